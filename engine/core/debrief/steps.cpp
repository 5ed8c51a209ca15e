// Each graded step with what was given, what was expected, and what would have been better.
#include <algorithm>

#include "core/debrief/parts.hpp"
#include "core/score/points.hpp"

namespace sightline::debrief {

using scenario::Grade;
using scenario::ItemId;
using scenario::Mark;
using scenario::Scenario;
using session::Event;
using session::State;

namespace {

int worth(const Mark* mark) { return mark != nullptr ? score::points_of(mark->grade, false) : 0; }

/// Choices that were offered at the same moment and are graded higher in this very case.
StepItem choice_item(const Scenario& scenario, const State& before, scenario::ChoiceId chosen) {
  StepItem item;
  const scenario::CaseId which = before.start.which;
  const int given = worth(scenario.choice(chosen).mark.find(which));
  for (const scenario::ChoiceId id : session::offered_choices(scenario, before)) {
    const Mark* mark = scenario.choice(id).mark.find(which);
    if (mark != nullptr && worth(mark) > given) item.better.push_back(id);
  }
  return item;
}

/// The author's order of items, bent as little as the pairs ask for.
std::vector<ItemId> expected_order(const scenario::OrderTask& task) {
  std::vector<ItemId> expected;
  std::vector<char> placed(task.items.size(), 0);
  const auto is_ready = [&](std::size_t i) {
    return std::none_of(task.before.begin(), task.before.end(), [&](const auto& pair) {
      return pair.second.index() == i && placed[pair.first.index()] == 0;
    });
  };
  for (std::size_t round = 0; round < task.items.size(); ++round) {
    for (std::size_t i = 0; i < task.items.size(); ++i) {
      if (placed[i] != 0 || !is_ready(i)) continue;
      placed[i] = 1;
      expected.push_back(ItemId{static_cast<int>(i)});
      break;
    }
  }
  return expected;
}

template <class Task>
const Task* task_of(const Scenario& scenario, scenario::SceneId scene) {
  return scene.valid() ? std::get_if<Task>(&scenario.scene(scene).task) : nullptr;
}

}  // namespace

std::optional<StepItem> step_item(const Scenario& scenario, const State& before, const Event& event) {
  if (const auto* chose = std::get_if<session::Chose>(&event.what)) {
    if (scenario.choice(chose->choice).mark.find(before.start.which) == nullptr) return std::nullopt;
    return choice_item(scenario, before, chose->choice);
  }
  if (const auto* ordered = std::get_if<session::Ordered>(&event.what)) {
    const auto* task = task_of<scenario::OrderTask>(scenario, before.scene);
    if (task == nullptr) return std::nullopt;
    StepItem item;
    item.given = ordered->items;
    item.expected = expected_order(*task);
    item.broken_pairs = score::broken_pairs(*task, ordered->items);
    return item;
  }
  if (const auto* picked = std::get_if<session::Picked>(&event.what)) {
    const auto* task = task_of<scenario::PickTask>(scenario, before.scene);
    if (task == nullptr) return std::nullopt;
    StepItem item;
    item.given = picked->items;
    for (const ItemId id : session::offered_items(scenario, before)) {
      if (task->items[id.index()].mark.grade == Grade::right) item.expected.push_back(id);
    }
    return item;
  }
  return std::nullopt;
}

StepItem report_item(const Scenario& scenario, const State& last, const score::Answers& answers,
                     const session::EventLog& kept) {
  StepItem item;
  item.step = score::steps(answers).back();
  if (item.step.sequence < 0) item.step.at = last.clock;
  const auto* task = task_of<scenario::ReportTask>(scenario, answers.report_scene);
  for (const Event& event : kept) {
    const auto* reported = std::get_if<session::Reported>(&event.what);
    if (reported != nullptr && event.sequence == answers.report_sequence && reported->channel.valid()) {
      item.given.push_back(reported->channel);
    }
  }
  if (task == nullptr || score::score(scenario, last, answers).evidence_shown != score::Evidence::enough) {
    return item;
  }
  for (std::size_t i = 0; i < task->to.size(); ++i) {
    const Mark* mark = task->to[i].mark.find(last.start.which);
    if (mark != nullptr && mark->grade == Grade::right) item.expected.push_back(ItemId{static_cast<int>(i)});
  }
  return item;
}

}  // namespace sightline::debrief
