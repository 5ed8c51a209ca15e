#include "core/document/reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/text.hpp"
#include "core/document/plain.hpp"

namespace sightline::document {
namespace {

std::string in_marks(std::string_view text) { return "'" + std::string(text) + "'"; }

/// What stands there instead, in an author's words.
std::string description(const Node& node) {
  if (node.kind == Node::Kind::list) return "a list";
  if (node.kind == Node::Kind::map) return "keys with values";
  if (node.kind == Node::Kind::nothing) return "empty";
  return in_marks(node.text);
}

void report_wrong_type(const Node& node, std::string_view what, std::string_view wanted, std::string help,
                       Report& report) {
  const bool is_empty = node.kind == Node::Kind::nothing;
  std::string message =
      is_empty ? std::string(what) + " has no value, " + std::string(wanted) + " is meant"
               : std::string(what) + " must be " + std::string(wanted) + ", not " + description(node);
  report.error(node.at, node.length, "wrong-type", std::move(message), std::move(help));
}

/// The nearest valid id: lower case, every other run of characters a hyphen; empty if nothing is left.
std::string mended_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const char lower = is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    const bool fits = (lower >= 'a' && lower <= 'z') || (!id.empty() && lower >= '0' && lower <= '9');
    if (fits) id += lower;
    if (!fits && !id.empty() && id.back() != '-') id += '-';
  }
  if (id.size() > 40) id.resize(40);
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

/// "write 12" for `012` and `+12`; nothing sure otherwise.
std::string integer_help(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("+0");
  const std::string_view rest = digits == std::string_view::npos ? "0" : text.substr(digits);
  if (!text.empty() && rest != text && is_plain_integer(rest)) return "write " + std::string(rest);
  if (looks_like_number(text)) return "write a whole number, without a point";
  return "write a whole number such as 12";
}

}  // namespace

void Report::add(Diagnostic diagnostic) {
  if (diagnostics_.size() < most_faults) return diagnostics_.push_back(std::move(diagnostic));
  if (diagnostics_.size() > most_faults) return;
  diagnostics_.push_back({Severity::error, "too-many-faults", file_, diagnostic.at, diagnostic.length,
                          "there are more faults than these", "mend the first ones, then look again"});
}

void Report::error(Position at, int length, std::string code, std::string message, std::string help) {
  add({Severity::error, std::move(code), file_, at, length, std::move(message), std::move(help)});
}

void Report::warning(Position at, int length, std::string code, std::string message, std::string help) {
  add({Severity::warning, std::move(code), file_, at, length, std::move(message), std::move(help)});
}

std::optional<std::string> as_text(const Node& node, std::string_view what, Report& report) {
  if (node.kind != Node::Kind::scalar) {
    const bool is_map = node.kind == Node::Kind::map;
    report_wrong_type(node, what, "a text",
                      is_map ? "a text with a colon in it needs quotes: \"...: ...\"" : "", report);
    return std::nullopt;
  }
  if (node.quoted || !looks_like_other_type(node.text)) return node.text;
  report_wrong_type(node, what, "a text", "write it in quotes: \"" + node.text + "\"", report);
  return std::nullopt;
}

std::optional<std::string> as_id(const Node& node, std::string_view what, Report& report) {
  if (node.kind != Node::Kind::scalar) {
    report_wrong_type(node, what, "an id", {}, report);
    return std::nullopt;
  }
  if (is_id(node.text)) return node.text;
  const std::string mended = mended_id(node.text);
  report.error(node.at, node.length, "bad-id",
               std::string(what) + " must be an id, not " + in_marks(node.text),
               "an id is a small letter, then small letters, digits and hyphens, at most 40" +
                   (mended.empty() ? "" : ": write " + mended));
  return std::nullopt;
}

std::optional<bool> as_bool(const Node& node, std::string_view what, Report& report) {
  if (node.kind == Node::Kind::scalar && node.text == "true") return true;
  if (node.kind == Node::Kind::scalar && node.text == "false") return false;
  const bool is_yes = node.kind == Node::Kind::scalar && means_yes(node.text);
  const bool is_no = node.kind == Node::Kind::scalar && means_no(node.text);
  report_wrong_type(node, what, "true or false", is_yes ? "write true" : is_no ? "write false" : "", report);
  return std::nullopt;
}

std::optional<int> as_int(const Node& node, std::string_view what, int low, int high, Report& report) {
  if (node.kind != Node::Kind::scalar || !is_plain_integer(node.text)) {
    const bool is_scalar = node.kind == Node::Kind::scalar;
    report_wrong_type(node, what, "a whole number", is_scalar ? integer_help(node.text) : "", report);
    return std::nullopt;
  }
  int value = 0;
  const auto parsed = std::from_chars(node.text.data(), node.text.data() + node.text.size(), value);
  if (parsed.ec == std::errc{} && value >= low && value <= high) return value;
  report.error(node.at, node.length, "out-of-range",
               std::string(what) + " must be from " + std::to_string(low) + " to " + std::to_string(high) +
                   ", not " + node.text);
  return std::nullopt;
}

MapReader::MapReader(const Node& node, std::string what, Report& report)
    : node_(node), what_(std::move(what)), report_(report) {
  if (!is_map())
    report_wrong_type(node_, what_, "keys with values", "write one `key: value` a line", report_);
}

const Entry* MapReader::entry(std::string_view key) {
  allow(key);
  const auto found = std::find_if(node_.entries.begin(), node_.entries.end(),
                                  [key](const Entry& entry) { return entry.key == key; });
  return found == node_.entries.end() ? nullptr : &*found;
}

const Node* MapReader::optional(std::string_view key) {
  const Entry* const found = entry(key);
  return found ? &found->value : nullptr;
}

const Node* MapReader::required(std::string_view key) {
  const Node* const found = optional(key);
  if (!found && is_map())
    report_.error(node_.at, node_.length, "missing-key", what_ + " needs " + in_marks(key),
                  "add a line `" + std::string(key) + ": ...`");
  return found;
}

std::string MapReader::text(std::string_view key, bool is_required) {
  const Node* const node = is_required ? required(key) : optional(key);
  if (!node) return {};
  return as_text(*node, in_marks(key) + " in " + what_, report_).value_or(std::string{});
}

std::vector<std::string> MapReader::ids(std::string_view key) {
  const Node* const node = optional(key);
  if (!node) return {};
  std::vector<std::string> ids;
  const std::string what = "each of " + in_marks(key) + " in " + what_;
  const auto add = [&](const Node& item) {
    if (auto id = as_id(item, what, report_)) ids.push_back(std::move(*id));
  };
  if (node->kind != Node::Kind::list) add(*node);
  for (const Node& item : node->items) add(item);
  return ids;
}

void MapReader::allow(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
}

void MapReader::finish() {
  std::string allowed;
  for (const std::string& key : asked_) allowed += (allowed.empty() ? "" : ", ") + key;
  for (const Entry& entry : node_.entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    const std::string near = nearest(entry.key, asked_);
    report_.error(
        entry.at, std::max(static_cast<int>(entry.key.size()), 1), "unknown-key",
        "unknown key " + in_marks(entry.key) + " in " + what_,
        (near.empty() ? "" : "did you mean " + in_marks(near) + "? ") + "keys allowed here: " + allowed);
  }
}

}  // namespace sightline::document
