#include "core/stage/body.hpp"

#include <algorithm>
#include <cmath>

#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

View view_of(const std::string& name, View otherwise) {
  if (name == "front") return View::front;
  if (name == "turned") return View::turned;
  if (name == "side") return View::side;
  if (name == "back") return View::back;
  return otherwise;
}

LimbJoints bend_limb(const Point& root, const scenario::LimbPose& pose, double upper, double lower) {
  LimbJoints limb;
  limb.root = root;
  limb.upper_angle = pose.upper;
  limb.lower_angle = pose.lower;
  limb.joint = root + polar(pose.upper, upper * pose.upper_length / 100.0);
  limb.end = limb.joint + polar(pose.lower, lower * pose.lower_length / 100.0);
  return limb;
}

void shift(LimbJoints& limb, const Point& by) {
  limb.root = limb.root + by;
  limb.joint = limb.joint + by;
  limb.end = limb.end + by;
}

void solve_legs(Body& body) {
  const double hip = body.build.hip * (body.view == View::side ? 0.16 : body.across() * 0.5);
  const scenario::Build& b = body.build;
  body.near_leg = bend_limb(body.at(-hip, 2), body.pose.near_leg, b.thigh, b.shin);
  body.far_leg = bend_limb(body.at(hip, 2), body.pose.far_leg, b.thigh, b.shin);
}

/// No pose can float: the lower ankle stands on the ground, or the pelvis on its seat.
void ground(Body& body, int seat) {
  double floor = std::max(body.near_leg.end.y, body.far_leg.end.y) + 19 * std::sqrt(body.thickness);
  double centre = (body.near_leg.end.x + body.far_leg.end.x) / 2;
  if (body.pose.sitting) centre = 0;
  // The feet rest on plates above the ground.
  if (body.pose.sitting && body.person->aid == "wheelchair") floor += 14;
  if (body.pose.sitting && seat > 0) floor = seat;
  body.offset = {-centre, -floor};
  shift(body.near_leg, body.offset);
  shift(body.far_leg, body.offset);
}

/// Two bones to a point, the elbow to the side that the pose's angles bend it.
LimbJoints reach_out(const Body& body, const LimbJoints& arm, const scenario::LimbPose& pose) {
  const Point target = pose.reach == scenario::Reach::head
                           ? body.head(pose.reach_x / 1000.0, pose.reach_y / 1000.0)
                           : Point{double(pose.reach_x), -double(pose.reach_y)};
  const double palm = body.palm(), a = distance(arm.root, arm.joint), b = distance(arm.joint, arm.end) + palm;
  const Point way = target - arm.root;
  const double far = std::clamp(length(way), std::abs(a - b) + 1, (a + b) * 0.998);
  const double cos_a = std::clamp((a * a + far * far - b * b) / (2 * a * far), -1.0, 1.0);
  const double bend = angle_of(std::sqrt(1 - cos_a * cos_a), cos_a);
  const double direct = angle_of(way.x, way.y), side = pose.lower >= pose.upper ? 1 : -1;
  LimbJoints out = arm;
  out.upper_angle = direct - side * bend;
  out.joint = arm.root + polar(out.upper_angle, a);
  const Point fore = arm.root + polar(direct, far) - out.joint;
  out.lower_angle = angle_of(fore.x, fore.y);
  // Folds and hands compare the two angles: keep them on the same turn.
  if (out.lower_angle - out.upper_angle > 180) out.lower_angle -= 360;
  if (out.lower_angle - out.upper_angle < -180) out.lower_angle += 360;
  out.end = out.joint + polar(out.lower_angle, b - palm);
  return out;
}

void solve_arms(Body& body) {
  const scenario::Build& b = body.build;
  const double w = b.shoulder * body.across() * 0.92;
  const bool side = body.view == View::side;
  const double height = side ? 0.885 : 0.845;
  const Point near_shoulder = body.up(side ? -4 : -w + 5, height);
  const Point far_shoulder = body.up(side ? 8 : w - 5 + (body.view == View::turned ? 4 : 0), height);
  body.near_arm = bend_limb(near_shoulder, body.pose.near_arm, b.upper_arm, b.forearm);
  body.far_arm = bend_limb(far_shoulder, body.pose.far_arm, b.upper_arm, b.forearm);
  if (body.pose.near_arm.reach != scenario::Reach::nothing)
    body.near_arm = reach_out(body, body.near_arm, body.pose.near_arm);
  if (body.pose.far_arm.reach != scenario::Reach::nothing)
    body.far_arm = reach_out(body, body.far_arm, body.pose.far_arm);
}

