#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/core/scenario/binding_kit.hpp"
#include "tests/core/scenario/small_scenario.hpp"

using namespace sightline;
using scenario::CaseId;
using scenario::Circumstances;
using scenario::Condition;
using scenario::ReportState;
using scenario::RoleId;
using scenario::Scenario;

namespace {

/// Observation 0 is `seen`; the condition stands on observation 1.
Scenario scenario_with(const std::string& condition) {
  const auto bound =
      tests::bind_text(tests::small_scenario("      - {text: Seen., id: seen}\n"
                                             "      - text: Asked.\n"
                                             "        when: " +
                                             condition));
  CAPTURE(condition);
  CAPTURE(tests::codes_of(bound.diagnostics));
  REQUIRE(bound.scenario.has_value());
  return *bound.scenario;
}

/// What is so in these tests unless one says otherwise: case held, driver, 23:10, trust 1, `seen` shown.
struct Now {
  std::vector<int> facts = {0, 1};
  std::vector<char> shown = {1, 0};
  std::vector<char> none = {0, 0};
  Circumstances all{CaseId{0}, RoleId{0}, 23 * 60 + 10, ReportState::none, false, &facts,
                    &shown,    &none,     &none};
};

bool holds_now(const std::string& condition, const Now& now = {}) {
  const Scenario made = scenario_with(condition);
  Circumstances all = now.all;
  all.facts = &now.facts;
  all.shown = &now.shown;
  all.flagged = &now.none;
  all.cited = &now.none;
  return scenario::holds(made.observations[1].when, all);
}

std::string fault_of(const std::string& condition) {
  const auto bound =
      tests::bind_text(tests::small_scenario("      - text: Asked.\n        when: " + condition));
  CHECK_FALSE(bound.scenario.has_value());
  if (bound.diagnostics.empty()) return "nothing";
  const Diagnostic& first = bound.diagnostics.front();
  return first.code + " at " + std::to_string(first.at.column);
}

}  // namespace

TEST_CASE("condition: an absent one always holds") { CHECK(scenario::holds(Condition{}, Circumstances{})); }

TEST_CASE("condition: every atom asks what it says") {
  struct Row {
    const char* condition;
    bool expected;
  };
  const Row rows[] = {{"case is held", true},
                      {"case is fine", false},
                      {"role is transit-operator", true},
                      {"role is transit-passenger", false},
                      {"warned", false},
                      {"trust", true},
                      {"trust = 1", true},
                      {"trust != 1", false},
                      {"trust < 1", false},
                      {"trust <= 1", true},
                      {"trust > 0", true},
                      {"trust >= 2", false},
                      {"shown(seen)", true},
                      {"clock after 23:00", true},
                      {"clock after 23:10", false},
                      {"clock before 23:10", false},
                      {"clock before 01:00", true},
                      {"clock before day 2 01:00", true},
                      {"report is none", true},
                      {"report is noted", false},
                      {"report is sent", false},
                      {"report is in-time", false},
                      {"report is late", false}};
  for (const Row& row : rows) {
    CAPTURE(row.condition);
    CHECK(holds_now(row.condition) == row.expected);
  }
}

TEST_CASE("condition: a generated id can be asked about") { CHECK_FALSE(holds_now("shown(stop.asked)")); }

TEST_CASE("condition: not binds tighter than and, and tighter than or") {
  CHECK(holds_now("trust or warned and warned"));
  CHECK_FALSE(holds_now("(trust or warned) and warned"));
  CHECK(holds_now("not warned and trust"));
  CHECK_FALSE(holds_now("not (trust and not warned)"));
  CHECK(holds_now("not not trust"));
  CHECK_FALSE(holds_now("warned or warned or not trust"));
}

TEST_CASE("condition: a sent report is in time or late, never both") {
  Now now;
  now.all.report = ReportState::sent;
  CHECK(holds_now("report is sent and report is in-time and not report is late", now));
  now.all.report_late = true;
  CHECK(holds_now("report is sent and report is late and not report is in-time", now));
}

TEST_CASE("condition: sixteen brackets are read, and hold what is in them") {
  CHECK(holds_now(std::string(16, '(') + "trust" + std::string(16, ')')));
  std::string deep = "trust";
  for (int i = 0; i < 11; ++i) deep = "warned or trust and (" + deep + ")";
  CHECK(holds_now(deep));
}

TEST_CASE("condition: faults stand at their own place in the text") {
  CHECK(fault_of("case is hold") == "unknown-case at 23");
  CHECK(fault_of("trust > 1 and wrned") == "unknown-fact at 29");
  CHECK(fault_of("\"shown(sen)\"") == "unknown-observation at 22");
  CHECK(fault_of("trust >") == "condition-syntax at 22");
  CHECK(fault_of("trust trust") == "condition-syntax at 21");
  CHECK(fault_of("warned = 1") == "fact-type at 15");
  CHECK(fault_of("clock after late") == "bad-time at 27");
  CHECK(fault_of("cited(seen)") == "condition-place at 15");
}

TEST_CASE("condition: 256 characters are read, 257 are not") {
  const std::string filler(256 - std::string("trust and trust").size(), ' ');
  CHECK(holds_now("\"trust" + filler + " and trust\""));
  CHECK(fault_of("\"trust" + filler + "  and trust\"") == "condition-too-long at 15");
}

TEST_CASE("condition: what can never hold in a case is known without playing") {
  const auto possible = [](const std::string& condition, int which) {
    const Scenario made = scenario_with(condition);
    return can_hold(made.observations[1].when, made, CaseId{which});
  };
  CHECK(possible("case is held", 0));
  CHECK_FALSE(possible("case is held", 1));
  CHECK(possible("not case is held", 1));
  CHECK_FALSE(possible("trust > 3", 0));
  CHECK(possible("trust > 2", 0));
  CHECK_FALSE(possible("trust >= 0 and case is fine", 0));
  CHECK_FALSE(possible("not trust >= 0", 0));
  CHECK(possible("case is fine or shown(seen)", 0));
}
