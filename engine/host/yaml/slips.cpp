#include "host/yaml/slips.hpp"

#include <algorithm>

#include "host/yaml/line.hpp"

namespace sightline::yaml {
namespace {

constexpr const char* quote_advice = "put the text in quotes: ";

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

Slip start_slip(std::string_view line, std::size_t at, std::string code, std::string message) {
  Slip slip;
  slip.code = std::move(code);
  slip.column = at;
  slip.message = std::move(message);
  slip.advice = quote_advice;
  slip.mended = with_quotes(line, at);
  return slip;
}

std::optional<Slip> slip_after_quote(std::string_view line, std::size_t at) {
  const std::size_t close = closing_quote(line, at);
  if (close == npos || is_rest_empty(line, close + 1)) return std::nullopt;
  Slip slip = start_slip(line, at, "text-after-quote", "the quote ends before the text does");
  slip.column = skip_blanks(line, close + 1);
  slip.length = without_trailing_blanks(line).size() - slip.column;
  slip.advice = "put the whole text in quotes: ";
  slip.mended = std::string(line.substr(0, at)) + in_quotes(without_trailing_blanks(line.substr(at)));
  return slip;
}

/// A whole text in curly quotes: they would be shown, and they quote nothing.
std::optional<Slip> curly_slip(std::string_view line, std::size_t at) {
  constexpr std::string_view doubles[] = {"\u201c", "\u201d", "\u201e"};
  constexpr std::string_view singles[] = {"\u2018", "\u2019", "\u201a"};
  const std::string_view text =
      without_trailing_blanks(line.substr(at, std::min(comment_start(line, at), line.size()) - at));
  const auto is_wrapped = [text](const std::string_view(&marks)[3]) {
    const auto is_any = [&marks](std::string_view part) {
      return std::find(std::begin(marks), std::end(marks), part) != std::end(marks);
    };
    return text.size() > 6 && is_any(text.substr(0, 3)) && is_any(text.substr(text.size() - 3));
  };
  if (!is_wrapped(doubles) && !is_wrapped(singles)) return std::nullopt;
  const std::string_view inner = text.substr(3, text.size() - 6);
  const bool has_more = inner.find("\u201c") != npos || inner.find("\u201d") != npos;
  if (has_more) return std::nullopt;
  Slip slip = start_slip(line, at, "curly-quotes", "curly quotes do not quote: they become part of the text");
  slip.length = 3;
  slip.advice = "use straight quotes: ";
  slip.mended = std::string(line.substr(0, at)) + in_quotes(inner);
  return slip;
}

/// A comment with one blank before it, behind a sentence: maybe a text with a `#` in it.
std::optional<Slip> comment_warning(std::string_view line, std::size_t at, std::size_t hash) {
  const std::string_view text = line.substr(at, hash - at);
  const bool is_apart = text.size() < 2 || is_blank(text[text.size() - 2]);
  if (is_apart || std::count(text.begin(), text.end(), ' ') < 4) return std::nullopt;
  Slip slip;
  slip.code = "comment-after-text";
  slip.column = hash;
  slip.length = line.size() - hash;
  slip.message = "everything from '#' on is a comment and not part of the text";
  slip.advice = "if it is a comment, put two blanks before it; if it is text: ";
  slip.mended = std::string(line.substr(0, at)) + in_quotes(without_trailing_blanks(line.substr(at)));
  slip.is_warning = true;
  return slip;
}

}  // namespace

std::string with_quotes(std::string_view line, std::size_t at) {
  std::size_t end = comment_start(line, at);
  if (end == at || is_hash_in_text(line, end)) end = npos;
  const std::string_view text = without_trailing_blanks(line.substr(at, end - at));
  std::string mended = std::string(line.substr(0, at)) + in_quotes(text);
  if (end != npos) mended += "  " + std::string(line.substr(end));
  return mended;
}

std::optional<Slip> slip_at_start(std::string_view line, std::size_t at, std::size_t end) {
  const char c = at < end ? line[at] : ' ';
  const bool is_named = at + 1 < end && is_name(line[at + 1]);
  const std::string word = "'" + word_at(line.substr(0, end), at) + "'";
  if (c == '*' && is_named && at + word.size() - 2 == without_trailing_blanks(line.substr(0, end)).size())
    return start_slip(line, at, "alias",
                      word + " would repeat another part of the file, which is not done here");
  if (c == '&' && is_named)
    return start_slip(line, at, "anchor", word + " would mark a part for repeating, which is not done here");
  if (c == '!' && (is_named || (at + 1 < end && (line[at + 1] == '!' || line[at + 1] == '<'))))
    return start_slip(line, at, "tag", word + " would give a YAML type, which is not done here");
  const bool is_reserved = std::string_view("*&!@`%>|,]}").find(c) != npos;
  const bool is_marker = (c == '?' || c == '-' || c == ':') && is_gap(line, at + 1);
  if (at < end && (is_reserved || is_marker))
    return start_slip(line, at, "special-start",
                      std::string("a text that starts with '") + c + "' needs quotes");
  return std::nullopt;
}

std::optional<Slip> slip_in_plain(std::string_view line, std::size_t at) {
  const std::size_t hash = comment_start(line, at);
  const std::size_t colon = key_colon(line, at);
  if (colon != npos) {
    Slip slip = start_slip(line, at, "colon-in-text", "a text with a colon in it needs quotes");
    slip.column = colon;
    return slip;
  }
  if (is_hash_in_text(line, hash)) {
    const std::string lost = "everything from '" + word_at(line, hash) + "' on would be lost as a comment";
    Slip slip = start_slip(line, at, "hash-in-text", lost);
    slip.column = hash;
    slip.length = without_trailing_blanks(line).size() - hash;
    return slip;
  }
  return hash == npos ? std::nullopt : comment_warning(line, at, hash);
}

std::optional<Slip> slip_in_value(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (c == '"' || c == '\'') return slip_after_quote(line, at);
  if (c == '[' || c == '{' || is_block_header(line, at)) return std::nullopt;
  if (auto slip = slip_at_start(line, at, line.size())) return slip;
  if (auto slip = curly_slip(line, at)) return slip;
  return slip_in_plain(line, at);
}

Slip narration_slip(std::string_view line, std::size_t at, std::size_t colon, bool has_keys) {
  Slip slip = start_slip(line, at, "narration-colon", "narration with a colon needs quotes");
  slip.column = colon;
  if (has_keys) slip.mended.insert(at, "text: ");
  return slip;
}

std::optional<Slip> missing_space_slip(std::string_view line, std::size_t at) {
  std::size_t colon = at;
  while (colon < line.size() && is_name(line[colon])) ++colon;
  const bool is_key = colon > at && line[at] >= 'a' && line[at] <= 'z' && colon + 1 < line.size() &&
                      line[colon] == ':' && line[colon + 1] != '/' && line[colon + 1] != ':';
  if (!is_key) return std::nullopt;
  Slip slip;
  slip.code = "missing-space";
  slip.column = colon;
  slip.message = "a blank is missing behind '" + std::string(line.substr(at, colon + 1 - at)) + "'";
  slip.advice = "write ";
  slip.mended = std::string(line.substr(0, colon + 1)) + " " + std::string(line.substr(colon + 1));
  return slip;
}

}  // namespace sightline::yaml
