// Events out as canonical JSON.
#include "core/document/json.hpp"
#include "core/session/names.hpp"
#include "core/session/session.hpp"

namespace sightline::session {

using document::JsonWriter;
using scenario::Scenario;

namespace {

struct EventWriter {
  const Scenario& scenario;
  SceneId scene;
  JsonWriter& out;

  void kind(std::string_view word) { out.key("do").value(word); }
  [[nodiscard]] const std::string& name(ObservationId id) const { return scenario.observation(id).id; }

  void list(std::string_view key, const std::vector<ObservationId>& ids) {
    out.key(key).begin_array();
    for (const ObservationId id : ids) out.value(name(id));
    out.end_array();
  }

  void items(std::string_view word, const std::vector<ItemId>& ids) {
    const std::vector<std::string> names = item_names(scenario.scene(scene).task);
    out.key(word).begin_array();
    for (const ItemId id : ids) out.value(names[id.index()]);
    out.end_array();
  }

  void operator()(const Started& started) {
    kind("start");
    // Written as signed: every 64-bit seed comes back as it was.
    out.key("seed").value(static_cast<long long>(started.seed));
    out.key("case").value(scenario.cases[started.which.index()].id);
    out.key("role").value(started.role.index() < scenario.roles.size() ? scenario.roles[started.role.index()]
                                                                       : std::string());
    out.key("mode").value(mode_name(started.mode));
    list("drawn", started.drawn);
    out.key("received").begin_object();
    for (const auto& [fact, value] : started.received) out.key(scenario.facts[fact.index()].id).value(value);
    out.end_object();
    out.key("bundle").value(started.bundle);
    out.key("scoring").value(started.scoring);
  }
  void operator()(const Advanced&) { kind("next"); }
  void operator()(const Noted& noted) {
    kind("flag");
    out.key("id").value(name(noted.observation));
  }
  void operator()(const Unnoted& unnoted) {
    kind("unflag");
    out.key("id").value(name(unnoted.observation));
  }
  void operator()(const Rated& rated) {
    kind("sure");
    out.key("id").value(name(rated.observation)).key("percent").value(rated.percent);
  }
  void operator()(const Chose& chose) {
    kind("choose");
    out.key("id").value(scenario.choice(chose.choice).id);
  }
  void operator()(const Ordered& ordered) {
    kind("order");
    items("items", ordered.items);
  }
  void operator()(const Picked& picked) {
    kind("pick");
    items("items", picked.items);
  }
  void operator()(const Reported& reported) {
    kind("report");
    const std::vector<std::string> channels = item_names(scenario.scene(scene).task);
    out.key("to").value(reported.channel.valid() ? channels[reported.channel.index()]
                                                 : answer_name(reported.answer));
    list("citing", reported.cited);
  }
  void operator()(const Skipped& skipped) {
    kind("skip");
    out.key("scene").value(scenario.scene(skipped.scene).id);
  }
  void operator()(const Hinted& hinted) {
    kind("hint");
    out.key("id").value(name(hinted.observation));
  }
  void operator()(const WentBack& back) {
    kind("back");
    out.key("to").value(back.to);
  }
  void operator()(const Left&) { kind("leave"); }
};

}  // namespace

std::string to_json(const Scenario& scenario, SceneId scene_of_task, const Event& event) {
  JsonWriter out;
  out.begin_object().key("seq").value(event.sequence);
  std::visit(EventWriter{scenario, scene_of_task, out}, event.what);
  out.end_object();
  return out.text();
}

std::string to_json(const Scenario& scenario, const EventLog& log) {
  std::string all = "[";
  EventLog so_far;
  State state;
  for (const Event& event : log) {
    if (!so_far.empty()) all += ",";
    all += to_json(scenario, state.scene, event);
    so_far.push_back(event);
    follow(scenario, so_far, state);
  }
  return all + "]";
}

}  // namespace sightline::session
