// Signs drawn as shapes, so that no font needs to have them.
#pragma once
#include <cstdint>
#include <string_view>

#include "face/ui/box.hpp"

struct ImDrawList;

namespace sightline::ui {

enum class Icon : std::uint8_t {
  none,
  check,
  dash,
  bang,
  dot,
  pencil,
  book,
  heart,
  letters,  ///< two sizes of A: how things look
  pause,
  play,
  clock,
  lines,
  search,
  back,
  forward,
  home,
  eye_off,  ///< quick exit
  info,
  logo,
  up_down,
  count,
};

/// Drawn in the middle of `box`, as large as it fits, in colour `rgba` (as ImGui packs it).
void draw_icon(ImDrawList& list, Icon icon, const Box& box, unsigned rgba);

/// The sign of a control by the last part of its id ("bar/support"); none if it has no usual one.
[[nodiscard]] Icon icon_of(std::string_view control_id);

}  // namespace sightline::ui
