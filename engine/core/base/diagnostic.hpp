// What is wrong with something an author wrote: collected as data, never thrown, formatted at the end.
#pragma once
#include <string>
#include <vector>

#include "core/base/position.hpp"

namespace sightline {

enum class Severity { error, warning };

/// One finding about one place. `code` is a stable word such as `unknown-key`.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string file;     ///< as the user named it
  Position at;          ///< first byte concerned
  int length = 1;       ///< bytes to underline on that line, at least 1
  std::string message;  ///< what is wrong; lower case, no full stop, quotes the author's word
  std::string help;     ///< what to do next; empty if nothing sure can be said
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// Sorts by file, position, code and drops exact repeats.
void sort_and_deduplicate(Diagnostics& diagnostics);

/// `file:line:col: error: message [code]`, the source line, a caret line under the right characters
/// (columns are shown in code points; the caret line copies tabs and respects wide and combining
/// characters), and `= help: ...`. `source` is the whole file's text; without the line in it the
/// first line stands alone. Ends with a line break.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, const std::string& source);

}  // namespace sightline
