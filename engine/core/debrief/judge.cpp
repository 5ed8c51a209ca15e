// Why Judge came out as it did, and what would have carried a report.
#include <algorithm>

#include "core/debrief/parts.hpp"

namespace sightline::debrief {

using scenario::Answer;
using scenario::Scenario;
using score::Evidence;
using session::State;

namespace {

JudgeReason of_report(Evidence shown, Evidence cited) {
  if (shown == Evidence::none) return JudgeReason::over_reported;
  if (shown == Evidence::some) return JudgeReason::should_have_noted;
  return cited == Evidence::enough ? JudgeReason::carried : JudgeReason::cited_too_little;
}

JudgeReason of_note(Evidence shown) {
  if (shown == Evidence::enough) return JudgeReason::should_have_reported;
  return shown == Evidence::some ? JudgeReason::noted_rightly : JudgeReason::noted_without_need;
}

JudgeReason of_nothing(Evidence shown) {
  if (shown == Evidence::enough) return JudgeReason::should_have_reported;
  return shown == Evidence::some ? JudgeReason::could_have_noted : JudgeReason::nothing_rightly;
}

bool carries(const Scenario& scenario, const std::vector<ObservationId>& set) {
  score::Tally tally;
  for (const ObservationId id : set) score::count(tally, scenario.observation(id), 1);
  return score::evidence(tally) == Evidence::enough;
}

}  // namespace

JudgeReason judge_reason(const score::Score& score, const score::Answers& answers, bool reached_ending) {
  if (!answers.has_answer && !reached_ending) return JudgeReason::never_asked;
  if (answers.answer == Answer::nothing) return of_nothing(score.evidence_shown);
  if (answers.cited_trap) return JudgeReason::cited_trap;
  if (answers.answer == Answer::report) return of_report(score.evidence_shown, score.evidence_cited);
  return of_note(score.evidence_shown);
}

std::vector<ObservationId> smallest_enough(const Scenario& scenario, const State& state,
                                           const std::vector<ObservationId>& signs) {
  std::vector<ObservationId> sorted = signs;
  std::stable_sort(sorted.begin(), sorted.end(), [&](ObservationId a, ObservationId b) {
    return state.flagged[a.index()] > state.flagged[b.index()];
  });
  const std::size_t count = sorted.size();
  for (std::size_t a = 0; a < count; ++a) {
    if (carries(scenario, {sorted[a]})) return {sorted[a]};
  }
  for (std::size_t b = 1; b < count; ++b) {
    for (std::size_t a = 0; a < b; ++a) {
      if (carries(scenario, {sorted[a], sorted[b]})) return {sorted[a], sorted[b]};
    }
  }
  // Without such a pair, a third sign from another category must be among those after any first two.
  for (std::size_t c = 2; c < count; ++c) {
    for (std::size_t b = 1; b < c; ++b) {
      for (std::size_t a = 0; a < b; ++a) {
        if (carries(scenario, {sorted[a], sorted[b], sorted[c]})) return {sorted[a], sorted[b], sorted[c]};
      }
    }
  }
  return {};
}

}  // namespace sightline::debrief
