// What an unquoted word would mean to a YAML program: the readers say so instead of guessing.
#pragma once
#include <string_view>

namespace sightline::document {

/// `yes`, `on`, `y`, `true` and `no`, `off`, `n`, `false` in the spellings of YAML 1.1.
/// Source: yaml.org/type/bool.html.
[[nodiscard]] bool means_yes(std::string_view plain);
[[nodiscard]] bool means_no(std::string_view plain);

/// An optional minus sign and decimal digits without a leading zero.
[[nodiscard]] bool is_plain_integer(std::string_view plain);

/// Any number of YAML 1.1 but times of day: `12`, `012`, `+1`, `1.10`, `1e3`, `0x1f`, `.inf`, `.nan`.
[[nodiscard]] bool looks_like_number(std::string_view plain);

/// A boolean, a number or nothing (`~`, `null`, the empty text), not a text.
[[nodiscard]] bool looks_like_other_type(std::string_view plain);

}  // namespace sightline::document
