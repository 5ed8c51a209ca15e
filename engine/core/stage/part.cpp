#include <algorithm>

#include "core/stage/figure.hpp"

namespace sightline::stage {

Points placed_points(const scenario::Stroke& stroke, const Place& place) {
  Points out;
  for (const scenario::KitPoint& point : stroke.points) {
    Point at = place(point.x / 1000.0, point.y / 1000.0);
    at.tension = point.tension / 100.0;
    out.push_back(at);
  }
  return out;
}

void draw_part(Canvas& canvas, const scenario::Part& part, const Place& place, double tone) {
  using Kind = scenario::Stroke::Kind;
  for (const scenario::Stroke& stroke : part) {
    const Points points = placed_points(stroke, place);
    const double strength = tone * stroke.tone / 100.0;
    const Rgb color =
        stroke.shade ? canvas.shade(stroke.color, strength) : canvas.lit(stroke.color, strength);
    if (stroke.kind == Kind::form) {
      canvas.form(points, stroke.color,
                  {stroke.shift_x / 10.0, stroke.shift_y / 10.0, strength, stroke.rim / 100.0});
    } else if (stroke.kind == Kind::fill) {
      canvas.fill(points, color, stroke.opacity / 100.0);
    } else if (stroke.kind == Kind::line) {
      canvas.line(points, color, stroke.width / 10.0);
    }
  }
}

const scenario::Part* find_part(const scenario::PictureKit& kit, const std::string& name) {
  const auto found = kit.parts.find(name);
  return found == kit.parts.end() ? nullptr : &found->second;
}

std::string view_name(View view) {
  switch (view) {
    case View::front:
      return "front";
    case View::turned:
      return "turned";
    case View::side:
      return "side";
    case View::back:
      return "back";
  }
  return "turned";
}

}  // namespace sightline::stage
