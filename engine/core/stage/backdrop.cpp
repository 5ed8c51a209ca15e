#include "core/stage/backdrop.hpp"

#include <cmath>

#include "core/stage/color.hpp"

namespace sightline::stage {

namespace {

std::string color_of(const scenario::PictureKit& kit, const scenario::Backdrop& backdrop,
                     const std::string& name) {
  if (const auto own = backdrop.colors.find(name); own != backdrop.colors.end()) return own->second;
  if (const auto token = kit.tokens.find(name); token != kit.tokens.end()) return token->second;
  return "#808080";
}

/// The root spreads the dark tones of a night picture, so that things stay told apart.
std::string pale_grey(const std::string& color) {
  const double grey = 124.0 + 131.0 * std::sqrt(luminance(parse_color(color)));
  return color_text({grey, grey, grey});
}

}  // namespace

std::string fill_colors(const scenario::PictureKit& kit, const scenario::Backdrop& backdrop,
                        const std::string& svg, Look look) {
  std::string out;
  out.reserve(svg.size());
  std::size_t at = 0;
  while (at < svg.size()) {
    const std::size_t open = svg.find('{', at);
    const std::size_t close = open == std::string::npos ? open : svg.find('}', open);
    if (close == std::string::npos) break;
    out.append(svg, at, open - at);
    const std::string color = color_of(kit, backdrop, svg.substr(open + 1, close - open - 1));
    out += look == Look::high_contrast ? pale_grey(color) : color;
    at = close + 1;
  }
  out.append(svg, at, std::string::npos);
  return out;
}

}  // namespace sightline::stage
