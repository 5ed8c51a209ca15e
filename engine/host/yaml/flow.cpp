#include "host/yaml/flow.hpp"

#include <algorithm>
#include <utility>

#include "host/yaml/line.hpp"

namespace sightline::yaml {
namespace {

constexpr std::size_t most_flow_faults = 50;  ///< of one bracket: each holds its whole line

struct FlowPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// One thing between commas.
struct FlowItem {
  FlowPlace start;
  FlowPlace value;         ///< first byte behind the colon; the start without one
  FlowPlace end;           ///< behind its last byte
  bool has_text = false;   ///< anything at all
  bool has_colon = false;  ///< a key with a value
  bool is_plain = true;    ///< neither quotes nor brackets in it
};

struct Bracket {
  char open = '[';
  std::vector<FlowItem> items{1};
};

struct FlowFix {
  FlowPlace from;
  std::size_t end = 0;  ///< column, same row
};

class FlowReader {
 public:
  FlowReader(const std::vector<std::string>& lines, FlowPlace at, std::optional<std::size_t> parent_indent,
             std::size_t max_depth)
      : lines_(lines), first_(at.row), at_(at), parent_indent_(parent_indent), max_depth_(max_depth) {}

  Flow read() {
    while (!is_over_) step();
    flow_.row = at_.row;
    flow_.column = at_.column;
    if (!fixes_.empty() && flow_.is_closed) mend();
    return std::move(flow_);
  }

 private:
  [[nodiscard]] const std::string& line() const { return lines_[at_.row]; }
  [[nodiscard]] FlowItem& item() { return brackets_.back().items.back(); }

  void step() {
    at_.column = skip_blanks(line(), at_.column);
    if (at_.column >= line().size()) return next_line();
    const char c = line()[at_.column];
    const bool is_comment = c == '#' && (at_.column == 0 || is_blank(line()[at_.column - 1]));
    if (is_comment) return comment();
    if (c == '[' || c == '{') return open(c);
    if (c == ']' || c == '}') return close(c);
    if (c == ',') return comma();
    if (c == '"' || c == '\'') return quote();
    if (c == ':' && is_colon(at_.column)) return colon();
    plain();
  }

  void next_line() {
    at_ = {at_.row + 1, 0};
    if (at_.row >= lines_.size()) return stop();
    const std::size_t indent = skip_blanks(line(), 0);
    if (indent >= line().size() || line()[indent] == ']' || line()[indent] == '}') return;
    if (!parent_indent_ ? indent == 0 : indent <= *parent_indent_) stop();
  }

  void stop() { is_over_ = true; }

  void comment() {
    if (is_hash_in_text(line(), at_.column)) {
      Slip slip;
      slip.code = "hash-in-text";
      slip.column = at_.column;
      slip.length = without_trailing_blanks(line()).size() - at_.column;
      slip.message = "everything from '" + word_at(line(), at_.column) + "' on would be lost as a comment";
      slip.advice = "put the text in quotes, with the closing bracket behind it";
      flow_.faults.push_back({at_.row, std::move(slip)});
      return stop();
    }
    at_.column = line().size();
  }

  void open(char c) {
    if (!brackets_.empty()) touch(1, false);
    brackets_.push_back({c, {FlowItem{}}});
    flow_.depth = std::max(flow_.depth, brackets_.size());
    ++at_.column;
    if (brackets_.size() > max_depth_) stop();
  }

  void close(char c) {
    const bool fits = brackets_.back().open == (c == ']' ? '[' : '{');
    if (!fits) return stop();
    if (c == '}') find_split_prose();
    brackets_.pop_back();
    ++at_.column;
    flow_.is_closed = brackets_.empty();
    if (flow_.is_closed) return stop();
    item().end = at_;
  }

  void comma() {
    brackets_.back().items.emplace_back();
    ++at_.column;
  }

  [[nodiscard]] bool is_colon(std::size_t column) const {
    return is_gap(line(), column + 1) || std::string_view(",]}").find(line()[column + 1]) != npos;
  }

  /// Notes that the item goes on for `size` bytes.
  void touch(std::size_t size, bool is_plain) {
    FlowItem& current = item();
    if (!current.has_text) current.start = at_;
    if (!current.has_text) current.value = at_;
    const bool starts_value = current.has_colon && current.end.column == current.value.column &&
                              current.end.row == current.value.row;
    if (starts_value) current.value = at_;
    current.has_text = true;
    current.is_plain = current.is_plain && is_plain;
    current.end = {at_.row, at_.column + size};
  }

  void colon() {
    if (item().has_colon) {
      const std::size_t start = item().value.column;
      if (item().value.row == at_.row)
        fault_in_value("colon-in-text", "a text with a colon in it needs quotes", start);
      return plain();
    }
    touch(1, true);
    item().has_colon = true;
    item().is_plain = true;
    ++at_.column;
    item().value = item().end;
  }

  /// Quotes from the value's start up to the comma or bracket that ends it.
  void fault_in_value(const char* code, std::string message, std::size_t start) {
    Slip slip;
    slip.code = code;
    slip.column = at_.column;
    slip.message = std::move(message);
    fix_value(std::move(slip), {at_.row, start}, end_of_value(at_.column));
  }

  [[nodiscard]] std::size_t end_of_value(std::size_t from) const {
    const std::size_t end = std::min(line().find_first_of(",]}", from), line().size());
    return without_trailing_blanks(std::string_view(line()).substr(0, end)).size();
  }

