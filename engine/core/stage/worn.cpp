// Badges, bags, scarves and a wheelchair: what people carry on them.
#include "core/stage/figure.hpp"

namespace sightline::stage {

namespace {

/// A small shape on the torso, in units round a point.
Points around(const Point& centre, std::initializer_list<Point> points) {
  Points out;
  for (const Point& point : points) out.push_back({centre.x + point.x, centre.y + point.y, point.tension});
  return out;
}

void draw_shield(const Painter& p) {
  const Point at = p.body.up(32, .73);
  p.canvas.fill(around(at, {{-7, -8, .2}, {0, -10}, {7, -8, .2}, {6, 3}, {0, 10, .2}, {-6, 3}}),
                p.canvas.lit("amber"));
  p.canvas.fill(around(at, {{-2.5, -1}, {0, -4}, {2.5, -1}, {0, 3}}), p.canvas.shade("amber"));
}

void draw_name_badge(const Painter& p) {
  const Point at = p.body.up(30, .74);
  p.canvas.fill(around(at, {{-12, -5, 0}, {12, -5, 0}, {12, 5, 0}, {-12, 5, 0}}), p.canvas.lit("cream"));
  p.canvas.line({at + Point{-7, 0}, at + Point{7, 0}}, p.canvas.shade("stone"), 2);
}

void draw_radio(const Painter& p) {
  const Point at = p.body.up(p.body.view == View::turned ? -26 : -30, .78);
  p.canvas.line({at + Point{3, -8}, at + Point{5, -26}}, p.canvas.lit("tyre"), 3);
  p.canvas.form(around(at, {{-7, -10, .3}, {7, -10, .3}, {7, 14, .3}, {-7, 14, .3}}), "charcoal",
                {3, 1, 1, 0});
}

void draw_lanyard(const Painter& p) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle();
  p.canvas.line({b.up(cx - n, .99), b.up(mid - 4, .62)}, p.canvas.lit("teal"), 3.4);
  p.canvas.line({b.up(cx + n, .99), b.up(mid + 4, .62)}, p.canvas.lit("teal"), 3.4);
  const Point at = b.up(mid, .56);
  p.canvas.form(around(at, {{-12, -10, .1}, {12, -10, .1}, {12, 20, .1}, {-12, 20, .1}}), "white",
                {4, 2, 1, 0});
  p.canvas.fill(around(at, {{-7, -4, 0}, {7, -4, 0}, {7, 5, 0}, {-7, 5, 0}}), p.canvas.lit("sky"));
}

void draw_epaulettes(const Painter& p, const std::string& color) {
  for (const double s : {-1.0, 1.0}) {
    const Point at = p.body.up(s * p.body.build.shoulder * .62 * p.body.across(), .965);
    p.canvas.form(
        around(at, {{-13, 4 + s * 3, .2}, {13, 4 + s * 3, .2}, {13, 13 + s * 1, .2}, {-13, 13 + s * 1, .2}}),
        color, {3, 1, 1, 0});
  }
}

Point bag_grip(const Painter& p) {
  const BagPlace place = bag_place(p);
  if (place == BagPlace::elbow) return between(p.body.near_arm.joint, p.body.near_arm.end, .22) + Point{0, 6};
  const LimbJoints& arm = p.body.arm(place == BagPlace::far_hand ? Side::far : Side::near);
  return arm.end + polar(arm.lower_angle, p.body.palm());
}

}  // namespace

void draw_badges(const Painter& p) {
  if (p.body.view == View::back) return;
  for (const std::string& badge : p.person().top.badges) {
    if (badge == "shield") draw_shield(p);
    if (badge == "name") draw_name_badge(p);
    if (badge == "radio") draw_radio(p);
    if (badge == "lanyard") draw_lanyard(p);
    if (badge == "epaulettes")
      draw_epaulettes(p, p.person().top.collar_color.empty() ? "ink" : p.person().top.collar_color);
  }
  if (!p.person().strap.empty()) {
    const Body& b = p.body;
    p.canvas.line({b.up(b.build.shoulder * .5 * b.across(), .98), b.up(b.middle() - 10, .5),
                   b.up(b.row(.1).left + 6, .12)},
                  p.canvas.lit(p.person().strap), 7);
  }
}

void draw_scarf(const Painter& p) {
  const std::string& color = p.person().scarf;
  if (color.empty()) return;
  const Body& b = p.body;
  const double z = b.build.neck / 14.0, cx = b.neck_x(), mid = b.middle();
  if (b.view != View::back) {
    p.canvas.form({b.up(mid - 2, .93), b.up(mid + 20 * z, .92), b.up(mid + 24 * z, .62),
                   corner(b.up(mid + 19 * z, .45)), corner(b.up(mid + 2 * z, .46)), b.up(mid - 2 * z, .70)},
                  color, {7, 2});
  }
  p.canvas.form(
      {b.up(cx - 27 * z, 1.03), b.up(cx - 20 * z, .955), b.up(mid * .6, .915), b.up(cx + 24 * z, .95),
       b.up(cx + 29 * z, 1.035), b.up(cx + 19 * z, 1.10), b.up(cx, 1.075), b.up(cx - 20 * z, 1.10)},
      color, {8, 4}, [&] { p.canvas.fold(b.up(cx - 20 * z, 1.04), b.up(cx + 18 * z, .97), 5, color); });
}

