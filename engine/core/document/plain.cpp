#include "core/document/plain.hpp"

#include <algorithm>
#include <initializer_list>

namespace sightline::document {
namespace {

/// `word` as it is, with a capital, or all in capitals: the spellings that YAML 1.1 knows.
bool is_spelling_of(std::string_view plain, std::string_view word) {
  if (plain.size() != word.size() || plain.empty()) return false;
  const auto upper = [](char c) { return static_cast<char>(c - 'a' + 'A'); };
  const std::string_view tail = plain.substr(1);
  const bool is_lower_tail = tail == word.substr(1);
  const bool is_upper_tail =
      std::equal(tail.begin(), tail.end(), word.begin() + 1, [&](char a, char b) { return a == upper(b); });
  if (plain[0] == word[0]) return is_lower_tail;
  return plain[0] == upper(word[0]) && (is_lower_tail || is_upper_tail);
}

bool is_any_of(std::string_view plain, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [plain](std::string_view word) { return is_spelling_of(plain, word); });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string_view without_sign(std::string_view text) {
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  return text;
}

bool is_hex_or_octal(std::string_view text) {
  if (text.size() < 3 || text[0] != '0' || (text[1] != 'x' && text[1] != 'o')) return false;
  return text.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
}

/// Digits with one point at most, then maybe an exponent.
bool is_decimal(std::string_view text) {
  const std::size_t exponent = std::min(text.find_first_of("eE"), text.size());
  if (exponent < text.size() && !all_digits(without_sign(text.substr(exponent + 1)))) return false;
  const std::string_view mantissa = text.substr(0, exponent);
  const bool has_digit = std::any_of(mantissa.begin(), mantissa.end(), is_digit);
  return has_digit && std::count(mantissa.begin(), mantissa.end(), '.') <= 1 &&
         std::all_of(mantissa.begin(), mantissa.end(), [](char c) { return is_digit(c) || c == '.'; });
}

}  // namespace

bool means_yes(std::string_view plain) { return is_any_of(plain, {"yes", "on", "y", "true"}); }
bool means_no(std::string_view plain) { return is_any_of(plain, {"no", "off", "n", "false"}); }

bool is_plain_integer(std::string_view plain) {
  if (!plain.empty() && plain[0] == '-') plain.remove_prefix(1);
  return all_digits(plain) && (plain.size() == 1 || plain[0] != '0');
}

bool looks_like_number(std::string_view plain) {
  const std::string_view value = without_sign(plain);
  const bool is_special =
      !value.empty() && value[0] == '.' && (value == ".NaN" || is_any_of(value.substr(1), {"inf", "nan"}));
  return is_special || is_hex_or_octal(value) || is_decimal(value);
}

bool looks_like_other_type(std::string_view plain) {
  return plain.empty() || plain == "~" || is_any_of(plain, {"null"}) || means_yes(plain) || means_no(plain) ||
         looks_like_number(plain);
}

}  // namespace sightline::document
