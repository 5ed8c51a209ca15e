// Small questions about UTF-8 text that several levels ask.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values above
/// U+10FFFF included), or npos if all is well.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

/// Decodes the code point that starts at byte `at` of valid UTF-8 and moves `at` behind it.
/// Returns U+FFFD and moves by one byte where the text is not valid.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Terminal cells of one code point: 0 for combining and zero-width, 2 for East Asian wide, else 1.
[[nodiscard]] int cell_width(char32_t c);
/// Sum over a text.
[[nodiscard]] int cell_width(std::string_view text);

/// Breaks at spaces into lines of at most `cells` cells; a longer word stands alone and is cut.
/// Line breaks in the text are kept. At least one line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int cells);

/// Edits (insert, delete, change, swap of neighbours) between two words, at most `limit` + 1.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit);

/// The candidate nearest to `word` within 3 edits and within a third of its length (at least 1), or
/// empty. The first one wins a tie.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// `[a-z][a-z0-9-]*`, at most 40 bytes (format.md section 1).
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace sightline
