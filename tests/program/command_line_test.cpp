// What the command line promises: verbs, options, and what a wrong one is told.
#include <doctest/doctest.h>

#include "run.hpp"

using namespace program_test;

TEST_CASE("command line: --version says the name and the version") {
  const Ended ended = run({"--version"});
  CHECK(ended.code == 0);
  CHECK(ended.out == "sightline " SIGHTLINE_VERSION "\n");
  CHECK(ended.err.empty());
}

TEST_CASE("command line: --help lists every verb and the global options") {
  const Ended ended = run({"--help"});
  CHECK(ended.code == 0);
  for (const char* word :
       {"play", "check", "explain", "extract", "kit", "--data", "--root", "--lang", "--version"}) {
    CAPTURE(word);
    CHECK(has(ended.out, word));
  }
}

TEST_CASE("command line: the help of play lists its options") {
  const Ended ended = run({"play", "--help"});
  CHECK(ended.code == 0);
  for (const char* word : {"--text", "--case", "--mode", "--seed", "--role", "--script", "--events", "--json",
                           "--profile", "--screenshot", "--dump-ui"}) {
    CAPTURE(word);
    CHECK(has(ended.out, word));
  }
}

TEST_CASE("command line: what it does not know or misses is a usage fault that names it") {
  struct Row {
    std::vector<std::string> words;
    const char* says;
  };
  const Row rows[] = {{{"--nope"}, "--nope"},
                      {{"dance"}, "dance"},
                      {{"play"}, "scenario"},
                      {{"play", "night-coach", "--nope"}, "--nope"},
                      {{"play", "night-coach", "--seed", "soon"}, "soon"},
                      {{"play", "night-coach", "--mode", "exam"}, "practice,assess"},
                      {{"play", "night-coach", "--width", "3"}, "640"},
                      {{"play", "night-coach", "--script"}, "--script"},
                      {{"check"}, "path"},
                      {{"explain"}, "code"}};
  for (const Row& row : rows) {
    CAPTURE(row.says);
    const Ended ended = run(row.words);
    CHECK(ended.code == 2);
    CHECK(has(ended.err, row.says));
    CHECK(has(ended.err, "--help"));
    CHECK(ended.out.empty());
  }
}

TEST_CASE("command line: a scenario that is not there is named, with the nearest one") {
  const Ended ended = run({"play", "night-coch", "--text"});
  CHECK(ended.code == 3);
  CHECK(ended.err == "sightline: there is no scenario 'night-coch': did you mean 'night-coach'?\n");
  CHECK(ended.out.empty());
}

TEST_CASE("command line: a file or folder that cannot be played is named") {
  const Folder folder;
  const Ended empty = run({"play", folder.path(), "--text"});
  CHECK(empty.code == 3);
  CHECK(has(empty.err, "has no scenario.yaml"));
  const Ended missing = run({"check", folder / "none.yaml"});
  CHECK(missing.code == 3);
  CHECK(has(missing.err, "none.yaml"));
  const Ended script = run({"play", "night-coach", "--text", "--script", folder / "none.play.yaml"});
  CHECK(script.code == 3);
  CHECK(has(script.err, "none.play.yaml"));
}

TEST_CASE("command line: a root without scenarios and assets is refused with what it must hold") {
  const Folder folder;
  const Ended ended = run({"--root", folder.path(), "check", "night-coach"});
  CHECK(ended.code == 3);
  CHECK(has(ended.err, "assets/indicators.yaml"));
}

TEST_CASE("command line: an unknown case or role is told with the known ones") {
  const Ended which = run({"play", "night-coach", "--text", "--case", "tuesday"});
  CHECK(which.code == 2);
  CHECK(which.err == "sightline: no case 'tuesday': this scenario has concern, benign\n");
  const Ended role = run({"play", "night-coach", "--text", "--role", "pilot"});
  CHECK(role.code == 2);
  CHECK(role.err == "sightline: no role 'pilot': this scenario has transit-operator\n");
}

TEST_CASE("command line: works from any working directory") {
  const Folder folder;
  const Ended ended = run({"check", "night-coach"}, {.folder = folder.path()});
  CHECK(ended.code == 0);
}

TEST_CASE("command line: explain says what a code means") {
  for (const char* code : {"unknown-key", "dead-end"}) {
    CAPTURE(code);
    const Ended ended = run({"explain", code});
    CHECK(ended.code == 0);
    CHECK(has(ended.out, std::string(code) + ": "));
    CHECK(ended.err.empty());
  }
}

TEST_CASE("command line: explain names the nearest code to one that it does not know") {
  const Ended ended = run({"explain", "unknown-kee"});
  CHECK(ended.code == 2);
  CHECK(has(ended.err, "did you mean 'unknown-key'?"));
}
