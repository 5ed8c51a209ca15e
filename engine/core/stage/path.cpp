#include "core/stage/path.hpp"

#include <algorithm>
#include <cmath>

#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

/// The tangent at a point, as a handle no longer than 40 % of the chord: curves never overshoot.
Point handle(const Points& points, std::size_t at, double chord, bool closed) {
  const std::size_t count = points.size();
  const std::size_t last = count - 1;
  const Point& before = points[at > 0 ? at - 1 : (closed ? last : 0)];
  const Point& after = points[at < last ? at + 1 : (closed ? 0 : last)];
  const double tension = 0.5 * points[at].tension;
  const Point tangent{(after.x - before.x) * tension, (after.y - before.y) * tension};
  const double half = length(tangent) / 2.0;
  if (half == 0.0) return {0, 0};
  const double factor = half <= chord * 0.4 ? 0.5 : chord * 0.4 / (half * 2.0);
  return {tangent.x * factor, tangent.y * factor};
}

struct Pen {
  std::string text;
  int x = 0, y = 0;

  void pair(int dx, int dy, bool first) {
    if (!first && dx >= 0) text += ' ';
    append_tenths(text, dx);
    if (dy >= 0) text += ' ';
    append_tenths(text, dy);
  }
};

int tenths(double value, bool whole_units) {
  return whole_units ? nearest_int(value) * 10 : nearest_int(value * 10.0);
}

Point normal(const Point& a, const Point& b) {
  const Point d = b - a;
  const double size = std::max(length(d), 0.001);
  return {d.y / size, -d.x / size};
}

struct Bend {
  Point first, second, joint;  ///< unit normals
  bool sharp = false, very_sharp = false;
  double turn = 0;  ///< sign of the bend
};

Bend bend_of(const Point& start, const Point& joint, const Point& end) {
  Bend bend{normal(start, joint), normal(joint, end), {}};
  const double cross = bend.first.x * bend.second.y - bend.first.y * bend.second.x;
  const double dot = bend.first.x * bend.second.x + bend.first.y * bend.second.y;
  bend.sharp = dot < 0.788;       // more than 38 degrees
  bend.very_sharp = dot < 0.259;  // more than 75 degrees
  bend.turn = std::abs(cross) < 0.0175 && dot > 0 ? 0.0 : cross;
  const Point sum = bend.first + bend.second;
  const double size = std::max(length(sum), 0.05);
  bend.joint = {sum.x / size, sum.y / size};
  return bend;
}

Points limb_side(const Point& start, const Point& joint, const Point& end, const LimbRadii& r,
                 const Bend& bend, double side) {
  Points out;
  const auto add = [&](const Point& center, const Point& n, double radius) {
    out.push_back({center.x + n.x * radius * side, center.y + n.y * radius * side});
  };
  const bool inner = bend.turn != 0.0 && (bend.turn > 0) == (side < 0);
  add(start, bend.first, r.start);
  add(between(start, joint, 0.45), bend.first, r.upper);
  if (inner && bend.sharp) {
    add(joint, bend.joint, r.joint * (bend.very_sharp ? 1.15 : 1.0));
  } else {
    if (bend.sharp) add(between(start, joint, 0.86), bend.first, r.joint * 1.03);
    add(joint, bend.joint, r.joint * (bend.sharp ? 1.06 : 1.0));
    if (bend.sharp) add(between(joint, end, 0.14), bend.second, r.joint);
  }
  add(between(joint, end, 0.5), bend.second, r.lower);
  add(end, bend.second, r.end);
  return out;
}

}  // namespace

Point operator+(const Point& a, const Point& b) { return {a.x + b.x, a.y + b.y, a.tension}; }
Point operator-(const Point& a, const Point& b) { return {a.x - b.x, a.y - b.y, a.tension}; }
Point between(const Point& a, const Point& b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}
Point corner(const Point& a, double tension) { return {a.x, a.y, tension}; }
double length(const Point& a) { return std::sqrt(a.x * a.x + a.y * a.y); }
double distance(const Point& a, const Point& b) { return length(b - a); }
Point polar(double angle, double size) { return {size * sine(angle), size * cosine(angle)}; }

std::string curve(const Points& points, bool closed, bool whole_units) {
  if (points.empty()) return {};
  Pen pen;
  pen.x = tenths(points[0].x, whole_units);
  pen.y = tenths(points[0].y, whole_units);
  pen.text = "M";
  pen.pair(pen.x, pen.y, true);
  const std::size_t count = points.size();
  for (std::size_t i = 0; i + (closed ? 0 : 1) < count; ++i) {
    const std::size_t j = (i + 1) % count;
    const Point &a = points[i], &b = points[j];
    const double chord = distance(a, b);
    const Point out = handle(points, i, chord, closed), in = handle(points, j, chord, closed);
    const int bx = tenths(b.x, whole_units), by = tenths(b.y, whole_units);
    if (out.x == 0 && out.y == 0 && in.x == 0 && in.y == 0) {
      pen.text += 'l';
      pen.pair(bx - pen.x, by - pen.y, true);
    } else {
      pen.text += 'c';
      pen.pair(tenths(a.x + out.x, whole_units) - pen.x, tenths(a.y + out.y, whole_units) - pen.y, true);
      pen.pair(tenths(b.x - in.x, whole_units) - pen.x, tenths(b.y - in.y, whole_units) - pen.y, false);
      pen.pair(bx - pen.x, by - pen.y, false);
    }
    pen.x = bx;
    pen.y = by;
  }
  if (closed) pen.text += 'Z';
  return pen.text;
}

Points limb(const Point& start, const Point& joint, const Point& end, const LimbRadii& radii, bool flat) {
  const Bend bend = bend_of(start, joint, end);
  Points a = limb_side(start, joint, end, radii, bend, 1), b = limb_side(start, joint, end, radii, bend, -1);
  if (flat) {
    a.back().tension = 0;
    b.back().tension = 0;
  } else {
    const double size = std::max(distance(joint, end), 1.0);
    a.push_back(
        end + Point{(end.x - joint.x) / size * radii.end * 0.8, (end.y - joint.y) / size * radii.end * 0.8});
  }
  a.insert(a.end(), b.rbegin(), b.rend());
  const double size = std::max(distance(start, joint), 1.0);
  a.push_back({start.x - (joint.x - start.x) / size * radii.start * 0.62,
               start.y - (joint.y - start.y) / size * radii.start * 0.62});
  return a;
}

}  // namespace sightline::stage
