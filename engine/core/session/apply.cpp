// What follows from an event: the only place where a state changes.
#include <algorithm>

#include "core/session/session.hpp"

namespace sightline::session {

using scenario::Answer;
using scenario::Scenario;
using scenario::Target;

namespace {

struct Applier {
  const Scenario& scenario;
  State& state;
  int sequence = 0;

  void show(ObservationId id) {
    state.shown[id.index()] = 1;
    state.shown_in_chain[id.index()] = state.chain;
    state.transcript.push_back(id);
  }

  /// Whether it is to be shown now: drawn, not seen before, condition met.
  [[nodiscard]] bool is_due(ObservationId id) const {
    return state.drawn[id.index()] != 0 && state.shown[id.index()] == 0 &&
           holds(scenario.observation(id).when, circumstances(state));
  }

  void queue_up(const std::vector<ObservationId>& lines) {
    state.queue.clear();
    state.revealed = 0;
    for (const ObservationId id : lines) {
      if (is_due(id)) state.queue.push_back(id);
    }
  }

  void enter(SceneId id) {
    const scenario::Scene& scene = scenario.scene(id);
    state.scene = id;
    state.clock = std::max(state.clock, scene.clock);
    for (const ObservationId thing : scene.things) {
      if (is_due(thing)) show(thing);
    }
    queue_up(scene.lines);
  }

  void end(scenario::EndingId id) {
    state.ending = id;
    state.scene = {};
    state.queue.clear();
    state.revealed = 0;
  }

  /// Leaves a visit: goes on at the `to` of the choice that made it.
  [[nodiscard]] Target come_back(Target target) {
    while (target.kind == Target::Kind::back && !state.visits.empty()) {
      const Frame frame = state.visits.back();
      state.visits.pop_back();
      target = scenario.choice(frame.choice).to.get(state.start.which);
      if (target.kind == Target::Kind::stay) target = {Target::Kind::scene, frame.scene, {}};
    }
    return target;
  }

  void go(Target target, bool by_answer) {
    target = come_back(target);
    if (target.kind == Target::Kind::ending) return end(target.ending);
    if (target.kind == Target::Kind::scene) {
      if (by_answer) ++state.chain;
      return enter(target.scene);
    }
    state.queue.clear();
    state.revealed = 0;
  }

  void change_facts(const std::vector<scenario::Effect>& effects) {
    for (const scenario::Effect& effect : effects) {
      const scenario::Fact& fact = scenario.facts[effect.fact.index()];
      int& value = state.facts[effect.fact.index()];
      value = std::clamp(effect.add ? value + effect.value : effect.value, fact.from, fact.to);
    }
  }

  void follow_then(bool by_answer) {
    for (const scenario::Branch& branch : scenario.scene(state.scene).then) {
      if (!holds(branch.when, circumstances(state))) continue;
      change_facts(branch.effects);
      return go(branch.to, by_answer);
    }
  }

  /// After the lines of a choice.
  void carry_out(ChoiceId id) {
    const scenario::Choice& choice = scenario.choice(id);
    state.pending = {};
    if (choice.visit.valid() && state.visits.size() < deepest_visit) {
      state.visits.push_back({state.scene, id});
      ++state.chain;
      return enter(choice.visit);
    }
    go(choice.to.get(state.start.which), true);
  }

  /// With nothing to go on to, the question is open again as soon as the last line is read.
  [[nodiscard]] bool just_stays(ChoiceId id) const {
    const scenario::Choice& choice = scenario.choice(id);
    return !choice.visit.valid() && choice.to.get(state.start.which).kind == Target::Kind::stay;
  }

