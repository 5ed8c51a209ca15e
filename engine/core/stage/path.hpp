// Points and the outlines made of them.
#pragma once
#include <string>
#include <vector>

namespace sightline::stage {

/// y grows downward. `tension` scales the tangent of a curve through the point: 0 is a corner.
struct Point {
  double x = 0, y = 0, tension = 1;
};
using Points = std::vector<Point>;

[[nodiscard]] Point operator+(const Point& a, const Point& b);
[[nodiscard]] Point operator-(const Point& a, const Point& b);
[[nodiscard]] Point between(const Point& a, const Point& b, double share);
[[nodiscard]] Point corner(const Point& a, double tension = 0);
[[nodiscard]] double length(const Point& a);
[[nodiscard]] double distance(const Point& a, const Point& b);
/// From the origin, `angle` degrees: 0 is down, 90 the facing side, 180 up.
[[nodiscard]] Point polar(double angle, double length);

/// A smooth curve through the points as SVG path data, with relative steps in tenths, or in whole units
/// where tenths would not be seen.
[[nodiscard]] std::string curve(const Points& points, bool closed, bool whole_units = false);

/// Radii along a bent limb: start, middle of the upper part, joint, middle of the lower part, end.
struct LimbRadii {
  double start, upper, joint, lower, end;
};
/// The outline of a tapered limb that bends at `joint`. `flat` cuts the end square, as a sleeve does.
[[nodiscard]] Points limb(const Point& start, const Point& joint, const Point& end, const LimbRadii& radii,
                          bool flat = true);

}  // namespace sightline::stage
