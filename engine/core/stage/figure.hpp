// Draws one person, part by part, on a posed body.
#pragma once
#include <string>

#include "core/scenario/picture_kit.hpp"
#include "core/stage/body.hpp"
#include "core/stage/canvas.hpp"

namespace sightline::stage {

/// What every part needs.
struct Painter {
  const scenario::PictureKit& kit;
  const Body& body;
  Canvas& canvas;

  [[nodiscard]] const scenario::Person& person() const { return *body.person; }
  [[nodiscard]] bool is_child() const { return person().age == "child"; }
  [[nodiscard]] bool has_over() const { return person().over.given; }
  [[nodiscard]] double far_tone() const {
    return body.view == View::front || body.view == View::back ? 1.0 : 0.9;
  }
};

/// Head to foot in the layer order that hides what must be hidden.
void draw_person(const Painter& painter);

void draw_hair_behind(const Painter& painter);
void draw_head(const Painter& painter);
void draw_face(const Painter& painter);
/// Hair, ears, glasses and hat, over the face.
void draw_hair_over(const Painter& painter);

void draw_neck(const Painter& painter);
void draw_top(const Painter& painter);
void draw_collar(const Painter& painter);
void draw_over(const Painter& painter);
/// A poncho: over the upper arms, under the head.
void draw_cape(const Painter& painter);
void draw_badges(const Painter& painter);
void draw_backpack(const Painter& painter);
void draw_bag(const Painter& painter);
void draw_scarf(const Painter& painter);
void draw_hood(const Painter& painter, const std::string& color);

void draw_arm(const Painter& painter, Side side);
/// With what it holds between palm and fingers.
void draw_hand(const Painter& painter, Side side);
/// Where a handbag is: in a free hand, the near one first, or in the crook of the near arm.
enum class BagPlace { none, near_hand, far_hand, elbow };
[[nodiscard]] BagPlace bag_place(const Painter& painter);
void draw_leg(const Painter& painter, Side side);
void draw_skirt(const Painter& painter);
void draw_wheelchair_back(const Painter& painter);
void draw_wheelchair_front(const Painter& painter);

/// The outline of a garment on the torso. Shares of the torso's length; `neck_width` 0 is the neck's own.
struct TorsoShape {
  double ease = 3, hem = -0.08, flare = 2, dip = 0.93, neck_width = 0;
};
[[nodiscard]] Points torso_outline(const Body& body, const TorsoShape& shape);

/// The cloth's own pattern, drawn within its form; nothing if it has none.
void draw_pattern_on_torso(const Painter& painter, const scenario::Garment& garment);
/// Along both bones of an arm.
void draw_pattern_on_sleeve(const Painter& painter, const scenario::Garment& garment, const LimbJoints& arm);
/// Between two heights below the waist, in units over the ground.
void draw_pattern_on_skirt(const Painter& painter, const scenario::Garment& garment, const Point& top,
                           const Point& bottom);

/// Puts a part's points where they belong.
using Place = std::function<Point(double x, double y)>;
/// Points in thousandths; `place` gets them divided by 1000.
[[nodiscard]] Points placed_points(const scenario::Stroke& stroke, const Place& place);
void draw_part(Canvas& canvas, const scenario::Part& part, const Place& place, double tone = 1);
/// Nothing if the kit has no such part.
[[nodiscard]] const scenario::Part* find_part(const scenario::PictureKit& kit, const std::string& name);
[[nodiscard]] std::string view_name(View view);

}  // namespace sightline::stage
