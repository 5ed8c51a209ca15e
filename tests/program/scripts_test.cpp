// Play scripts: the same every time, and clear about what went wrong.
#include <doctest/doctest.h>

#include <algorithm>

#include "host/record/open_store.hpp"
#include "host/record/system_calendar.hpp"
#include "run.hpp"

using namespace program_test;

namespace {

std::vector<std::string> shipped_scripts() {
  std::vector<std::string> scripts;
  for (const auto& entry : fs::directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios/night-coach")) {
    if (entry.path().string().ends_with(".play.yaml")) scripts.push_back(entry.path().string());
  }
  std::sort(scripts.begin(), scripts.end());
  return scripts;
}

/// Plays steps from standard input, one a line.
Ended play(const std::string& steps, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"play", "night-coach", "--text", "--script", "-", "--case", "concern"};
  words.insert(words.end(), more.begin(), more.end());
  return run(words, {.input = steps});
}

/// The one attempt under the one profile that a data folder holds, event by event.
std::vector<std::string> events_kept(const fs::path& data) {
  sightline::record::SystemCalendar calendar;
  const auto opened = sightline::record::open_store(data, calendar);
  const auto attempts = opened.store->attempts(1);
  REQUIRE(attempts);
  REQUIRE(attempts->size() == 1);
  const auto stored = opened.store->load(attempts->front().id);
  REQUIRE(stored);
  return stored->events;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
    lines.push_back(text.substr(at, end - at));
  }
  return lines;
}

}  // namespace

TEST_CASE("script: each shipped one is as expected, and gives the same bytes twice") {
  const auto scripts = shipped_scripts();
  REQUIRE(scripts.size() >= 9);
  for (const std::string& script : scripts) {
    CAPTURE(script);
    const std::vector<std::string> words = {"play",  "scenarios/night-coach", "--text", "--script", script,
                                            "--json"};
    const Ended first = run(words), second = run(words);
    CHECK(first.code == 0);
    CHECK(first.err.empty());
    CHECK(first.out.starts_with("{\"scenario\":\"night-coach\","));
    CHECK(first.out == second.out);
  }
}

TEST_CASE("script: an unmet expectation is named and ends with 1") {
  const Folder folder;
  const std::string expert =
      bytes_of(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios/night-coach/expert-concern.play.yaml");
  write_bytes(folder / "wrong.play.yaml", with(expert, "notice: 100", "notice: 12"));
  const Ended ended = run({"play", "night-coach", "--text", "--script", folder / "wrong.play.yaml"});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, "not as expected: notice"));
  CHECK(has(ended.err, "12"));
  CHECK(has(ended.err, "100"));
}

TEST_CASE("script: a slip in the file is told with its line, and nothing is played") {
  const Folder folder;
  write_bytes(folder / "slip.play.yaml", "scenario: night-coach\ncase: concern\ndo:\n  - chose: greet\n");
  const Ended ended =
      run({"play", "night-coach", "--text", "--script", folder / "slip.play.yaml", "--events"});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, "slip.play.yaml:4:5: error: "));
  CHECK(has(ended.err, "chose"));
  CHECK(ended.out.empty());
}

TEST_CASE("script: for another scenario it is refused") {
  const Folder folder;
  write_bytes(folder / "other.play.yaml", "scenario: hotel\ncase: concern\ndo:\n  - next: all\n");
  const Ended ended = run({"play", "night-coach", "--text", "--script", folder / "other.play.yaml"});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, "the script plays 'hotel', not 'night-coach'"));
}

TEST_CASE("script: a refused act stops it at its line with the reason") {
  const Folder folder;
  write_bytes(folder / "early.play.yaml",
              "scenario: night-coach\ncase: concern\ndo:\n  - next: 1\n  - choose: greet\n  - next: 1\n");
  const Ended ended =
      run({"play", "night-coach", "--text", "--script", folder / "early.play.yaml", "--events"});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, "early.play.yaml:5: refused: "));
  CHECK(count(ended.out, "\n") == 2);
}

TEST_CASE("script: a choice that is not there stops it at its line") {
  const Ended ended = play("next: all\n\nchoose: depart\nnext: all\n");
  CHECK(ended.code == 1);
  CHECK(ended.err == "standard input:3: no choice 'depart' in scene 'boarding'\n");
}

TEST_CASE("script: a line on standard input that is no step is told") {
  struct Row {
    const char* line;
    const char* says;
  };
  const Row rows[] = {{"bogus", "a step is one key with its value"},
                      {"jump: high", "jump"},
                      {"next: -3", "-3"},
                      {"report: {to", "input"},
                      {"next: 1\tnext: 2", "standard input"}};
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Ended ended = play("next: 1\n" + std::string(row.line) + "\n");
    CHECK(ended.code == 1);
    CHECK(has(ended.err, "standard input:2: "));
    CHECK(has(ended.err, row.says));
  }
}

TEST_CASE("script: what --events prints is what the record holds, and each is there before the next step") {
  const Folder folder;
  Working working(the_program({"--data", folder / "data", "play", "night-coach", "--text", "--script", "-",
                               "--events", "--profile", "otter", "--case", "concern", "--seed", "7"}));
  REQUIRE(working.writes("\"do\":\"start\""));
  CHECK(events_kept(folder / "data").size() == 1);
  working.type("next: 2\n");
  REQUIRE(working.writes("\"seq\":2,"));
  CHECK(events_kept(folder / "data").size() == 3);
  const Ended ended = working.end();
  CHECK(ended.code == 0);
  CHECK(ended.err.empty());
  CHECK(lines_of(ended.out) == events_kept(folder / "data"));
}

TEST_CASE("script: without steps it leaves cleanly, and the attempt is unfinished") {
  const Ended ended = play("", {"--json"});
  CHECK(ended.code == 0);
  CHECK(has(ended.out, "\"ending\":\"none\""));
}

TEST_CASE("script: an assessed attempt that is not passed ends with 1, the same in practice with 0") {
  const Ended assessed = play(timid, {"--seed", "5", "--json"});
  CHECK(assessed.code == 1);
  CHECK(has(assessed.out, "\"ending\":\"read-on-monday\""));
  CHECK(has(assessed.out, "\"passed\":false"));
  const Ended practice = play(timid, {"--seed", "5", "--json", "--mode", "practice"});
  CHECK(practice.code == 0);
  CHECK(has(practice.out, "\"ending\":\"read-on-monday\""));
}

TEST_CASE("script: --mode practice without --case draws the case from the seed") {
  bool concern = false, benign = false;
  for (int seed = 1; seed <= 12; ++seed) {
    const Ended ended = run({"play", "night-coach", "--text", "--script", "-", "--mode", "practice", "--seed",
                             std::to_string(seed), "--json"});
    REQUIRE(ended.code == 0);
    CHECK(has(ended.out, "\"mode\":\"practice\""));
    concern = concern || has(ended.out, "\"case\":\"concern\"");
    benign = benign || has(ended.out, "\"case\":\"benign\"");
  }
  CHECK(concern);
  CHECK(benign);
}

TEST_CASE("script: the seed in --json is the number in the log") {
  for (const std::string seed : {"7", "9007199254740993"}) {
    const Ended ended = play("", {"--json", "--seed", seed});
    CHECK(count(ended.out, "\"seed\":" + seed + ",") == 2);
  }
}

TEST_CASE("script: without a profile no file is written at all") {
  const Folder folder;
  const Ended ended = play("next: all\n", {"--data", folder / "data", "--events"});
  CHECK(ended.code == 0);
  CHECK(files_below(folder.path()).empty());
  CHECK_FALSE(fs::exists(folder.path() / "data"));
}
