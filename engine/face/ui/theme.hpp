// Colours by what they are for, in three themes, and how far apart two of them are.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/present/screen.hpp"

namespace sightline::ui {

/// What a colour is for. `on_x` is text or a sign drawn upon `x`.
enum class Ink : std::uint8_t {
  ground,
  card,
  line,  ///< between things that are told apart without it
  edge,  ///< round things that can be pressed
  ink,
  text,
  mute,
  accent,
  accent_hot,
  on_accent,
  tint,  ///< of accent, under accent text
  hover,
  amber,
  on_amber,
  amber_tint,
  good,
  good_tint,
  missed,
  missed_tint,
  trap,
  trap_tint,
  chip,
  track,
  tag,
  on_tag,
  tag_ring,
  focus,
  shade,  ///< behind a picture that is not there yet
  count,
};

enum class Theme { light, dark, high_contrast };

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0;
  bool operator==(const Colour&) const = default;
};

struct Palette {
  std::array<Colour, static_cast<std::size_t>(Ink::count)> colours;
  [[nodiscard]] Colour operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

[[nodiscard]] const Palette& palette(Theme theme);

/// 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
[[nodiscard]] double contrast(Colour a, Colour b);

/// Two colours that meet on a screen: text on its ground, or the edge or sign of a control on its ground.
struct Pair {
  Ink front, back;
  bool is_text = true;
};
/// Every pair that the drawing code uses. Tests check each in each theme.
[[nodiscard]] const std::vector<Pair>& used_pairs();

/// Text, and the tint under it, that stand for a tone.
struct ToneInk {
  Ink front, tint;
};
[[nodiscard]] ToneInk tone_ink(present::Tone tone);

}  // namespace sightline::ui
