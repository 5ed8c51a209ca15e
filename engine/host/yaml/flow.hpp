// Lists and maps in brackets, `[a, b]` and `{key: value}`, and the slips that authors make in them.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "host/yaml/slips.hpp"

namespace sightline::yaml {

struct FlowFault {
  std::size_t row = 0;
  Slip slip;
};

struct Flow {
  bool is_closed = false;
  std::size_t row = 0;  ///< where it ends: of the closing bracket, or the first line that is not part of it
  std::size_t column = 0;  ///< behind the closing bracket
  std::size_t depth = 0;   ///< of brackets, at most
  std::vector<FlowFault> faults;
  /// The lines from the first to `row` with every fault mended; empty if there is nothing to mend.
  std::vector<std::string> mended;
};

/// Reads the brackets that open at (`row`, `column`) of `lines`. A line with at most `parent_indent` blanks
/// before it, unless it starts with a closing bracket, cannot be part of them. Stops below `max_depth`.
[[nodiscard]] Flow read_flow(const std::vector<std::string>& lines, std::size_t row, std::size_t column,
                             std::optional<std::size_t> parent_indent, std::size_t max_depth);

}  // namespace sightline::yaml
