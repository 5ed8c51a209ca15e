// What must hold of every layout: nothing outside, nothing covered, nothing too small to hit.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>

#include "core/present/screen.hpp"
#include "face/ui/layout.hpp"

namespace sightline::tests {

inline constexpr float slack = 1.5F;  // pixels of rounding

inline float content_height(const ui::Area& area) { return std::max(area.content, area.view.h); }

inline void check_inside(const ui::Layout& layout, int area_index, const ui::Box& box) {
  const ui::Area& area = layout.areas[static_cast<std::size_t>(area_index)];
  CHECK(box.x >= -slack);
  CHECK(box.y >= -slack);
  CHECK(box.right() <= area.view.w + slack);
  CHECK(box.bottom() <= content_height(area) + slack);
}

inline void check_controls(const present::Screen& screen, const ui::Layout& layout) {
  REQUIRE(layout.spots.size() == screen.controls.size());
  for (const ui::Spot& spot : layout.spots) {
    REQUIRE(spot.control >= 0);
    CAPTURE(screen.controls[static_cast<std::size_t>(spot.control)].id);
    CHECK(spot.box.w >= 20);
    CHECK(spot.box.h >= 24);
    check_inside(layout, spot.area, spot.box);
    for (const ui::Spot& other : layout.spots) {
      if (other.control <= spot.control || other.area != spot.area) continue;
      CAPTURE(screen.controls[static_cast<std::size_t>(other.control)].id);
      CHECK_FALSE(spot.box.inset(1).overlaps(other.box.inset(1)));
    }
    for (const auto area : {ui::Layout::lines, ui::Layout::notes})
      if (spot.area == ui::Layout::page && layout.areas[area].parent == ui::Layout::page)
        CHECK_FALSE(spot.box.inset(1).overlaps(layout.areas[area].view.inset(1)));
  }
}

/// Areas that scroll side by side do not cover each other.
inline void check_areas(const ui::Layout& layout) {
  const ui::Area& lines = layout.areas[ui::Layout::lines];
  if (lines.parent < 0) CHECK_FALSE(lines.view.overlaps(layout.areas[ui::Layout::page].view));
  CHECK_FALSE(lines.view.overlaps(layout.areas[ui::Layout::notes].view));
}

inline void check_words(const ui::Layout& layout) {
  for (std::size_t area = 0; area < layout.areas.size(); ++area)
    for (const ui::Mark& mark : layout.areas[area].marks) {
      if (mark.shape != ui::Mark::Shape::text) continue;
      CAPTURE(layout.words.substr(mark.begin, mark.end - mark.begin));
      check_inside(layout, static_cast<int>(area), mark.box);
    }
}

}  // namespace sightline::tests
