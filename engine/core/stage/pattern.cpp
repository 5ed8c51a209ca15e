// Checks, dots and knits: small marks that repeat over a garment and follow the body.
#include <algorithm>
#include <cmath>

#include "core/stage/figure.hpp"
#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

/// Where marks go, in units of the cloth.
struct Cloth {
  double left, right, low, high;
  Place place;
};

const scenario::Pattern* pattern_of(const Painter& p, const scenario::Garment& garment) {
  const auto found = p.kit.patterns.find(garment.pattern);
  return found == p.kit.patterns.end() || p.canvas.is_small() ? nullptr : &found->second;
}

void tile(const Painter& p, const scenario::Garment& garment, const Cloth& cloth) {
  const scenario::Pattern* pattern = pattern_of(p, garment);
  if (pattern == nullptr) return;
  const double w = pattern->step_x / 10.0, h = pattern->step_y / 10.0;
  const auto first = [](double from, double step) { return static_cast<int>(std::floor(from / step)); };
  const std::string& color = garment.pattern_color.empty() ? garment.color : garment.pattern_color;
  for (const scenario::Stroke& stroke : pattern->marks) {
    std::vector<Points> shapes;
    for (int column = first(cloth.left, w); column * w < cloth.right; ++column) {
      const double drop = pattern->drop && column % 2 != 0 ? h / 2 : 0;
      for (int row = first(cloth.low, h) - 1; row * h < cloth.high; ++row) {
        shapes.push_back(placed_points(stroke, [&](double x, double y) {
          return cloth.place(column * w + x * 100, row * h + drop + y * 100);
        }));
      }
    }
    const double tone = stroke.tone / 100.0;
    const Rgb ink = stroke.shade ? p.canvas.shade(color, tone) : p.canvas.lit(color, tone);
    const bool line = stroke.kind == scenario::Stroke::Kind::line;
    p.canvas.marks(shapes, ink, line ? stroke.width / 10.0 : 0, stroke.opacity / 100.0);
  }
}

/// Along one bone: x across it, y from its start.
void tile_bone(const Painter& p, const scenario::Garment& garment, const Point& from, const Point& to) {
  const double size = std::max(distance(from, to), 1.0), wide = 26 * p.body.thickness;
  const Point along{(to.x - from.x) / size, (to.y - from.y) / size};
  tile(p, garment, {-wide, wide, 0, size, [&](double x, double y) {
                      return Point{from.x + along.x * y - along.y * x, from.y + along.y * y + along.x * x};
                    }});
}

}  // namespace

void draw_pattern_on_torso(const Painter& p, const scenario::Garment& garment) {
  const Body& b = p.body;
  const Row chest = b.row(.86, 12), hips = b.row(-.15, 12);
  const double hem = std::min(-.2, -garment.length / 100.0 - .05) * b.torso();
  tile(p, garment,
       {std::min(chest.left, hips.left), std::max(chest.right, hips.right), hem, b.torso(),
        [&](double x, double y) { return b.at(x, y); }});
}

void draw_pattern_on_sleeve(const Painter& p, const scenario::Garment& garment, const LimbJoints& arm) {
  tile_bone(p, garment, arm.root + Point{0, -14}, arm.joint);
  tile_bone(p, garment, arm.joint, arm.end);
}

void draw_pattern_on_skirt(const Painter& p, const scenario::Garment& garment, const Point& top,
                           const Point& bottom) {
  const double wide = 110;
  tile(p, garment,
       {-wide, wide, std::min(top.y, bottom.y) - 20, std::max(top.y, bottom.y) + 30, [&](double x, double y) {
          return Point{top.x + x, y};
        }});
}

}  // namespace sightline::stage
