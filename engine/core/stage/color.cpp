#include "core/stage/color.hpp"

#include <algorithm>

#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 0;
}

int hex_pair(const std::string& text, std::size_t at) {
  return hex_digit(text[at]) * 16 + hex_digit(text[at + 1]);
}

}  // namespace

Rgb parse_color(const std::string& text) {
  if (text.size() != 7 || text[0] != '#') return {};
  return {double(hex_pair(text, 1)), double(hex_pair(text, 3)), double(hex_pair(text, 5))};
}

std::string color_text(const Rgb& color) {
  const char* digits = "0123456789ABCDEF";
  std::string out = "#";
  for (const double channel : {color.r, color.g, color.b}) {
    const int value = std::clamp(nearest_int(channel), 0, 255);
    out += digits[value / 16];
    out += digits[value % 16];
  }
  return out;
}

Rgb mix(const Rgb& a, const Rgb& b, double share) {
  return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}

Rgb filtered(const Rgb& color, const int (&percent)[3]) {
  return {color.r * percent[0] / 100.0, color.g * percent[1] / 100.0, color.b * percent[2] / 100.0};
}

Rgb scaled(const Rgb& color, double factor) { return {color.r * factor, color.g * factor, color.b * factor}; }

double luminance(const Rgb& color) {
  return (0.2126 * color.r + 0.7152 * color.g + 0.0722 * color.b) / 255.0;
}

}  // namespace sightline::stage