  void add_fix(Slip slip, FlowPlace from, std::size_t end) {
    const std::string& text = lines_[from.row];
    fixes_.push_back({from, end});
    if (flow_.faults.size() == most_flow_faults) return stop();
    slip.advice = "put the text in quotes: ";
    slip.mended = text.substr(0, from.column) + in_quotes(text.substr(from.column, end - from.column)) +
                  text.substr(end);
    flow_.faults.push_back({from.row, std::move(slip)});
  }

  /// The same for the value being read, which then goes on behind it.
  void fix_value(Slip slip, FlowPlace from, std::size_t end) {
    add_fix(std::move(slip), from, end);
    at_ = {from.row, end};
    item().end = at_;
    item().is_plain = false;
  }

  void quote() {
    const std::size_t close = closing_quote(line(), at_.column);
    if (close == npos) return unclosed_quote();
    const std::size_t start = at_.column;
    const FlowPlace opened = at_;
    touch(close + 1 - start, false);
    at_.column = close + 1;
    const std::size_t next = skip_blanks(line(), at_.column);
    const bool is_end = next >= line().size() || std::string_view(",]}:#").find(line()[next]) != npos;
    if (is_end) return;
    Slip slip;
    slip.code = "text-after-quote";
    slip.column = next;
    slip.length = end_of_value(next) - next;
    slip.message = "the quote ends before the text does";
    fix_value(std::move(slip), opened, end_of_value(next));
  }

  void unclosed_quote() {
    const std::string_view rest = without_trailing_blanks(line());
    const std::size_t last = rest.find_last_not_of("]} ");
    Slip slip;
    slip.code = "unterminated-quote";
    slip.column = at_.column;
    slip.message = "this quote is not closed on its line";
    slip.advice = "close it: ";
    slip.mended =
        std::string(rest.substr(0, last + 1)) + line()[at_.column] + std::string(rest.substr(last + 1));
    flow_.faults.push_back({at_.row, std::move(slip)});
    stop();
  }

  void plain() {
    const std::string& text = line();
    std::size_t end = at_.column;
    const auto ends = [&](std::size_t i) {
      return std::string_view(",[]{}").find(text[i]) != npos || (text[i] == ':' && is_colon(i)) ||
             (text[i] == '#' && i > 0 && is_blank(text[i - 1]));
    };
    while (end < text.size() && (end == at_.column || !ends(end))) ++end;
    const bool is_start = !item().has_text || (item().has_colon && item().end.column == item().value.column);
    const std::size_t start = at_.column;
    touch(without_trailing_blanks(std::string_view(text).substr(start, end - start)).size(), item().is_plain);
    auto slip = is_start ? slip_at_start(text, start, end) : std::nullopt;
    if (slip) return fix_value(std::move(*slip), {at_.row, start}, end_of_value(start));
    at_.column = end;
  }

  /// `{why: He hands it over, and keeps it}`: a comma ends the text, and the rest becomes a key.
  void find_split_prose() {
    const std::vector<FlowItem>& items = brackets_.back().items;
    for (std::size_t i = 1; i < items.size(); ++i) {
      const FlowItem& text = items[i - 1];
      const auto is_rest = [&](std::size_t n) {
        return n < items.size() && items[n].has_text && !items[n].has_colon &&
               items[n].start.row == text.start.row;
      };
      if (!text.has_colon || !text.is_plain || text.value.row != at_.row || !is_rest(i)) continue;
      std::size_t last = i;
      while (is_rest(last + 1)) ++last;
      report_split(text, items[i], items[last]);
      i = last;
    }
  }

  void report_split(const FlowItem& text, const FlowItem& rest, const FlowItem& last) {
    const std::string& source = lines_[text.value.row];
    Slip slip;
    slip.code = "comma-in-braces";
    slip.column = rest.start.column;
    slip.length = last.end.column - rest.start.column;
    slip.message = "the comma ends the text, and '" + source.substr(slip.column, slip.length) +
                   "' becomes a key without a value";
    const std::size_t start = skip_blanks(source, text.value.column);
    add_fix(std::move(slip), {text.value.row, start}, last.end.column);
  }

  void mend() {
    for (std::size_t row = first_; row <= at_.row; ++row) flow_.mended.push_back(lines_[row]);
    std::stable_sort(fixes_.begin(), fixes_.end(), [](const FlowFix& a, const FlowFix& b) {
      return std::pair(a.from.row, a.from.column) > std::pair(b.from.row, b.from.column);
    });
    for (const FlowFix& fix : fixes_) {
      std::string& text = flow_.mended[fix.from.row - first_];
      const std::size_t size = fix.end - fix.from.column;
      text.replace(fix.from.column, size, in_quotes(text.substr(fix.from.column, size)));
    }
  }

  const std::vector<std::string>& lines_;
  std::size_t first_;
  FlowPlace at_;
  std::optional<std::size_t> parent_indent_;
  std::size_t max_depth_;
  std::vector<Bracket> brackets_;
  std::vector<FlowFix> fixes_;
  Flow flow_;
  bool is_over_ = false;
};

}  // namespace

Flow read_flow(const std::vector<std::string>& lines, std::size_t row, std::size_t column,
               std::optional<std::size_t> parent_indent, std::size_t max_depth) {
  return FlowReader(lines, {row, column}, parent_indent, max_depth).read();
}

}  // namespace sightline::yaml
