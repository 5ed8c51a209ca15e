#include <algorithm>
#include <set>

#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

int read_takes(Binding& b, const Node* node) {
  if (node == nullptr) return 1;
  const auto minutes = node->kind == Node::Kind::scalar ? parse_minutes(node->text) : std::nullopt;
  if (!minutes) {
    fault(b, *node, "bad-minutes", single_quoted(node->text) + " is no length of time",
          "write 5 min, or 2 h");
  }
  return minutes.value_or(1);
}

void read_id(Binding& b, MapReader& map, Choice& choice, std::set<std::string>& used) {
  const Node* id = map.required("id");
  if (id == nullptr) return;
  choice.id = document::as_id(*id, "id", b.report).value_or("");
  if (choice.id.empty() || used.insert(choice.id).second) return;
  fault(b, *id, "duplicate-id", "two choices here are called " + single_quoted(choice.id));
}

Choice read_choice(Binding& b, const Node& node, SceneId scene, std::set<std::string>& used) {
  const Node* named = node.find("id");
  MapReader map(node, named != nullptr ? "choice " + single_quoted(named->text) : "choice", b.report);
  Choice choice;
  choice.at_source = node.at;
  choice.scene = scene;
  read_id(b, map, choice, used);
  const std::string context = b.scenario.scene(scene).id + "/" + choice.id;
  choice.when = read_condition(b, map.optional("when"));
  const Node* text = map.required("text");
  choice.text = read_texts(b, text, "text", context + "/text");
  require_every_case(b, text, choice.text, choice.when, "text");
  const Node* once = map.optional("once");
  choice.once = once != nullptr && document::as_bool(*once, "once", b.report).value_or(false);
  choice.takes = read_takes(b, map.optional("takes"));
  choice.by = read_time(b, map.optional("by"));
  b.scenario.last_named_time = std::max(b.scenario.last_named_time, choice.by);
  choice.mark = read_mark(b, map);
  choice.why = read_texts(b, map.optional("why"), "why", context + "/why");
  choice.effects = read_effects(b, map);
  choice.lines = read_observations(b, map.optional("lines"), scene, false);
  choice.visit = read_scene_name(b, map.optional("visit"));
  const Node* to = map.required("to");
  choice.to = read_by_case<Target>(
      b, to, [&](const Node& value, const std::string&) { return read_target(b, value); });
  require_every_case(b, to, choice.to, choice.when, "to");
  map.finish();
  return choice;
}

struct TaskNodes {
  const Entry* first = nullptr;
  const Entry* second = nullptr;
};

TaskNodes find_tasks(MapReader& map) {
  TaskNodes found;
  for (const char* key : {"choices", "order", "pick", "report"}) {
    const Entry* entry = map.entry(key);
    if (entry == nullptr) continue;
    (found.first == nullptr ? found.first : found.second) = entry;
  }
  return found;
}

void read_task(Binding& b, const Entry& task, Scene& scene, SceneId id) {
  if (task.key == "choices") read_choices(b, task.value, scene, id);
  if (task.key == "order") scene.task = read_order(b, task.value, scene.id);
  if (task.key == "pick") scene.task = read_pick(b, task.value, scene.id);
  if (task.key == "report") scene.task = read_report(b, task.value, scene.id);
}

}  // namespace

void read_choices(Binding& b, const Node& node, Scene& scene, SceneId id) {
  ChooseTask task;
  std::set<std::string> used;
  for (const Node* item : list_of(b, &node, "choices")) {
    Choice choice = read_choice(b, *item, id, used);
    task.choices.push_back(ChoiceId{static_cast<int>(b.scenario.choices.size())});
    b.scenario.choices.push_back(std::move(choice));
  }
  if (task.choices.empty()) fault(b, node, "no-question", "there is nothing to choose");
  scene.task = std::move(task);
}

void read_question(Binding& b, MapReader& map, const Entry& entry, Scene& scene, SceneId id) {
  const TaskNodes tasks = find_tasks(map);
  const Entry* then = map.entry("then");
  const Entry* ask = map.entry("ask");
  if (ask != nullptr) scene.ask = read_text(b, &ask->value, "ask", scene.id + "/ask");
  if (tasks.second != nullptr) {
    fault(b, *tasks.second, "two-questions",
          "a scene asks one thing: " + single_quoted(tasks.first->key) + " stands there already",
          "move it to a scene of its own, reached with `then`");
  }
  if (tasks.first != nullptr) read_task(b, *tasks.first, scene, id);
  const bool chooses = tasks.first != nullptr && tasks.first->key == "choices";
  if (tasks.first == nullptr && ask != nullptr) {
    fault(b, *ask, "no-question", "it is asked, but there is nothing to answer",
          "add choices, order, pick or report");
  } else if (tasks.first == nullptr && then == nullptr) {
    fault(b, entry, "no-question", "the scene " + single_quoted(entry.key) + " ends nowhere",
          "add ask and choices, order, pick or report; or then: next-scene");
  } else if (tasks.first != nullptr && ask == nullptr) {
    fault(b, *tasks.first, "missing-key", "'ask' is missing in scene " + single_quoted(entry.key),
          "add ask: with the question that " + single_quoted(tasks.first->key) + " answers");
  }
  if (chooses && then != nullptr) {
    fault(b, *then, "then-after-choices", "each choice says itself where it leads", "move it to the choices");
  } else if (tasks.first != nullptr && !chooses && then == nullptr) {
    fault(b, *tasks.first, "missing-key", "'then' is missing in scene " + single_quoted(entry.key),
          "add then: next-scene");
  }
  if (then != nullptr && !chooses) {
    scene.then = read_then(b, then->value, std::holds_alternative<ReportTask>(scene.task));
  }
}

}  // namespace sightline::scenario
