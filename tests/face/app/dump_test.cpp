#include "face/app/dump.hpp"

#include <doctest/doctest.h>

#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"

using namespace sightline;

TEST_CASE("dump: every control with its rectangle") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  const std::string text = app::dump_ui(program.screen(), window.state());
  for (const present::Control& control : program.screen().controls)
    CHECK(text.find("\"id\":\"" + control.id + "\"") != std::string::npos);
}
