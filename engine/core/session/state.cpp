#include "core/session/state.hpp"

#include <algorithm>

namespace sightline::session {

using scenario::PickTask;
using scenario::ReportState;
using scenario::ReportTask;
using scenario::Scenario;

scenario::Circumstances circumstances(const State& state) {
  return {.which = state.start.which,
          .role = state.start.role,
          .clock = state.clock,
          .report = state.report,
          .report_late = state.report_late,
          .facts = &state.facts,
          .shown = &state.shown,
          .flagged = &state.flagged,
          .cited = &state.cited};
}

bool State::at_question(const Scenario& scenario) const {
  if (finished() || !scene.valid() || pending.valid() || revealed < static_cast<int>(queue.size())) {
    return false;
  }
  const scenario::Task& task = scenario.scene(scene).task;
  if (std::holds_alternative<std::monostate>(task)) return false;
  if (std::holds_alternative<scenario::ChooseTask>(task)) return true;
  if (std::holds_alternative<ReportTask>(task)) return report != ReportState::sent;
  if (answered[scene.index()] != 0) return false;
  const auto* pick = std::get_if<PickTask>(&task);
  if (pick == nullptr) return true;
  const scenario::Circumstances now = circumstances(*this);
  return std::any_of(pick->items.begin(), pick->items.end(),
                     [&](const PickTask::Item& item) { return holds(item.when, now); });
}

namespace {

/// Whether a choice that stands in the current scene can be made now.
bool is_offered(const State& state, const scenario::Choice& choice, bool was_chosen) {
  if (was_chosen && (choice.once || !choice.mark.is_absent())) return false;
  if (choice.visit.valid() && state.visits.size() >= deepest_visit) return false;
  return holds(choice.when, circumstances(state));
}

}  // namespace

std::vector<ChoiceId> offered_choices(const Scenario& scenario, const State& state) {
  std::vector<ChoiceId> offered;
  if (!state.at_question(scenario)) return offered;
  const auto* task = std::get_if<scenario::ChooseTask>(&scenario.scene(state.scene).task);
  if (task == nullptr) return offered;
  for (const ChoiceId id : task->choices) {
    if (can_choose(scenario, state, id)) offered.push_back(id);
  }
  return offered;
}

bool can_choose(const Scenario& scenario, const State& state, ChoiceId id) {
  if (!id.valid() || id.index() >= scenario.choices.size()) return false;
  const scenario::Choice& choice = scenario.choice(id);
  return choice.scene == state.scene && is_offered(state, choice, state.chosen[id.index()] != 0);
}

std::vector<ItemId> offered_items(const Scenario& scenario, const State& state) {
  std::vector<ItemId> offered;
  if (!state.scene.valid()) return offered;
  const auto* task = std::get_if<PickTask>(&scenario.scene(state.scene).task);
  if (task == nullptr) return offered;
  const scenario::Circumstances now = circumstances(state);
  for (std::size_t i = 0; i < task->items.size(); ++i) {
    if (holds(task->items[i].when, now)) offered.push_back(ItemId{static_cast<int>(i)});
  }
  return offered;
}

std::vector<ObservationId> things_here(const Scenario& scenario, const State& state) {
  std::vector<ObservationId> things;
  if (!state.scene.valid()) return things;
  for (const ObservationId id : scenario.scene(state.scene).things) {
    if (state.shown[id.index()] != 0) things.push_back(id);
  }
  return things;
}

std::vector<ObservationId> lines_here(const Scenario& scenario, const State& state) {
  std::vector<ObservationId> lines;
  if (!state.scene.valid()) return lines;
  for (const ObservationId id : state.transcript) {
    const scenario::Observation& observation = scenario.observation(id);
    const bool is_near = observation.scene == state.scene || state.shown_in_chain[id.index()] == state.chain;
    if (is_near && !observation.is_thing) lines.push_back(id);
  }
  return lines;
}

bool is_graded(const Scenario& scenario, const State& state, SceneId id) {
  const scenario::Task& task = scenario.scene(id).task;
  if (std::holds_alternative<std::monostate>(task)) return false;
  const auto* choose = std::get_if<scenario::ChooseTask>(&task);
  if (choose == nullptr) return state.answered[id.index()] == 0;
  return std::any_of(choose->choices.begin(), choose->choices.end(), [&](ChoiceId choice) {
    return scenario.choice(choice).mark.find(state.start.which) != nullptr &&
           state.chosen[choice.index()] == 0;
  });
}

scenario::StoryTime clock_for_rules(const Scenario& scenario, const State& state) {
  const scenario::StoryTime last = scenario.last_named_time;
  return last < 0 ? -1 : std::min(state.clock, last + 1);
}

int level(scenario::Answer answer) {
  if (answer == scenario::Answer::report) return 2;
  return answer == scenario::Answer::note ? 1 : 0;
}

bool is_countable_sign(const scenario::Observation& observation) {
  return observation.kind == scenario::ObservationClass::sign &&
         observation.strength != scenario::Strength::weak;
}

}  // namespace sightline::session
