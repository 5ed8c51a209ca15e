// Every play script of every shipped scenario, by text and through the window's own input queue.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "core/player/memory_store.hpp"
#include "core/player/script_run.hpp"
#include "core/present/present.hpp"
#include "core/score/expectation.hpp"
#include "face/app/headless_window.hpp"
#include "host/library/folder_library.hpp"
#include "host/yaml/read_yaml.hpp"

using namespace sightline;
namespace fs = std::filesystem;

namespace {

class FixedCalendar final : public player::Calendar {
 public:
  std::string now_utc() override { return "2026-11-22T10:00:00Z"; }
};

class SilentVoice final : public player::Voice {
 public:
  bool available() const override { return false; }
  std::string why_not() const override { return "tests are silent"; }
  void speak(const std::string&, const std::string&, int) override {}
  void stop() override {}
};

struct Play {
  fs::path file;
  session::Script script;
};

std::vector<Play> plays() {
  std::vector<Play> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios")) {
    const std::string name = entry.path().filename().string();
    if (name.size() < 10 || name.rfind(".play.yaml") != name.size() - 10) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    const document::Parsed parsed = yaml::read_yaml(name, bytes.str());
    session::BoundScript bound = session::bind_script(parsed.document);
    CAPTURE(name);
    REQUIRE(bound.script);
    out.push_back({entry.path(), std::move(*bound.script)});
  }
  std::sort(out.begin(), out.end(), [](const Play& a, const Play& b) { return a.file < b.file; });
  return out;
}

/// A player that has just begun what a script asks for.
struct Table {
  explicit Table(const Play& play, const std::string& language = "en")
      : library({SIGHTLINE_SOURCE_DIR, play.file.parent_path() / "scenario.yaml"}) {
    const auto bundle = library.read("en");
    REQUIRE_FALSE(bundle->entries.empty());
    REQUIRE(bundle->entries.front().scenario);
    player::StartOptions options;
    options.scenario = bundle->entries.front().scenario->id;
    options.language = language;
    const auto request = session::start_request(*bundle->entries.front().scenario, play.script);
    REQUIRE(request);
    options.request = *request;
    player.emplace(player::Services{library, store, guest_store, calendar, voice}, options);
  }

  [[nodiscard]] std::string log() const { return session::to_json(*player->scenario(), player->log()); }

  library::FolderLibrary library;
  player::MemoryStore store, guest_store;
  FixedCalendar calendar;
  SilentVoice voice;
  std::optional<player::Player> player;
};

std::string log_by_text(const Play& play, const std::string& language = "en") {
  Table table(play, language);
  player::ScriptRun run(play.script);
  while (const auto command = run.next(*table.player)) {
    table.player->handle(*command);
    REQUIRE(table.player->last_refusal() == session::Refusal::none);
  }
  CHECK(run.problem() == "");
  return table.log();
}

std::string log_by_window(const Play& play, app::By by, int width, int height) {
  Table table(play);
  app::HeadlessWindow window(*table.player, width, height);
  player::ScriptRun run(play.script);
  int step = 0;
  while (const auto command = run.next(*table.player)) {
    ++step;
    CAPTURE(step);
    CAPTURE(run.problem_at().line);
    CAPTURE(command->index());
    CAPTURE(present::to_text(table.player->screen()));
    REQUIRE(window.press(*command, by));
    REQUIRE(table.player->last_refusal() == session::Refusal::none);
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
    while (const auto command = run.next(*table.player)) table.player->handle(*command);
    CHECK(run.problem() == "");
    const auto unmet = score::unmet(play.script.expect, *table.player->scenario(), *table.player->state(),
                                    *table.player->score());
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
