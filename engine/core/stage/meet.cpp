#include "core/stage/meet.hpp"

#include <algorithm>
#include <cmath>

#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

double arm_length(const Body& body) {
  return (body.build.upper_arm + body.build.forearm + body.palm()) * .97;
}

/// The shoulder on the partner's side.
Side side_toward(const Stand& who, const Stand& partner) {
  const double near = who.on_stage(who.body->near_arm.root).x, far = who.on_stage(who.body->far_arm.root).x;
  return std::abs(near - partner.x) < std::abs(far - partner.x) ? Side::near : Side::far;
}

/// How low the hand of a hanging arm gets when it must go `aside`; nothing if it cannot.
std::optional<double> lowest_hand(const Stand& who, const Point& shoulder, double aside) {
  const double reach = arm_length(*who.body) * who.scale;
  if (aside >= reach) return std::nullopt;
  return shoulder.y + std::sqrt(reach * reach - aside * aside);
}

}  // namespace

Point Stand::on_stage(const Point& own) const {
  return {x + (faces_left ? -own.x : own.x) * scale, y + own.y * scale};
}

Point Stand::from_stage(const Point& at) const {
  const double own = (at.x - x) / scale;
  return {faces_left ? -own : own, (at.y - y) / scale};
}

std::optional<Meeting> meet(const Stand& first, const Stand& second) {
  Meeting meeting;
  meeting.first.side = side_toward(first, second);
  meeting.second.side = side_toward(second, first);
  const Point one = first.on_stage(first.body->arm(meeting.first.side).root);
  const Point two = second.on_stage(second.body->arm(meeting.second.side).root);
  // The shorter arm goes farther: the hands meet where both are at ease.
  const double mine = arm_length(*first.body) * first.scale, theirs = arm_length(*second.body) * second.scale;
  Point palm = between(one, two, mine / (mine + theirs));
  const auto low = lowest_hand(first, one, std::abs(palm.x - one.x));
  const auto other_low = lowest_hand(second, two, std::abs(palm.x - two.x));
  if (!low || !other_low) return std::nullopt;
  // As low as the one who stands higher can go, but never so high that a short arm points up.
  palm.y = std::min(*low, *other_low);
  const auto reaches = [&](const Point& shoulder, double arm) { return distance(shoulder, palm) <= arm; };
  if (!reaches(one, mine * 1.02) || !reaches(two, theirs * 1.02)) return std::nullopt;
  meeting.first.palm = first.from_stage(palm);
  meeting.second.palm = second.from_stage(palm);
  return meeting;
}

void give_hand(scenario::Pose& pose, const GivenHand& hand) {
  scenario::LimbPose& arm = hand.side == Side::near ? pose.near_arm : pose.far_arm;
  arm.reach = scenario::Reach::ground;
  arm.reach_x = nearest_int(hand.palm.x);
  arm.reach_y = nearest_int(-hand.palm.y);
  (hand.side == Side::near ? pose.near_hand : pose.far_hand) = "grip";
}

}  // namespace sightline::stage
