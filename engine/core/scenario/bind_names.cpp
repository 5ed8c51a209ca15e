#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

/// Every key of the grammar and every word of the condition language: never a cast, fact or scene id.
constexpr std::string_view reserved_words[] = {"sightline",
                                               "id",
                                               "title",
                                               "summary",
                                               "setting",
                                               "roles",
                                               "minutes",
                                               "content-notes",
                                               "jurisdiction",
                                               "clock",
                                               "sources",
                                               "marks",
                                               "notice",
                                               "judge",
                                               "act",
                                               "cases",
                                               "cast",
                                               "facts",
                                               "receives",
                                               "start",
                                               "scenes",
                                               "endings",
                                               "glossary",
                                               "experts",
                                               "tutorial",
                                               "indicators",
                                               "label",
                                               "category",
                                               "strength",
                                               "truth",
                                               "answer",
                                               "name",
                                               "figure",
                                               "from",
                                               "to",
                                               "place",
                                               "content",
                                               "skip-to",
                                               "skip-text",
                                               "stage",
                                               "backdrop",
                                               "alt",
                                               "figures",
                                               "props",
                                               "things",
                                               "lines",
                                               "notes-for-class",
                                               "ask",
                                               "choices",
                                               "order",
                                               "pick",
                                               "report",
                                               "then",
                                               "who",
                                               "pose",
                                               "mood",
                                               "at",
                                               "prop",
                                               "text",
                                               "when",
                                               "indicator",
                                               "trap",
                                               "clears",
                                               "why",
                                               "any",
                                               "of",
                                               "once",
                                               "takes",
                                               "by",
                                               "grade",
                                               "harm",
                                               "set",
                                               "add",
                                               "visit",
                                               "items",
                                               "before",
                                               "contact",
                                               "note",
                                               "nothing",
                                               "timeline",
                                               "unknown",
                                               "case",
                                               "role",
                                               "shown",
                                               "flagged",
                                               "cited",
                                               "and",
                                               "or",
                                               "not",
                                               "is",
                                               "after",
                                               "true",
                                               "false",
                                               "back",
                                               "stay",
                                               "none",
                                               "yes",
                                               "no",
                                               "on",
                                               "off",
                                               "y",
                                               "n"};

bool is_reserved(std::string_view word) {
  return std::find(std::begin(reserved_words), std::end(reserved_words), word) != std::end(reserved_words);
}

enum class Reservation { all_keys, targets_only, none };

bool check_name(Binding& b, const Entry& entry, std::string_view kind, Reservation reservation) {
  if (!is_id(entry.key)) {
    fault(b, entry, "bad-id", single_quoted(entry.key) + " cannot be an id",
          "small letters, digits and hyphens, a letter first, at most 40");
    return false;
  }
  const bool target = entry.key == "stay" || entry.key == "back";
  if (reservation == Reservation::none || (reservation == Reservation::targets_only && !target)) return true;
  if (!target && !is_reserved(entry.key)) return true;
  fault(b, entry, "reserved-word", single_quoted(entry.key) + " has a meaning of its own in the format",
        "choose another id for this " + std::string(kind) + ", such as " + single_quoted("the-" + entry.key));
  return false;
}

/// Adds an item with its id to `list` for every entry of a map.
template <class Item>
void register_map(Binding& b, const Node* node, std::string_view kind, Reservation reservation, Names& names,
                  std::vector<Item>& list) {
  if (node == nullptr || node->kind != Node::Kind::map) return;
  for (const Entry& entry : node->entries) {
    check_name(b, entry, kind, reservation);
    names.add(entry.key, static_cast<int>(list.size()));
    Item item;
    item.id = entry.key;
    item.at_source = entry.at;
    list.push_back(std::move(item));
  }
}

