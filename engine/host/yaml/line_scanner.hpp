// Walks a file line by line: the working part of scan().
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "host/yaml/flow.hpp"
#include "host/yaml/levels.hpp"
#include "host/yaml/scan.hpp"
#include "host/yaml/slips.hpp"

namespace sightline::yaml {

/// Holds the lines and mends them in place. `run` once.
class LineScanner {
 public:
  LineScanner(const std::string& text, const document::Limits& limits, document::Report& report);

  Scan run();

 private:
  /// What the last line of content leaves open for a line that stands further right.
  enum class Open { value, text, nothing };

  [[nodiscard]] const std::string& line() const { return lines_[row_]; }

  void report(const Slip& slip, std::size_t row);

  /// Reports, and goes on as if the line had been written well.
  void mend(const Slip& slip);
  void fault(std::size_t column, const char* code, std::string message, std::string advice,
             std::string mended = {});
  void scan_line();
  void report_after_end(std::size_t at);

  /// `---`, `...` and `%YAML` at the start of a line. True if the line needs no more.
  bool scan_marker();
  void mend_tab(std::size_t end);

  /// A line further right than the text above it: its next line, or badly indented. True if it needs no more.
  bool continues_text(std::size_t at);
  static std::string indent_advice(std::size_t count);

  /// `- Rain on bay 4.` with `id: rain` below it: the text needs a key of its own.
  void give_text_key(std::size_t at);

  /// Finds the level that this line goes on with, and says so if there is none. Gives its first column.
  std::size_t fit_level(std::size_t at);
  void enter(std::size_t column, bool is_list);
  void report_too_deep(std::size_t column);
  void scan_content(std::size_t at);

  /// Skips the blanks behind a dash or a colon, which must be spaces.
  std::size_t mend_gap(std::size_t at);

  /// A key or a dash with nothing behind it but maybe a comment.
  void open_value(std::size_t at);
  void scan_narration(std::size_t at, std::size_t colon);
  void scan_keyless(std::size_t at);
  void scan_value(std::size_t at);
  [[nodiscard]] std::optional<std::size_t> parent_indent() const;

  /// A quote that does not close on its line: over several lines, or never.
  void scan_open_quote(std::size_t at);
  void join_lines(std::size_t at, std::size_t last, const std::string& joined);
  void close_quote(std::size_t at, char quote);
  void scan_flow(std::size_t at);
  void scan_after_bracket(std::size_t at, const Flow& flow);
  void report_unclosed(std::size_t at, const Flow& flow);

  /// `|` or `>`: everything further right is text as it stands.
  void skip_block();

  std::vector<std::string> lines_;
  std::size_t max_depth_;
  document::Report& report_;
  Scan scan_;
  Levels levels_;
  std::size_t row_ = 0;
  std::size_t value_row_ = 0;                    ///< of the last content
  std::size_t last_mended_ = std::string::npos;  ///< row
  std::optional<std::size_t> item_column_;       ///< of a list item that is a bare text on `value_row_`
  Open open_ = Open::value;
  bool has_start_ = false;  ///< a `---` was seen
  bool is_ended_ = false;   ///< a `...` was seen
  bool is_over_ = false;    ///< what follows cannot be made sense of
  bool has_tabs_ = false;   ///< indentation is guesswork
};

}  // namespace sightline::yaml
