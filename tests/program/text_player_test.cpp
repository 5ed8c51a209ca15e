// The text player as a process: how it ends, and how it goes on after it was killed.
#include <doctest/doctest.h>
#include <signal.h>

#include "run.hpp"

using namespace program_test;

namespace {

/// Plays night-coach as text under the name otter. Words after the scenario make it begin at once.
std::vector<std::string> as_otter(const Folder& folder, std::vector<std::string> more) {
  std::vector<std::string> words = {"--data", folder / "data", "play", "night-coach",
                                    "--text", "--profile",     "otter"};
  words.insert(words.end(), more.begin(), more.end());
  return the_program(words);
}

}  // namespace

TEST_CASE("text player: end of input leaves cleanly") {
  const Ended ended = run({"play", "night-coach", "--text"}, {.input = "?\n"});
  CHECK(ended.code == 0);
  CHECK(ended.out.ends_with("> \n"));
  CHECK(ended.err.empty());
}

TEST_CASE("text player: no display is told in one line, and the text player starts") {
  const Ended ended = run({}, {.input = "quit\n"});
  CHECK(ended.code == 0);
  CHECK(ended.err == "sightline: no display to open a window on\n");
  CHECK(has(ended.out, "Type ? for what can be typed."));
}

TEST_CASE("text player: colours are never printed, whatever the terminal") {
  for (const char* terminal : {"TERM=xterm-256color", "TERM=dumb", "CLICOLOR_FORCE=1"}) {
    const Ended ended = run({"play", "night-coach", "--text"}, {.input = "0\n", .settings = {terminal}});
    CHECK_FALSE(has(ended.out + ended.err, "\x1b"));
  }
}

TEST_CASE("text player: Ctrl-C leaves cleanly with a word on what was saved, and nothing is lost") {
  const Folder folder;
  Working working(as_otter(folder, {"--case", "concern", "--seed", "7", "--events"}));
  REQUIRE(working.writes("\"seq\":0,"));
  REQUIRE(working.writes("> "));
  working.type("\n");
  REQUIRE(working.writes("\"seq\":1,"));
  working.signal(SIGINT);
  REQUIRE(working.writes("Stopped. What was saved stays saved.\n"));
  const Ended ended = working.end();
  CHECK(ended.code == 0);
  CHECK(ended.err.empty());
  CHECK(has(run_program(as_otter(folder, {})).out, "[c] Continue"));
}

TEST_CASE("text player: Ctrl-C is kindly taken in the chosen language") {
  Working working(the_program({"play", "night-coach", "--text", "--lang", "es"}));
  REQUIRE(working.writes("> "));
  working.signal(SIGINT);
  CHECK(working.writes("Detenido."));
  CHECK(working.end().code == 0);
}

TEST_CASE("text player: names that were used before can be picked again") {
  const Folder folder;
  run_program(as_otter(folder, {}), {.input = "quit\n"});
  const Ended ended = run({"--data", folder / "data"}, {.input = "1\n"});
  CHECK(has(ended.out, "[1] Go in as otter [x1] Erase otter"));
  CHECK(has(ended.out, "[u] otter: change"));
}

TEST_CASE("text player: killed in the middle, it goes on where it was, to the same log") {
  const Folder whole_folder, folder;
  const std::string acts = "\n\n\n\n\n\n\n\n\n1\n\n\n\n";  // to the first choice, one, and on
  const Ended whole = run_program(
      as_otter(whole_folder, {"--case", "concern", "--seed", "7", "--events", "--json"}), {.input = acts});
  REQUIRE(has(whole.out, "\"do\":\"choose\""));
  {
    Working working(as_otter(folder, {"--case", "concern", "--seed", "7", "--events"}));
    working.type("\n\n\n\n");
    REQUIRE(working.writes("\"seq\":4,"));
    working.signal(SIGKILL);
    CHECK(working.end().code == -SIGKILL);
  }
  const Ended after = run_program(as_otter(folder, {"--json"}), {.input = "c\n" + acts.substr(4)});
  CHECK(after.code == 0);
  CHECK(has(after.out, "Continue: Night coach 214: Springfield, bay 4"));
  const auto result = [](const std::string& out) { return out.substr(out.find("{\"scenario\"")); };
  REQUIRE(has(after.out, "{\"scenario\""));
  CHECK(result(after.out) == result(whole.out));
}

TEST_CASE("text player: start over puts the old attempt away and opens the briefing") {
  const Folder folder;
  run_program(as_otter(folder, {"--case", "concern"}), {.input = "\n"});
  const Ended ended = run_program(as_otter(folder, {"--json"}), {.input = "o\n1\n"});
  CHECK(ended.code == 0);
  CHECK(has(ended.out, "Your task:"));
  CHECK(has(ended.out, "\"mode\":\"practice\""));
}
