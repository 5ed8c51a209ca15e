#include <doctest/doctest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "face/app/font_files.hpp"
#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"

using namespace sightline;

namespace {

constexpr int cannot_hide = 77;

bool hide_fonts() {
  if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("tmpfs", "/usr/share/fonts", "tmpfs", 0, "size=64k") == 0;
}

/// On a machine without a single font file: 0, or the number of what is wrong.
int look_without_fonts() {
  if (!hide_fonts()) return cannot_hide;
  if (!app::load_fonts(0).data.regular.empty()) return 1;
  fakes::FakeProgram program(fakes::home());
  app::HeadlessWindow window(program, 1280, 720);
  if (window.state().notice.find("The letters Inter are not installed") == std::string::npos) return 2;
  for (const auto style : {ui::Style::title, ui::Style::body, ui::Style::small}) {
    if (window.state().fonts.width(style, "Continue") < 20) return 3;
  }
  for (const auto& [name, screen] : fakes::all(fakes::Words::english)) {
    program.show(screen);
    window.frames(2);
    if (window.focusables().size() != 0 && window.state().layout.words.empty()) return 4;
  }
  program.show(fakes::home());
  window.frames(2);
  window.key("Tab");
  window.frames(3);
  if (!window.state().notice.empty()) return 5;
  window.resize(1920, 1080);  // builds the letters anew
  return window.state().notice.empty() ? 0 : 6;
}

}  // namespace

TEST_CASE("fonts: without any font file the built-in letters are drawn, which is told once") {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(look_without_fonts());
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == cannot_hide) {
    MESSAGE("skipped: this machine does not let us hide its fonts");
    return;
  }
  CHECK(WEXITSTATUS(status) == 0);
}
