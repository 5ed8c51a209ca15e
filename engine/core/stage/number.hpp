// Trigonometry and number text that give the same bytes under every compiler and locale.
#pragma once
#include <string>

namespace sightline::stage {

/// Of an angle in degrees. Only sums and products: the C library's functions differ between machines.
[[nodiscard]] double sine(double degrees);
/// The angle whose sine and cosine these are, in degrees, -180 to 180; `x` and `y` need not be normalised.
[[nodiscard]] double angle_of(double x, double y);
[[nodiscard]] double cosine(double degrees);

/// Nearest whole number, halves away from zero.
[[nodiscard]] int nearest_int(double value);

/// Tenths as text without a trailing ".0": 125 -> "12.5", -30 -> "-3".
void append_tenths(std::string& out, int tenths);
/// Rounded to tenths.
[[nodiscard]] std::string number(double value);

}  // namespace sightline::stage
