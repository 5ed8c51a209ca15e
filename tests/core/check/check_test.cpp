#include "core/check/check.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "core/check/flow.hpp"
#include "tests/core/scenario/binding_kit.hpp"
#include "tests/core/scenario/small_scenario.hpp"

using namespace sightline;

namespace {

/// Codes of a small scenario whose first scene asks `question` (at four spaces).
std::string codes_with(const std::string& question, const std::string& scenes = {},
                       const std::string& today = {}) {
  std::string text =
      tests::small_scenario("      - ann: Good morning.\n      - {text: Only here., when: case is held}");
  const auto then = text.find("    then: end\n");
  text.replace(then, std::string("    then: end\n").size(), question);
  text.insert(text.find("endings:"), scenes);
  const auto unused = text.find("facts:");
  text.erase(unused, text.find("\nstart:") - unused);
  const auto bound = tests::bind_text(text);
  CAPTURE(tests::codes_of(bound.diagnostics));
  REQUIRE(bound.scenario.has_value());
  return tests::codes_of(check::check(
      *bound.scenario, {"test.yaml", text, tests::shipped().catalog, tests::shipped().contacts, today}));
}

const std::string corner = R"(  corner:
    place: A corner
    ask: And here?
    choices:
      - {id: back-again, text: Go back., to: back}
)";

}  // namespace

TEST_CASE("check: a scenario that simply leads on has no findings") {
  CHECK(codes_with("    then: end\n").empty());
}

TEST_CASE("check: a choice that stays may be repeated only if it is made once, or graded") {
  const auto question = [](const std::string& extra) {
    return "    ask: What now?\n    choices:\n      - {id: look, text: Look., " + extra +
           "to: stay}\n      - {id: on, text: On., grade: right, why: Yes., to: end2}\n";
  };
  const std::string between =
      "  end2:\n    place: P\n    ask: Q?\n    choices: [{id: go, text: Go., to: end}]\n";
  CHECK(codes_with(question("once: true, "), between).empty());
  CHECK(codes_with(question("grade: weak, why: No., "), between).empty());
  CHECK(codes_with(question(""), between) == "endless-loop");
}

TEST_CASE("check: a visit that comes back goes on where the choice leads") {
  CHECK(codes_with("    ask: What now?\n    choices:\n"
                   "      - {id: look, text: Look., visit: corner, to: end}\n",
                   corner)
            .empty());
}

TEST_CASE("check: a visit that never comes back leads nowhere by itself") {
  const std::string trapped =
      "  corner:\n    place: A corner\n    ask: And?\n    choices:\n"
      "      - {id: wait, text: Wait., once: true, to: stay}\n";
  CHECK(codes_with("    ask: What now?\n    choices:\n"
                   "      - {id: look, text: Look., visit: corner, to: end}\n",
                   trapped) == "dead-end report-not-offered unreachable-scene dead-end unreachable-ending");
}

TEST_CASE("check: a round of scenes that no way leaves is a dead end") {
  const std::string round =
      "  one:\n    place: P\n    ask: Q?\n    choices: [{id: go, text: Go., once: true, to: two}]\n"
      "  two:\n    place: P\n    ask: Q?\n    choices: [{id: go, text: Go., once: true, to: one}]\n";
  CHECK(codes_with("    ask: What now?\n    choices:\n      - {id: a, text: A., to: end}\n"
                   "      - {id: b, text: B., to: one}\n",
                   round) == "dead-end");
}

TEST_CASE("check: a round trip of visits is endless unless it passes a choice made once") {
  const auto question = [](const std::string& extra) {
    return "    ask: What now?\n    choices:\n      - {id: look, text: Look., " + extra +
           "visit: corner, to: stay}\n      - {id: on, text: On., to: end}\n";
  };
  CHECK(codes_with(question("once: true, "), corner).empty());
  CHECK(codes_with(question(""), corner) == "endless-loop");
}

TEST_CASE("check: a grade may differ by case once something that differs was shown, a visit included") {
  const std::string graded = R"(    ask: What now?
    choices:
      - {id: look, text: Look., once: true, visit: corner, to: second}
  second:
    place: The second
    ask: And now?
    choices:
      - {id: one, text: One., grade: {held: right, fine: weak}, why: A., to: third}
      - {id: two, text: Two., grade: {held: weak, fine: right}, why: B., to: third}
  third:
    place: The third
    ask: On?
    choices:
      - {id: go, text: Go., to: end}
)";
  CHECK(codes_with(graded, corner).empty());
}

TEST_CASE("check: the age of contacts is looked at only with a date of today") {
  CHECK(codes_with("    then: end\n", {}, "2000-01-01").empty());
  CHECK(codes_with("    then: end\n", {}, "2035-01-01") == "stale-contact");
}

TEST_CASE("check: every scene of a flow is entered at the depth of its visits") {
  std::string text = tests::small_scenario("      - Hello.");
  text.replace(text.find("    then: end\n"), std::string("    then: end\n").size(),
               "    ask: What now?\n    choices:\n      - {id: look, text: Look., visit: corner, to: end}\n");
  text.insert(text.find("endings:"), corner);
  const auto bound = tests::bind_text(text);
  REQUIRE(bound.scenario.has_value());
  const check::Flow flow = check::flow_of(*bound.scenario, scenario::CaseId{0});
  CHECK(flow.depths[0] == 1U);
  CHECK(flow.depths[1] == 1U);
  CHECK(flow.depths[2] == 2U);
  CHECK(flow.returns[2] == 1);
  CHECK(flow.returns[1] == 0);
  CHECK(flow.ending_reached[0] == 1);
}
