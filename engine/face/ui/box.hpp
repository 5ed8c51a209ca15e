// A rectangle in pixels.
#pragma once
#include <algorithm>

namespace sightline::ui {

struct Box {
  float x = 0, y = 0, w = 0, h = 0;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] bool contains(float px, float py) const {
    return px >= x && py >= y && px < right() && py < bottom();
  }
  [[nodiscard]] bool overlaps(const Box& o) const {
    return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
  }
  [[nodiscard]] Box inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  [[nodiscard]] Box moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  /// What both share; no width or height if nothing.
  [[nodiscard]] Box cut(const Box& o) const {
    const float left = std::max(x, o.x), top = std::max(y, o.y);
    return {left, top, std::max(0.0F, std::min(right(), o.right()) - left),
            std::max(0.0F, std::min(bottom(), o.bottom()) - top)};
  }
  bool operator==(const Box&) const = default;
};

}  // namespace sightline::ui
