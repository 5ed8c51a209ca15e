#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

void read_scene(Binding& b, const Entry& entry, SceneId id) {
  Scene& scene = b.scenario.scenes[id.index()];
  MapReader map(entry.value, "scene " + single_quoted(entry.key), b.report);
  scene.place = read_text(b, map.required("place"), "place", entry.key + "/place");
  scene.clock = read_time(b, map.optional("clock"));
  scene.content = read_text_list(b, map.optional("content"), "content", {});
  scene.skip_to = read_scene_name(b, map.optional("skip-to"));
  scene.skip_text = read_text(b, map.optional("skip-text"), "skip-text", entry.key + "/skip-text");
  scene.notes_for_class =
      read_text(b, map.optional("notes-for-class"), "notes-for-class", entry.key + "/notes-for-class");
  read_stage(b, map, scene);
  scene.things = read_observations(b, map.optional("things"), id, false);
  scene.lines = read_observations(b, map.optional("lines"), id, true);
  read_question(b, map, entry, scene, id);
  map.finish();
}

Branch read_branch(Binding& b, const Node& node, bool hindsight, bool last) {
  MapReader map(node, "branch of 'then'", b.report);
  Branch branch;
  const Node* to = map.required("to");
  if (to != nullptr) branch.to = read_target(b, *to).value_or(Target{});
  if (to != nullptr && branch.to.kind == Target::Kind::stay && to->text == "stay") {
    fault(b, *to, "then-stays", "`then` leads on and cannot stay", "name a scene or an ending");
  }
  const Node* when = map.optional("when");
  branch.when = read_condition(b, when, hindsight || branch.to.kind == Target::Kind::ending);
  branch.effects = read_effects(b, map);
  map.finish();
  if (last && when != nullptr) {
    fault(b, *when, "then-last", "the last branch of `then` has no condition",
          "add a last one with `to` alone, for all that is left");
  } else if (!last && when == nullptr && map.is_map()) {
    fault(b, node, "then-last", "what stands below a branch without `when` is never reached",
          "add when: ..., or move it to the end");
  }
  return branch;
}

}  // namespace

std::vector<Branch> read_then(Binding& b, const Node& node, bool hindsight) {
  std::vector<Branch> branches;
  if (node.kind == Node::Kind::scalar) {
    const auto to = read_target(b, node);
    if (to && to->kind == Target::Kind::stay) {
      fault(b, node, "then-stays", "`then` leads on and cannot stay", "name a scene or an ending");
    }
    if (!to) return branches;
    branches.emplace_back();
    branches.back().to = *to;
    return branches;
  }
  const auto items = list_of(b, &node, "then");
  for (const Node* item : items) branches.push_back(read_branch(b, *item, hindsight, item == items.back()));
  if (items.empty() && node.kind == Node::Kind::list) {
    fault(b, node, "then-last", "`then` leads nowhere", "name a scene: then: next-scene");
  }
  return branches;
}

void read_scenes(Binding& b, MapReader& top) {
  b.scenario.start = read_scene_name(b, top.required("start"));
  const Node* scenes = top.required("scenes");
  if (scenes == nullptr) return;
  if (scenes->kind != Node::Kind::map || scenes->entries.empty()) {
    fault(b, *scenes, "wrong-type", "`scenes` is a map from ids to scenes");
    return;
  }
  for (std::size_t i = 0; i < scenes->entries.size(); ++i) {
    read_scene(b, scenes->entries[i], SceneId{static_cast<int>(i)});
  }
}

}  // namespace sightline::scenario
