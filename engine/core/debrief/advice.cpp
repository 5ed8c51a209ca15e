// What to open the debrief with, and what to practise next.
#include <algorithm>

#include "core/debrief/parts.hpp"

namespace sightline::debrief {

using scenario::Grade;
using scenario::Scenario;
using Kind = Advice::Kind;

namespace {

bool is_noted_trap(const SeenItem& item) {
  return item.verdict == Verdict::noted_trap || item.verdict == Verdict::noted_late_trap;
}

/// The trap noted most often; the first one wins a tie.
scenario::TrapId commonest_trap(const Scenario& scenario, const std::vector<SeenItem>& seen) {
  scenario::TrapId commonest;
  std::ptrdiff_t most = 0;
  for (const SeenItem& item : seen) {
    if (!is_noted_trap(item)) continue;
    const scenario::TrapId trap = scenario.observation(item.observation).trap;
    const auto count = std::count_if(seen.begin(), seen.end(), [&](const SeenItem& other) {
      return is_noted_trap(other) && scenario.observation(other.observation).trap == trap;
    });
    if (count > most) {
      most = count;
      commonest = trap;
    }
  }
  return commonest;
}

/// The strongest sign that was missed or hinted; the first one wins a tie.
scenario::IndicatorId strongest_missed(const Scenario& scenario, const std::vector<SeenItem>& seen) {
  const scenario::Observation* strongest = nullptr;
  for (const SeenItem& item : seen) {
    if (item.verdict != Verdict::missed_sign && item.verdict != Verdict::hinted) continue;
    const scenario::Observation& missed = scenario.observation(item.observation);
    if (strongest == nullptr || missed.strength > strongest->strength) strongest = &missed;
  }
  return strongest != nullptr ? strongest->indicator : scenario::IndicatorId{};
}

struct Adviser {
  const Scenario& scenario;
  const Debrief& debrief;
  std::vector<Advice> all;

  void add(Kind kind) {
    Advice advice;
    advice.kind = kind;
    all.push_back(advice);
  }

  void about_harm() {
    for (const StepItem& item : debrief.steps) {
      if (item.step.grade != Grade::harmful) continue;
      add(Kind::harm);
      all.back().harm = item.step.harm;
      return;
    }
  }

  void about_judgement() {
    switch (debrief.judge_reason) {
      case JudgeReason::should_have_reported:
      case JudgeReason::should_have_noted:
      case JudgeReason::could_have_noted:
      case JudgeReason::noted_without_need:
      case JudgeReason::over_reported:
        return add(Kind::judge_threshold);
      case JudgeReason::cited_trap:
      case JudgeReason::cited_too_little:
        return add(Kind::citing);
      case JudgeReason::carried:
      case JudgeReason::noted_rightly:
      case JudgeReason::nothing_rightly:
      case JudgeReason::never_asked:
        return;
    }
  }

  void about_noticing() {
    const scenario::TrapId trap = commonest_trap(scenario, debrief.seen);
    const scenario::IndicatorId missed = strongest_missed(scenario, debrief.seen);
    if (trap.valid()) {
      add(Kind::trap);
      all.back().trap = trap;
    }
    if (missed.valid()) {
      add(Kind::indicator);
      all.back().indicator = missed;
    }
  }

  void about_steps() {
    bool order = false;
    bool channel = false;
    bool late = debrief.score.late_hits > 0;
    for (const StepItem& item : debrief.steps) {
      const score::ScoredStep& step = item.step;
      order = order || (step.kind == score::ScoredStep::Kind::order && step.points < 10000);
      channel = channel || (!item.given.empty() && step.kind == score::ScoredStep::Kind::report &&
                            step.grade != Grade::right && debrief.score.judge > 0);
      late = late || step.late;
    }
    if (channel) add(Kind::channel);
    if (order) add(Kind::order_of_steps);
    if (late) add(Kind::timeliness);
  }
};

}  // namespace

Praise praise(const Debrief& debrief, const score::Answers& answers) {
  const score::Score& score = debrief.score;
  const bool told = answers.has_answer && answers.answer == scenario::Answer::report && score.judge > 0;
  const bool nothing_wrong = score.gate_open && score.trap_alarms == 0;
  if (score.outcome == score::Outcome::passed) return Praise::passed_all;
  if (told && !answers.report_late && score.gate_open) return Praise::told_in_time;
  if (nothing_wrong && debrief.ending.valid() && score.judge == 10000) return Praise::calm_and_fair;
  if (score.hits > score.misses) return Praise::noticed_most;
  if (answers.shown_traps > 0 && score.trap_alarms == 0) return Praise::no_traps;
  if (score.gate_open && !answers.steps.empty()) return Praise::no_harm;
  return Praise::stayed;
}

std::vector<Advice> advice(const Scenario& scenario, const Debrief& debrief) {
  Adviser adviser{scenario, debrief, {}};
  adviser.about_harm();
  adviser.about_judgement();
  adviser.about_noticing();
  adviser.about_steps();
  adviser.add(Kind::other_case);
  if (adviser.all.size() > 3) adviser.all.resize(3);
  return std::move(adviser.all);
}

}  // namespace sightline::debrief
