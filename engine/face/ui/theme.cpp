#include "face/ui/theme.hpp"

#include <cmath>

namespace sightline::ui {
namespace {

using present::Tone;

constexpr Colour hex(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
          static_cast<std::uint8_t>(rgb)};
}

// In the order of Ink.
constexpr Palette light{{
    hex(0xF3F1EC), hex(0xFFFFFF), hex(0xE0DCD3), hex(0x8A8478), hex(0x1B2430), hex(0x3A4553), hex(0x5E6875),
    hex(0x2C6E6B), hex(0x235957), hex(0xFFFFFF), hex(0xE6F0EF), hex(0xF7F6F2), hex(0xE9A23B), hex(0x1B2430),
    hex(0xFFF3DC), hex(0x1F6B45), hex(0xDDEFE5), hex(0x9A4B12), hex(0xFBE9D8), hex(0x7A2F57), hex(0xF4E2EC),
    hex(0xEFECE5), hex(0xE6E2D9), hex(0x1B2430), hex(0xFFFFFF), hex(0xFFFFFF), hex(0x2C6E6B), hex(0xDAD6CC),
}};
constexpr Palette dark{{
    hex(0x10161D), hex(0x1A232D), hex(0x334252), hex(0x7C8B9B), hex(0xF4F1EA), hex(0xD5D9DE), hex(0xA6B0BB),
    hex(0x6CC5BE), hex(0x8BD6D0), hex(0x0E1A1A), hex(0x1F3A3B), hex(0x222D39), hex(0xF0B04F), hex(0x1B1405),
    hex(0x3A2E17), hex(0x7FD3A4), hex(0x173626), hex(0xF3A86B), hex(0x3D2714), hex(0xE9A3C9), hex(0x3C2032),
    hex(0x283441), hex(0x33404E), hex(0x0C1218), hex(0xFFFFFF), hex(0xFFFFFF), hex(0x8BD6D0), hex(0x2A3644),
}};
constexpr Palette high_contrast{{
    hex(0x000000), hex(0x000000), hex(0xB8B8B8), hex(0xFFFFFF), hex(0xFFFFFF), hex(0xFFFFFF), hex(0xE4E4E4),
    hex(0xFFE14D), hex(0xFFF0A0), hex(0x000000), hex(0x1E1B00), hex(0x262626), hex(0xFFB000), hex(0x000000),
    hex(0x2B1E00), hex(0x7CF29A), hex(0x00220C), hex(0xFFB870), hex(0x2A1500), hex(0xFFA8DC), hex(0x2A0A1E),
    hex(0x1C1C1C), hex(0x3A3A3A), hex(0x000000), hex(0xFFFFFF), hex(0xFFFFFF), hex(0xFFE14D), hex(0x202020),
}};

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

}  // namespace

const Palette& palette(Theme theme) {
  if (theme == Theme::dark) return dark;
  return theme == Theme::high_contrast ? high_contrast : light;
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const std::vector<Pair>& used_pairs() {
  static const std::vector<Pair> pairs = {
      {Ink::ink, Ink::ground},
      {Ink::text, Ink::ground},
      {Ink::mute, Ink::ground},
      {Ink::accent, Ink::ground},
      {Ink::ink, Ink::card},
      {Ink::text, Ink::card},
      {Ink::mute, Ink::card},
      {Ink::accent, Ink::card},
      {Ink::ink, Ink::hover},
      {Ink::text, Ink::hover},
      {Ink::mute, Ink::hover},
      {Ink::accent, Ink::hover},
      {Ink::ink, Ink::tint},
      {Ink::text, Ink::tint},
      {Ink::mute, Ink::tint},
      {Ink::accent, Ink::tint},
      {Ink::on_accent, Ink::accent},
      {Ink::on_accent, Ink::accent_hot},
      {Ink::ink, Ink::amber_tint},
      {Ink::text, Ink::amber_tint},
      {Ink::mute, Ink::amber_tint},
      {Ink::accent, Ink::amber_tint},
      {Ink::on_amber, Ink::amber},
      {Ink::ink, Ink::chip},
      {Ink::text, Ink::chip},
      {Ink::mute, Ink::chip},
      {Ink::good, Ink::card},
      {Ink::good, Ink::good_tint},
      {Ink::missed, Ink::card},
      {Ink::missed, Ink::missed_tint},
      {Ink::trap, Ink::card},
      {Ink::trap, Ink::trap_tint},
      {Ink::on_tag, Ink::tag},
      {Ink::ink, Ink::shade},
      {Ink::good, Ink::hover},
      {Ink::missed, Ink::hover},
      {Ink::trap, Ink::hover},
      {Ink::good, Ink::ground},
      {Ink::missed, Ink::ground},
      {Ink::edge, Ink::card, false},
      {Ink::edge, Ink::ground, false},
      {Ink::edge, Ink::hover, false},
      {Ink::edge, Ink::amber_tint, false},
      {Ink::accent, Ink::track, false},
      {Ink::focus, Ink::ground, false},
      {Ink::focus, Ink::card, false},
      {Ink::focus, Ink::amber_tint, false},
      {Ink::focus, Ink::tint, false},
      {Ink::tag_ring, Ink::tag, false},
      {Ink::edge, Ink::tint, false},
  };
  return pairs;
}

ToneInk tone_ink(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {Ink::text, Ink::chip};
    case Tone::quiet:
      return {Ink::mute, Ink::chip};
    case Tone::strong:
      return {Ink::ink, Ink::chip};
    case Tone::accent:
      return {Ink::accent, Ink::tint};
    case Tone::good:
      return {Ink::good, Ink::good_tint};
    case Tone::missed:
      return {Ink::missed, Ink::missed_tint};
    case Tone::trap:
      return {Ink::trap, Ink::trap_tint};
    case Tone::caution:
      return {Ink::missed, Ink::missed_tint};
  }
  return {Ink::text, Ink::chip};
}

}  // namespace sightline::ui
