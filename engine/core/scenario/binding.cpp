#include "core/scenario/binding.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace sightline::scenario {

namespace {

constexpr std::size_t faults_with_suggestions = 100;
constexpr std::size_t short_list = 8;

template <class List>
void add_ids(Names& names, const List& list) {
  for (std::size_t i = 0; i < list.size(); ++i) names.add(list[i].id, static_cast<int>(i));
}

void add_names(Names& names, const std::vector<std::string>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) names.add(list[i], static_cast<int>(i));
}

}  // namespace

std::vector<std::string> Names::all() const {
  std::vector<std::string> names;
  names.reserve(index_.size());
  for (const auto& entry : index_) names.push_back(entry.first);
  return names;
}

Binding::Binding(const document::Document& from, const BindContext& against)
    : document(from), context(against), report(from.file) {
  line_starts.push_back(0);
  for (std::size_t at = 0; at < from.source.size(); ++at) {
    if (from.source[at] == '\n') line_starts.push_back(at + 1);
  }
  add_ids(indicators, context.catalog.indicators);
  add_ids(traps, context.catalog.traps);
  add_ids(harms, context.catalog.harms);
  add_ids(contacts, context.contacts.contacts);
  add_names(backdrops, backdrop_names(context.kit));
  add_names(figures, figure_names(context.kit));
  add_names(poses, pose_names(context.kit));
  add_names(moods, mood_names(context.kit));
  add_names(props, prop_names(context.kit));
}

std::string single_quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

void fault(Binding& b, const Node& at, std::string code, std::string message, std::string help) {
  b.report.error(at.at, at.length, std::move(code), std::move(message), std::move(help));
}

void fault(Binding& b, const Entry& at, std::string code, std::string message, std::string help) {
  b.report.error(at.at, std::max(1, static_cast<int>(at.key.size())), std::move(code), std::move(message),
                 std::move(help));
}

void caution(Binding& b, const Node& at, std::string code, std::string message, std::string help) {
  b.report.warning(at.at, at.length, std::move(code), std::move(message), std::move(help));
}

std::string suggestion(const Binding& b, std::string_view word, const std::vector<std::string>& known) {
  if (!still_suggests(b)) return {};
  const std::string near = nearest(word, known);
  if (!near.empty()) return "did you mean " + single_quoted(near) + "?";
  if (known.empty() || known.size() > short_list) return {};
  std::string list = "known here: ";
  for (std::size_t i = 0; i < known.size(); ++i) list += (i == 0 ? "" : ", ") + known[i];
  return list;
}

std::string suggestion(const Binding& b, std::string_view word, const Names& known) {
  return still_suggests(b) ? suggestion(b, word, known.all()) : std::string();
}

bool still_suggests(const Binding& b) { return b.report.diagnostics().size() <= faults_with_suggestions; }

int resolve(Binding& b, const Node& node, const Names& known, std::string code, std::string_view kind) {
  if (node.kind != Node::Kind::scalar) {
    fault(b, node, "wrong-type", "the name of a " + std::string(kind) + " is meant here");
    return -1;
  }
  const int found = known.find(node.text);
  if (found < 0) {
    fault(b, node, std::move(code), "no " + std::string(kind) + " is called " + single_quoted(node.text),
          suggestion(b, node.text, known));
  }
  return found;
}

std::string_view raw_line(const Binding& b, int line) {
  if (line < 1 || static_cast<std::size_t>(line) > b.line_starts.size()) return {};
  const std::size_t start = b.line_starts[static_cast<std::size_t>(line) - 1];
  const std::string_view rest = std::string_view(b.document.source).substr(start);
  std::string_view text = rest.substr(0, rest.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

}  // namespace sightline::scenario
