// A person's posed skeleton: joints, the torso's own coordinates and the head's.
#pragma once
#include <string>

#include "core/scenario/kit_parts.hpp"
#include "core/stage/canvas.hpp"
#include "core/stage/path.hpp"

namespace sightline::stage {

enum class View { front, turned, side, back };
/// Sides are near and far to the viewer, never left and right.
enum class Side { near, far };

struct LimbJoints {
  Point root, joint, end;
  double upper_angle = 0, lower_angle = 0;
};

/// Half width of the torso to both sides at one height.
struct Row {
  double left = 0, right = 0;
};

/// Origin between the feet, one head = 100 units, y down, facing right.
struct Body {
  const scenario::Person* person = nullptr;
  const scenario::Mood* mood = nullptr;
  scenario::Build build;
  scenario::Pose pose;
  scenario::HeadShape shape;
  View view = View::turned, head_view = View::turned;
  LimbJoints near_arm, far_arm, near_leg, far_leg;
  Point offset;            ///< moves the solved skeleton onto the ground
  double thickness = 1;    ///< of limbs
  double head_scale = 1;   ///< of the head and hands
  double head_unit = 100;  ///< height of this head
  Point neck_pivot;
  double head_turn = 0;  ///< degrees
  double lean = 0;       ///< degrees, stoop included

  [[nodiscard]] double torso() const { return build.torso; }
  [[nodiscard]] double across() const;  ///< factor on widths in this view
  /// From the wrist to the middle of the palm, in units.
  [[nodiscard]] double palm() const { return 22 * head_scale; }
  [[nodiscard]] double middle() const { return view == View::turned ? 12.0 : 0.0; }
  [[nodiscard]] double neck_x() const { return view == View::turned || view == View::side ? 4.0 : 0.0; }
  /// From torso coordinates (x to the facing side, y up from the pelvis).
  [[nodiscard]] Point at(double x, double y) const;
  /// The same with y as a share of the torso.
  [[nodiscard]] Point up(double x, double share) const { return at(x, share * torso()); }
  [[nodiscard]] Row row(double share, double ease = 0) const;
  /// From head coordinates: one head = 1, the skull's centre at 0,0.
  [[nodiscard]] Point head(double x, double y) const;
  [[nodiscard]] const LimbJoints& arm(Side side) const { return side == Side::near ? near_arm : far_arm; }
  [[nodiscard]] const LimbJoints& leg(Side side) const { return side == Side::near ? near_leg : far_leg; }
};

/// `seat` is the height of a seat in units, 0 to stand (or sit) on the ground.
[[nodiscard]] Body pose_body(const scenario::Person& person, const scenario::Build& build,
                             const scenario::Pose& pose, const scenario::Mood& mood,
                             const scenario::HeadShape& shape, int seat);

}  // namespace sightline::stage
