#include "core/stage/figure.hpp"

namespace sightline::stage {

namespace {

bool arm_over(const Painter& p) {
  return p.body.view == View::front || p.body.pose.over == "both" || p.body.pose.over == "far";
}

/// Seen from the back with the hands before the body.
bool arms_behind(const Painter& p) { return p.body.pose.over == "none"; }

void draw_legs_standing(const Painter& p) {
  draw_leg(p, Side::far);
  draw_leg(p, Side::near);
  if (p.person().bottom.cut == "skirt") draw_skirt(p);
}

/// The skirt of a long coat on the lap.
void draw_coat_on_lap(const Painter& p) {
  if (!p.has_over() || p.person().over.length <= 30 || p.person().over.poncho) return;
  if (p.body.view == View::front || p.body.pose.legs_in_front) return;
  const double k = p.body.thickness;
  const Point &hip = p.body.near_leg.root, &knee = p.body.near_leg.joint;
  p.canvas.form(limb(hip + Point{-2, -4}, between(hip, knee, .4), between(hip, knee, .8),
                     {31 * k, 30 * k, 27 * k, 25 * k, 24 * k}),
                p.person().over.color, {10, 5});
}

void draw_lower_and_upper(const Painter& p) {
  if (!p.body.pose.sitting) {
    draw_legs_standing(p);
    draw_neck(p);
    draw_top(p);
    return;
  }
  const bool behind = !p.body.pose.legs_in_front && p.body.view != View::front;
  if (behind) draw_leg(p, Side::far);
  draw_neck(p);
  draw_top(p);
  if (!behind) draw_leg(p, Side::far);
  draw_leg(p, Side::near);
  draw_coat_on_lap(p);
}

}  // namespace

void draw_person(const Painter& p) {
  const scenario::Person& person = p.person();
  const bool wheelchair = person.aid == "wheelchair" && p.body.pose.sitting;
  if (wheelchair) draw_wheelchair_back(p);
  if (!person.pack.empty() && p.body.view != View::back) draw_backpack(p);
  draw_hair_behind(p);
  if (!arm_over(p)) draw_arm(p, Side::far);
  if (arms_behind(p)) draw_arm(p, Side::near);
  draw_lower_and_upper(p);
  if (!person.pack.empty() && p.body.view == View::back) draw_backpack(p);
  const bool cape = p.has_over() && person.over.poncho;
  if (cape) {
    if (arm_over(p)) draw_arm(p, Side::far);
    if (!arms_behind(p)) draw_arm(p, Side::near);
    draw_cape(p);
  }
  draw_head(p);
  draw_hair_over(p);
  const bool satchel = !person.bag.empty() && !person.strap.empty() && !p.body.pose.sitting;
  if (satchel) draw_bag(p);
  if (!cape) {
    if (arm_over(p)) draw_arm(p, Side::far);
    if (!arms_behind(p)) draw_arm(p, Side::near);
  }
  if (wheelchair) draw_wheelchair_front(p);
  if (bag_place(p) == BagPlace::elbow) draw_bag(p);
}

}  // namespace sightline::stage
