#include <algorithm>

#include "core/base/text.hpp"
#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

constexpr int longest_scenario = 600;  // minutes a trainee needs

void read_setting(Binding& b, const Node* node) {
  if (node == nullptr) return;
  b.scenario.setting = document::as_text(*node, "setting", b.report).value_or("");
  const auto& known = b.context.catalog.settings;
  if (known.empty() || std::find(known.begin(), known.end(), node->text) != known.end()) return;
  fault(b, *node, "unknown-setting", "the catalogue has no setting " + single_quoted(node->text),
        suggestion(b, node->text, known));
}

void read_roles(Binding& b, const Node* node) {
  const auto& known = b.context.catalog.roles;
  for (const Node* item : list_of(b, node, "roles")) {
    const auto role = document::as_id(*item, "role", b.report);
    if (!role) continue;
    if (!known.empty() && std::find(known.begin(), known.end(), *role) == known.end()) {
      fault(b, *item, "unknown-role", "the catalogue has no role " + single_quoted(*role),
            suggestion(b, *role, known));
    }
    if (b.roles.add(*role, static_cast<int>(b.scenario.roles.size()))) b.scenario.roles.push_back(*role);
  }
}

void read_marks(Binding& b, const Node* node) {
  if (node == nullptr) return;
  MapReader map(*node, "marks", b.report);
  b.scenario.marks.at_source = node->at;
  const auto percent = [&](const char* key, int& into) {
    const Node* value = map.optional(key);
    if (value != nullptr) into = document::as_int(*value, key, 0, 100, b.report).value_or(into);
  };
  percent("notice", b.scenario.marks.notice);
  percent("judge", b.scenario.marks.judge);
  percent("act", b.scenario.marks.act);
  map.finish();
}

Indicator read_own_indicator(Binding& b, const Entry& entry) {
  MapReader map(entry.value, "indicator " + single_quoted(entry.key), b.report);
  Indicator own;
  own.id = entry.key;
  own.label = read_text(b, map.required("label"), "label", "indicators/" + entry.key + "/label");
  const Node* category = map.required("category");
  if (category != nullptr) {
    own.categories.push_back(document::as_id(*category, "category", b.report).value_or(""));
  }
  const Node* strength = map.required("strength");
  if (strength != nullptr) own.strength = read_strength(b.report, *strength).value_or(Strength::weak);
  own.at_most = own.strength;
  map.finish();
  return own;
}

void read_own_indicators(Binding& b, const Entry* entry) {
  if (entry == nullptr) return;
  if (!b.scenario.tutorial) {
    fault(b, *entry, "own-indicators", "only a tutorial has indicators of its own",
          "use those of the catalogue, or add tutorial: true");
  }
  const int first = static_cast<int>(b.context.catalog.indicators.size());
  for (const Entry& one : entry->value.entries) {
    const int index = first + static_cast<int>(b.scenario.own_indicators.size());
    if (!b.indicators.add(one.key, index)) {
      fault(b, one, "duplicate-id", "the catalogue has an indicator " + single_quoted(one.key) + " already");
      continue;
    }
    b.scenario.own_indicators.push_back(read_own_indicator(b, one));
  }
}

void read_version(Binding& b, const Node* node) {
  if (node == nullptr || node->text == "1") return;
  fault(b, *node, "bad-version",
        "this program reads version 1 of the format, not " + single_quoted(node->text), "write sightline: 1");
}

/// Before any other time, since each of them is the first such moment at or after this one.
void read_clock(Binding& b, const Node* node) {
  if (node == nullptr) return;
  const StoryTime time = read_time(b, node);
  b.scenario.clock = std::max(0, time);
}

}  // namespace

std::optional<Strength> read_strength(document::Report& report, const Node& node) {
  if (node.text == "D") return Strength::decisive;
  if (node.text == "S") return Strength::strong;
  if (node.text == "M") return Strength::moderate;
  if (node.text == "W") return Strength::weak;
  report.error(node.at, node.length, "unknown-strength", single_quoted(node.text) + " is no strength",
               "D act at once, S strong, M moderate, W context only");
  return std::nullopt;
}

void read_front_matter(Binding& b, MapReader& top) {
  Scenario& s = b.scenario;
  read_version(b, top.required("sightline"));
  const Node* id = top.required("id");
  if (id != nullptr) s.id = document::as_id(*id, "id", b.report).value_or("");
  s.title = read_text(b, top.required("title"), "title", "title");
  s.summary = read_text(b, top.required("summary"), "summary", "summary");
  read_setting(b, top.required("setting"));
  read_roles(b, top.required("roles"));
  const Node* minutes = top.required("minutes");
  if (minutes != nullptr) {
    s.minutes = document::as_int(*minutes, "minutes", 1, longest_scenario, b.report).value_or(0);
  }
  s.content_notes = read_text_list(b, top.optional("content-notes"), "content-notes", "content-notes");
  s.jurisdiction = top.text("jurisdiction");
  read_clock(b, top.required("clock"));
  s.sources = read_text_list(b, top.optional("sources"), "sources", {});
  read_marks(b, top.optional("marks"));
  const Node* tutorial = top.optional("tutorial");
  s.tutorial = tutorial != nullptr && document::as_bool(*tutorial, "tutorial", b.report).value_or(false);
  read_own_indicators(b, top.entry("indicators"));
}

}  // namespace sightline::scenario
