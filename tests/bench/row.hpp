// One line of the table: what was measured, what it must reach, and a plain baseline from the same run.
#pragma once
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace sightline::bench {

enum class Better { less, more };

/// Numbers are in `unit`. `must` and `aim` come from the list of numbers to reach; absent where it has none.
struct Row {
  std::string id = {};  ///< stable, for --json
  std::string what = {};
  std::string unit = {};
  std::optional<double> must = {}, aim = {};
  Better better = Better::less;
  std::optional<double> measured = {};  ///< absent: `note` says why
  std::optional<double> baseline = {};
  std::string baseline_of = {};
  std::string note = {};
};
using Rows = std::vector<Row>;

/// "yes", "MISSED", or empty without a demand or a figure.
[[nodiscard]] std::string reached(const Row& row);

void print_table(const Rows& rows, std::ostream& out);
/// One object: `rows`, in order, without the fields that are absent.
void print_json(const Rows& rows, std::ostream& out);

}  // namespace sightline::bench
