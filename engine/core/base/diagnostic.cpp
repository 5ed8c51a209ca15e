#include "core/base/diagnostic.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "core/base/text.hpp"

namespace sightline {
namespace {

constexpr int shown_cells = 160;  ///< of a source line; a longer one is cut around the caret
constexpr int cells_before_caret = 60;
constexpr int sentence_cells = 600;  ///< of a message or a help, which may quote the author at length

/// The text of line `line` (from 1) without its line break, and whether there is such a line.
bool find_source_line(std::string_view source, int line, std::string_view& found) {
  std::size_t at = 0;
  for (int current = 1; current < line; ++current) {
    at = source.find('\n', at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  if (line < 1 || at >= source.size()) return false;
  found = source.substr(at, source.find('\n', at) - at);
  if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
  return true;
}

bool is_unprintable(char32_t c) {
  const bool bidi = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                    (c >= 0x2066 && c <= 0x2069);
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || bidi || c == 0x2028 || c == 0x2029;
}

/// Makes text from a file safe to print: what could steer a terminal or reorder a line becomes U+FFFD.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool is_bad = (c == 0xfffd && at - start == 1) || (is_unprintable(c) && c != '\t');
    if (is_bad) out += "\xef\xbf\xbd";
    if (!is_bad) out += text.substr(start, at - start);
  }
  return out;
}

int code_points(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

/// Bytes of `text` that fill at most `cells` cells, from the front.
std::size_t bytes_in_cells(std::string_view text, int cells) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    cells -= cell_width(next_code_point(text, next));
    if (cells < 0) break;
    at = next;
  }
  return at;
}

/// Blanks as wide as `text`; tabs stay tabs, so that the caret lines up whatever a tab is worth.
std::string blanks_like(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '\t') out += '\t';
    if (c != '\t') out.append(static_cast<std::size_t>(cell_width(c)), ' ');
  }
  return out;
}

std::string sentence(const std::string& text) {
  const std::size_t size = bytes_in_cells(text, sentence_cells);
  return printable(text.substr(0, size)) + (size < text.size() ? "..." : "");
}

struct Excerpt {
  std::string before;  ///< the caret
  std::string under;   ///< what it underlines
  std::string after;
};

Excerpt excerpt(std::string_view line, std::size_t start, std::size_t length) {
  Excerpt parts{printable(line.substr(0, start)), printable(line.substr(start, length)),
                printable(line.substr(start + length))};
  if (cell_width(parts.before) + cell_width(parts.under) + cell_width(parts.after) <= shown_cells)
    return parts;
  if (const int extra = cell_width(parts.before) - cells_before_caret; extra > 0)
    parts.before = "..." + parts.before.substr(bytes_in_cells(parts.before, extra));
  const int left = shown_cells - cell_width(parts.before);
  if (cell_width(parts.under) > left) {
    parts.under.resize(bytes_in_cells(parts.under, left));
    parts.after = "...";
  }
  if (const int room = left - cell_width(parts.under); cell_width(parts.after) > room)
    parts.after = parts.after.substr(0, bytes_in_cells(parts.after, room)) + "...";
  return parts;
}

std::string caret_lines(const Diagnostic& diagnostic, std::string_view line, std::size_t start) {
  const std::string number = "  " + std::to_string(diagnostic.at.line);
  const std::string gutter(number.size(), ' ');
  const auto length = static_cast<std::size_t>(std::max(diagnostic.length, 1));
  const Excerpt parts = excerpt(line, start, std::min(length, line.size() - start));
  const int under = std::max(cell_width(parts.under), 1);
  return number + " | " + parts.before + parts.under + parts.after + "\n" + gutter + " | " +
         blanks_like(parts.before) + "^" + std::string(static_cast<std::size_t>(under - 1), '~') + "\n";
}

std::string place(const Diagnostic& diagnostic, int column) {
  std::string out = printable(diagnostic.file);
  if (diagnostic.at.line < 1) return out;
  out += ":" + std::to_string(diagnostic.at.line);
  if (column > 0) out += ":" + std::to_string(column);
  return out;
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_and_deduplicate(Diagnostics& diagnostics) {
  const auto key = [](const Diagnostic& d) { return std::tie(d.file, d.at, d.code, d.message, d.help); };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto end = std::unique(diagnostics.begin(), diagnostics.end(),
                               [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); });
  diagnostics.erase(end, diagnostics.end());
}

std::string format(const Diagnostic& diagnostic, const std::string& source) {
  std::string_view line;
  const bool has_line = find_source_line(source, diagnostic.at.line, line);
  const auto start = std::min(static_cast<std::size_t>(std::max(diagnostic.at.column, 1) - 1), line.size());
  const int column =
      has_line && diagnostic.at.column > 0 ? code_points(line.substr(0, start)) + 1 : diagnostic.at.column;
  const char* const severity = diagnostic.severity == Severity::error ? ": error: " : ": warning: ";
  std::string out = place(diagnostic, column) + severity + sentence(diagnostic.message) + " [" +
                    printable(diagnostic.code) + "]\n";
  if (has_line) out += caret_lines(diagnostic, line, start);
  const std::string gutter(has_line ? 2 + std::to_string(diagnostic.at.line).size() : 4, ' ');
  if (!diagnostic.help.empty()) out += gutter + " = help: " + sentence(diagnostic.help) + "\n";
  return out;
}

}  // namespace sightline
