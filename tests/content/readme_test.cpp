// What scenarios/README.md teaches is true: its examples are taken out and tried.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "shipped.hpp"

using namespace sightline;

namespace {

/// One fenced block: ```yaml scenario, fragment or script.
struct Example {
  std::string kind;
  std::string text;
  int line = 0;  ///< of the README, where it begins
};

std::vector<Example> examples() {
  std::istringstream readme(tests::text_of("scenarios/README.md"));
  const std::string fence = "```yaml ";
  std::vector<Example> all;
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(readme, line);) {
    ++number;
    if (!inside && line.rfind(fence, 0) == 0) {
      all.push_back({line.substr(fence.size()), "", number + 1});
      inside = true;
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      all.back().text += line + "\n";
    }
  }
  return all;
}

std::vector<Example> examples_of(const std::string& kind) {
  std::vector<Example> chosen;
  for (Example& one : examples()) {
    if (one.kind == kind) chosen.push_back(std::move(one));
  }
  return chosen;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string indented(const std::string& text, int by) {
  std::string moved;
  for (const std::string& line : lines_of(text))
    moved += std::string(static_cast<std::size_t>(by), ' ') + line + "\n";
  return moved;
}

/// "title" of "title: A quiet evening"; only of lines that are not indented.
std::set<std::string> keys_of(const std::string& text) {
  std::set<std::string> keys;
  for (const std::string& line : lines_of(text)) {
    const std::size_t colon = line.find(':');
    if (colon != std::string::npos && line[0] != ' ' && line[0] != '#') keys.insert(line.substr(0, colon));
  }
  return keys;
}

/// A scenario that has all that the fragments name. A fragment takes the place of what it says itself.
std::string carrier(const std::string& top, const std::string& scenes) {
  const std::vector<std::pair<std::string, std::string>> parts = {
      {"sightline", " 1"},
      {"id", " carrier"},
      {"title", " Carrier"},
      {"summary", " For trying fragments."},
      {"setting", " transit"},
      {"roles", " [transit-operator]"},
      {"minutes", " 5"},
      {"clock", " \"21:00\""},
      {"cases", "\n  concern: {truth: One., answer: report}\n  benign: {truth: Other., answer: nothing}"},
      {"cast", "\n  dana: {name: Dana}\n  marcus: {name: Marcus}"},
      {"facts", "\n  warned: false\n  rapport: {start: 0, from: 0, to: 3}"},
      {"start", " stop"},
      {"endings", "\n  the-end: {title: End, text: It ends., unknown: All.}"},
  };
  const std::set<std::string> given = keys_of(top);
  std::string text;
  for (const auto& [key, value] : parts) {
    if (given.count(key) == 0) text += key + ":" + value + "\n";
  }
  text +=
      "scenes:\n  stop:\n    place: Stop\n    then: the-end\n  radio:\n    place: Radio\n    then: back\n";
  return text + scenes + top;
}

/// Where its first line says that it belongs.
std::string placed(const Example& fragment) {
  const std::string first = lines_of(fragment.text).front();
  if (first == "# in: top") return carrier(fragment.text, "");
  if (first == "# in: scenes") return carrier("", indented(fragment.text, 2));
  REQUIRE_MESSAGE(first == "# in: scene", "README line ", fragment.line, ": ", first);
  const std::set<std::string> keys = keys_of(fragment.text);
  const std::string end = keys.count("ask") + keys.count("then") == 0 ? "    then: stop\n" : "";
  return carrier("", "  here:\n    place: Here\n" + indented(fragment.text, 4) + end);
}

}  // namespace

TEST_CASE("README: every whole scenario binds, and check finds nothing in it") {
  const std::vector<Example> all = examples_of("scenario");
  CHECK(!all.empty());
  for (const Example& one : all) {
    CAPTURE(one.line);
    const tests::Read read = tests::read_scenario("README", one.text);
    CHECK_MESSAGE(read.listing.empty(), read.listing);
    REQUIRE(read.bound.scenario.has_value());
    CHECK_MESSAGE(!read.bound.scenario->jurisdiction.empty(), "the library would find no contacts for it");
    const Diagnostics findings = tests::findings_of(*read.bound.scenario, one.text);
    CHECK_MESSAGE(findings.empty(), tests::listing(findings, one.text));
  }
}

TEST_CASE("README: every fragment is right where it says that it belongs") {
  const std::vector<Example> all = examples_of("fragment");
  CHECK(all.size() >= 15);
  for (const Example& one : all) {
    CAPTURE(one.line);
    const tests::Read read = tests::read_scenario("README", placed(one));
    CHECK_MESSAGE(read.bound.scenario.has_value(), read.listing);
    CHECK_MESSAGE(read.listing.empty(), read.listing);
  }
}

TEST_CASE("README: every script reaches what it expects") {
  std::map<std::string, scenario::Scenario> scenarios;
  for (const Example& one : examples_of("scenario")) {
    tests::Read read = tests::read_scenario("README", one.text);
    REQUIRE(read.bound.scenario.has_value());
    const std::string id = read.bound.scenario->id;
    scenarios.emplace(id, std::move(*read.bound.scenario));
  }
  const std::vector<Example> all = examples_of("script");
  CHECK(all.size() >= 2);
  for (const Example& one : all) {
    CAPTURE(one.line);
    const tests::ReadScript script = tests::read_script("README", one.text);
    CHECK_MESSAGE(script.listing.empty(), script.listing);
    REQUIRE(script.bound.script.has_value());
    REQUIRE(scenarios.count(script.bound.script->scenario) == 1);
    const std::string problems =
        tests::play(scenarios.at(script.bound.script->scenario), *script.bound.script);
    CHECK_MESSAGE(problems.empty(), problems);
  }
}

TEST_CASE("README: every key of the format has an example") {
  std::string text;
  for (const Example& one : examples()) text += one.text;
  const std::vector<std::string> keys = {"sightline",    "id",        "title",   "summary",
                                         "setting",      "roles",     "minutes", "content-notes",
                                         "clock",        "sources",   "marks",   "cases",
                                         "jurisdiction", "cast",      "facts",   "receives",
                                         "start",        "scenes",    "endings", "glossary",
                                         "experts",      "tutorial",  "truth",   "indicators",
                                         "answer",       "figure",    "place",   "content",
                                         "skip-to",      "skip-text", "stage",   "backdrop",
                                         "alt",          "figures",   "props",   "things",
                                         "lines",        "ask",       "choices", "notes-for-class",
                                         "order",        "pick",      "report",  "then",
                                         "indicator",    "strength",  "trap",    "clears",
                                         "why",          "when",      "at",      "any",
                                         "of",           "once",      "takes",   "by",
                                         "grade",        "harm",      "set",     "add",
                                         "visit",        "to",        "items",   "before",
                                         "contact",      "note",      "nothing", "timeline",
                                         "unknown",      "from",      "start",   "text"};
  for (const std::string& key : keys) CHECK_MESSAGE(text.find(key + ":") != std::string::npos, key);
}
