#include <algorithm>

#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

std::string context_of(const Binding& b, const Observation& made) {
  return b.scenario.scene(made.scene).id + "/" + made.id;
}

/// The entry that is said: `text` or a member of the cast. Reports a second one, and none.
const Entry* find_spoken(Binding& b, const Node& node, MapReader& map) {
  const auto& keys = observation_keys();
  const Entry* spoken = nullptr;
  const Entry* odd = nullptr;
  for (const Entry& entry : node.entries) {
    const bool speaks = entry.key == "text" || b.cast.find(entry.key) >= 0;
    const bool known = std::find(keys.begin(), keys.end(), entry.key) != keys.end();
    if (speaks && spoken != nullptr) {
      report_two_speakers(b, *spoken, entry);
      map.allow(entry.key);
    } else if (speaks) {
      spoken = &entry;
      map.allow(entry.key);
    } else if (!known && odd == nullptr) {
      odd = &entry;
    }
  }
  if (spoken == nullptr && odd != nullptr) {
    map.allow(odd->key);
    report_unspoken(b, *odd);
  } else if (spoken == nullptr) {
    fault(b, node, "missing-text", "nothing is said or shown here", "add text: ..., or who speaks: ...");
  }
  return spoken;
}

void read_sign(Binding& b, MapReader& map, const Node& indicator, Observation& made) {
  const Scenario& s = b.scenario;
  const auto& list = b.context.catalog.indicators;
  made.kind = ObservationClass::sign;
  made.indicator = IndicatorId{resolve(b, indicator, b.indicators, "unknown-indicator", "indicator")};
  if (!made.indicator.valid()) return;
  const std::size_t at = made.indicator.index();
  const Indicator& entry = at < list.size() ? list[at] : s.own_indicators[at - list.size()];
  made.strength = entry.strength;
  made.category = entry.categories.empty() ? std::string() : entry.categories.front();
  const Node* raised = map.optional("strength");
  const auto strength = raised == nullptr ? std::nullopt : read_strength(b.report, *raised);
  if (!strength) return;
  made.strength = *strength;
  if (*strength >= entry.strength && *strength <= std::max(entry.strength, entry.at_most)) return;
  fault(b, *raised, "strength-range",
        single_quoted(raised->text) + " is outside the range that the catalogue gives " +
            single_quoted(entry.id),
        "leave it out, or say in `why` what raises it within the range");
}

void read_cleared(Binding& b, const Node& node, Observation& made) {
  made.kind = ObservationClass::clearing;
  for (const Node* item : list_of(b, &node, "clears")) {
    const int found = resolve(b, *item, b.observations, "unknown-observation", "observation");
    if (found >= 0) made.clears.push_back(ObservationId{found});
  }
}

void read_class(Binding& b, const Node& node, MapReader& map, Observation& made) {
  const Node* indicator = map.optional("indicator");
  const Node* trap = map.optional("trap");
  const Node* clears = map.optional("clears");
  const Node* strength = map.optional("strength");
  const int classes = (indicator != nullptr) + (trap != nullptr) + (clears != nullptr);
  if (indicator != nullptr) {
    read_sign(b, map, *indicator, made);
  } else if (strength != nullptr) {
    fault(b, *strength, "strength-range", "only a sign has a strength",
          "add indicator: ..., or leave it out");
  }
  if (trap != nullptr) {
    made.kind = ObservationClass::trap;
    made.trap = TrapId{resolve(b, *trap, b.traps, "unknown-trap", "trap")};
  }
  if (clears != nullptr) read_cleared(b, *clears, made);
  if (classes > 1) {
    fault(b, node, "two-classes", "an observation is a sign, a trap or a clearing, never two of them",
          "keep one of indicator, trap and clears");
  }
  const Node* why = map.optional("why");
  made.why = read_texts(b, why, "why", context_of(b, made) + "/why");
  require_every_case(b, why, made.why, made.when, "why");
  if (classes > 0 && why == nullptr) {
    fault(b, node, "missing-why", "a sign, a trap and a clearing each need their reason",
          "add why: ... for the debrief");
  }
}

