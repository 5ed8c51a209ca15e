// The running fold: each event is counted once, when it happens, by what had been shown by then.
#include "core/score/points.hpp"
#include "core/score/score.hpp"

namespace sightline::score {

using scenario::Grade;
using scenario::Mark;
using scenario::Observation;
using scenario::ObservationClass;
using scenario::ObservationId;
using scenario::Scenario;
using session::NoteState;
using session::State;

namespace {

/// Takes a note into the sums (`step` 1) or out (-1).
void count_note(const Observation& observation, bool late, int step, Answers& answers) {
  const int weight = (late ? 1 : 2) * step;
  const int lateness = late ? step : 0;
  if (session::is_countable_sign(observation)) {
    answers.flagged_strength += weight * scenario::points(observation.strength);
    answers.hits += step;
    answers.late_hits += lateness;
  } else if (observation.kind == ObservationClass::trap) {
    answers.flagged_traps += weight;
    answers.trap_alarms += step;
    answers.late_alarms += lateness;
  } else if (observation.kind == ObservationClass::neutral) {
    answers.flagged_neutrals += weight;
    answers.neutral_alarms += step;
    answers.late_alarms += lateness;
  }
}

/// Takes an observation into what was there to be noticed, or out of it.
void count_shown(const Observation& observation, int step, Answers& answers) {
  if (session::is_countable_sign(observation)) {
    answers.shown_strength += step * scenario::points(observation.strength);
    answers.shown_signs += step;
  }
  if (observation.kind == ObservationClass::trap) answers.shown_traps += step;
  if (observation.kind == ObservationClass::neutral) answers.shown_neutrals += step;
}

/// A sign that a shown clearing names is no evidence, whichever of the two came first.
void count_evidence(const Scenario& scenario, ObservationId id, Answers& answers) {
  const Observation& observation = scenario.observation(id);
  Standing& standing = answers.standings[id.index()];
  if (standing == Standing::unseen) {
    standing = Standing::counted;
    count(answers.tally, observation, 1);
  }
  for (const ObservationId sign : observation.clears) {
    Standing& named = answers.standings[sign.index()];
    if (named == Standing::counted) count(answers.tally, scenario.observation(sign), -1);
    named = Standing::cleared;
  }
}

struct Folder {
  const Scenario& scenario;
  const State& before;
  int sequence = 0;
  Answers& answers;

  void add(ScoredStep step) {
    step.scene = before.scene;
    step.sequence = sequence;
    step.at = before.clock;
    if (step.grade == Grade::harmful) answers.gate_open = false;
    answers.step_points += step.points;
    answers.steps.push_back(step);
  }

  /// Hinted ones are left out whatever is done with them later.
  void note(ObservationId id, bool late, int step) {
    if (before.hinted[id.index()] == 0) count_note(scenario.observation(id), late, step, answers);
  }

  void operator()(const session::Started&) {
    answers = Answers{};
    answers.standings.assign(scenario.observations.size(), Standing::unseen);
    answers.steps.reserve(scenario.scenes.size());
  }
  void operator()(const session::Noted& noted) {
    note(noted.observation, before.shown_in_chain[noted.observation.index()] != before.chain, 1);
  }
  void operator()(const session::Unnoted& unnoted) {
    note(unnoted.observation, before.notes[unnoted.observation.index()] == NoteState::late, -1);
  }
  void operator()(const session::Hinted& hinted) {
    count_shown(scenario.observation(hinted.observation), -1, answers);
  }

  void operator()(const session::Chose& chose) {
    const scenario::Choice& choice = scenario.choice(chose.choice);
    const Mark* mark = choice.mark.find(before.start.which);
    if (mark == nullptr) return;
    const bool late = choice.by >= 0 && before.clock > choice.by;
    ScoredStep step;
    step.kind = ScoredStep::Kind::choice;
    step.choice = chose.choice;
    step.points = points_of(mark->grade, late);
    step.grade = mark->grade;
    step.harm = mark->harm;
    step.late = late;
    add(step);
  }

  void operator()(const session::Ordered& ordered) {
    const auto* task = std::get_if<scenario::OrderTask>(&scenario.scene(before.scene).task);
    if (task == nullptr) return;
    ScoredStep step;
    step.kind = ScoredStep::Kind::order;
    step.points = order_points(*task, ordered.items);
    step.grade = grade_of(step.points);
    add(step);
  }

  void operator()(const session::Picked& picked) {
    const auto* task = std::get_if<scenario::PickTask>(&scenario.scene(before.scene).task);
    if (task == nullptr) return;
    const PickResult result = pick_result(*task, session::offered_items(scenario, before), picked.items);
    ScoredStep step;
    step.kind = ScoredStep::Kind::pick;
    step.points = result.points;
    step.grade = result.harmful ? Grade::harmful : grade_of(result.points);
    step.harm = result.harm;
    add(step);
  }

  void operator()(const session::Reported& reported) {
    const auto* task = std::get_if<scenario::ReportTask>(&scenario.scene(before.scene).task);
    const bool raises =
        !answers.has_answer || session::level(reported.answer) > session::level(answers.answer);
    if (task == nullptr || !raises) return;
    answers.has_answer = true;
    answers.answer = reported.answer;
    answers.report_sequence = sequence;
    answers.report_scene = before.scene;
    answers.report_clock = before.clock;
    answers.evidence_at_report = evidence(answers.tally);
    judge_citations(reported.cited);
    if (reported.answer == scenario::Answer::report) judge_channel(*task, reported);
  }

  void judge_citations(const std::vector<ObservationId>& cited) {
    Tally tally;
    answers.cited_trap = false;
    for (const ObservationId id : cited) {
      const Observation& observation = scenario.observation(id);
      if (observation.kind == ObservationClass::trap) answers.cited_trap = true;
      if (answers.standings[id.index()] != Standing::cleared) count(tally, observation, 1);
    }
    answers.evidence_cited = evidence(tally);
  }

  void judge_channel(const scenario::ReportTask& task, const session::Reported& reported) {
    answers.report_late = task.by >= 0 && before.clock > task.by;
    const Mark* mark = task.to[reported.channel.index()].mark.find(before.start.which);
    if (mark == nullptr) return;
    answers.channel_grade = mark->grade;
    answers.channel_harm = mark->harm;
    if (mark->grade == Grade::harmful) answers.gate_open = false;
  }

  // What changes nothing that is scored.
  void operator()(const session::Advanced&) {}
  void operator()(const session::Rated&) {}
  void operator()(const session::Skipped&) {}
  void operator()(const session::WentBack&) {}
  void operator()(const session::Left&) {}
};

}  // namespace

void fold_event(const Scenario& scenario, const State& before, const session::Event& event,
                Answers& answers) {
  std::visit(Folder{scenario, before, event.sequence, answers}, event.what);
}

void fold_shown(const Scenario& scenario, const State& after, Answers& answers) {
  for (; answers.folded < static_cast<int>(after.transcript.size()); ++answers.folded) {
    const ObservationId id = after.transcript[static_cast<std::size_t>(answers.folded)];
    count_shown(scenario.observation(id), 1, answers);
    count_evidence(scenario, id, answers);
  }
}

}  // namespace sightline::score
