#include "host/yaml/scan.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "host/yaml/flow.hpp"
#include "host/yaml/levels.hpp"
#include "host/yaml/line.hpp"
#include "host/yaml/slips.hpp"

namespace sightline::yaml {
namespace {

using document::Report;

constexpr std::size_t longest_quote = 50;  ///< lines that an open quote is followed for

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

class LineScanner {
 public:
  LineScanner(const std::string& text, const document::Limits& limits, Report& report)
      : lines_(split_lines(text)), max_depth_(static_cast<std::size_t>(limits.depth)), report_(report) {}

  Scan run() {
    for (; row_ < lines_.size() && scan_.is_bounded && !is_over_; ++row_) scan_line();
    for (const std::string& line : lines_) scan_.text += line + "\n";
    return std::move(scan_);
  }

 private:
  /// What the last line of content leaves open for a line that stands further right.
  enum class Open { value, text, nothing };

  [[nodiscard]] const std::string& line() const { return lines_[row_]; }

  void report(const Slip& slip, std::size_t row) {
    const Position at{static_cast<int>(row) + 1, static_cast<int>(slip.column) + 1};
    const auto length = static_cast<int>(std::max<std::size_t>(slip.length, 1));
    const std::string help =
        slip.mended.empty() ? slip.advice : slip.advice + slip.mended.substr(skip_blanks(slip.mended, 0));
    if (slip.is_warning) return report_.warning(at, length, slip.code, slip.message, help);
    report_.error(at, length, slip.code, slip.message, help);
    if (slip.mended.empty()) scan_.is_sound = false;
  }

  /// Reports, and goes on as if the line had been written well.
  void mend(const Slip& slip) {
    report(slip, row_);
    if (slip.is_warning || slip.mended.empty()) return;
    lines_[row_] = slip.mended;
    last_mended_ = row_;
  }

  void fault(std::size_t column, const char* code, std::string message, std::string advice,
             std::string mended = {}) {
    Slip slip;
    slip.code = code;
    slip.column = column;
    slip.message = std::move(message);
    slip.advice = std::move(advice);
    slip.mended = std::move(mended);
    mend(slip);
  }

  void scan_line() {
    std::size_t at = skip_blanks(line(), 0);
    if (at >= line().size()) return;
    if (line()[at] == '#') return;
    if (is_ended_) return report_after_end(at);
    if (at == 0 && scan_marker()) return;
    scan_.has_content = true;
    if (line().find('\t') < at) mend_tab(at);
    at = line().find_first_not_of(' ');
    if (open_ != Open::value && levels_.is_deeper(at)) {
      if (continues_text(at)) return;
      at = line().find_first_not_of(' ');
    }
    if (open_ == Open::nothing || !levels_.is_deeper(at)) at = fit_level(at);
    if (!is_over_) scan_content(at);
  }

  void report_after_end(std::size_t at) {
    fault(at, "after-end", "nothing may stand behind the line `...`", "delete the line `...`");
    is_over_ = true;
  }

  /// `---`, `...` and `%YAML` at the start of a line. True if the line needs no more.
  bool scan_marker() {
    const bool is_start = line().compare(0, 3, "---") == 0 && is_gap(line(), 3);
    const bool is_end = line().compare(0, 3, "...") == 0 && is_gap(line(), 3);
    if (is_end) {
      is_ended_ = true;
      if (const std::size_t rest = skip_blanks(line(), 3); !is_rest_empty(line(), 3)) report_after_end(rest);
      return true;
    }
    if (line()[0] == '%' && !scan_.has_content) {
      fault(0, "directive", "a line that starts with '%' sets up the parser, which is not done here",
            "delete the line");
      lines_[row_].clear();
      return true;
    }
    if (!is_start) return false;
    if (has_start_ || scan_.has_content) {
      fault(0, "second-document", "a second document starts here: a file holds one",
            "delete the line `---`, or move what is behind it to a file of its own");
      is_over_ = true;
      return true;
    }
    has_start_ = true;
    if (is_rest_empty(line(), 3)) return true;
    lines_[row_].replace(0, 3, "   ");
    return false;
  }

  void mend_tab(std::size_t end) {
    const std::size_t tab = line().find('\t');
    std::string mended;
    for (const char c : line().substr(0, end)) mended += c == '\t' ? "  " : " ";
    mended += line().substr(end);
    Slip slip;
    slip.code = "tab";
    slip.column = tab;
    slip.length = end - tab;
    slip.message = "a tab stands before the text, and YAML counts spaces only";
    slip.advice = "use spaces, two for each level";
    report(slip, row_);
    lines_[row_] = std::move(mended);
    has_tabs_ = true;
  }

