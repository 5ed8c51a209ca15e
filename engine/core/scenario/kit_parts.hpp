// What people in pictures are made of: drawn parts, bodies, poses, moods, clothes and light, as plain
// numbers.
#pragma once
#include <string>
#include <vector>

namespace sightline::scenario {

/// In thousandths of the part's unit; `tension` is the tangent's share in percent, 0 is a corner.
struct KitPoint {
  int x = 0, y = 0, tension = 100;
};

/// One drawing step of a part. `color` is a token or a role of the person (skin, hair, hat, beard).
struct Stroke {
  enum class Kind { form, fill, line, cast };
  Kind kind = Kind::form;
  std::string color;
  bool shade = false;
  int tone = 100, rim = 100, opacity = 100;  ///< percent
  int shift_x = 90, shift_y = 40;            ///< of a form's lit copy, tenths of a unit
  int width = 20;                            ///< of a line, tenths of a unit
  std::vector<KitPoint> points;
};
using Part = std::vector<Stroke>;

/// What is printed or woven all over a garment: marks that repeat. The marks' color is the garment's own
/// choice.
struct Pattern {
  int step_x = 140, step_y = 140;  ///< thousandths of a head
  bool drop = false;               ///< every second column half a step lower
  Part marks;                      ///< lines and fills within one step
};

/// Half widths, lengths and radii in hundredths of a head height; thickness and head in percent.
struct Build {
  int shoulder = 64, waist = 46, hip = 53, torso = 174, thigh = 150, shin = 148, upper_arm = 114,
      forearm = 97;
  int thickness = 100, belly = 0, bust = 0, neck = 14, head = 97, stoop = 0;
};

/// A neutral variation of the one head: percent wider at the jaw and the cheeks, percent longer below the
/// eyes.
struct HeadShape {
  int jaw = 0, cheek = 0, length = 0;
};

/// What a hand must meet whatever the body: a height over the ground, or a place on the head.
enum class Reach { nothing, ground, head };

/// Absolute screen angles in degrees of a figure that faces right: 0 down, 90 facing side, 180 up.
struct LimbPose {
  int upper = 0, lower = 0;
  int upper_length = 100, lower_length = 100;  ///< foreshortening in percent
  /// The palm goes there as far as the arm allows; the angles then only say which way the elbow bends.
  Reach reach = Reach::nothing;
  int reach_x = 0, reach_y = 0;  ///< units to the facing side and up, or thousandths of the head
};

struct Pose {
  std::string view = "turned";                      ///< front, turned, side, back
  std::string head;                                 ///< view of the head; empty: as the body
  int lean = 0, tilt = 0, hips = 0, shoulders = 0;  ///< degrees
  LimbPose near_arm, far_arm, near_leg, far_leg;
  std::string near_hand = "rest", far_hand = "rest";
  int near_foot = 0, far_foot = 0;  ///< degrees
  bool sitting = false;
  bool may_sit = false;  ///< sits down where the slot has a seat
  bool meets = false;    ///< holds the hand of whoever stands nearest in a pose that meets too
  bool eyes_closed = false;
  bool legs_in_front = false;    ///< drawn over the torso: knees drawn up
  std::string over;              ///< arms drawn over the body: "near" (as empty), "far", "both", "none"
  std::string holds, far_holds;  ///< parts of `held`
  std::vector<Pose> front;       ///< how it looks from the front; empty or one
};

/// A mood is a few numbers, so that no face is authored by hand. Thousandths of a head and percent.
struct Mood {
  int brow_inner = 0, brow_outer = 0, brow = 0;  ///< up is negative
  int lid = 100;                                 ///< how open the eye is, percent
  int mouth = 0;                                 ///< corners: up is positive, thousandths
  bool smile = false;                            ///< open smile with cheeks
  int tilt = 0, gaze_x = 0, gaze_y = 0;
  int bags = 0;  ///< line under the eye, percent
};

struct Garment {
  std::string color, neck, cuff, stripe, tie, belt, print, tights, collar_color, trim;
  int hem = -8, dip = 95, flare = 2, sleeve = 4;  ///< percent of the torso; units
  int length = 12, open = 0, ease = 7, vee = 62, lapel = 0, buttons = 0;
  std::string pattern, pattern_color;
  bool stand = false, pocket = false, vest = false, hiviz = false, puff = false, is_short = false,
       placket = false, poncho = false, given = false;
  std::vector<std::string> badges;
  std::string cut = "straight";
};

struct Person {
  std::string build = "average", age = "adult", head_shape = "oval", skin = "skin3";
  std::string hair = "short", hair_color = "hair-brown", hat, hat_color, beard, beard_color;
  std::string glasses, scarf, bag, pack, strap, shoe = "ink", sole = "charcoal", aid, holds;
  bool lips = false, earring = false, hood_up = false;
  Garment top, over, bottom;
};

/// Light on people: factors in percent, colours as #RRGGBB.
struct Light {
  int cloth[3] = {100, 100, 100}, skin[3] = {100, 100, 100}, cloth_shade[3] = {76, 73, 83},
      skin_shade[3] = {83, 69, 69};
  std::string lift, rim, fog = "#DCE6EA", shadow = "#2A3550", eye = "#2A1F24", line;
  int lift_amount = 0, shadow_opacity = 22;  ///< percent
};

}  // namespace sightline::scenario
