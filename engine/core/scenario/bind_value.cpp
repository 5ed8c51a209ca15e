#include <algorithm>
#include <array>
#include <charconv>

#include "core/scenario/binding.hpp"

namespace sightline::scenario {

namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr int longest_minutes = 7 * minutes_a_day;
constexpr int last_day = 366;

/// All of `text` as a number of at most `digits` digits, or -1.
int plain_number(std::string_view text, std::size_t digits) {
  if (text.empty() || text.size() > digits) return -1;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// "HH:MM" as minutes, or -1.
int time_of_day(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.size() - colon != 3) return -1;
  const int hours = plain_number(text.substr(0, colon), 2);
  const int minutes = plain_number(text.substr(colon + 1), 2);
  return hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ? -1 : hours * 60 + minutes;
}

std::optional<Effect> read_effect(Binding& b, const Entry& entry, bool add) {
  const int index = b.facts.find(entry.key);
  if (index < 0) {
    fault(b, entry, "unknown-fact", "no fact is called " + single_quoted(entry.key),
          suggestion(b, entry.key, b.facts));
    return std::nullopt;
  }
  const Fact& fact = b.scenario.facts[static_cast<std::size_t>(index)];
  Effect effect{FactId{index}, add, 0};
  if (fact.is_flag) {
    if (add) {
      fault(b, entry, "fact-type", single_quoted(entry.key) + " is true or false: nothing can be added to it",
            "write it under set: {" + entry.key + ": true}");
      return std::nullopt;
    }
    const auto value = document::as_bool(entry.value, "the value of " + single_quoted(entry.key), b.report);
    effect.value = value && *value ? 1 : 0;
    return effect;
  }
  const int span = fact.to - fact.from;
  const auto value = document::as_int(entry.value, "the value of " + single_quoted(entry.key),
                                      add ? -span : fact.from, add ? span : fact.to, b.report);
  effect.value = value.value_or(0);
  return effect;
}

/// Grades, and what each case says of harm, put together.
ByCase<Mark> joined(Binding& b, const ByCase<Grade>& grade, const ByCase<HarmId>& harm, const Node& at) {
  bool both = false;
  const auto mark_in = [&](CaseId which) -> std::optional<Mark> {
    const Grade* good = grade.find(which);
    const HarmId* bad = harm.find(which);
    both = both || (good != nullptr && bad != nullptr);
    if (bad != nullptr) return Mark{Grade::harmful, *bad};
    return good != nullptr ? std::optional<Mark>(Mark{*good, HarmId{}}) : std::nullopt;
  };
  ByCase<Mark> result;
  if (!grade.differs() && !harm.differs()) {
    if (const auto mark = mark_in(CaseId{0})) result = ByCase<Mark>(*mark);
  } else {
    std::vector<std::optional<Mark>> values;
    for (std::size_t i = 0; i < b.scenario.cases.size(); ++i) {
      values.push_back(mark_in(CaseId{static_cast<int>(i)}));
    }
    result = ByCase<Mark>(std::move(values));
  }
  if (both) fault(b, at, "grade-and-harm", "a harmful step has no grade beside its harm", "keep one of them");
  return result;
}

}  // namespace

std::string translated(Binding& b, const std::string& context, const std::string& text, Position at,
                       const std::string& note) {
  if (b.context.lists_texts) b.texts.push_back({context, text, note, b.document.file, at});
  return b.context.words.translate(context, text);
}

std::string read_text(Binding& b, const Node* node, std::string_view what, const std::string& context) {
  if (node == nullptr) return {};
  const auto text = document::as_text(*node, what, b.report);
  return text ? translated(b, context, *text, node->at) : std::string();
}

ByCase<std::string> read_texts(Binding& b, const Node* node, std::string_view what,
                               const std::string& context, const std::string& note) {
  return read_by_case<std::string>(
      b, node, [&](const Node& value, const std::string& suffix) -> std::optional<std::string> {
        const auto text = document::as_text(value, what, b.report);
        if (!text) return std::nullopt;
        return translated(b, context + suffix, *text, value.at, note);
      });
}

std::vector<const Node*> list_of(Binding& b, const Node* node, std::string_view what) {
  std::vector<const Node*> items;
  if (node == nullptr) return items;
  if (node->kind == Node::Kind::list) {
    for (const Node& item : node->items) items.push_back(&item);
  } else if (node->kind == Node::Kind::scalar) {
    items.push_back(node);
  } else {
    fault(b, *node, "wrong-type", std::string(what) + " is a list", "write [one, two], or one `- ` a line");
  }
  return items;
}

std::vector<std::string> read_text_list(Binding& b, const Node* node, std::string_view what,
                                        const std::string& context) {
  std::vector<std::string> texts;
  for (const Node* item : list_of(b, node, what)) {
    const auto text = document::as_text(*item, what, b.report);
    if (text) texts.push_back(context.empty() ? *text : translated(b, context, *text, item->at));
  }
  return texts;
}

