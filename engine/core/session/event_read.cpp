// Events back from canonical JSON, each held against the rules of play.
#include <charconv>

#include "core/document/json.hpp"
#include "core/session/names.hpp"
#include "core/session/session.hpp"

namespace sightline::session {

using document::Node;
using scenario::Scenario;

namespace {

/// Reads one event where the story stands at `state`. A word that is unknown leaves an invalid id, which
/// the rules then refuse.
struct EventReader {
  const Scenario& scenario;
  const State& state;
  const Node& node;

  [[nodiscard]] std::string text(std::string_view key) const {
    const Node* value = node.find(key);
    return value != nullptr ? value->text : std::string();
  }
  template <class Number>
  [[nodiscard]] static Number number_in(const std::string& text, Number otherwise) {
    Number number = otherwise;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? number : otherwise;
  }
  [[nodiscard]] int number(std::string_view key) const { return number_in(text(key), -1); }
  [[nodiscard]] ObservationId observation() const { return find_observation(scenario, text("id")); }

  [[nodiscard]] std::vector<ObservationId> observations(std::string_view key) const {
    std::vector<ObservationId> ids;
    if (const Node* list = node.find(key)) {
      for (const Node& item : list->items) ids.push_back(find_observation(scenario, item.text));
    }
    return ids;
  }
  [[nodiscard]] std::vector<ItemId> items() const {
    std::vector<ItemId> ids;
    const Node* list = node.find("items");
    if (list == nullptr || !state.scene.valid()) return ids;
    for (const Node& item : list->items) {
      ids.push_back(find_item(scenario.scene(state.scene).task, item.text));
    }
    return ids;
  }

  [[nodiscard]] std::optional<Event> started() const {
    StartRequest request;
    request.seed = static_cast<std::uint64_t>(number_in(text("seed"), 1LL));
    request.which = find_case(scenario, text("case"));
    if (!request.which->valid()) return std::nullopt;
    request.role = find_role(scenario, text("role"));
    request.mode = text("mode") == mode_name(Mode::practice) ? Mode::practice : Mode::assess;
    request.bundle = text("bundle");
    if (const Node* received = node.find("received")) {
      for (const document::Entry& entry : received->entries) {
        const FactId fact = find_fact(scenario, entry.key);
        if (!fact.valid()) return std::nullopt;
        request.received.emplace_back(fact, number_in(entry.value.text, 0));
      }
    }
    return start(scenario, request);
  }

  [[nodiscard]] Intent report() const {
    const std::string to = text("to");
    const std::vector<ObservationId> cited = observations("citing");
    if (to == answer_name(scenario::Answer::nothing)) return Report{scenario::Answer::nothing, {}, cited};
    if (to == answer_name(scenario::Answer::note)) return Report{scenario::Answer::note, {}, cited};
    const ItemId channel = state.scene.valid() ? find_item(scenario.scene(state.scene).task, to) : ItemId{};
    return Report{scenario::Answer::report, channel, cited};
  }

  [[nodiscard]] std::optional<Intent> intent() const {
    const std::string word = text("do");
    if (word == "next") return Next{};
    if (word == "flag") return Note{observation()};
    if (word == "unflag") return Unnote{observation()};
    if (word == "sure") return Rate{observation(), number("percent")};
    if (word == "choose") return Choose{find_choice(scenario, state.scene, text("id"))};
    if (word == "order") return Order{items()};
    if (word == "pick") return Pick{items()};
    if (word == "report") return report();
    if (word == "skip") return Skip{};
    if (word == "hint") return AskHint{};
    if (word == "back") return GoBack{};
    if (word == "leave") return Leave{};
    return std::nullopt;
  }
};

/// What the rules make of one stored event, or nothing if they do not allow it.
std::optional<Event> admitted(const Scenario& scenario, const State& state, const EventLog& log,
                              const Node& node) {
  const EventReader reader{scenario, state, node};
  if (log.empty()) return reader.text("do") == "start" ? reader.started() : std::nullopt;
  const std::optional<Intent> intent = reader.intent();
  if (!intent) return std::nullopt;
  Decision decision = decide(scenario, state, log, *intent);
  if (decision.refusal != Refusal::none) return std::nullopt;
  return std::move(decision.event);
}

bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted) return false;
  if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same(a.items[i], b.items[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    if (a.entries[i].key != b.entries[i].key || !same(a.entries[i].value, b.entries[i].value)) return false;
  }
  return true;
}

/// The same again when written: nothing in the stored text was ignored.
bool says_the_same(const Scenario& scenario, SceneId scene, const Event& event, const Node& node) {
  const auto written = document::parse_json(to_json(scenario, scene, event), "");
  return written && same(written->root, node);
}

}  // namespace

Result<EventLog> log_from_json(const Scenario& scenario, std::string_view json) {
  const auto parsed = document::parse_json(json, "log");
  if (!parsed) return parsed.failure();
  if (parsed->root.kind != Node::Kind::list) return Failure{"the log is not a list of events"};
  EventLog log;
  State state;
  for (const Node& node : parsed->root.items) {
    const std::optional<Event> event = admitted(scenario, state, log, node);
    if (!event || !says_the_same(scenario, state.scene, *event, node)) {
      return Failure{"event " + std::to_string(log.size()) + " of the log does not fit this scenario"};
    }
    log.push_back(*event);
    follow(scenario, log, state);
  }
  return log;
}

}  // namespace sightline::session
