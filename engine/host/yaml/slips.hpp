// The slips that authors make inside one value (format.md section 8).
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sightline::yaml {

/// A fault inside one line and how the line should read.
struct Slip {
  std::string code;
  std::size_t column = 0;  ///< from 0
  std::size_t length = 1;  ///< bytes
  std::string message;
  std::string advice;  ///< goes before the mended line
  std::string mended;  ///< the whole line
  bool is_warning = false;
};

/// The slip of a value that starts at `at` and ends with the line: a plain text, or one that is quoted on
/// this line. Nothing if there is none, or if a bracket, a block of text or an open quote starts there.
[[nodiscard]] std::optional<Slip> slip_in_value(std::string_view line, std::size_t at);

/// The slip of a plain text that starts with a character that means something else to YAML: `*` `&` `!`
/// `@` `%` `>` `|` and others. `end` is where the text ends.
[[nodiscard]] std::optional<Slip> slip_at_start(std::string_view line, std::size_t at, std::size_t end);

/// `- Rain on bay 4: two wait.`: a list item whose "key" holds a blank. `has_keys`: keys of the same item
/// follow on the next line.
[[nodiscard]] Slip narration_slip(std::string_view line, std::size_t at, std::size_t colon, bool has_keys);

/// `dana:Take seat` without the blank; nothing if the line is none of that kind.
[[nodiscard]] std::optional<Slip> missing_space_slip(std::string_view line, std::size_t at);

/// `- Take seat #7`, `- marcus: Two: I have hers.` between `at` and the end of the line.
[[nodiscard]] std::optional<Slip> slip_in_plain(std::string_view line, std::size_t at);

/// `line` with everything from `at` on in quotes; a true comment stays behind it.
[[nodiscard]] std::string with_quotes(std::string_view line, std::size_t at);

}  // namespace sightline::yaml
