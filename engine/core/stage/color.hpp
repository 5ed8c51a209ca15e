// Colours, and what light makes of them.
#pragma once
#include <string>

namespace sightline::stage {

/// 0 to 255 each; kept unrounded between steps.
struct Rgb {
  double r = 0, g = 0, b = 0;
};

/// Black if the text is not #RRGGBB.
[[nodiscard]] Rgb parse_color(const std::string& text);
[[nodiscard]] std::string color_text(const Rgb& color);
/// `share` 0 gives `a`, 1 gives `b`.
[[nodiscard]] Rgb mix(const Rgb& a, const Rgb& b, double share);
/// Each channel times a factor in percent.
[[nodiscard]] Rgb filtered(const Rgb& color, const int (&percent)[3]);
[[nodiscard]] Rgb scaled(const Rgb& color, double factor);
/// 0 (black) to 1 (white).
[[nodiscard]] double luminance(const Rgb& color);

}  // namespace sightline::stage
