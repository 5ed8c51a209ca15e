// What the files of `bind` share: the scenario in the making, its names, its faults. Not for others.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/document/reader.hpp"
#include "core/scenario/bind.hpp"

namespace sightline::scenario {

using document::Entry;
using document::MapReader;
using document::Node;

/// Names of one kind with their index.
class Names {
 public:
  /// False if the name is taken.
  bool add(std::string name, int index) { return index_.emplace(std::move(name), index).second; }
  /// -1 if unknown.
  [[nodiscard]] int find(std::string_view name) const {
    const auto found = index_.find(name);
    return found == index_.end() ? -1 : found->second;
  }
  [[nodiscard]] bool empty() const { return index_.empty(); }
  [[nodiscard]] std::vector<std::string> all() const;

 private:
  std::map<std::string, int, std::less<>> index_;
};

/// One run of `bind`. Names are registered first, then every value is read, so order in the file is free.
struct Binding {
  Binding(const document::Document& from, const BindContext& against);

  const document::Document& document;
  const BindContext& context;
  document::Report report;
  std::vector<std::size_t> line_starts;  ///< byte offset of each line of the source
  Scenario scenario;
  std::vector<words::Text> texts;  ///< as far as asked for
  Names cases, cast, facts, roles, scenes, endings, observations;
  Names indicators, traps, harms, contacts;                          ///< of the catalogue and directory
  std::unordered_map<const Node*, ObservationId> observation_nodes;  ///< registered, to be read
  Names backdrops, figures, poses, moods, props;    ///< of the picture kit; empty without one
  std::map<std::string, Names, std::less<>> slots;  ///< by backdrop, as far as asked for
  std::map<std::string, int, std::less<>> twins;    ///< generated ids so far
};

// --- faults (binding.cpp)

void fault(Binding& b, const Node& at, std::string code, std::string message, std::string help = {});
/// At the key.
void fault(Binding& b, const Entry& at, std::string code, std::string message, std::string help = {});
void caution(Binding& b, const Node& at, std::string code, std::string message, std::string help = {});
/// "did you mean 'x'?", or what there is to choose from if it is short, or empty. Costs nothing once a file
/// has a hundred faults.
[[nodiscard]] std::string suggestion(const Binding& b, std::string_view word,
                                     const std::vector<std::string>& known);
[[nodiscard]] std::string suggestion(const Binding& b, std::string_view word, const Names& known);
/// False once there are too many faults to spend time on suggestions.
[[nodiscard]] bool still_suggests(const Binding& b);
/// The index of the name that stands in `node`, or -1 after a fault `code` ("no FACT is called 'x'").
[[nodiscard]] int resolve(Binding& b, const Node& node, const Names& known, std::string code,
                          std::string_view kind);
/// The bytes of a source line (from 1), without its end.
[[nodiscard]] std::string_view raw_line(const Binding& b, int line);
[[nodiscard]] std::string single_quoted(std::string_view word);

// --- values (bind_value.cpp)

/// `at`: where it stands; `note`: for translators.
[[nodiscard]] std::string translated(Binding& b, const std::string& context, const std::string& text,
                                     Position at, const std::string& note = {});
/// A text in the chosen language; empty and reported if it is none.
[[nodiscard]] std::string read_text(Binding& b, const Node* node, std::string_view what,
                                    const std::string& context);
[[nodiscard]] ByCase<std::string> read_texts(Binding& b, const Node* node, std::string_view what,
                                             const std::string& context, const std::string& note = {});
/// The items of a list, or the node itself if it is one scalar, or nothing.
[[nodiscard]] std::vector<const Node*> list_of(Binding& b, const Node* node, std::string_view what);
[[nodiscard]] std::vector<std::string> read_text_list(Binding& b, const Node* node, std::string_view what,
                                                      const std::string& context);
/// "HH:MM" or "day 3 21:00" as minutes since day 1 00:00; nothing if it is no time. Resolved to the first
/// such moment at or after `from`.
[[nodiscard]] std::optional<StoryTime> parse_time(std::string_view text, StoryTime from);
[[nodiscard]] StoryTime read_time(Binding& b, const Node* node);  ///< -1 if absent or wrong
/// "N min" or "N h"; nothing if it is neither or more than a week.
[[nodiscard]] std::optional<int> parse_minutes(std::string_view text);
[[nodiscard]] std::optional<Target> read_target(Binding& b, const Node& node);
[[nodiscard]] SceneId read_scene_name(Binding& b, const Node* node);
[[nodiscard]] ByCase<Mark> read_mark(Binding& b, MapReader& map);
[[nodiscard]] std::optional<Grade> read_grade(Binding& b, const Node& node);
[[nodiscard]] std::vector<Effect> read_effects(Binding& b, MapReader& map);
[[nodiscard]] std::optional<CaseId> read_case_key(Binding& b, const Entry& entry);

/// `hindsight`: `flagged` and `cited` may stand here.
[[nodiscard]] Condition read_condition(Binding& b, const Node* node, bool hindsight = false);

/// A plain value, or a map from case ids to values. `read(node, suffix)` gives an optional; the suffix is
/// "/case" inside a map, else empty.
template <class T, class Read>
[[nodiscard]] ByCase<T> read_by_case(Binding& b, const Node* node, Read read) {
  if (node == nullptr) return {};
  if (node->kind != Node::Kind::map) {
    std::optional<T> common = read(*node, std::string());
    return common ? ByCase<T>(std::move(*common)) : ByCase<T>();
  }
  std::vector<std::optional<T>> values(b.scenario.cases.size());
  for (const Entry& entry : node->entries) {
    const auto which = read_case_key(b, entry);
    if (which) values[which->index()] = read(entry.value, "/" + entry.key);
  }
  return ByCase<T>(std::move(values));
}

}  // namespace sightline::scenario