bool is_observation_key(std::string_view key) {
  const auto& keys = observation_keys();
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The first text of an observation as written, for its generated id.
std::string_view english_text(const Node& node) {
  if (node.kind == Node::Kind::scalar) return node.text;
  for (const Entry& entry : node.entries) {
    if (entry.key != "text" && is_observation_key(entry.key)) continue;
    if (entry.value.kind == Node::Kind::scalar) return entry.value.text;
    if (entry.value.kind == Node::Kind::map && !entry.value.entries.empty()) {
      return entry.value.entries.front().value.text;
    }
  }
  return {};
}

/// "rain-on-bay-4-two": the first five words, letters and digits of ASCII only.
std::string first_words(std::string_view text) {
  std::string result;
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool dropped = c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (kept) {
      if (!inside && ++words > 5) break;
      if (!inside && !result.empty()) result += '-';
      result += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    inside = kept || (dropped && inside);
  }
  return result.empty() ? "text" : result;
}

std::string generated_id(Binding& b, const std::string& scene, const Node& node) {
  const std::string base = scene + "." + first_words(english_text(node));
  const int twin = ++b.twins[base];
  return twin == 1 ? base : base + "-" + std::to_string(twin);
}

void register_observation(Binding& b, const Node& node, SceneId scene, bool is_thing) {
  const ObservationId id{static_cast<int>(b.scenario.observations.size())};
  Observation made;
  made.at_source = node.at;
  made.scene = scene;
  made.is_thing = is_thing;
  const Node* authored = node.find("id");
  if (authored != nullptr && is_id(authored->text)) {
    made.id = authored->text;
    made.authored_id = true;
    const int taken = b.observations.find(made.id);
    if (taken >= 0) {
      const Position first = b.scenario.observations[static_cast<std::size_t>(taken)].at_source;
      fault(b, *authored, "duplicate-id", "two observations are called " + single_quoted(made.id),
            "the first one is on line " + std::to_string(first.line));
    }
  } else {
    made.id = generated_id(b, b.scenario.scene(scene).id, node);
  }
  b.observations.add(made.id, id.value);
  b.observation_nodes[&node] = id;
  b.scenario.observations.push_back(std::move(made));
}

void register_observations(Binding& b, const Node* list, SceneId scene, bool is_thing) {
  if (list == nullptr || list->kind != Node::Kind::list) return;
  for (const Node& item : list->items) {
    const Node* members = item.find("of");
    if (members == nullptr || item.find("any") == nullptr) {
      register_observation(b, item, scene, is_thing);
    } else {
      for (const Node& member : members->items) register_observation(b, member, scene, is_thing);
    }
  }
}

void register_scene(Binding& b, const Node& node, SceneId id) {
  register_observations(b, node.find("things"), id, true);
  register_observations(b, node.find("lines"), id, false);
  const Node* choices = node.find("choices");
  if (choices == nullptr) return;
  for (const Node& choice : choices->items) register_observations(b, choice.find("lines"), id, false);
}

void report_twin_targets(Binding& b, const Node* endings) {
  if (endings == nullptr) return;
  for (const Entry& entry : endings->entries) {
    if (b.scenes.find(entry.key) < 0) continue;
    fault(b, entry, "duplicate-id", single_quoted(entry.key) + " is a scene already",
          "scenes and endings share their names, since `to` may say either");
  }
}

/// Every value can differ by case, so their number multiplies everything.
void limit_cases(Binding& b, const Node* cases) {
  constexpr std::size_t most_cases = 8;
  if (b.scenario.cases.size() <= most_cases) return;
  fault(b, cases->entries[most_cases], "too-many-cases",
        std::to_string(b.scenario.cases.size()) + " cases are more than the 8 that a scenario can have",
        "make another scenario of them");
  b.scenario.cases.resize(most_cases);
  b.cases = Names();
  for (std::size_t i = 0; i < most_cases; ++i) b.cases.add(b.scenario.cases[i].id, static_cast<int>(i));
}

}  // namespace

void register_names(Binding& b, const Node& root) {
  Scenario& made = b.scenario;
  register_map(b, root.find("cases"), "case", Reservation::none, b.cases, made.cases);
  limit_cases(b, root.find("cases"));
  register_map(b, root.find("cast"), "member of the cast", Reservation::all_keys, b.cast, made.cast);
  register_map(b, root.find("facts"), "fact", Reservation::all_keys, b.facts, made.facts);
  const Node* scenes = root.find("scenes");
  register_map(b, scenes, "scene", Reservation::all_keys, b.scenes, made.scenes);
  register_map(b, root.find("endings"), "ending", Reservation::targets_only, b.endings, made.endings);
  report_twin_targets(b, root.find("endings"));
  if (scenes == nullptr || scenes->kind != Node::Kind::map) return;
  for (std::size_t i = 0; i < scenes->entries.size(); ++i) {
    register_scene(b, scenes->entries[i].value, SceneId{static_cast<int>(i)});
  }
}

}  // namespace sightline::scenario
