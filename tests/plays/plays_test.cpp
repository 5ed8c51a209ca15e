// Every play script of every shipped scenario, by text and through the window's own input queue.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/present/present.hpp"
#include "core/score/expectation.hpp"
#include "face/app/headless_window.hpp"
#include "tests/support/table.hpp"

using namespace sightline;
namespace fs = std::filesystem;

namespace {

struct Play {
  fs::path file;
  session::Script script;
};

std::vector<Play> plays() {
  std::vector<Play> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios")) {
    const std::string name = entry.path().filename().string();
    if (name.size() < 10 || name.rfind(".play.yaml") != name.size() - 10) continue;
    std::optional<session::Script> script = tests::read_script(entry.path());
    CAPTURE(name);
    REQUIRE(script);
    out.push_back({entry.path(), std::move(*script)});
  }
  std::sort(out.begin(), out.end(), [](const Play& a, const Play& b) { return a.file < b.file; });
  return out;
}

/// A player that has just begun what a script asks for.
struct Table : tests::Table {
  explicit Table(const Play& play, const std::string& language = "en")
      : tests::Table(play.file.parent_path() / "scenario.yaml", play.script, language) {
    REQUIRE(is_open());
  }
  [[nodiscard]] std::string log() { return session::to_json(*player().scenario(), player().log()); }
};

std::string log_by_text(const Play& play, const std::string& language = "en") {
  Table table(play, language);
  player::ScriptRun run(play.script);
  while (const auto command = run.next(table.player())) {
    table.player().handle(*command);
    REQUIRE(table.player().last_refusal() == session::Refusal::none);
  }
  CHECK(run.problem() == "");
  return table.log();
}

std::string log_by_window(const Play& play, app::By by, int width, int height) {
  Table table(play);
  app::HeadlessWindow window(table.player(), width, height);
  player::ScriptRun run(play.script);
  int step = 0;
  while (const auto command = run.next(table.player())) {
    ++step;
    CAPTURE(step);
    CAPTURE(run.problem_at().line);
    CAPTURE(command->index());
    CAPTURE(present::to_text(table.player().screen()));
    REQUIRE(window.press(*command, by));
    REQUIRE(table.player().last_refusal() == session::Refusal::none);
  }
  CHECK(run.problem() == "");
  return table.log();
}

}  // namespace

TEST_CASE("plays: there are scripts, and each holds what it expects") {
  const std::vector<Play> all = plays();
  CHECK(all.size() >= 9);
  for (const Play& play : all) {
    CAPTURE(play.file.filename().string());
    Table table(play);
    player::ScriptRun run(play.script);
    while (const auto command = run.next(table.player())) table.player().handle(*command);
    CHECK(run.problem() == "");
    const auto unmet = score::unmet(play.script.expect, *table.player().scenario(), *table.player().state(),
                                    *table.player().score());
    for (const std::string& one : unmet) CHECK_MESSAGE(unmet.empty(), one);
  }
}

TEST_CASE("plays: the same script gives the same log twice and in every language") {
  for (const Play& play : plays()) {
    CAPTURE(play.file.filename().string());
    const std::string once = log_by_text(play);
    CHECK(once == log_by_text(play));
    CHECK(once == log_by_text(play, "es"));
  }
}

TEST_CASE("plays: the keyboard alone gives the log of the text player, byte for byte") {
  for (const Play& play : plays()) {
    CAPTURE(play.file.filename().string());
    CHECK(log_by_window(play, app::By::key, 1280, 720) == log_by_text(play));
  }
}

TEST_CASE("plays: the mouse alone gives the log of the text player, byte for byte") {
  for (const Play& play : plays()) {
    CAPTURE(play.file.filename().string());
    CHECK(log_by_window(play, app::By::click, 1920, 1080) == log_by_text(play));
  }
}
