#include "core/check/flow.hpp"

#include <utility>

namespace sightline::check {

namespace {

using scenario::Branch;
using scenario::Choice;
using scenario::ChooseTask;
using scenario::Scene;
using scenario::Target;

Way way_to(const Target& target, ChoiceId choice, SceneId visited) {
  Way way{Way::Kind::go, target.scene, target.ending, choice, visited};
  if (target.kind == Target::Kind::ending) way.kind = Way::Kind::end;
  if (target.kind == Target::Kind::stay) way.kind = Way::Kind::stay;
  if (target.kind == Target::Kind::back) way.kind = Way::Kind::back;
  return way;
}

std::vector<Way> ways_out(const Scenario& scenario, const Scene& scene, CaseId which) {
  std::vector<Way> ways;
  if (scene.skip_to.valid()) ways.push_back({Way::Kind::go, scene.skip_to, {}, {}, {}});
  if (const auto* task = std::get_if<ChooseTask>(&scene.task)) {
    for (const ChoiceId id : task->choices) {
      const Choice& choice = scenario.choice(id);
      const Target* to = choice.to.find(which);
      if (to == nullptr || !can_hold(choice.when, scenario, which)) continue;
      if (choice.visit.valid()) ways.push_back({Way::Kind::visit, choice.visit, {}, id, {}});
      ways.push_back(way_to(*to, id, choice.visit));
    }
  }
  for (const Branch& branch : scene.then) {
    if (can_hold(branch.when, scenario, which)) ways.push_back(way_to(branch.to, {}, {}));
  }
  return ways;
}

using Reversed = std::vector<std::vector<std::size_t>>;

/// Scenes that lead to a scene, a scene on `stay` left out.
Reversed reversed(const Flow& flow) {
  Reversed from(flow.ways.size());
  for (std::size_t i = 0; i < flow.ways.size(); ++i) {
    for (const Way& way : flow.ways[i]) {
      if (way.kind == Way::Kind::go || way.kind == Way::Kind::visit) from[way.to.index()].push_back(i);
    }
  }
  return from;
}

/// Marks everything from which a marked scene can be reached.
void spread_back(const Reversed& from, std::vector<char>& marked) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != 0) open.push_back(i);
  }
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const std::size_t before : from[at]) {
      if (marked[before] != 0) continue;
      marked[before] = 1;
      open.push_back(before);
    }
  }
}

std::vector<char> scenes_with(const Flow& flow, Way::Kind kind) {
  std::vector<char> marked(flow.ways.size(), 0);
  for (std::size_t i = 0; i < flow.ways.size(); ++i) {
    for (const Way& way : flow.ways[i]) {
      if (way.kind == kind) marked[i] = 1;
    }
  }
  return marked;
}

/// A scene that can return leads on wherever its visitors go next: taken for granted here.
void find_ends(const Reversed& from, Flow& flow) {
  flow.ends = scenes_with(flow, Way::Kind::end);
  for (std::size_t i = 0; i < flow.ends.size(); ++i) flow.ends[i] |= flow.returns[i];
  spread_back(from, flow.ends);
}

void find_entered(const Scenario& scenario, Flow& flow) {
  constexpr int beyond = deepest_visit + 1;
  std::vector<std::pair<SceneId, int>> open;
  const auto enter = [&](SceneId id, int depth) {
    const unsigned bit = 1U << static_cast<unsigned>(depth);
    if ((flow.depths[id.index()] & bit) != 0) return;
    flow.depths[id.index()] |= bit;
    if (depth < beyond) open.emplace_back(id, depth);
  };
  if (scenario.start.valid()) enter(scenario.start, 0);
  while (!open.empty()) {
    const auto [id, depth] = open.back();
    open.pop_back();
    for (const Way& way : flow.ways[id.index()]) {
      if (way.visited.valid() && flow.returns[way.visited.index()] == 0) continue;
      if (way.kind == Way::Kind::go) enter(way.to, depth);
      if (way.kind == Way::Kind::visit) enter(way.to, depth + 1);
      if (way.kind == Way::Kind::end) flow.ending_reached[way.ending.index()] = 1;
    }
  }
}

}  // namespace

Flow flow_of(const Scenario& scenario, CaseId which) {
  Flow flow;
  flow.which = which;
  flow.depths.assign(scenario.scenes.size(), 0);
  flow.ending_reached.assign(scenario.endings.size(), 0);
  for (const Scene& scene : scenario.scenes) flow.ways.push_back(ways_out(scenario, scene, which));
  const Reversed from = reversed(flow);
  flow.returns = scenes_with(flow, Way::Kind::back);
  spread_back(from, flow.returns);
  find_ends(from, flow);
  find_entered(scenario, flow);
  return flow;
}

}  // namespace sightline::check
