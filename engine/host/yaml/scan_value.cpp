#include "host/yaml/line_scanner.hpp"

#include <algorithm>
#include <utility>

#include "host/yaml/line.hpp"

namespace sightline::yaml {
namespace {

constexpr std::size_t longest_quote = 50;  ///< lines that an open quote is followed for

}  // namespace

void LineScanner::open_value(std::size_t at) {
  open_ = Open::value;
  const std::size_t hash = comment_start(line(), at);
  if (!is_hash_in_text(line(), hash)) return;
  Slip slip;
  slip.code = "hash-in-text";
  slip.column = hash;
  slip.length = without_trailing_blanks(line()).size() - hash;
  slip.message = "everything from '" + word_at(line(), hash) + "' on would be lost as a comment";
  slip.advice = "if it is a text, put it in quotes: ";
  slip.mended = with_quotes(line(), hash);
  mend(slip);
  open_ = Open::nothing;
}

void LineScanner::scan_narration(std::size_t at, std::size_t colon) {
  std::size_t next = row_ + 1;
  while (next < lines_.size() && is_rest_empty(lines_[next], 0)) ++next;
  const bool has_keys =
      next < lines_.size() && skip_blanks(lines_[next], 0) == at && looks_structural(lines_[next], at);
  mend(narration_slip(line(), at, colon, has_keys));
  open_ = Open::nothing;
  if (has_keys) enter(at, false);
  if (has_keys) item_column_.reset();
}

void LineScanner::scan_keyless(std::size_t at) {
  const bool is_among_keys = !item_column_ && !levels_.is_empty() && !levels_.is_deeper(at);
  if (!is_among_keys || levels_.is_list()) return scan_value(at);
  const bool is_complex = line()[at] == '?' && is_gap(line(), at + 1);
  if (is_complex)
    fault(at, "complex-key", "a key that starts with '?' is not used here", "write `key: value`");
  if (!is_complex)
    fault(at, "no-key", "this line has no key",
          "write `key: value`; the rest of a text goes on the same line as its start");
  open_ = Open::text;
}

void LineScanner::scan_value(std::size_t at) {
  const char c = line()[at];
  const bool is_quoted = c == '"' || c == '\'';
  open_ = is_quoted ? Open::nothing : Open::text;
  if (is_quoted && closing_quote(line(), at) == npos) return scan_open_quote(at);
  if (c == '[' || c == '{') return scan_flow(at);
  if (is_block_header(line(), at)) return skip_block();
  if (const auto slip = slip_in_value(line(), at)) mend(*slip);
}

std::optional<std::size_t> LineScanner::parent_indent() const {
  return levels_.is_empty() ? std::nullopt : std::optional(levels_.indent());
}

void LineScanner::scan_open_quote(std::size_t at) {
  const char quote = line()[at];
  std::string joined(without_trailing_blanks(line()));
  const std::size_t last = std::min(lines_.size(), row_ + longest_quote);
  for (std::size_t row = row_ + 1; row < last; ++row) {
    const std::string& more = lines_[row];
    const std::size_t start = skip_blanks(more, 0);
    if (start >= more.size()) continue;
    if ((parent_indent() && start <= *parent_indent()) || looks_structural(more, start)) break;
    const std::size_t close = closing_quote(more, start, quote);
    joined += " " + std::string(without_trailing_blanks(
                        std::string_view(more).substr(start, close == npos ? npos : close + 1 - start)));
    if (close != npos && !is_rest_empty(more, close + 1)) break;
    if (close != npos) return join_lines(at, row, joined);
  }
  close_quote(at, quote);
}

void LineScanner::join_lines(std::size_t at, std::size_t last, const std::string& joined) {
  fault(at, "line-break-in-quotes", "this quote goes on over a line break", "write it on one line: ", joined);
  for (std::size_t row = row_ + 1; row <= last; ++row) lines_[row].clear();
  row_ = last;
}

void LineScanner::close_quote(std::size_t at, char quote) {
  const std::string_view text = without_trailing_blanks(line());
  const std::string whole = std::string(text.substr(0, at)) + in_quotes(text.substr(at));
  std::string closed = std::string(text) + quote;
  if (closing_quote(closed, at) == npos) closed = whole;
  fault(at, "unterminated-quote", "this quote is opened and not closed on its line",
        quote == '"' ? "close it: " : "close it, or if it is an apostrophe write ",
        quote == '"' ? closed : whole);
  open_ = Open::text;
}

void LineScanner::scan_flow(std::size_t at) {
  Flow flow =
      read_flow(lines_, row_, at, parent_indent(), max_depth_ - std::min(max_depth_, levels_.depth()));
  if (levels_.depth() + flow.depth > max_depth_) return report_too_deep(at);
  const bool has_rest = flow.is_closed && !is_rest_empty(lines_[flow.row], flow.column);
  if (has_rest) return scan_after_bracket(at, flow);
  for (const FlowFault& found : flow.faults) report(found.slip, found.row);
  if (!flow.is_closed) return report_unclosed(at, flow);
  for (std::size_t i = 0; i < flow.mended.size(); ++i) lines_[row_ + i] = flow.mended[i];
  row_ = flow.row;
  open_ = Open::nothing;
}

void LineScanner::scan_after_bracket(std::size_t at, const Flow& flow) {
  const std::string mended = flow.row == row_ ? with_quotes(line(), at) : std::string{};
  fault(at, "special-start", std::string("a text that starts with '") + line()[at] + "' needs quotes",
        "put the text in quotes: ", mended);
  row_ = flow.row;
}

void LineScanner::report_unclosed(std::size_t at, const Flow& flow) {
  scan_.is_sound = false;
  const char close = line()[at] == '[' ? ']' : '}';
  const bool is_one_line = flow.row == row_ + 1;
  if (flow.faults.empty())
    fault(at, "unclosed-bracket",
          std::string("the bracket '") + line()[at] + "' is not closed with '" + close + "'",
          std::string("close it with '") + close + "', or if it is a text write ", with_quotes(line(), at));
  if (is_one_line) open_ = Open::text;
  row_ = std::max(flow.row, row_ + 1) - 1;
}

void LineScanner::skip_block() {
  open_ = Open::nothing;
  std::optional<std::size_t> indent;
  while (row_ + 1 < lines_.size()) {
    const std::string& next = lines_[row_ + 1];
    const std::size_t start = std::min(next.find_first_not_of(' '), next.size());
    if (start < next.size() && parent_indent() && start <= *parent_indent()) break;
    ++row_;
    if (start >= next.size()) continue;
    if (!indent) indent = start;
    if (start < *indent)
      fault(start, "bad-indentation", "this line of a text stands further left than its first line",
            indent_advice(*indent), std::string(*indent, ' ') + next.substr(start));
  }
}

}  // namespace sightline::yaml
