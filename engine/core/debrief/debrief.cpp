#include "core/debrief/debrief.hpp"

#include <algorithm>

#include "core/debrief/parts.hpp"

namespace sightline::debrief {

using scenario::ObservationClass;
using scenario::Scenario;
using session::Event;
using session::NoteState;
using session::State;

namespace {

bool is_answer(const Event& event) {
  return std::holds_alternative<session::Chose>(event.what) ||
         std::holds_alternative<session::Ordered>(event.what) ||
         std::holds_alternative<session::Picked>(event.what) ||
         std::holds_alternative<session::Reported>(event.what);
}

bool is_act(const Event& event) {
  return is_answer(event) || std::holds_alternative<session::Skipped>(event.what) ||
         std::holds_alternative<session::Left>(event.what);
}

/// One walk through the log, gathering what each event did.
struct Review {
  const Scenario& scenario;
  const session::EventLog& kept;
  Debrief debrief;
  State state;
  score::Answers answers;
  std::size_t shown_by_report = 0;  ///< of the transcript, when the standing judgement was given

  void walk() {
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const State before = state;
      if (std::optional<StepItem> item = step_item(scenario, before, kept[i])) {
        debrief.steps.push_back(std::move(*item));
      }
      score::fold_event(scenario, before, kept[i], answers);
      if (answers.report_sequence == kept[i].sequence) shown_by_report = before.transcript.size();
      session::apply(scenario, state, kept[i]);
      score::fold_shown(scenario, state, answers);
      const bool moved = i > 0 && (is_answer(kept[i]) || state.scene != before.scene);
      if (moved) debrief.replay.push_back({static_cast<int>(i), before.clock, before.scene});
      if (is_act(kept[i])) add_act(i, before.clock);
      add_shown(before.transcript.size());
    }
    debrief.replay.push_back({static_cast<int>(kept.size()), state.clock, state.scene});
  }

  void add_act(std::size_t event, StoryTime at) {
    TimelineItem item;
    item.at = at;
    item.event = static_cast<int>(event);
    debrief.timeline.push_back(item);
  }

  void add_shown(std::size_t from) {
    for (std::size_t i = from; i < state.transcript.size(); ++i) {
      SeenItem seen;
      seen.observation = state.transcript[i];
      seen.at = state.clock;
      debrief.seen.push_back(seen);
      if (!session::is_countable_sign(scenario.observation(seen.observation))) continue;
      TimelineItem item;
      item.at = state.clock;
      item.kind = TimelineItem::Kind::shown;
      item.observation = seen.observation;
      debrief.timeline.push_back(item);
    }
  }

  [[nodiscard]] Verdict verdict_of(ObservationId id) const {
    const scenario::Observation& observation = scenario.observation(id);
    const NoteState note = state.notes[id.index()];
    const auto pick = [note](Verdict left, Verdict on_time, Verdict late) {
      if (note == NoteState::none) return left;
      return note == NoteState::late ? late : on_time;
    };
    switch (observation.kind) {
      case ObservationClass::clearing:
        return Verdict::clearing;
      case ObservationClass::trap:
        return pick(Verdict::left_trap, Verdict::noted_trap, Verdict::noted_late_trap);
      case ObservationClass::neutral:
        return pick(Verdict::left_neutral, Verdict::noted_neutral, Verdict::noted_late_neutral);
      case ObservationClass::sign:
        break;
    }
    if (!session::is_countable_sign(observation)) return Verdict::context_sign;
    if (state.hinted[id.index()] != 0) return Verdict::hinted;
    return pick(Verdict::missed_sign, Verdict::noted_sign, Verdict::noted_late_sign);
  }

  /// The first clearing that was shown and names it.
  [[nodiscard]] ObservationId cleared_by(ObservationId id, std::size_t shown) const {
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& clears = scenario.observation(state.transcript[i]).clears;
      if (std::find(clears.begin(), clears.end(), id) != clears.end()) return state.transcript[i];
    }
    return {};
  }

  void finish_seen() {
    for (SeenItem& item : debrief.seen) {
      item.verdict = verdict_of(item.observation);
      item.cited = state.cited[item.observation.index()] != 0;
      item.cleared_by = cleared_by(item.observation, state.transcript.size());
      item.cleared = item.cleared_by.valid();
      item.sure = state.sure[item.observation.index()];
      if (item.cited) debrief.cited.push_back(item.observation);
    }
  }

  void finish_steps() {
    for (std::size_t i = 0; i < debrief.steps.size() && i < answers.steps.size(); ++i) {
      debrief.steps[i].step = answers.steps[i];
    }
    debrief.steps.push_back(report_item(scenario, state, answers, kept));
  }

  /// Judged on what was shown by the report or note, else on everything.
  void finish_judgement() {
    const bool by_report = answers.has_answer && answers.answer != scenario::Answer::nothing;
    const std::size_t shown = by_report ? shown_by_report : state.transcript.size();
    std::vector<ObservationId> signs;
    for (std::size_t i = 0; i < shown; ++i) {
      const ObservationId id = state.transcript[i];
      const bool counts = session::is_countable_sign(scenario.observation(id));
      if (counts && !cleared_by(id, shown).valid()) signs.push_back(id);
    }
    debrief.would_carry = smallest_enough(scenario, state, signs);
    debrief.judge_reason = judge_reason(debrief.score, answers, state.ending.valid());
    const bool innocent = state.start.which.valid() &&
                          scenario.cases[state.start.which.index()].answer != scenario::Answer::report;
    debrief.answered_right_but_innocent =
        innocent && answers.answer == scenario::Answer::report && debrief.score.judge > 0;
  }

  /// What the ending tells, among the trainee's own acts; `report + N` only if there was one.
  void finish_timeline() {
    if (state.ending.valid()) {
      const auto& points = scenario.ending(state.ending).timeline;
      for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].from_report && state.report_time < 0) continue;
        TimelineItem item;
        item.at = points[i].minutes + (points[i].from_report ? state.report_time : 0);
        item.kind = TimelineItem::Kind::after;
        item.point = static_cast<int>(i);
        debrief.timeline.push_back(item);
      }
    }
    std::stable_sort(debrief.timeline.begin(), debrief.timeline.end(),
                     [](const TimelineItem& a, const TimelineItem& b) { return a.at < b.at; });
  }
};

}  // namespace

Debrief make(const Scenario& scenario, const session::EventLog& log) {
  const session::EventLog kept = session::effective(log);
  if (kept.empty()) return {};
  Review review{scenario, kept, {}, {}, {}, 0};
  review.walk();
  Debrief& debrief = review.debrief;
  debrief.score = score::score(scenario, review.state, review.answers);
  debrief.ending = review.state.ending;
  debrief.which = review.state.start.which;
  review.finish_seen();
  review.finish_steps();
  review.finish_judgement();
  review.finish_timeline();
  debrief.praise = praise(debrief, review.answers);
  debrief.advice = advice(scenario, debrief);
  return std::move(debrief);
}

}  // namespace sightline::debrief