  void operator()(const Started& started) {
    const std::size_t observations = scenario.observations.size();
    state = State{};
    state.start = started;
    state.clock = scenario.clock;
    for (const scenario::Fact& fact : scenario.facts) state.facts.push_back(fact.start);
    for (const auto& [fact, value] : started.received) change_facts({{fact, false, value}});
    for (std::vector<char>* flags : {&state.shown, &state.flagged, &state.cited, &state.hinted}) {
      flags->assign(observations, 0);
    }
    state.notes.assign(observations, NoteState::none);
    for (std::vector<int>* chains : {&state.shown_in_chain, &state.noted_in_chain}) {
      chains->assign(observations, -1);
    }
    state.sure.assign(observations, 0);
    state.chosen.assign(scenario.choices.size(), 0);
    state.answered.assign(scenario.scenes.size(), 0);
    state.transcript.reserve(observations);
    state.drawn.assign(observations, 1);
    for (const scenario::AnyGroup& group : scenario.any_groups) {
      for (const ObservationId id : group.of) state.drawn[id.index()] = 0;
    }
    for (const ObservationId id : started.drawn) state.drawn[id.index()] = 1;
    enter(scenario.start);
  }

  void operator()(const Advanced&) {
    if (state.revealed < static_cast<int>(state.queue.size())) {
      show(state.queue[static_cast<std::size_t>(state.revealed)]);
      ++state.revealed;
      const bool all_read = state.revealed == static_cast<int>(state.queue.size());
      if (all_read && state.pending.valid() && just_stays(state.pending)) carry_out(state.pending);
      return;
    }
    if (state.pending.valid()) return carry_out(state.pending);
    follow_then(false);
  }

  void operator()(const Noted& noted) {
    const std::size_t at = noted.observation.index();
    state.flagged[at] = 1;
    state.noted_in_chain[at] = state.chain;
    state.notes[at] = state.shown_in_chain[at] == state.chain ? NoteState::on_time : NoteState::late;
  }

  void operator()(const Unnoted& unnoted) {
    const std::size_t at = unnoted.observation.index();
    state.flagged[at] = 0;
    state.noted_in_chain[at] = -1;
    state.notes[at] = NoteState::none;
    state.sure[at] = 0;
  }

  void operator()(const Rated& rated) { state.sure[rated.observation.index()] = rated.percent; }

  void operator()(const Chose& chose) {
    const scenario::Choice& choice = scenario.choice(chose.choice);
    state.last_answer = sequence;
    state.chosen[chose.choice.index()] = 1;
    state.clock += choice.takes;
    change_facts(choice.effects);
    queue_up(choice.lines);
    if (state.queue.empty()) return carry_out(chose.choice);
    state.pending = chose.choice;
  }

  void answer_task() {
    state.last_answer = sequence;
    state.answered[state.scene.index()] = 1;
    ++state.clock;
    follow_then(true);
  }

  void operator()(const Ordered&) { answer_task(); }
  void operator()(const Picked&) { answer_task(); }

  void operator()(const Reported& reported) {
    if (!state.judged || level(reported.answer) > level(state.judgement)) stand_by(reported);
    answer_task();
  }

  /// Only an answer of a higher level replaces the judgement: what was shown by then is what counts.
  void stand_by(const Reported& reported) {
    state.judged = true;
    state.judgement = reported.answer;
    std::fill(state.cited.begin(), state.cited.end(), char{0});
    for (const ObservationId id : reported.cited) state.cited[id.index()] = 1;
    if (reported.answer == Answer::nothing) return;
    state.report_time = state.clock;
    state.report =
        reported.answer == Answer::report ? scenario::ReportState::sent : scenario::ReportState::noted;
    const auto* task = std::get_if<scenario::ReportTask>(&scenario.scene(state.scene).task);
    state.report_late = state.report == scenario::ReportState::sent && task != nullptr && task->by >= 0 &&
                        state.clock > task->by;
  }

  void operator()(const Skipped& skipped) {
    if (state.pending.valid()) return carry_out(state.pending);
    if (is_graded(scenario, state, skipped.scene)) state.skipped_graded = true;
    ++state.chain;
    enter(scenario.scene(skipped.scene).skip_to);
  }

  void operator()(const Hinted& hinted) { state.hinted[hinted.observation.index()] = 1; }
  void operator()(const WentBack&) {}
  void operator()(const Left&) { state.left = true; }
};

}  // namespace

void apply(const Scenario& scenario, State& state, const Event& event) {
  std::visit(Applier{scenario, state, event.sequence}, event.what);
  state.next_sequence = event.sequence + 1;
}

}  // namespace sightline::session