  /// A line further right than the text above it: its next line, or badly indented. True if it needs no more.
  bool continues_text(std::size_t at) {
    const bool is_structure = looks_structural(line(), at);
    if (!is_structure && open_ == Open::text) {
      const auto slip = slip_in_plain(line(), at);
      if (slip && !slip->is_warning) {
        report({slip->code,
                slip->column,
                slip->length,
                slip->message,
                "put the whole text in quotes, on one line",
                {},
                false},
               row_);
      } else if (last_mended_ == value_row_) {
        scan_.is_sound = false;
      }
      return true;
    }
    if (has_tabs_) return true;
    if (is_structure && item_column_ && !is_dash(line(), at)) {
      give_text_key(at);
      return false;
    }
    const bool fits = is_dash(line(), at) == levels_.is_list() && is_structure;
    const std::string mended = fits ? std::string(levels_.indent(), ' ') + line().substr(at) : std::string{};
    fault(at, "bad-indentation", "this line stands further right than the line above allows",
          fits ? indent_advice(levels_.indent()) : "move it to the left", mended);
    return !fits;
  }

  static std::string indent_advice(std::size_t count) {
    if (count == 0) return "begin it at the left edge: ";
    return "give it " + std::to_string(count) + (count == 1 ? " space: " : " spaces: ");
  }

  /// `- Rain on bay 4.` with `id: rain` below it: the text needs a key of its own.
  void give_text_key(std::size_t at) {
    const std::size_t column = *item_column_;
    const std::string& item = lines_[value_row_];
    Slip slip;
    slip.code = "text-needs-key";
    slip.column = column;
    slip.length = without_trailing_blanks(item).size() - column;
    slip.message = "a text with keys below it needs a key of its own";
    slip.advice = "write ";
    slip.mended = item.substr(0, column) + "text: " + item.substr(column);
    report(slip, value_row_);
    lines_[value_row_] = slip.mended;
    lines_[row_] = std::string(column, ' ') + line().substr(at);
    item_column_.reset();
    enter(column, false);
  }

  /// Finds the level that this line goes on with, and says so if there is none. Gives its first column.
  std::size_t fit_level(std::size_t at) {
    const bool is_item = is_dash(line(), at);
    const Fit fit = levels_.fit(at, is_item, open_ == Open::value);
    if (!fit.is_good && has_tabs_) levels_.drop_deeper(at);
    if (fit.is_good || has_tabs_) return at;
    if (fit.needs_dash) {
      fault(at, "missing-dash", "a list goes on here, and its items start with `- `", "write ",
            std::string(at, ' ') + "- " + line().substr(at));
      levels_.fit(at, true, false);
      return at;
    }
    const std::string mended = fit.indent ? std::string(*fit.indent, ' ') + line().substr(at) : std::string{};
    fault(at, "bad-indentation",
          is_item && !fit.indent ? "a list item stands among keys"
                                 : "this line fits no level of indentation above it",
          fit.indent ? indent_advice(*fit.indent) : "give it as many spaces as the lines it belongs to",
          mended);
    if (!fit.indent) {
      is_over_ = true;
      return at;
    }
    levels_.fit(*fit.indent, is_item, false);
    return *fit.indent;
  }

  void enter(std::size_t column, bool is_list) {
    levels_.enter(column, is_list);
    if (levels_.depth() > max_depth_) report_too_deep(column);
  }

  void report_too_deep(std::size_t column) {
    fault(column, "too-deep", "this is nested more than " + std::to_string(max_depth_) + " levels deep",
          "bring it nearer to the left");
    scan_.is_bounded = false;
  }

  void scan_content(std::size_t at) {
    item_column_.reset();
    value_row_ = row_;
    while (is_dash(line(), at)) {
      enter(at, true);
      if (!scan_.is_bounded) return;
      const std::size_t next = mend_gap(at + 1);
      if (is_rest_empty(line(), at + 1)) return open_value(at + 1);
      at = next;
      item_column_ = at;
    }
    if (const auto slip = missing_space_slip(line(), at); slip && key_colon(line(), at) == npos) mend(*slip);
    const bool is_value = line()[at] == '[' || line()[at] == '{' || slip_at_start(line(), at, line().size());
    const std::size_t colon = is_value ? npos : key_colon(line(), at);
    if (colon == npos) return scan_keyless(at);
    const std::string_view key = std::string_view(line()).substr(at, colon - at);
    const bool is_plain_key = key.empty() || (key[0] != '"' && key[0] != '\'');
    if (item_column_ && is_plain_key && key.find(' ') != npos) return scan_narration(at, colon);
    item_column_.reset();
    enter(at, false);
    if (!scan_.is_bounded) return;
    if (key == "<<")
      fault(at, "merge-key", "the key '<<' would merge another map, which is not done here",
            "write the keys out");
    const std::size_t value = mend_gap(colon + 1);
    if (is_rest_empty(line(), colon + 1)) return open_value(colon + 1);
    scan_value(value);
  }