void read_observation(Binding& b, const Node& node, ObservationId id) {
  Observation& made = b.scenario.observations[id.index()];
  if (node.kind != Node::Kind::map) {
    made.text = read_text(b, &node, "a line", context_of(b, made) + "/text");
    return;
  }
  MapReader map(node, "observation " + single_quoted(made.id), b.report);
  const Node* id_node = map.optional("id");
  if (id_node != nullptr) static_cast<void>(document::as_id(*id_node, "id", b.report));
  made.when = read_condition(b, map.optional("when"));
  const Entry* spoken = find_spoken(b, node, map);
  if (spoken != nullptr) {
    if (spoken->key != "text") made.speaker = CastId{b.cast.find(spoken->key)};
    const std::string speaker = spoken->key == "text" ? std::string() : "said by " + spoken->key;
    made.text =
        read_texts(b, &spoken->value, single_quoted(spoken->key), context_of(b, made) + "/text", speaker);
    require_every_case(b, &spoken->value, made.text, made.when, spoken->key);
  }
  const Node* at = map.optional("at");
  if (at != nullptr) {
    made.at = document::as_text(*at, "at", b.report).value_or("");
    check_place(b, *at, b.scenario.scene(made.scene));
  }
  read_class(b, node, map, made);
  map.finish();
}

/// "all of one class; signs in it share one indicator" (format.md section 2).
void check_alike(Binding& b, const Node& node, const AnyGroup& group) {
  for (const ObservationId member : group.of) {
    const Observation& first = b.scenario.observation(group.of.front());
    const Observation& other = b.scenario.observation(member);
    if (other.kind == first.kind && other.indicator == first.indicator) continue;
    fault(b, node, "any-mixed",
          "the seed draws from " + single_quoted(first.id) + " and " + single_quoted(other.id) +
              ", which are not of one class and one indicator",
          "every run must give the same chances: draw among traps, among neutrals, or among wordings of one "
          "sign");
    return;
  }
}

void read_any(Binding& b, const Node& node, SceneId scene, int number, std::vector<ObservationId>& into) {
  MapReader map(node, "'any' group", b.report);
  const Node* count = map.required("any");
  const Node* members = map.required("of");
  map.finish();
  if (count == nullptr || members == nullptr) return;
  AnyGroup group;
  group.name = b.scenario.scene(scene).id + "/any/" + std::to_string(number);
  const AnyId id{static_cast<int>(b.scenario.any_groups.size())};
  for (const Node* member : list_of(b, members, "of")) {
    const auto found = b.observation_nodes.find(member);
    if (found == b.observation_nodes.end()) continue;
    read_observation(b, *member, found->second);
    b.scenario.observations[found->second.index()].any = id;
    group.of.push_back(found->second);
  }
  const int size = static_cast<int>(group.of.size());
  if (size == 0) {
    fault(b, *members, "any-count", "there is nothing to draw from");
    return;
  }
  group.show = document::as_int(*count, "any", 1, size, b.report).value_or(1);
  check_alike(b, node, group);
  into.insert(into.end(), group.of.begin(), group.of.end());
  b.scenario.any_groups.push_back(std::move(group));
}

}  // namespace

const std::vector<std::string>& observation_keys() {
  static const std::vector<std::string> keys = {"text",     "id",   "when",   "at", "indicator",
                                                "strength", "trap", "clears", "why"};
  return keys;
}

std::vector<ObservationId> read_observations(Binding& b, const Node* list, SceneId scene, bool allows_any) {
  std::vector<ObservationId> read;
  int groups = 0;
  if (list != nullptr && list->kind != Node::Kind::list) {
    fault(b, *list, "wrong-type", "a list is meant here", "start every line with `- `");
    return read;
  }
  for (const Node* item : list_of(b, list, "lines")) {
    const bool group = item->find("any") != nullptr || item->find("of") != nullptr;
    if (group && allows_any) {
      read_any(b, *item, scene, ++groups, read);
    } else if (group) {
      fault(b, *item, "any-place", "'any' stands only among the lines of a scene");
    } else if (const auto found = b.observation_nodes.find(item); found != b.observation_nodes.end()) {
      read_observation(b, *item, found->second);
      read.push_back(found->second);
    }
  }
  return read;
}

}  // namespace sightline::scenario
