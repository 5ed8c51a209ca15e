// Arms with sleeves; legs, shoes and skirts.
#include <algorithm>
#include <cmath>

#include "core/stage/figure.hpp"
#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

const scenario::Garment& sleeved(const Painter& p) {
  return p.has_over() && !p.person().over.vest ? p.person().over : p.person().top;
}

void fold_sleeve(const Painter& p, const LimbJoints& arm, const std::string& color) {
  const double k = p.body.thickness, bend = std::abs(arm.lower_angle - arm.upper_angle);
  if (bend > 28) {
    const double side = arm.lower_angle > arm.upper_angle ? 1 : -1;
    const double inner = (arm.lower_angle + arm.upper_angle) / 2 + 90 * side;
    const Point crook = arm.joint + polar(inner, 13 * k);
    p.canvas.fold(crook, crook + polar(arm.upper_angle + 166, 30 * k), 5 * k, color);
    p.canvas.fold(crook, crook + polar(inner + 180, 22 * k), 5 * k, color);
    return;
  }
  const Point elbow = arm.joint + Point{-9 * k, -4};
  p.canvas.fold(elbow, elbow + Point{17 * k, 8 * k}, 4 * k, color);
  const Point lower = between(arm.joint, arm.end, .62) + Point{-8 * k, 0};
  p.canvas.fold(lower, lower + Point{14 * k, 7 * k}, 3.4 * k, color);
}

void draw_sleeve(const Painter& p, const LimbJoints& arm, double tone) {
  const double k = p.body.thickness;
  const bool over = p.has_over() && !p.person().over.vest;
  const double ease = (over ? 6.0 : p.person().top.sleeve) * std::min(1.0, k + .1);
  const scenario::Garment& garment = sleeved(p);
  const std::string& color = garment.color;
  const Point cuff_end = between(arm.joint, arm.end, .94);
  p.canvas.form(
      limb(arm.root, arm.joint, cuff_end,
           {13.5 * k + ease, 14 * k + ease, 11.5 * k + ease, 10.5 * k + ease * .9, 7.5 * k + ease * .8}),
      color, {8, 3, tone}, [&] {
        draw_pattern_on_sleeve(p, garment, arm);
        fold_sleeve(p, arm, color);
      });
  const std::string& cuff =
      over && !p.person().over.cuff.empty() ? p.person().over.cuff : p.person().top.cuff;
  if (cuff.empty()) return;
  const Point from = between(arm.joint, arm.end, .86), to = cuff_end + polar(arm.lower_angle, 2);
  const double r = 8.3 * k + ease * .85;
  p.canvas.form(limb(from, between(from, to, .5), to, {r, r, r, r, r}), cuff, {5, 2, tone, 0});
}

void draw_bare_arm(const Painter& p, const LimbJoints& arm, double tone) {
  const double k = p.body.thickness;
  p.canvas.form(limb(arm.root, arm.joint, arm.end, {14 * k, 13 * k, 10.5 * k, 10.5 * k, 7 * k}, false),
                "skin", {5, 2, tone});
  const Point middle = between(arm.root, arm.joint, .35), end = between(arm.root, arm.joint, .62);
  p.canvas.form(limb(arm.root, middle, end, {18 * k, 18 * k, 17.5 * k, 17.5 * k, 18 * k}),
                p.person().top.color, {6, 2, tone});
}