void place_head(Body& body) {
  const scenario::Pose& pose = body.pose;
  const double forward = body.view == View::turned ? 7 : body.view == View::side ? 12 : 0;
  const Point base = body.up(forward * 0.6, 1.02);
  const double neck = 17 * body.head_scale;
  body.neck_pivot =
      base + Point{sine(pose.lean * 0.6) * neck + forward * 0.5 + body.build.stoop * 0.8, -neck};
  body.head_turn = pose.tilt + body.mood->tilt + pose.lean * 0.3;
}

}  // namespace

double Body::across() const { return view == View::turned ? 0.86 : view == View::side ? 0.60 : 1.0; }

Point Body::at(double x, double y) const {
  // Weight on one leg: the hips tip one way and the shoulders the other, and the torso shears between.
  const double share = std::clamp(y / torso(), 0.0, 1.0);
  const double slope = sine(pose.hips) * (1 - share) + sine(pose.shoulders) * share;
  const double tipped = y + x * slope;
  const double c = cosine(lean), s = sine(lean);
  return Point{x * c + tipped * s, -tipped * c + x * s} + offset;
}

Row Body::row(double share, double ease) const {
  const double table[8][2] = {{1.0, build.shoulder * 0.50},      {0.95, build.shoulder * 0.74},
                              {0.86, build.shoulder * 0.98 + 1}, {0.70, build.shoulder * 0.92},
                              {0.40, build.waist + 2.0},         {0.05, build.hip + 3.0},
                              {-0.15, build.hip + 4.0},          {-2, build.hip + 6.0}};
  double width = table[7][1];
  for (int i = 0; i + 1 < 8; ++i) {
    if (share < table[i + 1][0]) continue;
    const double t = (share - table[i + 1][0]) / (table[i][0] - table[i + 1][0]);
    width = table[i + 1][1] + (table[i][1] - table[i + 1][1]) * t;
    break;
  }
  const double k = across();
  Row out{-width * k - ease, width * k + ease};
  const double turn = view == View::turned ? 0.8 : view == View::side ? 1.2 : 0.0;
  const double belly =
      share > 0 && share < 0.7 ? build.belly * std::max(0.0, 1 - std::abs(share - 0.3) / 0.35) : 0;
  if (share > 0.25 && share < 0.8)
    out.right += turn * build.bust * std::max(0.0, 1 - std::abs(share - 0.68) / 0.25);
  out.right += (turn > 0 ? turn : 0.4) * belly;
  if (turn == 0) out.left -= 0.4 * belly;
  if (turn > 0 && share > 0.2 && share < 0.6) out.left += turn * 5;
  return out;
}

Point Body::head(double x, double y) const {
  // Neutral head shapes: jaw, cheeks and length change smoothly, and fade below the chin.
  const double below = y <= 0 ? 0.0 : y < 0.45 ? y / 0.45 : std::max(0.0, 1 - (y - 0.45) / 0.25);
  const double cheek = std::max(0.0, 1 - std::abs(y - 0.12) / 0.3);
  const double wide = x * (1 + shape.jaw / 100.0 * below + shape.cheek / 100.0 * cheek);
  const double tall = y <= 0 ? y : y * (1 + shape.length / 100.0 * (y < 0.55 ? 1.0 : 0.55 / y));
  const double px = wide * head_unit, py = (tall - 0.40) * head_unit;
  const double c = cosine(head_turn), s = sine(head_turn);
  return neck_pivot + Point{px * c - py * s, px * s + py * c};
}

Body pose_body(const scenario::Person& person, const scenario::Build& build, const scenario::Pose& pose,
               const scenario::Mood& mood, const scenario::HeadShape& shape, int seat) {
  Body body;
  body.person = &person;
  body.mood = &mood;
  body.build = build;
  body.pose = pose;
  body.shape = shape;
  body.view = view_of(pose.view, View::turned);
  body.head_view = view_of(pose.head, body.view);
  body.thickness = build.thickness / 100.0;
  body.head_scale = build.head / 100.0;
  body.head_unit = 105 * body.head_scale;
  body.lean = pose.lean + build.stoop;
  solve_legs(body);
  ground(body, seat);
  place_head(body);
  solve_arms(body);
  return body;
}

}  // namespace sightline::stage
