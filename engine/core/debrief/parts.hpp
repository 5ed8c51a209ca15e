// The pieces that `make` is put together from.
#pragma once
#include <optional>
#include <vector>

#include "core/debrief/debrief.hpp"

namespace sightline::debrief {

/// What an answer was and what else could have been done, from the state before it; nothing if the event is
/// no graded step. The scored step itself is filled in by `make`.
[[nodiscard]] std::optional<StepItem> step_item(const scenario::Scenario& scenario,
                                                const session::State& before, const session::Event& event);
/// The report as the last step: its channel, and the right ones if the evidence carried a report.
[[nodiscard]] StepItem report_item(const scenario::Scenario& scenario, const session::State& last,
                                   const score::Answers& answers, const session::EventLog& kept);

/// A smallest set of `signs` that is enough: those noted first, then those shown first. Empty if there is
/// none.
[[nodiscard]] std::vector<ObservationId> smallest_enough(const scenario::Scenario& scenario,
                                                         const session::State& state,
                                                         const std::vector<ObservationId>& signs);

[[nodiscard]] JudgeReason judge_reason(const score::Score& score, const score::Answers& answers,
                                       bool reached_ending);
[[nodiscard]] Praise praise(const Debrief& debrief, const score::Answers& answers);
[[nodiscard]] std::vector<Advice> advice(const scenario::Scenario& scenario, const Debrief& debrief);

}  // namespace sightline::debrief
