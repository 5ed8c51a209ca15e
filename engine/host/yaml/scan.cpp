#include "host/yaml/line_scanner.hpp"

#include <algorithm>
#include <utility>

#include "host/yaml/line.hpp"

namespace sightline::yaml {
namespace {

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

LineScanner::LineScanner(const std::string& text, const document::Limits& limits, document::Report& report)
    : lines_(split_lines(text)), max_depth_(static_cast<std::size_t>(limits.depth)), report_(report) {}

Scan LineScanner::run() {
  for (; row_ < lines_.size() && scan_.is_bounded && !is_over_; ++row_) scan_line();
  for (const std::string& line : lines_) scan_.text += line + "\n";
  return std::move(scan_);
}

void LineScanner::report(const Slip& slip, std::size_t row) {
  const Position at{static_cast<int>(row) + 1, static_cast<int>(slip.column) + 1};
  const auto length = static_cast<int>(std::max<std::size_t>(slip.length, 1));
  const std::string help =
      slip.mended.empty() ? slip.advice : slip.advice + slip.mended.substr(skip_blanks(slip.mended, 0));
  if (slip.is_warning) return report_.warning(at, length, slip.code, slip.message, help);
  report_.error(at, length, slip.code, slip.message, help);
  if (slip.mended.empty()) scan_.is_sound = false;
}

void LineScanner::mend(const Slip& slip) {
  report(slip, row_);
  if (slip.is_warning || slip.mended.empty()) return;
  lines_[row_] = slip.mended;
  last_mended_ = row_;
}

void LineScanner::fault(std::size_t column, const char* code, std::string message, std::string advice,
                        std::string mended) {
  Slip slip;
  slip.code = code;
  slip.column = column;
  slip.message = std::move(message);
  slip.advice = std::move(advice);
  slip.mended = std::move(mended);
  mend(slip);
}

void LineScanner::scan_line() {
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

void LineScanner::report_after_end(std::size_t at) {
  fault(at, "after-end", "nothing may stand behind the line `...`", "delete the line `...`");
  is_over_ = true;
}

bool LineScanner::scan_marker() {
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

void LineScanner::mend_tab(std::size_t end) {
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

bool LineScanner::continues_text(std::size_t at) {
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

std::string LineScanner::indent_advice(std::size_t count) {
  if (count == 0) return "begin it at the left edge: ";
  return "give it " + std::to_string(count) + (count == 1 ? " space: " : " spaces: ");
}

void LineScanner::give_text_key(std::size_t at) {
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

std::size_t LineScanner::fit_level(std::size_t at) {
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

void LineScanner::enter(std::size_t column, bool is_list) {
  levels_.enter(column, is_list);
  if (levels_.depth() > max_depth_) report_too_deep(column);
}

void LineScanner::report_too_deep(std::size_t column) {
  fault(column, "too-deep", "this is nested more than " + std::to_string(max_depth_) + " levels deep",
        "bring it nearer to the left");
  scan_.is_bounded = false;
}

void LineScanner::scan_content(std::size_t at) {
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

std::size_t LineScanner::mend_gap(std::size_t at) {
  const std::size_t end = skip_blanks(line(), at);
  const std::size_t tab = line().find('\t', at);
  if (tab < end && end < line().size())
    fault(tab, "tab", "a tab stands where YAML wants a space", "write ",
          line().substr(0, at) + " " + line().substr(end));
  return skip_blanks(line(), at);
}

Scan scan(const std::string& text, const document::Limits& limits, document::Report& report) {
  return LineScanner(text, limits, report).run();
}

}  // namespace sightline::yaml
