// Scenarios that are broken, unknown or in another language, as the command line meets them.
#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "run.hpp"

using namespace program_test;

namespace {

const fs::path shipped = fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios/night-coach/scenario.yaml";

/// A copy of the shipped data in which one more scenario, `broken`, names a key that there is not.
void copy_root_with_broken(const fs::path& root) {
  copy_root(root);
  fs::create_directories(root / "scenarios/broken");
  std::string text = with(bytes_of(shipped), "id: night-coach", "id: broken");
  write_bytes(root / "scenarios/broken/scenario.yaml", with(text, "\nminutes: ", "\nminuts: "));
}

/// Folders with a scenario in them.
int folders_in(const fs::path& scenarios) {
  int folders = 0;
  for (const auto& entry : fs::directory_iterator(scenarios)) {
    folders += fs::exists(entry.path() / "scenario.yaml") ? 1 : 0;
  }
  return folders;
}

}  // namespace

TEST_CASE("scenarios: a broken one named on the command line is told with the author's line, and no window") {
  const Folder folder;
  copy_root_with_broken(folder.path());
  const Ended ended = run({"--root", folder.path(), "play", "broken"});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, "scenario.yaml:13:1: error: "));
  CHECK(has(ended.err, "  13 | minuts: 12\n     | ^~~~~~\n"));
  CHECK(has(ended.err, "did you mean 'minutes'?"));
  CHECK(has(ended.err, "[unknown-key]"));
  CHECK(ended.out.empty());
  CHECK_FALSE(has(ended.err, "display"));
}

TEST_CASE("scenarios: a file by its own path is played, and told when it is broken") {
  const Folder folder;
  write_bytes(folder / "mine.yaml", bytes_of(shipped));
  const Ended good = run({"play", folder / "mine.yaml", "--text", "--script", "-", "--json"});
  CHECK(good.code == 0);
  CHECK(has(good.out, "\"scenario\":\"night-coach\""));
  write_bytes(folder / "mine.yaml", "sightline: 1\nid: mine\n\tsummary: x\n");
  const Ended bad = run({"play", folder / "mine.yaml", "--text"});
  CHECK(bad.code == 1);
  CHECK(has(bad.err, "mine.yaml:3:"));
  CHECK(has(bad.err, "[tab]"));
}

TEST_CASE("scenarios: a broken one in the folder is listed as needing repair, and the others play") {
  const Folder folder;
  copy_root_with_broken(folder.path());
  const Ended ended = run({"--root", folder.path(), "--data", folder / "data"}, {.input = "0\n\n"});
  CHECK(ended.code == 0);
  CHECK(has(ended.out, "scenario needs 'minutes'"));
  CHECK(has(ended.out, "needs repair"));
  CHECK(has(ended.out, "Night coach 214"));
  const Ended other = run({"--root", folder.path(), "play", "night-coach", "--script", "-", "--json"},
                          {.input = "next: all\n"});
  CHECK(other.code == 0);
  CHECK(has(other.out, "\"scenario\":\"night-coach\""));
}

TEST_CASE("scenarios: check finds no error in what is shipped, by id, by file and by folder") {
  for (const char* path : {"night-coach", "scenarios/night-coach", "scenarios/night-coach/scenario.yaml"}) {
    CAPTURE(path);
    const Ended ended = run({"check", path});
    CHECK(ended.code == 0);
    CHECK(has(ended.err, "1 scenario: 0 errors"));
    CHECK(ended.out.empty());
  }
}

TEST_CASE("scenarios: check finds nothing in all that is shipped but the age of what is known of contacts") {
  const Ended ended = run({"check", "scenarios"});
  CHECK(ended.code == 0);
  CHECK(has(ended.err, ": 0 errors"));
  CHECK(count(ended.err, ": warning: ") == count(ended.err, "[stale-contact]"));
}

TEST_CASE("scenarios: check of a folder looks at each scenario in it and finds the broken one") {
  const Folder folder;
  copy_root_with_broken(folder.path());
  const Ended ended = run({"--root", folder.path(), "check", folder / "scenarios"});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, std::to_string(folders_in(folder / "scenarios")) + " scenarios, 1 course: "));
  CHECK(has(ended.err, "scenarios/broken/scenario.yaml:13:1: error: "));
  CHECK_FALSE(has(ended.err, "night-coach/scenario.yaml:13"));
}

TEST_CASE("scenarios: check of a course tells a story that is not there, with the nearest one") {
  const Folder folder;
  copy_root(folder.path());
  const fs::path course = folder / "scenarios/courses/missouri-foundations.yaml";
  write_bytes(course, with(bytes_of(course), "[night-coach]", "[night-couch]"));
  const Ended ended = run({"--root", folder.path(), "check", course});
  CHECK(ended.code == 0);
  CHECK(has(ended.err, "warning: no scenario 'night-couch' is there [missing-scenario]"));
  CHECK(has(ended.err, "did you mean 'night-coach'?"));
  CHECK(has(ended.err, "1 course: 0 errors"));
}

TEST_CASE("scenarios: one without a jurisdiction has the national contacts") {
  const Folder folder;
  write_bytes(folder / "mine.yaml", with(bytes_of(shipped), "\njurisdiction: us-mo", ""));
  const Ended ended = run({"check", folder / "mine.yaml"});
  CHECK(has(ended.err, ": 0 errors"));
  CHECK(ended.code == 0);
}

TEST_CASE("scenarios: an unknown language is told once, and English is used") {
  const Ended text = run({"--lang", "xx"}, {.input = "?\n"});
  CHECK(text.code == 0);
  CHECK(count(text.out + text.err, "language 'xx' not found, using English") == 1);
  CHECK(has(text.out, "Who is here?"));
  const Ended script =
      run({"play", "night-coach", "--lang", "xx", "--script", "-", "--json"}, {.input = "next: all\n"});
  CHECK(script.code == 0);
  CHECK(count(script.err, "language 'xx' not found, using English") == 1);
}

TEST_CASE("scenarios: a known language is spoken from the first page") {
  const Ended ended = run({"play", "night-coach", "--text", "--lang", "es"});
  CHECK(ended.code == 0);
  CHECK(has(ended.out, "Escriba ? para ver"));
  CHECK(has(run({"--lang", "es", "play", "night-coach", "--text"}).out, "Escriba ? para ver"));
}

TEST_CASE("check: the reading grade of each scene and ending is printed on request") {
  const Ended ended = run({"check", "night-coach", "--reading"});
  CHECK(ended.code == 0);
  CHECK(has(ended.out, "night-coach\n"));
  CHECK(has(ended.out, "  boarding ("));
  CHECK(has(ended.out, "  good-morning ("));
  CHECK(run({"check", "night-coach"}).out.empty());
}

TEST_CASE("explain: every code that a file of YAML can earn is explained") {
  const std::regex bracketed(R"(\[([a-z]+(?:-[a-z]+)*)\]\n)");
  std::set<std::string> codes;
  for (const auto& entry :
       fs::directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "tests/golden/diagnostics/yaml")) {
    if (entry.path().extension() != ".expected") continue;
    const std::string told = bytes_of(entry.path());
    for (std::sregex_iterator at(told.begin(), told.end(), bracketed), end; at != end; ++at)
      codes.insert((*at)[1].str());
  }
  CHECK(codes.size() > 20);
  for (const std::string& code : codes) {
    CAPTURE(code);
    const Ended ended = run({"explain", code});
    CHECK(ended.code == 0);
    CHECK(has(ended.out, code));
  }
}
