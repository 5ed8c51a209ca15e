#include "host/yaml/bytes.hpp"

#include <string>

#include "core/base/text.hpp"

namespace sightline::yaml {
namespace {

std::string code_point_name(char32_t c) {
  constexpr const char* hex = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += hex[(c >> static_cast<unsigned>(shift)) & 0xfU];
  return name;
}

void report_character(char32_t c, Position at, int length, document::Report& report) {
  if (c == 0) {
    report.error(at, 1, "nul", "a NUL byte stands here: this may be no text file",
                 "save the file as plain text in UTF-8");
  } else if (is_bidi_control(c)) {
    report.error(at, length, "bidi-control",
                 "the invisible character " + code_point_name(c) + " can make a line read other than it is",
                 "delete it: no text needs it here");
  } else {
    report.error(at, length, "control-character",
                 "the invisible control character " + code_point_name(c) + " stands here", "delete it");
  }
}

}  // namespace

bool is_bidi_control(char32_t c) {
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) {
  const bool is_c0 = c < 0x20 && c != '\n' && c != '\t';
  return is_c0 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || is_bidi_control(c);
}

bool check_bytes(std::string_view text, document::Report& report) {
  const std::size_t bad = first_invalid_utf8(text);
  const bool is_utf8 = bad == std::string_view::npos;
  bool is_fine = is_utf8;
  Position at{1, 1};
  for (std::size_t i = 0; i < text.size() && i < bad;) {
    const std::size_t start = i;
    const char32_t c = next_code_point(text, i);
    const bool is_line_end = c == '\r' && i < text.size() && text[i] == '\n';
    if (is_control(c) && !is_line_end) {
      report_character(c, at, static_cast<int>(i - start), report);
      is_fine = false;
    }
    at.column += static_cast<int>(i - start);
    if (c == '\n') at = {at.line + 1, 1};
  }
  if (!is_utf8)
    report.error(at, 1, "bad-utf8", "from here on the file is not UTF-8",
                 "save the file with the encoding UTF-8");
  return is_fine;
}

}  // namespace sightline::yaml
