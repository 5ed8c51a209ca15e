// Hands and what they hold: a thing lies between the palm and the fingers.
#include <algorithm>
#include <cmath>

#include "core/stage/figure.hpp"
#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

double hand_size(const Body& body) {
  return 50 * body.head_scale * (body.thickness < .8 ? .92 : 1.0) * (.95 + .1 * (body.thickness - 1));
}

/// From hand coordinates: x along the fingers, y away from the thumb, or down if that is what counts.
Place in_hand(const Painter& p, Side side, bool down) {
  const LimbJoints& arm = p.body.arm(side);
  const double size = hand_size(p.body), thumb = side == Side::near || down ? 1 : -1;
  const double c = cosine(90 - arm.lower_angle), s = sine(90 - arm.lower_angle);
  const Point wrist = arm.end;
  return [=](double x, double y) {
    const double hx = x * size, hy = y * size * thumb;
    return Point{wrist.x + hx * c - hy * s, wrist.y + hx * s + hy * c};
  };
}

const std::string& held(const Painter& p, Side side) {
  return side == Side::near ? p.body.pose.holds : p.body.pose.far_holds;
}

/// Things of `held-standing` reach down to the ground, those of `held-turning` follow the hand, the rest
/// stays upright.
void draw_held(const Painter& p, Side side) {
  const std::string& name = held(p, side);
  if (name.empty()) return;
  const scenario::Part* part = find_part(p.kit, "held/" + name);
  const scenario::Part* turning = find_part(p.kit, "held-turning/" + name);
  const scenario::Part* standing = find_part(p.kit, "held-standing/" + name);
  if (part == nullptr) part = turning != nullptr ? turning : standing;
  if (part == nullptr) return;
  const LimbJoints& arm = p.body.arm(side);
  const Point grip = arm.end + polar(arm.lower_angle, p.body.palm() * (part == turning ? 1.64 : 1));
  const double turn = part == turning ? 90 - arm.lower_angle : 0;
  const double c = cosine(turn), s = sine(turn);
  double lowest = 0.001;
  for (const scenario::Stroke& stroke : *part) {
    for (const scenario::KitPoint& point : stroke.points) lowest = std::max(lowest, point.y / 1000.0);
  }
  const double stretch = part == standing ? -grip.y / lowest / 100.0 : 1.0;
  draw_part(p.canvas, *part, [&](double x, double y) {
    return Point{grip.x + (x * c - y * s) * 100, grip.y + (x * s + y * c) * 100 * stretch};
  });
}

/// A near hand shows its back and a far one its palm, where the kit tells them apart; hands that lie on
/// something (`down`) look the same.
void draw_hand_layer(const Painter& p, Side side, const std::string& kind, const char* layer) {
  const std::string hand = "hand/" + kind + '/';
  const scenario::Part* part =
      find_part(p.kit, hand + (side == Side::near ? "near/" : "far/") + std::string(layer));
  const scenario::Part* down = find_part(p.kit, hand + "down/" + layer);
  if (part == nullptr) part = down != nullptr ? down : find_part(p.kit, hand + layer);
  if (part == nullptr) return;
  draw_part(p.canvas, *part, in_hand(p, side, part == down), side == Side::far ? p.far_tone() : 1);
}

}  // namespace

BagPlace bag_place(const Painter& p) {
  const scenario::Pose& pose = p.body.pose;
  if (p.person().bag.empty() || !p.person().strap.empty() || pose.sitting) return BagPlace::none;
  if (pose.near_hand == "rest" && pose.holds.empty()) return BagPlace::near_hand;
  const bool low = std::abs(p.body.far_arm.lower_angle) < 45;
  return pose.far_hand == "rest" && pose.far_holds.empty() && low ? BagPlace::far_hand : BagPlace::elbow;
}

void draw_hand(const Painter& p, Side side) {
  const bool near = side == Side::near;
  std::string kind = near ? p.body.pose.near_hand : p.body.pose.far_hand;
  const bool bag = bag_place(p) == (near ? BagPlace::near_hand : BagPlace::far_hand);
  if (bag) kind = "grip";
  draw_hand_layer(p, side, kind, "behind");
  if (bag) draw_bag(p);
  draw_held(p, side);
  draw_hand_layer(p, side, kind, "over");
}

}  // namespace sightline::stage
