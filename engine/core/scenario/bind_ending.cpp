#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

/// A time, "report" or "report + 6 min".
void read_moment(Binding& b, const Node& node, TimelinePoint& point) {
  constexpr std::string_view word = "report", plus = "report + ";
  const std::string_view text = node.text;
  if (text == word) {
    point.from_report = true;
  } else if (text.substr(0, plus.size()) == plus) {
    const auto minutes = parse_minutes(text.substr(plus.size()));
    point.from_report = true;
    point.minutes = minutes.value_or(0);
    if (!minutes)
      fault(b, node, "bad-minutes", single_quoted(text) + " is no moment", "write report + 6 min");
  } else {
    point.minutes = read_time(b, &node);
  }
}

TimelinePoint read_point(Binding& b, const Node& node, const std::string& context) {
  MapReader map(node, "point of the timeline", b.report);
  TimelinePoint point;
  const Node* at = map.required("at");
  if (at != nullptr) read_moment(b, *at, point);
  point.text = read_text(b, map.required("text"), "text", context);
  map.finish();
  return point;
}

void read_ending(Binding& b, const Entry& entry, Ending& ending) {
  MapReader map(entry.value, "ending " + single_quoted(entry.key), b.report);
  const std::string context = "endings/" + entry.key;
  ending.title = read_text(b, map.required("title"), "title", context + "/title");
  const Node* text = map.required("text");
  ending.text = read_texts(b, text, "text", context + "/text");
  require_every_case(b, text, ending.text, {}, "text");
  for (const Node* point : list_of(b, map.optional("timeline"), "timeline")) {
    ending.timeline.push_back(read_point(b, *point, context + "/timeline"));
  }
  ending.unknown = read_text(b, map.required("unknown"), "unknown", context + "/unknown");
  ending.sources = read_text_list(b, map.optional("sources"), "sources", {});
  map.finish();
}

}  // namespace

void read_endings(Binding& b, MapReader& top) {
  const Node* endings = top.required("endings");
  if (endings == nullptr) return;
  if (endings->kind != Node::Kind::map || endings->entries.empty()) {
    fault(b, *endings, "wrong-type", "`endings` is a map from ids to endings");
    return;
  }
  for (std::size_t i = 0; i < endings->entries.size(); ++i) {
    read_ending(b, endings->entries[i], b.scenario.endings[i]);
  }
}

}  // namespace sightline::scenario