  /// Skips the blanks behind a dash or a colon, which must be spaces.
  std::size_t mend_gap(std::size_t at) {
    const std::size_t end = skip_blanks(line(), at);
    const std::size_t tab = line().find('\t', at);
    if (tab < end && end < line().size())
      fault(tab, "tab", "a tab stands where YAML wants a space", "write ",
            line().substr(0, at) + " " + line().substr(end));
    return skip_blanks(line(), at);
  }

  /// A key or a dash with nothing behind it but maybe a comment.
  void open_value(std::size_t at) {
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

  void scan_narration(std::size_t at, std::size_t colon) {
    std::size_t next = row_ + 1;
    while (next < lines_.size() && is_rest_empty(lines_[next], 0)) ++next;
    const bool has_keys =
        next < lines_.size() && skip_blanks(lines_[next], 0) == at && looks_structural(lines_[next], at);
    mend(narration_slip(line(), at, colon, has_keys));
    open_ = Open::nothing;
    if (has_keys) enter(at, false);
    if (has_keys) item_column_.reset();
  }

  void scan_keyless(std::size_t at) {
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

  void scan_value(std::size_t at) {
    const char c = line()[at];
    const bool is_quoted = c == '"' || c == '\'';
    open_ = is_quoted ? Open::nothing : Open::text;
    if (is_quoted && closing_quote(line(), at) == npos) return scan_open_quote(at);
    if (c == '[' || c == '{') return scan_flow(at);
    if (is_block_header(line(), at)) return skip_block();
    if (const auto slip = slip_in_value(line(), at)) mend(*slip);
  }

  [[nodiscard]] std::optional<std::size_t> parent_indent() const {
    return levels_.is_empty() ? std::nullopt : std::optional(levels_.indent());
  }

  /// A quote that does not close on its line: over several lines, or never.
  void scan_open_quote(std::size_t at) {
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

  void join_lines(std::size_t at, std::size_t last, const std::string& joined) {
    fault(at, "line-break-in-quotes", "this quote goes on over a line break",
          "write it on one line: ", joined);
    for (std::size_t row = row_ + 1; row <= last; ++row) lines_[row].clear();
    row_ = last;
  }

  void close_quote(std::size_t at, char quote) {
    const std::string_view text = without_trailing_blanks(line());
    const std::string whole = std::string(text.substr(0, at)) + in_quotes(text.substr(at));
    std::string closed = std::string(text) + quote;
    if (closing_quote(closed, at) == npos) closed = whole;
    fault(at, "unterminated-quote", "this quote is opened and not closed on its line",
          quote == '"' ? "close it: " : "close it, or if it is an apostrophe write ",
          quote == '"' ? closed : whole);
    open_ = Open::text;
  }

  void scan_flow(std::size_t at) {
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

  void scan_after_bracket(std::size_t at, const Flow& flow) {
    const std::string mended = flow.row == row_ ? with_quotes(line(), at) : std::string{};
    fault(at, "special-start", std::string("a text that starts with '") + line()[at] + "' needs quotes",
          "put the text in quotes: ", mended);
    row_ = flow.row;
  }

  void report_unclosed(std::size_t at, const Flow& flow) {
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

  /// `|` or `>`: everything further right is text as it stands.
  void skip_block() {
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

  std::vector<std::string> lines_;
  std::size_t max_depth_;
  Report& report_;
  Scan scan_;
  Levels levels_;
  std::size_t row_ = 0;
  std::size_t value_row_ = 0;               ///< of the last content
  std::size_t last_mended_ = npos;          ///< row
  std::optional<std::size_t> item_column_;  ///< of a list item that is a bare text on `value_row_`
  Open open_ = Open::value;
  bool has_start_ = false;  ///< a `---` was seen
  bool is_ended_ = false;   ///< a `...` was seen
  bool is_over_ = false;    ///< what follows cannot be made sense of
  bool has_tabs_ = false;   ///< indentation is guesswork
};

}  // namespace

Scan scan(const std::string& text, const document::Limits& limits, document::Report& report) {
  return LineScanner(text, limits, report).run();
}

}  // namespace sightline::yaml
