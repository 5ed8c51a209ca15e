// Questions about one line of YAML, as it stands in the file.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sightline::yaml {

constexpr std::size_t npos = std::string_view::npos;

[[nodiscard]] bool is_blank(char c);  ///< a space or a tab
/// Whether the line ends at `at` or a blank stands there: what must follow a dash or a key's colon.
[[nodiscard]] bool is_gap(std::string_view line, std::size_t at);
[[nodiscard]] std::size_t skip_blanks(std::string_view line, std::size_t at);
[[nodiscard]] std::string_view without_trailing_blanks(std::string_view text);

/// Where the quote that opens at `open` closes on this line, or npos. Knows `\"` and `''`.
[[nodiscard]] std::size_t closing_quote(std::string_view line, std::size_t open);
/// The same where the quote was opened on an earlier line.
[[nodiscard]] std::size_t closing_quote(std::string_view line, std::size_t from, char quote);

/// Where a comment starts at or behind `at`: a `#` at `at` or behind a blank; npos if none does.
[[nodiscard]] std::size_t comment_start(std::string_view line, std::size_t at);
/// Whether the `#` that `comment_start` found is more likely part of a text: `#7`, not `# remark`.
[[nodiscard]] bool is_hash_in_text(std::string_view line, std::size_t hash);
/// Everything from `at` to the next blank.
[[nodiscard]] std::string word_at(std::string_view line, std::size_t at);
/// Whether nothing or only a comment stands from `at` on.
[[nodiscard]] bool is_rest_empty(std::string_view line, std::size_t at);

/// The colon behind the plain or quoted key that starts at `at`, or npos if no key does.
[[nodiscard]] std::size_t key_colon(std::string_view line, std::size_t at);
[[nodiscard]] bool is_dash(std::string_view line, std::size_t at);
/// Whether a list item or a one-word key starts at `at`: nobody means that as the rest of a text.
[[nodiscard]] bool looks_structural(std::string_view line, std::size_t at);
/// Whether `|` or `>` at `at` opens a block of text: nothing but its settings stands behind it.
[[nodiscard]] bool is_block_header(std::string_view line, std::size_t at);

/// `text` as a quoted YAML scalar: double quotes if it needs no escapes, else single ones, else escapes.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace sightline::yaml
