// One small function a rule. Not for others: `check` runs them all.
#pragma once
#include <string>
#include <vector>

#include "core/check/check.hpp"
#include "core/check/flow.hpp"

namespace sightline::check {

/// What the rules look at, and what they found.
struct Inspection {
  const Scenario& scenario;
  const CheckContext& context;
  std::vector<Flow> flows;  ///< by CaseId
  Diagnostics found;
};

/// Underlines the word at that place.
void finding(Inspection& in, Severity severity, Position at, std::string code, std::string message,
             std::string help = {});
[[nodiscard]] std::string single_quoted(std::string_view word);
/// " in case 'concern'", to be put behind what holds only there; empty if it holds in all of them.
[[nodiscard]] std::string in_cases(const Inspection& in, const std::vector<CaseId>& which);
[[nodiscard]] std::vector<CaseId> all_cases(const Scenario& scenario);

// --- where the story leads (rules_flow.cpp, rules_loop.cpp)
void find_unreachable(Inspection& in);    ///< unreachable-scene, unreachable-ending
void find_dead_ends(Inspection& in);      ///< dead-end
void find_lost_visits(Inspection& in);    ///< back-outside-visit, deep-visits
void find_endless_loops(Inspection& in);  ///< endless-loop

// --- what is asked (rules_choice.cpp)
void find_never_possible(Inspection& in);       ///< never-possible
void find_clairvoyant_grades(Inspection& in);   ///< clairvoyant-grade
void find_steps_without_right(Inspection& in);  ///< no-right
void find_unexplained_choices(Inspection& in);  ///< unexplained-choice
void find_graded_openers(Inspection& in);       ///< graded-report-choice

// --- the report, the cases, the marks (rules_report.cpp)
void find_report_faults(Inspection& in);    ///< two-reports, report-not-offered
void find_one_sided_cases(Inspection& in);  ///< one-answer
void find_low_marks(Inspection& in);        ///< mark-too-low
void find_old_contacts(Inspection& in);     ///< stale-contact, retired-contact

// --- what is shown (rules_content.cpp)
void find_wrong_settings(Inspection& in);        ///< wrong-setting
void find_missing_alt(Inspection& in);           ///< missing-alt
void find_content_without_skip(Inspection& in);  ///< missing-skip
void find_missing_sources(Inspection& in);       ///< missing-source
void find_missing_ids(Inspection& in);           ///< missing-id
void find_idle_clearings(Inspection& in);        ///< clears-no-sign

void find_hard_reading(Inspection& in);  ///< hard-reading (reading.cpp)

// --- the experts' play scripts (rules_expert.cpp)
void find_failing_experts(Inspection& in);  ///< broken-expert, failing-expert

// --- chapters (rules_link.cpp)
void find_lost_links(Inspection& in);  ///< missing-scenario, lost-fact

// --- named but not used (rules_unused.cpp)
void find_unused(Inspection& in);  ///< unused-cast, unused-fact, unused-prop, unused-picture

// --- format.md section 7 without the prover, and its limits (rules_counts.cpp, rules_limits.cpp)
void find_thin_cases(Inspection& in);  ///< few-signs, few-traps, few-neutrals, few-ordinary-moments
void find_limits(Inspection& in);      ///< too-many-facts, too-many-variations, too-much-hindsight

}  // namespace sightline::check
