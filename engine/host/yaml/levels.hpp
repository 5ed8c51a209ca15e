// The open levels of indentation while a file is read line by line.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

namespace sightline::yaml {

/// How a line fits the open levels.
struct Fit {
  bool is_good = false;
  bool needs_dash = false;            ///< it stands in a list and has no dash
  std::optional<std::size_t> indent;  ///< where it most likely belongs
};

class Levels {
 public:
  [[nodiscard]] bool is_empty() const { return levels_.empty(); }
  [[nodiscard]] std::size_t depth() const { return levels_.size(); }
  [[nodiscard]] bool is_list() const { return !is_empty() && levels_.back().is_list; }
  /// Of the innermost level; 0 if there is none.
  [[nodiscard]] std::size_t indent() const { return is_empty() ? 0 : levels_.back().indent; }
  /// Whether `column` is further right than the innermost level.
  [[nodiscard]] bool is_deeper(std::size_t column) const { return is_empty() || column > indent(); }

  /// A list or a map goes on or starts at this column.
  void enter(std::size_t column, bool is_list);
  /// Closes what ends before a line that starts at `column`. `has_open_value`: the line above ended with a
  /// key without a value, so that a list may start below it. With a bad fit nothing is closed.
  Fit fit(std::size_t column, bool is_item, bool has_open_value);
  /// Closes every level that starts further right than `column`.
  void drop_deeper(std::size_t column);

 private:
  struct Level {
    std::size_t indent = 0;
    bool is_list = false;
  };
  std::vector<Level> levels_;
};

}  // namespace sightline::yaml
