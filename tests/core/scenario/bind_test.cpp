#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/core/scenario/binding_kit.hpp"
#include "tests/core/scenario/small_scenario.hpp"

using namespace sightline;
using scenario::CaseId;
using scenario::Observation;
using scenario::ObservationClass;
using scenario::Scenario;

namespace {

Scenario bound_scenario(const std::string& lines, const std::string& top = {},
                        const words::Words& words = {}) {
  const auto bound = tests::bind_text(tests::small_scenario(lines, top), words);
  CAPTURE(tests::codes_of(bound.diagnostics));
  REQUIRE(bound.scenario.has_value());
  return *bound.scenario;
}

std::vector<std::string> ids_of(const Scenario& made) {
  std::vector<std::string> ids;
  for (const Observation& one : made.observations) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_CASE("the catalogue and the contacts that are shipped bind without a fault") {
  for (const Diagnostic& one : tests::shipped().diagnostics) MESSAGE(format(one, ""));
  CHECK(tests::shipped().diagnostics.empty());
  CHECK(tests::shipped().catalog.indicators.size() > 90);
}

TEST_CASE("bind: an observation is narration, a line of somebody, or more") {
  const Scenario made = bound_scenario(R"(      - A dog barks.
      - ann: Good morning.
      - text: He keeps her card.
        id: card
        indicator: doc-held-by-other
        why: It is hers.
      - {text: She has it back., id: back-again, clears: [card], why: It is hers again.}
      - {text: He sweats., id: sweat, trap: trap-nervous, why: It is warm.})");
  REQUIRE(made.observations.size() == 5);
  CHECK(made.observations[0].text.get(CaseId{0}) == "A dog barks.");
  CHECK_FALSE(made.observations[0].speaker.valid());
  CHECK(made.observations[1].speaker.value == 0);
  CHECK(made.observations[2].kind == ObservationClass::sign);
  CHECK(made.observations[2].strength == scenario::Strength::strong);
  CHECK(made.observations[2].category == "documents");
  CHECK(made.observations[3].kind == ObservationClass::clearing);
  CHECK(made.observations[3].clears.front().value == 2);
  CHECK(made.observations[4].kind == ObservationClass::trap);
}

TEST_CASE("bind: ids come from the scene and the first five words, with a number for a twin") {
  const Scenario made = bound_scenario(R"(      - Rain on bay 4. Two passengers are left.
      - Rain on bay 4, two more come.
      - ann: "¿Qué pasa? Don't worry!"
      - "?!"
      - {text: Named., id: own-name})");
  const std::vector<std::string> expected = {"stop.rain-on-bay-4-two", "stop.rain-on-bay-4-two-2",
                                             "stop.qu-pasa-dont-worry", "stop.text", "own-name"};
  CHECK(ids_of(made) == expected);
}

TEST_CASE("bind: a value by case is absent in a case that it does not name") {
  const Scenario made = bound_scenario(R"(      - ann: {held: I am fine., fine: Give it here.}
      - text: {fine: Only once.}
        when: case is fine)");
  CHECK(made.observations[0].text.get(CaseId{0}) == "I am fine.");
  CHECK(made.observations[0].text.get(CaseId{1}) == "Give it here.");
  CHECK(made.observations[1].text.find(CaseId{0}) == nullptr);
  CHECK(*made.observations[1].text.find(CaseId{1}) == "Only once.");
}

TEST_CASE("bind: members of a group stand in written order and know their group") {
  const Scenario made = bound_scenario(R"(      - First.
      - any: 1
        of:
          - Second.
          - Third.
      - Fourth.)");
  REQUIRE(made.any_groups.size() == 1);
  CHECK(made.any_groups[0].name == "stop/any/1");
  CHECK(made.any_groups[0].show == 1);
  CHECK(made.any_groups[0].of.size() == 2);
  CHECK(made.scenes[0].lines.size() == 4);
  CHECK(made.observations[2].any.value == 0);
  CHECK_FALSE(made.observations[3].any.valid());
}

TEST_CASE("bind: a time is the first such moment at or after the scenario's clock") {
  using scenario::parse_time;
  const int start = 22 * 60;
  CHECK(*parse_time("22:00", start) == start);
  CHECK(*parse_time("21:59", start) == 24 * 60 + 21 * 60 + 59);
  CHECK(*parse_time("day 1 23:00", start) == 23 * 60);
  CHECK(*parse_time("day 3 21:00", start) == 2 * 24 * 60 + 21 * 60);
  CHECK_FALSE(parse_time("day 1 21:00", start).has_value());
  for (const char* wrong :
       {"", "24:00", "12:60", "12", "1:2", "day 0 12:00", "day x 12:00", "noon", "12:00 "}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_time(wrong, 0).has_value());
  }
  CHECK(*parse_time("3:10", 0) == 190);
}

TEST_CASE("bind: a deadline after midnight belongs to the next day") {
  const Scenario made = bound_scenario("      - Night.");
  const auto* report = std::get_if<scenario::ReportTask>(&made.scenes[1].task);
  REQUIRE(report != nullptr);
  CHECK(report->by == 24 * 60 + 90);
  CHECK(made.last_named_time == report->by);
  CHECK(scenario::clock_face(report->by) == "01:30");
  CHECK(scenario::day_of(report->by) == 2);
}

TEST_CASE("bind: a length of time is minutes or hours") {
  using scenario::parse_minutes;
  CHECK(*parse_minutes("4 min") == 4);
  CHECK(*parse_minutes("2 h") == 120);
  for (const char* wrong : {"4", "4min", "four min", "-1 min", "4 minutes", "999 h", ""}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_minutes(wrong).has_value());
  }
}

