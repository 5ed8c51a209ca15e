// Reads typed values out of a map and reports every fault at its place.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/document.hpp"

namespace sightline::document {

/// Collects what is wrong with one file; after `most_faults` it only says that there are more.
class Report {
 public:
  explicit Report(std::string file) : file_(std::move(file)) {}
  void error(Position at, int length, std::string code, std::string message, std::string help = {});
  void warning(Position at, int length, std::string code, std::string message, std::string help = {});
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
  [[nodiscard]] Diagnostics take() { return std::move(diagnostics_); }

  static constexpr std::size_t most_faults = 200;

 private:
  void add(Diagnostic diagnostic);

  std::string file_;
  Diagnostics diagnostics_;
};

/// Each `as_` gives the value, or reports `wrong-type` (with the quoted form where a text was meant) and
/// gives nothing. A text is never a boolean or number: unquoted `no`, `yes`, `on`, `off`, `true`, `~`,
/// `null`, `012`... where a text is meant is an error that shows the quoted form (format.md section 1).
[[nodiscard]] std::optional<std::string> as_text(const Node& node, std::string_view what, Report& report);
[[nodiscard]] std::optional<std::string> as_id(const Node& node, std::string_view what, Report& report);
[[nodiscard]] std::optional<bool> as_bool(const Node& node, std::string_view what, Report& report);
/// Plain decimal integers in [low, high] only; `012`, `1.10`, `+1` are errors.
[[nodiscard]] std::optional<int> as_int(const Node& node, std::string_view what, int low, int high,
                                        Report& report);

/// One map being read: hands out values by key, remembers which keys were asked for, and reports the
/// others at the end.
class MapReader {
 public:
  /// `what` names the thing in messages: "scene 'boarding'". A node that is no map is reported
  /// (`wrong-type`) and reads as empty.
  MapReader(const Node& node, std::string what, Report& report);

  /// nullptr if absent. Each key asked for counts as allowed here.
  [[nodiscard]] const Node* optional(std::string_view key);
  /// Reports `missing-key` if absent.
  [[nodiscard]] const Node* required(std::string_view key);
  [[nodiscard]] const Entry* entry(std::string_view key);  ///< with the key's position; nullptr if absent

  [[nodiscard]] std::string text(std::string_view key,
                                 bool is_required = false);          ///< empty if absent or wrong
  [[nodiscard]] std::vector<std::string> ids(std::string_view key);  ///< a list of ids, or one id

  /// Allows keys that were not asked for here.
  void allow(std::string_view key);
  /// Reports every key that nobody asked for (`unknown-key`), with the nearest allowed one and the list.
  void finish();

  [[nodiscard]] const std::string& what() const { return what_; }
  [[nodiscard]] bool is_map() const { return node_.kind == Node::Kind::map; }

 private:
  const Node& node_;
  std::string what_;
  Report& report_;
  std::vector<std::string> asked_;
};

}  // namespace sightline::document