void draw_shoe(const Painter& p, Side side) {
  const Point ankle = p.body.leg(side).end;
  const double size = 50 * p.body.head_scale * (p.body.thickness > .8 ? 1 : .86);
  const double tone = side == Side::far ? p.far_tone() : 1;
  const View view = p.body.view;
  if (view == View::front || view == View::back) {
    const double d = side == Side::near ? -1 : 1;
    const auto at = [&](double x, double y) { return Point{ankle.x + x * size, ankle.y + y * size}; };
    Points shape{at(-.17, -.28),          at(.17, -.28),          at(.24 + .05 * d, .1),
                 at(.27 + .10 * d, .30),  at(.12 + .12 * d, .40), at(-.12 + .12 * d, .40),
                 at(-.27 + .10 * d, .30), at(-.24 + .05 * d, .1)};
    if (view == View::back)
      shape = {at(-.18, -.28), at(.18, -.28), at(.22, .1), at(.23, .38), at(-.23, .38), at(-.22, .1)};
    p.canvas.form(shape, p.person().shoe, {4, 2, tone, .4});
    return;
  }
  const double turn = side == Side::near ? p.body.pose.near_foot : p.body.pose.far_foot;
  const double c = cosine(turn), s = sine(-turn);
  const auto at = [&](double x, double y, double tension = 1) {
    return Point{ankle.x + (x * c - y * s) * size, ankle.y + (x * s + y * c) * size, tension};
  };
  p.canvas.form({at(-.22, -.26), at(.18, -.28), at(.34, -.04), at(.62, .06), at(.84, .16), at(.90, .30),
                 at(.86, .40, .3), at(.3, .40), at(-.26, .40, .3), at(-.31, .2)},
                p.person().shoe, {4, 2, tone, .4});
  p.canvas.fill({at(-.31, .32, 0), at(.90, .32, 0), at(.88, .40, .3), at(-.28, .40, .3)},
                p.canvas.lit(p.person().sole, tone));
}

LimbRadii leg_radii(const std::string& cut, double k) {
  if (cut == "slim") return {26 * k, 21 * k, 15 * k, 12 * k, 10.5 * k};
  if (cut == "wide") return {28 * k, 25 * k, 21 * k, 20 * k, 21 * k};
  return {27 * k, 23 * k, 18 * k, 16 * k, 15 * k};
}

void fold_trouser(const Painter& p, const LimbJoints& leg, const std::string& color) {
  const double k = p.body.thickness;
  const Point &hip = leg.root, &knee = leg.joint, &ankle = leg.end;
  p.canvas.fold(knee + Point{-13 * k, -2}, knee + Point{13 * k, 5}, 4.5 * k, color);
  const Point low = between(knee, ankle, .86), high = between(knee, ankle, .74);
  p.canvas.fold(low + Point{-11 * k, 2}, low + Point{12 * k, -3}, 4 * k, color);
  p.canvas.fold(high + Point{12 * k, 0}, high + Point{-6 * k, 5}, 3 * k, color);
  if (!p.body.pose.sitting) p.canvas.fold(hip + Point{14 * k, 18}, hip + Point{-12 * k, 30}, 5 * k, color);
}

void draw_seated_skirt(const Painter& p, const std::string& color) {
  const double k = p.body.thickness;
  const Point hip = p.body.near_leg.root, near_knee = p.body.near_leg.joint;
  Point far_knee = p.body.far_leg.joint;
  const Point near_hem = between(near_knee, p.body.near_leg.end, .40);
  Point far_hem = between(far_knee, p.body.far_leg.end, .40);
  if (far_knee.x < near_knee.x) {
    far_knee.x = near_knee.x + 6;
    far_hem.x = near_hem.x + 16;
  }
  p.canvas.form(
      {hip + Point{-8, -27 * k}, near_knee + Point{-20, -27 * k}, far_knee + Point{12, -22 * k},
       far_knee + Point{25 * k, 2}, corner(far_hem + Point{22 * k, 0}), corner(near_hem + Point{-22 * k, 5}),
       near_knee + Point{-25 * k, 27}, hip + Point{6, 30 * k}},
      color, {13, 5}, [&] {
        p.canvas.fold(near_knee + Point{-6, -6}, near_hem + Point{0, 2}, 6, color);
        p.canvas.fold(hip + Point{26, -4}, near_knee + Point{-16, 4}, 6, color);
      });
}

