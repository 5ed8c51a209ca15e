// What translators are given, and what the checker says about what they gave back.
#include <doctest/doctest.h>

#include "run.hpp"

using namespace program_test;

TEST_CASE("extract: writes a template with every text of a scenario, and who says it") {
  const Ended ended = run({"extract", "night-coach"});
  CHECK(ended.code == 0);
  CHECK(ended.err.empty());
  CHECK(has(ended.out, "msgctxt \"title\"\nmsgid \"Night coach 214\"\nmsgstr \"\"\n"));
  CHECK(has(ended.out, "#. said by marcus"));
}

TEST_CASE("extract: without a scenario it writes what all of them share") {
  const Ended ended = run({"extract"});
  CHECK(ended.code == 0);
  CHECK(has(ended.out, "msgctxt \"indicators/doc-held-by-other/label\""));
  CHECK(has(ended.out, "msgctxt \"harms/harm-confront/why\""));
  CHECK(has(ended.out, "msgctxt \"contacts/"));
}

TEST_CASE("extract: a file that cannot be written, or a scenario that is not there, is named") {
  Folder folder;
  const Ended unwritable = run({"extract", "night-coach", "-o", folder / "no/such/place.pot"});
  CHECK(unwritable.code == 3);
  CHECK(has(unwritable.err, "place.pot"));
  const Ended lost = run({"extract", "night-coch"});
  CHECK(lost.code == 1);
  CHECK(has(lost.err, "night-coach"));
}

TEST_CASE("extract: a broken scenario gives its faults and no template") {
  Folder folder;
  copy_root(folder.path());
  const fs::path file = folder.path() / "scenarios/night-coach/scenario.yaml";
  write_bytes(file, with(bytes_of(file), "start: boarding", "start: bording"));
  const Ended ended = run({"extract", file.string(), "--root", folder.path().string()});
  CHECK(ended.code == 1);
  CHECK(ended.out.empty());
  CHECK(has(ended.err, "did you mean 'boarding'?"));
}

TEST_CASE("check: says what a translation lacks, what is unsure, what is stale and what is broken") {
  Folder folder;
  copy_root(folder.path());
  const fs::path scenario = folder.path() / "scenarios/night-coach";
  fs::create_directories(scenario / "po");
  write_bytes(scenario / "po/xx.po",
              "msgctxt \"title\"\nmsgid \"Night coach 214\"\nmsgstr \"Coche nocturno 214\"\n\n"
              "#, fuzzy\nmsgctxt \"boarding/place\"\nmsgid \"Springfield, bay 4\"\nmsgstr \"?\"\n\n"
              "msgctxt \"title\"\nmsgid \"Night coach 213\"\nmsgstr \"Coche nocturno 213\"\n\n"
              "msgid \"broken\nmsgstr \"roto\"\n");
  const Ended ended = run({"check", scenario.string(), "--root", folder.path().string()});
  CHECK(ended.code == 1);
  CHECK(has(ended.err, "[missing-translation]"));
  CHECK(has(ended.err, "more like this"));
  CHECK(has(ended.err, "po/xx.po:8:1: warning"));
  CHECK(has(ended.err, "[fuzzy-translation]"));
  CHECK(has(ended.err, "'Night coach 213' is not said any more [stale-translation]"));
  CHECK(has(ended.err, "po/xx.po:14:1: error"));
  CHECK(has(ended.err, "[po-syntax]"));
}
