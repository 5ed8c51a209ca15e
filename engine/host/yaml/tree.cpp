#include "host/yaml/tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "core/base/text.hpp"
#include "host/yaml/bytes.hpp"
#include "host/yaml/parser_message.hpp"

namespace sightline::yaml {
namespace {

using document::Entry;
using document::Node;
using document::Report;

constexpr std::size_t farthest_dash = 1000;  ///< bytes that are searched back for the dash of an empty item

/// Ends the parser's run after a fault that has been reported; never leaves this file.
struct Stop {};

Position position_of(const YAML::Mark& mark) { return {mark.line + 1, mark.column + 1}; }

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const std::string& text, const document::Limits& limits, Node& root, Report& report)
      : text_(text), limits_(limits), root_(root), report_(report) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark&, const std::string&) override {}

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    report_.error(position_of(mark), 1, "alias",
                  "`*name` repeats another part of the file, which is not allowed here",
                  "write the value out, or put a text in quotes");
    place(mark, Node{});
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check_anchor(mark, anchor);
    Node node;
    node.text = null_word(mark);
    node.kind = node.text.empty() ? Node::Kind::nothing : Node::Kind::scalar;
    node.at = node.text.empty() ? empty_place(mark) : position_of(mark);
    node.length = node.text.empty() ? empty_length() : static_cast<int>(node.text.size());
    place(mark, std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_anchor(mark, anchor);
    check_tag(mark, tag);
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = value;
    node.quoted = tag != "?";
    node.at = position_of(mark);
    node.length = length_on_line(mark, value, node.quoted);
    check_characters(node);
    place(mark, std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Node::Kind::list);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Node::Kind::map);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapEnd() override {
    drop_duplicates(*open_.back().node);
    open_.pop_back();
  }

 private:
  struct Open {
    Node* node = nullptr;      ///< stays valid: only the innermost one grows
    bool wants_value = false;  ///< of a map: a key stands, its value is next
  };

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
    check_anchor(mark, anchor);
    check_tag(mark, tag);
    if (static_cast<int>(open_.size()) >= limits_.depth) {
      report_.error(position_of(mark), 1, "too-deep",
                    "this is nested more than " + std::to_string(limits_.depth) + " levels deep",
                    "bring it nearer to the left");
      throw Stop{};
    }
    Node node;
    node.kind = kind;
    node.at = position_of(mark);
    open_.push_back({place(mark, std::move(node)), false});
  }

  /// Puts a node where it belongs, or makes a key of it. Gives where it now stands.
  Node* place(const YAML::Mark& mark, Node node) {
    if (++nodes_ > limits_.nodes) {
      report_.error(position_of(mark), 1, "too-many-nodes",
                    "the file holds more than " + std::to_string(limits_.nodes) + " values",
                    "split it into several scenarios");
      throw Stop{};
    }
    if (open_.empty()) return &(root_ = std::move(node));
    Open& parent = open_.back();
    if (parent.node->kind == Node::Kind::list) return &parent.node->items.emplace_back(std::move(node));
    if (!parent.wants_value) return make_key(std::move(node));
    parent.wants_value = false;
    return &(parent.node->entries.back().value = std::move(node));
  }

  Node* make_key(Node node) {
    Open& parent = open_.back();
    if (node.kind != Node::Kind::scalar) {
      report_.error(node.at, 1, "bad-key", "a key must be a plain word in front of a colon",
                    "put a text with a colon in quotes");
      throw Stop{};
    }
    if (parent.node->entries.empty()) parent.node->length = node.length;
    parent.node->entries.push_back({std::move(node.text), node.at, {}});
    key_length_ = node.length;
    parent.wants_value = true;
    return nullptr;
  }

  void check_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == 0) return;
    report_.error(position_of(mark), 1, "anchor",
                  "`&name` marks a part for repeating, which is not allowed here",
                  "delete it, or put a text in quotes");
  }

  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    report_.error(position_of(mark), 1, "tag", "`!name` gives a YAML type, which is not allowed here",
                  "delete it, or put a text in quotes");
  }

  /// An escape such as "\e" can smuggle in what the bytes do not show.
  void check_characters(const Node& node) {
    for (std::size_t at = 0; at < node.text.size();) {
      if (!is_control(next_code_point(node.text, at))) continue;
      report_.error(node.at, node.length, "control-character",
                    "an escape in this text makes an invisible control character", "delete the escape");
      return;
    }
  }

  /// `~` or `null` if one stands at the mark: the parser gives the same event for them and for nothing.
  [[nodiscard]] std::string null_word(const YAML::Mark& mark) const {
    for (const char* const word : {"~", "null", "Null", "NULL"}) {
      const std::string_view rest = std::string_view(text_).substr(offset(mark));
      const std::size_t size = std::string_view(word).size();
      if (rest.substr(0, size) != word) continue;
      if (rest.size() == size || std::string_view(" \t\n,]}").find(rest[size]) != std::string_view::npos)
        return word;
    }
    return {};
  }

  /// The parser marks an empty value at the next thing in the file; people look at the key or the dash.
  [[nodiscard]] Position empty_place(const YAML::Mark& mark) const {
    if (open_.empty()) return {1, 1};
    const Open& parent = open_.back();
    if (parent.wants_value) return parent.node->entries.back().at;
    const std::size_t from = offset(mark) - std::min(offset(mark), farthest_dash);
    const std::string_view before = std::string_view(text_).substr(from, offset(mark) - from);
    const std::size_t dash = before.rfind('-');
    const std::size_t line_start = before.substr(0, dash).rfind('\n');
    const bool is_found = dash != std::string_view::npos && line_start != std::string_view::npos;
    if (parent.node->kind != Node::Kind::list || !is_found) return position_of(mark);
    const auto skipped = std::count(before.begin() + static_cast<std::ptrdiff_t>(dash), before.end(), '\n');
    return {mark.line + 1 - static_cast<int>(skipped), static_cast<int>(dash - line_start)};
  }

  [[nodiscard]] int empty_length() const {
    return !open_.empty() && open_.back().wants_value ? key_length_ : 1;
  }

  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }

  /// Bytes of a scalar on its first line, quotes included.
  [[nodiscard]] int length_on_line(const YAML::Mark& mark, const std::string& value, bool is_quoted) const {
    const std::size_t start = offset(mark);
    if (!is_quoted && text_.compare(start, value.size(), value) == 0)
      return std::max(static_cast<int>(value.size()), 1);
    const char quote = start < text_.size() ? text_[start] : ' ';
    const bool has_marks = is_quoted && (quote == '"' || quote == '\'');
    // A line may be a mebibyte: look no further than needed.
    std::size_t end = start;
    while (end < text_.size() && text_[end] != '\n' && !(has_marks && end > start && text_[end] == quote))
      ++end;
    if (has_marks && end < text_.size() && text_[end] == quote) ++end;
    while (end > start + 1 && text_[end - 1] == ' ') --end;
    return std::max(static_cast<int>(end - start), 1);
  }

  void drop_duplicates(Node& map) {
    std::vector<std::size_t> order(map.entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return map.entries[a].key < map.entries[b].key; });
    std::vector<bool> is_repeat(order.size(), false);
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
      const Entry& earlier = map.entries[order[first]];
      const Entry& later = map.entries[order[i]];
      if (earlier.key != later.key) {
        first = i;
        continue;
      }
      is_repeat[order[i]] = true;
      report_duplicate(earlier, later);
    }
    std::size_t index = 0;
    std::erase_if(map.entries, [&](const Entry&) { return is_repeat[index++]; });
  }

  void report_duplicate(const Entry& earlier, const Entry& later) {
    const std::string place = std::to_string(earlier.at.line) + ":" + std::to_string(earlier.at.column);
    report_.error(later.at, std::max(static_cast<int>(later.key.size()), 1), "duplicate-key",
                  "the key '" + later.key + "' stands here a second time; the first is at " + place,
                  "keep one of the two lines " + std::to_string(earlier.at.line) + " and " +
                      std::to_string(later.at.line));
  }

  const std::string& text_;
  const document::Limits& limits_;
  Node& root_;
  Report& report_;
  std::vector<Open> open_;
  int nodes_ = 0;
  int key_length_ = 1;  ///< of the key whose value is next
};

