#include "core/scenario/condition.hpp"

#include <cstdint>

#include "core/scenario/scenario.hpp"

namespace sightline::scenario {

namespace {

bool compared(int value, Test::Compare how, int with) {
  switch (how) {
    case Test::Compare::equal:
      return value == with;
    case Test::Compare::not_equal:
      return value != with;
    case Test::Compare::less:
      return value < with;
    case Test::Compare::at_most:
      return value <= with;
    case Test::Compare::more:
      return value > with;
    case Test::Compare::at_least:
      return value >= with;
  }
  return false;
}

bool is_set(const std::vector<char>* marks, int index) {
  const auto at = static_cast<std::size_t>(index);
  return marks != nullptr && index >= 0 && at < marks->size() && (*marks)[at] != 0;
}

int fact_value(const std::vector<int>* facts, int index) {
  const auto at = static_cast<std::size_t>(index);
  return facts != nullptr && index >= 0 && at < facts->size() ? (*facts)[at] : 0;
}

bool atom_holds(const Test& test, const Circumstances& now) {
  switch (test.kind) {
    case Test::Kind::case_is:
      return now.which.value == test.subject;
    case Test::Kind::role_is:
      return now.role.value == test.subject;
    case Test::Kind::fact:
      return compared(fact_value(now.facts, test.subject), test.compare, test.number);
    case Test::Kind::shown:
      return is_set(now.shown, test.subject);
    case Test::Kind::flagged:
      return is_set(now.flagged, test.subject);
    case Test::Kind::cited:
      return is_set(now.cited, test.subject);
    case Test::Kind::clock_after:
      return now.clock > test.number;
    case Test::Kind::clock_before:
      return now.clock < test.number;
    case Test::Kind::report_none:
      return now.report == ReportState::none;
    case Test::Kind::report_noted:
      return now.report == ReportState::noted;
    case Test::Kind::report_sent:
      return now.report == ReportState::sent;
    case Test::Kind::report_in_time:
      return now.report == ReportState::sent && !now.report_late;
    case Test::Kind::report_late:
      return now.report == ReportState::sent && now.report_late;
    case Test::Kind::negate:
    case Test::Kind::both:
    case Test::Kind::either:
      break;
  }
  return false;
}

/// What an atom can be in some run: bit 0 false, bit 1 true.
unsigned possible_values(const Test& test, const Scenario& scenario, CaseId which) {
  constexpr unsigned only_false = 1, only_true = 2, open = 3;
  if (test.kind == Test::Kind::case_is) return test.subject == which.value ? only_true : only_false;
  if (test.kind == Test::Kind::role_is && scenario.roles.size() == 1) return only_true;
  if (test.kind != Test::Kind::fact) return open;
  const Fact& fact = scenario.facts[static_cast<std::size_t>(test.subject)];
  unsigned values = 0;
  for (int value = fact.from; value <= fact.to; ++value) {
    values |= compared(value, test.compare, test.number) ? only_true : only_false;
  }
  return values;
}

unsigned both_of(unsigned a, unsigned b) { return (a & b & 2U) | ((a | b) & 1U); }
unsigned either_of(unsigned a, unsigned b) { return ((a | b) & 2U) | (a & b & 1U); }
unsigned negated(unsigned a) { return ((a & 1U) << 1U) | ((a & 2U) >> 1U); }

}  // namespace

bool holds(const Condition& condition, const Circumstances& now) {
  if (condition.tests.empty()) return true;
  // A stack of truth values, one bit each; depth 16 keeps it far below 64.
  std::uint64_t stack = 0;
  for (const Test& test : condition.tests) {
    if (test.kind == Test::Kind::negate) {
      stack ^= 1U;
    } else if (test.kind == Test::Kind::both || test.kind == Test::Kind::either) {
      const std::uint64_t top = stack & 1U;
      stack >>= 1U;
      stack = test.kind == Test::Kind::both ? stack & (~std::uint64_t{1} | top) : stack | top;
    } else {
      stack = (stack << 1U) | (atom_holds(test, now) ? 1U : 0U);
    }
  }
  return (stack & 1U) != 0;
}

bool can_hold(const Condition& condition, const Scenario& scenario, CaseId which) {
  std::vector<unsigned> stack;
  for (const Test& test : condition.tests) {
    if (test.kind == Test::Kind::negate) {
      stack.back() = negated(stack.back());
    } else if (test.kind == Test::Kind::both || test.kind == Test::Kind::either) {
      const unsigned right = stack.back();
      stack.pop_back();
      stack.back() =
          test.kind == Test::Kind::both ? both_of(stack.back(), right) : either_of(stack.back(), right);
    } else {
      stack.push_back(possible_values(test, scenario, which));
    }
  }
  return stack.empty() || (stack.back() & 2U) != 0;
}

}  // namespace sightline::scenario