std::optional<StoryTime> parse_time(std::string_view text, StoryTime from) {
  constexpr std::string_view day_word = "day ";
  if (text.substr(0, day_word.size()) != day_word) {
    const int minutes = time_of_day(text);
    if (minutes < 0) return std::nullopt;
    const int today = from - from % minutes_a_day + minutes;
    return today >= from ? today : today + minutes_a_day;
  }
  const std::string_view rest = text.substr(day_word.size());
  const std::size_t space = rest.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const int day = plain_number(rest.substr(0, space), 3);
  const int minutes = time_of_day(rest.substr(space + 1));
  if (day < 1 || day > last_day || minutes < 0) return std::nullopt;
  const int moment = (day - 1) * minutes_a_day + minutes;
  return moment >= from ? std::optional<StoryTime>(moment) : std::nullopt;
}

StoryTime read_time(Binding& b, const Node* node) {
  if (node == nullptr) return -1;
  const auto time =
      node->kind == Node::Kind::scalar ? parse_time(node->text, b.scenario.clock) : std::nullopt;
  const bool too_early = !time && parse_time(node->text, 0);
  if (too_early) {
    fault(b, *node, "bad-time",
          single_quoted(node->text) + " is before the scenario's clock " +
              single_quoted(clock_face(b.scenario.clock)),
          "name a later day, or leave out the day for the next such time");
  } else if (!time) {
    fault(b, *node, "bad-time", single_quoted(node->text) + " is no time",
          "write \"04:20\", or \"day 2 04:20\"");
  }
  return time.value_or(-1);
}

std::optional<int> parse_minutes(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const int number = plain_number(text.substr(0, space), 5);
  const std::string_view unit = text.substr(space + 1);
  if (number < 0 || (unit != "min" && unit != "h")) return std::nullopt;
  const int minutes = unit == "h" ? number * 60 : number;
  return minutes <= longest_minutes ? std::optional<int>(minutes) : std::nullopt;
}

std::optional<Target> read_target(Binding& b, const Node& node) {
  if (node.kind != Node::Kind::scalar) {
    fault(b, node, "wrong-type", "the name of a scene or an ending is meant here");
    return std::nullopt;
  }
  if (node.text == "stay") return Target{Target::Kind::stay, {}, {}};
  if (node.text == "back") return Target{Target::Kind::back, {}, {}};
  const int scene = b.scenes.find(node.text);
  if (scene >= 0) return Target{Target::Kind::scene, SceneId{scene}, {}};
  const int ending = b.endings.find(node.text);
  if (ending >= 0) return Target{Target::Kind::ending, {}, EndingId{ending}};
  std::vector<std::string> known;
  if (still_suggests(b)) {
    known = b.scenes.all();
    for (std::string& name : b.endings.all()) known.push_back(std::move(name));
    known.insert(known.end(), {"stay", "back"});
  }
  fault(b, node, "unknown-target", "no scene or ending is called " + single_quoted(node.text),
        suggestion(b, node.text, known));
  return std::nullopt;
}

SceneId read_scene_name(Binding& b, const Node* node) {
  return node == nullptr ? SceneId{} : SceneId{resolve(b, *node, b.scenes, "unknown-scene", "scene")};
}

std::optional<Grade> read_grade(Binding& b, const Node& node) {
  if (node.text == "right") return Grade::right;
  if (node.text == "acceptable") return Grade::acceptable;
  if (node.text == "weak") return Grade::weak;
  const bool harmful = node.text == "harmful" || node.text == "harm";
  fault(b, node, "unknown-grade", single_quoted(node.text) + " is no grade",
        harmful ? "name the harm instead of a grade, as in harm: harm-confront"
                : suggestion(b, node.text, {"right", "acceptable", "weak"}));
  return std::nullopt;
}

ByCase<Mark> read_mark(Binding& b, MapReader& map) {
  const Node* grade_node = map.optional("grade");
  const Node* harm_node = map.optional("harm");
  const auto grade = read_by_case<Grade>(
      b, grade_node, [&](const Node& node, const std::string&) { return read_grade(b, node); });
  const auto harm =
      read_by_case<HarmId>(b, harm_node, [&](const Node& node, const std::string&) -> std::optional<HarmId> {
        return HarmId{resolve(b, node, b.harms, "unknown-harm", "harm")};
      });
  if (grade_node == nullptr && harm_node == nullptr) return {};
  return joined(b, grade, harm, harm_node != nullptr ? *harm_node : *grade_node);
}

std::vector<Effect> read_effects(Binding& b, MapReader& map) {
  std::vector<Effect> effects;
  for (const bool add : {false, true}) {
    const Node* node = map.optional(add ? "add" : "set");
    if (node == nullptr) continue;
    if (node->kind != Node::Kind::map) {
      fault(b, *node, "wrong-type", "facts and their values are meant here",
            add ? "write add: {fact: 1}" : "write set: {fact: true}");
      continue;
    }
    for (const Entry& entry : node->entries) {
      if (const auto effect = read_effect(b, entry, add)) effects.push_back(*effect);
    }
  }
  return effects;
}

std::optional<CaseId> read_case_key(Binding& b, const Entry& entry) {
  const int found = b.cases.find(entry.key);
  if (found >= 0) return CaseId{found};
  fault(b, entry, "case-keys", "a map here is by case, and no case is called " + single_quoted(entry.key),
        suggestion(b, entry.key, b.cases));
  return std::nullopt;
}

}  // namespace sightline::scenario