/// Whether a fault at or above `line` has been reported: a complaint of the parser is then its echo.
bool has_error_up_to(const Report& report, int line) {
  return std::any_of(report.diagnostics().begin(), report.diagnostics().end(), [line](const Diagnostic& d) {
    return d.severity == Severity::error && d.at.line <= line;
  });
}

/// What stands on its line up to and with that place.
std::string_view line_up_to(std::string_view text, Position at) {
  std::size_t start = 0;
  for (int line = 1; line < at.line && start < text.size(); ++line) {
    start = std::min(text.find('\n', start), text.size() - 1) + 1;
  }
  return text.substr(start, static_cast<std::size_t>(std::max(0, at.column)));
}

}  // namespace

bool build_tree(const std::string& text, const document::Limits& limits, Node& root, Report& report) {
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    TreeBuilder builder(text, limits, root, report);
    parser.HandleNextDocument(builder);
    return true;
  } catch (const Stop&) {
    return false;
  } catch (const YAML::Exception& problem) {
    const Position at = position_of(problem.mark);
    if (has_error_up_to(report, at.line)) return false;
    PlainMessage plain = plain_message(problem.msg, line_up_to(text, at));
    report.error(at, 1, "bad-yaml", std::move(plain.message), std::move(plain.help));
    return false;
  }
}

}  // namespace sightline::yaml
