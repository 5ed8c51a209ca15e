#include <algorithm>

#include "core/base/text.hpp"
#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

constexpr int most_fact_values = 16;  // format.md section 2, "facts"

std::optional<Answer> read_answer(Binding& b, const Node& node) {
  if (node.text == "report") return Answer::report;
  if (node.text == "note") return Answer::note;
  if (node.text == "nothing") return Answer::nothing;
  fault(b, node, "unknown-answer", single_quoted(node.text) + " is no answer",
        suggestion(b, node.text, {"report", "note", "nothing"}));
  return std::nullopt;
}

void read_case(Binding& b, const Entry& entry, Case& made) {
  MapReader map(entry.value, "case " + single_quoted(entry.key), b.report);
  made.truth = read_text(b, map.required("truth"), "truth", "cases/" + entry.key + "/truth");
  const Node* answer = map.required("answer");
  if (answer != nullptr) made.answer = read_answer(b, *answer).value_or(Answer::nothing);
  map.finish();
}

void read_member(Binding& b, const Entry& entry, Cast& made) {
  MapReader map(entry.value, "member of the cast " + single_quoted(entry.key), b.report);
  made.name = read_text(b, map.required("name"), "name", "cast/" + entry.key + "/name");
  const Node* figure = map.optional("figure");
  if (figure == nullptr) return map.finish();
  made.figure = document::as_text(*figure, "figure", b.report).value_or("");
  check_picture(b, *figure, b.figures, "figure");
  map.finish();
}

void read_bounded(Binding& b, const Entry& entry, Fact& made) {
  constexpr int low = -1000, high = 1000;
  MapReader map(entry.value, "fact " + single_quoted(entry.key), b.report);
  made.is_flag = false;
  const Node* from = map.optional("from");
  const Node* to = map.required("to");
  const Node* start = map.required("start");
  made.from = from == nullptr ? 0 : document::as_int(*from, "from", low, high, b.report).value_or(0);
  made.to = to == nullptr ? made.from : document::as_int(*to, "to", low, high, b.report).value_or(made.from);
  if (made.to < made.from || made.to - made.from >= most_fact_values) {
    fault(b, entry, "fact-range", single_quoted(entry.key) + " has no value, or more than 16",
          "as in {start: 0, from: 0, to: 3}");
    made.to = made.from;
  }
  made.start = made.from;
  if (start != nullptr) {
    made.start = document::as_int(*start, "start", made.from, made.to, b.report).value_or(made.from);
  }
  map.finish();
}

void read_fact(Binding& b, const Entry& entry, Fact& made) {
  if (entry.value.kind == Node::Kind::map) return read_bounded(b, entry, made);
  if (entry.value.kind == Node::Kind::scalar && (entry.value.text == "true" || entry.value.text == "false")) {
    made.start = entry.value.text == "true" ? 1 : 0;
    return;
  }
  fault(b, entry, "fact-type",
        single_quoted(entry.key) + " is neither true nor false, nor a number with bounds",
        "write " + entry.key + ": false, or " + entry.key + ": {start: 0, from: 0, to: 3}");
}

/// Calls `read(entry, item)` for every entry that was registered as an item of `list`.
template <class Item, class Read>
void read_registered(Binding& b, const Node* node, std::string_view key, std::vector<Item>& list, Read read) {
  if (node == nullptr) return;
  if (node->kind != Node::Kind::map || node->entries.empty()) {
    fault(b, *node, "wrong-type", single_quoted(key) + " is a map from ids to what they are");
    return;
  }
  for (std::size_t i = 0; i < node->entries.size() && i < list.size(); ++i) {
    read(b, node->entries[i], list[i]);
  }
}

void read_receives(Binding& b, const Node* node) {
  if (node == nullptr) return;
  MapReader map(*node, "receives", b.report);
  const Node* from = map.required("from");
  if (from != nullptr) {
    b.scenario.receives_from = document::as_id(*from, "from", b.report).value_or("");
    b.scenario.receives_from_at = from->at;
  }
  for (const Node* item : list_of(b, map.required("facts"), "facts")) {
    const int found = resolve(b, *item, b.facts, "unknown-fact", "fact");
    if (found < 0) continue;
    b.scenario.receives.push_back(FactId{found});
    b.scenario.receives_at.push_back(item->at);
  }
  map.finish();
}

void read_glossary(Binding& b, const Node* node) {
  if (node == nullptr) return;
  if (node->kind != Node::Kind::map) {
    fault(b, *node, "wrong-type", "`glossary` is a map from terms to texts");
    return;
  }
  for (const Entry& entry : node->entries) {
    const std::string text = read_text(b, &entry.value, "glossary", "glossary/" + entry.key);
    b.scenario.glossary.push_back({translated(b, "glossary", entry.key, entry.at), text});
  }
}

/// Relative, inside the scenario's own folder (design.md section 8).
bool is_own_path(std::string_view path) {
  return !path.empty() && path.front() != '/' && path.find("..") == std::string_view::npos &&
         path.find('\\') == std::string_view::npos && path.find(':') == std::string_view::npos;
}

void read_experts(Binding& b, const Node* node) {
  if (node == nullptr) return;
  if (node->kind != Node::Kind::map) {
    fault(b, *node, "wrong-type", "`experts` is a map from cases to play scripts",
          "as in concern: expert-concern.play.yaml");
    return;
  }
  for (const Entry& entry : node->entries) {
    const auto which = read_case_key(b, entry);
    const auto file = document::as_text(entry.value, "expert", b.report);
    if (!which || !file) continue;
    if (is_own_path(*file)) {
      b.scenario.experts.push_back({*which, *file, entry.value.at});
    } else {
      fault(b, entry.value, "bad-path", single_quoted(*file) + " is not inside the scenario's folder",
            "name a file beside the scenario");
    }
  }
}

}  // namespace

void read_world(Binding& b, MapReader& top) {
  Scenario& s = b.scenario;
  read_registered(b, top.required("cases"), "cases", s.cases, read_case);
  read_registered(b, top.optional("cast"), "cast", s.cast, read_member);
  read_registered(b, top.optional("facts"), "facts", s.facts, read_fact);
  read_receives(b, top.optional("receives"));
  read_glossary(b, top.optional("glossary"));
  read_experts(b, top.optional("experts"));
}

}  // namespace sightline::scenario
