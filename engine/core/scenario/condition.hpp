// The condition language: total, typed, bounded (format.md section 2, "Conditions").
#pragma once
#include <string>
#include <vector>

#include "core/base/position.hpp"
#include "core/document/reader.hpp"
#include "core/scenario/ids.hpp"

namespace sightline::scenario {

struct Scenario;

enum class ReportState { none, noted, sent };  ///< `in-time` and `late` refine `sent`

/// One step of a condition in postfix order.
struct Test {
  enum class Kind {
    case_is,
    role_is,
    fact,
    shown,
    flagged,
    cited,
    clock_after,
    clock_before,
    report_none,
    report_noted,
    report_sent,
    report_in_time,
    report_late,
    negate,
    both,
    either
  };
  enum class Compare { equal, not_equal, less, at_most, more, at_least };
  Kind kind = Kind::fact;
  int subject = -1;                      ///< index of the case, role, fact or observation
  Compare compare = Compare::not_equal;  ///< of a fact; a bare FACT is "!= 0"
  int number = 0;                        ///< the fact's bound, or minutes since day 1 00:00
};

/// Always true when empty.
struct Condition {
  std::vector<Test> tests;
  std::string text;  ///< as written, for messages and graphs
  Position at;
};

/// What a condition may ask about, given by the session.
struct Circumstances {
  CaseId which;
  RoleId role;
  int clock = 0;
  ReportState report = ReportState::none;
  bool report_late = false;
  const std::vector<int>* facts = nullptr;
  const std::vector<char>* shown = nullptr;  ///< by ObservationId
  const std::vector<char>* flagged = nullptr;
  const std::vector<char>* cited = nullptr;
};

/// Needs no memory: depth is at most 16.
[[nodiscard]] bool holds(const Condition& condition, const Circumstances& now);

/// False only if no run of that case can make it true, by the case, the roles and the ranges of facts alone.
[[nodiscard]] bool can_hold(const Condition& condition, const Scenario& scenario, CaseId which);

}  // namespace sightline::scenario
