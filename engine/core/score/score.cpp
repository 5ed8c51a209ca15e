#include "core/score/score.hpp"

#include <algorithm>

#include "core/score/points.hpp"

namespace sightline::score {

using scenario::Answer;
using scenario::Scenario;
using session::State;

namespace {

/// H of format.md section 3, in basis points.
int hit_rate(const Answers& answers) {
  if (answers.shown_strength == 0) return 10000;
  return 10000 * answers.flagged_strength / (2 * answers.shown_strength);
}

/// F: mean of T and N, of those whose set is not empty.
int alarm_rate(const Answers& answers) {
  int sum = 0;
  int sets = 0;
  if (answers.shown_traps > 0) {
    sum += 10000 * answers.flagged_traps / (2 * answers.shown_traps);
    ++sets;
  }
  if (answers.shown_neutrals > 0) {
    const int base = std::min(answers.shown_neutrals, std::max(6, answers.shown_signs));
    sum += std::min(10000, 10000 * answers.flagged_neutrals / (2 * base));
    ++sets;
  }
  return sets == 0 ? 0 : sum / sets;
}

/// Whether a note or a report was given: then the evidence by that time counts, else all that was shown.
bool is_judged_at_report(const Answers& answers) {
  return answers.has_answer && answers.answer != Answer::nothing;
}

Evidence evidence_judged(const Answers& answers) {
  return is_judged_at_report(answers) ? answers.evidence_at_report : evidence(answers.tally);
}

int judge_of(const Answers& answers) {
  return judge_points(evidence_judged(answers), answers.answer, answers.evidence_cited, answers.cited_trap);
}

/// The report step, once a run: 0 if Judge is 0; a channel's grade, or the Judge number.
ScoredStep report_step(const Answers& answers) {
  const int judge = judge_of(answers);
  ScoredStep step;
  step.kind = ScoredStep::Kind::report;
  step.scene = answers.report_scene;
  step.sequence = answers.report_sequence;
  step.at = answers.report_clock;
  if (answers.answer == Answer::report) {
    step.points = judge == 0 ? 0 : points_of(answers.channel_grade, answers.report_late);
    step.grade = answers.channel_grade;
    step.harm = answers.channel_harm;
    step.late = answers.report_late;
  } else {
    step.points = judge;
    step.grade = grade_of(judge);
  }
  return step;
}

Outcome outcome_of(const Scenario& scenario, const State& state, const Score& score) {
  if (state.left) return Outcome::left;
  if (!state.ending.valid()) return Outcome::unfinished;
  if (state.start.mode == session::Mode::practice || scenario.tutorial) return Outcome::practice;
  if (state.skipped_graded) return Outcome::not_assessed;
  const scenario::Marks& marks = scenario.marks;
  const bool passed = score.gate_open && score.notice >= 100 * marks.notice &&
                      score.judge >= 100 * marks.judge && score.act >= 100 * marks.act;
  return passed ? Outcome::passed : Outcome::not_passed;
}

}  // namespace

Score score(const Scenario& scenario, const State& state, const Answers& answers) {
  Score score;
  score.notice = std::max(0, hit_rate(answers) - alarm_rate(answers));
  score.judge = judge_of(answers);
  const int count = static_cast<int>(answers.steps.size()) + 1;
  score.act = std::max(0, answers.step_points + report_step(answers).points) / count;
  score.gate_open = answers.gate_open;
  score.hits = answers.hits;
  score.misses = answers.shown_signs - answers.hits;
  score.trap_alarms = answers.trap_alarms;
  score.neutral_alarms = answers.neutral_alarms;
  score.correct_rejections =
      answers.shown_traps + answers.shown_neutrals - answers.trap_alarms - answers.neutral_alarms;
  score.late_hits = answers.late_hits;
  score.late_alarms = answers.late_alarms;
  score.minutes = state.clock - scenario.clock;
  score.evidence_shown = evidence_judged(answers);
  score.evidence_cited = answers.evidence_cited;
  score.outcome = outcome_of(scenario, state, score);
  return score;
}

std::vector<ScoredStep> steps(const Answers& answers) {
  std::vector<ScoredStep> all = answers.steps;
  all.push_back(report_step(answers));
  return all;
}

Answers fold_all(const Scenario& scenario, const session::EventLog& log) {
  State state;
  Answers answers;
  for (const session::Event& event : session::effective(log)) {
    fold_event(scenario, state, event, answers);
    session::apply(scenario, state, event);
    fold_shown(scenario, state, answers);
  }
  return answers;
}

void take(const Scenario& scenario, Attempt& attempt, const session::Event& event) {
  attempt.log.push_back(event);
  if (std::holds_alternative<session::WentBack>(event.what)) {
    attempt.state = session::replay(scenario, attempt.log);
    attempt.answers = fold_all(scenario, attempt.log);
    return;
  }
  fold_event(scenario, attempt.state, event, attempt.answers);
  session::apply(scenario, attempt.state, event);
  fold_shown(scenario, attempt.state, attempt.answers);
}

}  // namespace sightline::score