/// From the front the skirt is one shape over both thighs, with the hem below the knees.
void draw_lap_skirt(const Painter& p, const std::string& color) {
  const Body& b = p.body;
  const double k = b.thickness;
  const Point &left = b.near_leg.joint, &right = b.far_leg.joint;
  const Point left_hem = between(left, b.near_leg.end, .45), right_hem = between(right, b.far_leg.end, .45);
  const Row row = b.row(.05, 3);
  p.canvas.form({b.up(row.left, .10),
                 left + Point{-30 * k, -6},
                 corner(left_hem + Point{-30 * k, 0}),
                 {(left_hem.x + right_hem.x) / 2, left_hem.y + 6},
                 corner(right_hem + Point{30 * k, 0}),
                 right + Point{30 * k, -6},
                 b.up(row.right, .10)},
                color, {14, 5}, [&] {
                  p.canvas.fold(left + Point{14, -10}, left_hem + Point{10, 4}, 6, color, .03);
                  p.canvas.fold(right + Point{-16, -10}, right_hem + Point{-10, 4}, 6, color, .03);
                });
}

}  // namespace

void draw_arm(const Painter& p, Side side) {
  const LimbJoints& arm = p.body.arm(side);
  const double tone = side == Side::far ? p.far_tone() : 1;
  if (p.person().top.is_short && !p.has_over()) {
    draw_bare_arm(p, arm, tone);
    draw_hand(p, side);
  } else {
    draw_hand(p, side);
    draw_sleeve(p, arm, tone);
  }
}

void draw_leg(const Painter& p, Side side) {
  const LimbJoints& leg = p.body.leg(side);
  const scenario::Garment& bottom = p.person().bottom;
  const double k = p.body.thickness, tone = side == Side::far ? .86 : 1;
  draw_shoe(p, side);
  if (bottom.cut == "skirt") {
    p.canvas.form(limb(leg.root, leg.joint, leg.end, {22 * k, 20 * k, 14 * k, 13.5 * k, 8 * k}),
                  bottom.tights.empty() ? std::string("skin") : bottom.tights, {6, 2, tone, .38});
    if (p.body.pose.sitting && side == Side::near) {
      p.body.view == View::front ? draw_lap_skirt(p, bottom.color) : draw_seated_skirt(p, bottom.color);
    }
    return;
  }
  Point end = leg.end;
  if (std::abs(end.x - leg.joint.x) < 60) end.y += 6 * k;
  // Knees drawn up point at the viewer and look wider.
  const double wide = p.body.pose.legs_in_front && p.body.view == View::front ? 1.3 * k : k;
  p.canvas.form(limb(leg.root, leg.joint, end, leg_radii(bottom.cut, wide)), bottom.color, {10, 4, tone, .38},
                [&] { fold_trouser(p, leg, bottom.color); });
}

void draw_skirt(const Painter& p) {
  const scenario::Garment& bottom = p.person().bottom;
  const Body& b = p.body;
  const double share = bottom.length / 100.0, flare = bottom.flare;
  const Point hem = share > 1 ? between(b.near_leg.joint, b.near_leg.end, share - 1)
                              : between(b.near_leg.root, b.near_leg.joint, share);
  const Row row = b.row(.05, 2);
  const Point l = b.up(row.left, .05), r = b.up(row.right, .05);
  const double left = std::min(l.x, b.near_leg.joint.x - 22) - flare,
               right = std::max(r.x, b.far_leg.joint.x + 22) + flare;
  Points cloth{corner(b.up(row.left + 8, .3)),
               l,
               {left, hem.y, 0},
               {(left + right) / 2, hem.y + 7},
               {right, hem.y, 0}};
  // Over a knee that is raised, as in kneeling, it lies on the thigh.
  const Point& knee = b.far_leg.joint;
  if (knee.y < hem.y - 60) cloth.push_back({knee.x + 22, knee.y - 20});
  cloth.push_back(r);
  cloth.push_back(corner(b.up(row.right - 8, .3)));
  p.canvas.form(cloth, bottom.color, {14, 4}, [&] {
    draw_pattern_on_skirt(p, bottom, l, hem);
    for (const double t : {.3, .55, .78}) {
      p.canvas.fold({left + (right - left) * t, hem.y + 6}, {l.x + (r.x - l.x) * (.2 + .6 * t), l.y + 20}, 7,
                    bottom.color, .03);
    }
  });
}

}  // namespace sightline::stage