void draw_backpack(const Painter& p) {
  const Body& b = p.body;
  const std::string& color = p.person().pack;
  if (b.view == View::back) {
    p.canvas.form({corner(b.up(-38, .92), .5), corner(b.up(38, .92), .5), b.up(46, .62),
                   corner(b.up(44, .22), .5), corner(b.up(-44, .22), .5), b.up(-46, .62)},
                  color, {12, 5});
    p.canvas.form({corner(b.up(-30, .50), .3), corner(b.up(30, .50), .3), corner(b.up(31, .28), .4),
                   corner(b.up(-31, .28), .4)},
                  color, {6, 3, 1.08});
    return;
  }
  const double x = b.row(.6).left;
  p.canvas.form({b.up(x + 14, .95), b.up(x - 18, .93), b.up(x - 36, .70), b.up(x - 38, .35),
                 b.up(x - 24, .18), b.up(x + 14, .18)},
                color, {8, 4});
  p.canvas.line({b.up(x - 33, .45), b.up(x - 5, .42)}, p.canvas.shade(color), 3);
}

void draw_bag(const Painter& p) {
  const std::string& color = p.person().bag;
  const bool satchel = !p.person().strap.empty();
  const double k = satchel ? .8 * p.body.thickness + .1 : 1;
  const Point at =
      satchel ? p.body.up(p.body.row(.05).left + 12, .06) + Point{0, -46 * k} : bag_grip(p) + Point{-1, -2};
  const auto scaled_around = [&](std::initializer_list<Point> points) {
    Points out;
    for (const Point& q : points) out.push_back({at.x + q.x * k, at.y + q.y * k, q.tension});
    return out;
  };
  if (!satchel)
    p.canvas.line(
        {at + Point{-17, 52}, at + Point{-12, 6}, at + Point{0, 0}, at + Point{12, 6}, at + Point{16, 52}},
        p.canvas.shade(color, .9), 4);
  p.canvas.form(scaled_around({{-28, 50, .3}, {26, 50, .3}, {31, 98, .4}, {-33, 98, .4}}), color, {8, 4},
                [&] {
                  p.canvas.fill(scaled_around({{-34, 44, 0}, {34, 44, 0}, {28, 68}, {-28, 68}}),
                                p.canvas.shade(color, 1.05));
                });
}

namespace {

/// A plate below one shoe, hung from the seat's front edge.
void draw_footrest(const Painter& p, Side side) {
  const LimbJoints& leg = p.body.leg(side);
  const Point seat = p.body.near_leg.root + Point{104, 28}, plate{leg.end.x, leg.end.y + 24};
  const double tone = side == Side::far ? .7 : .9;
  p.canvas.line({seat, {seat.x + 14, seat.y + 24}, {plate.x - 16, plate.y - 26}, {plate.x - 12, plate.y}},
                p.canvas.shade("steel", tone), 6);
  p.canvas.line({{plate.x - 24, plate.y}, {plate.x + 48, plate.y - 2}}, p.canvas.lit("charcoal", tone), 9);
}

}  // namespace

void draw_wheelchair_back(const Painter& p) {
  const Point hip = p.body.near_leg.root;
  draw_footrest(p, Side::far);
  p.canvas.ring({hip.x + 24, -98}, 88, 6, p.canvas.lit("tyre", .8));
  p.canvas.form(around(hip, {{-48, -150, .4}, {-34, -152, .4}, {-22, 20, .3}, {-40, 22, .3}}), "ink", {6, 2});
  p.canvas.line(around(hip, {{-42, -146}, {-62, -150}, {-74, -147}}), p.canvas.lit("tyre"), 8);
}

void draw_wheelchair_front(const Painter& p) {
  const Point hip = p.body.near_leg.root;
  const Rgb steel = p.canvas.lit("steel", .9), dark = p.canvas.shade("steel", .8);
  const Point hub{hip.x - 8, -98};
  p.canvas.form(around(hip, {{-40, 20, .3}, {112, 22, .3}, {112, 33, .3}, {-40, 33, .3}}), "ink", {6, 4});
  draw_footrest(p, Side::near);
  p.canvas.line({hip + Point{-38, 28}, hub}, dark, 6);
  p.canvas.line({hip + Point{60, 32}, {hip.x + 66, -34}}, dark, 6);
  p.canvas.ring({hip.x + 68, -20}, 15, 6, p.canvas.lit("tyre"));
  p.canvas.ring(hub, 92, 8, p.canvas.lit("tyre"));
  p.canvas.ring(hub, 82, 2.5, steel);
  for (int i = 0; i < 10; ++i) {
    const Point spoke = polar(i * 18, 82);
    p.canvas.line({{hub.x - spoke.x, hub.y - spoke.y}, {hub.x + spoke.x, hub.y + spoke.y}}, steel, 1.2);
  }
  p.canvas.oval(hub, 8, 8, steel);
  p.canvas.line(around(hip, {{-30, -34}, {54, -34}, {62, -10}, {62, 24}}), p.canvas.lit("charcoal"), 7);
}

}  // namespace sightline::stage