TEST_CASE("bind: texts are translated by their place, and ids stay those of the English text") {
  words::Words spanish;
  spanish.add("stop/stop.good-morning/text", "Good morning.", "Buenos días.");
  spanish.add("stop/card/why/fine", "It is hers.", "Es suya.");
  spanish.add("title", "Small", "Pequeño");
  spanish.add("cast/ann/name", "Ann", "Ana");
  spanish.add("end/trafficking-hotline/text", "The hotline.", "La línea.");
  const Scenario made = bound_scenario(R"(      - ann: Good morning.
      - text: He keeps her card.
        id: card
        indicator: doc-held-by-other
        why: {held: It is hers., fine: It is hers.})",
                                       {}, spanish);
  CHECK(made.title == "Pequeño");
  CHECK(made.cast[0].name == "Ana");
  CHECK(made.observations[0].id == "stop.good-morning");
  CHECK(made.observations[0].text.get(CaseId{0}) == "Buenos días.");
  CHECK(made.observations[1].why.get(CaseId{0}) == "It is hers.");
  CHECK(made.observations[1].why.get(CaseId{1}) == "Es suya.");
  const auto* report = std::get_if<scenario::ReportTask>(&made.scenes[1].task);
  CHECK(report->to[0].text.get(CaseId{0}) == "La línea.");
}

TEST_CASE("bind: a tutorial has indicators of its own, behind those of the catalogue") {
  const Scenario made =
      bound_scenario("      - {text: A sign., id: sign, indicator: mine, why: It is one.}",
                     "indicators:\n  mine: {label: Mine, category: practice, strength: M}\n");
  CHECK(made.observations[0].indicator.index() == tests::shipped().catalog.indicators.size());
  CHECK(made.observations[0].category == "practice");
  CHECK(made.observations[0].strength == scenario::Strength::moderate);
}

TEST_CASE("bind: all faults of a file come in one run") {
  std::string text = tests::small_scenario("      - anne: Hello.\n      - {text: A., indicatr: x}");
  text.replace(text.find("then: done"), 10, "then: dune");
  text.replace(text.find("title: Done"), 11, "titel: Done");
  const auto bound = tests::bind_text(text);
  CHECK_FALSE(bound.scenario.has_value());
  CHECK(tests::codes_of(bound.diagnostics) ==
        "unknown-speaker unknown-key unknown-target missing-key unknown-key");
}

TEST_CASE("bind: whatever stands in the file, it is an answer and no crash") {
  for (const char* text :
       {"a: b", "- a", "sightline: 1\nscenes: 3\ncases: []\nendings: x\ncast: 1\nfacts: []",
        "scenes: {a: 1, b: [], c: {lines: {x: y}, choices: 1, then: {}}}",
        "scenes: {a: {lines: [{any: 1}, {of: 2}, {any: x, of: [{any: 1, of: [a]}]}, [], {}]}}",
        "cases: {a: {}}\nscenes: {a: {order: {items: [], before: x}, then: []}}"}) {
    CAPTURE(text);
    const auto bound = tests::bind_text(text);
    CHECK_FALSE(bound.scenario.has_value());
    CHECK_FALSE(bound.diagnostics.empty());
  }
}
