// Skull, hair, hats, glasses and the parts round the face.
#include "core/stage/figure.hpp"

namespace sightline::stage {

namespace {

Place on_head(const Body& body) {
  return [&body](double x, double y) { return body.head(x, y); };
}

Points skull(const Painter& p) {
  const scenario::Part* part = find_part(p.kit, "head/" + view_name(p.body.head_view) + "/over");
  return part == nullptr || part->empty() ? Points{} : placed_points(part->front(), on_head(p.body));
}

/// The hair's own outline, moved down, as a shadow on the skin.
void cast_shadow(const Painter& p, const scenario::Stroke& stroke) {
  if (p.body.head_view == View::back) return;
  Points shadow = placed_points(stroke, on_head(p.body));
  for (Point& point : shadow) {
    point.x += 3;
    point.y += 6;
  }
  p.canvas.clipped(skull(p),
                   [&] { p.canvas.fill(shadow, mix(p.canvas.lit("skin"), p.canvas.shade("skin"), 0.85)); });
}

void draw_head_part(const Painter& p, const std::string& name) {
  const scenario::Part* part = find_part(p.kit, name);
  if (part == nullptr) return;
  const Rgb gleam = parse_color(p.canvas.light().rim.empty() ? "#FFFFFF" : p.canvas.light().rim);
  for (const scenario::Stroke& stroke : *part) {
    if (stroke.kind == scenario::Stroke::Kind::cast) {
      cast_shadow(p, stroke);
    } else if (stroke.color == "stubble") {
      p.canvas.fill(placed_points(stroke, on_head(p.body)),
                    mix(p.canvas.shade("skin"), p.canvas.lit("beard"), 0.5), 0.3);
    } else if (stroke.color == "shine" || stroke.color == "shine-mirrored") {
      const bool wanted = p.canvas.mirrored() == (stroke.color == "shine-mirrored");
      if (wanted)
        p.canvas.fill(placed_points(stroke, on_head(p.body)), mix(p.canvas.lit("hair"), gleam, 0.22));
    } else {
      draw_part(p.canvas, {stroke}, on_head(p.body));
    }
  }
}

std::string hair_part(const Painter& p, const char* layer) {
  return "hair/" + p.person().hair + "/" + view_name(p.body.head_view) + "/" + layer;
}

std::string hat_part(const Painter& p, const char* layer) {
  return "hat/" + p.person().hat + "/" + view_name(p.body.head_view) + "/" + layer;
}

void draw_ear(const Painter& p, double x, double y) {
  const auto h = [&](double dx, double dy) { return p.body.head(x + dx, y + dy); };
  p.canvas.form({h(-.055, -.07), h(0, -.105), h(.05, -.07), h(.045, .03), h(.01, .10), h(-.035, .06)}, "skin",
                {3, 1, 1, 0});
  p.canvas.line({h(-.02, -.05), h(.018, -.055), h(.012, .02)}, p.canvas.shade("skin", .95), 1.6);
}

struct Lens {
  double x, y, radius;
};

void draw_lens(const Painter& p, const Lens& lens, const Rgb& frame, double width) {
  const auto h = [&](double dx, double dy) { return p.body.head(lens.x + dx * lens.radius, lens.y + dy); };
  const Points outline{h(-1, -.01), h(-.6, -.075), h(.6, -.075), h(1, -.01), h(.62, .085), h(-.62, .085)};
  p.canvas.fill(outline, parse_color("#FFFFFF"), .16);
  Points closed = outline;
  closed.push_back(outline.front());
  p.canvas.line(closed, frame, width);
}

void draw_glasses(const Painter& p) {
  const Rgb frame = p.canvas.lit(p.person().glasses);
  const double width = 2.6 * p.body.head_unit / 100;
  const auto h = [&](double x, double y) { return p.body.head(x, y); };
  switch (p.body.head_view) {
    case View::front:
      draw_lens(p, {-.150, .03, .105}, frame, width);
      draw_lens(p, {.150, .03, .105}, frame, width);
      p.canvas.line({h(-.045, .01), h(0, -.005), h(.045, .01)}, frame, width);
      break;
    case View::turned:
      draw_lens(p, {.030, .03, .105}, frame, width);
      draw_lens(p, {.255, .03, .082}, frame, width);
      p.canvas.line({h(-.075, .02), h(-.20, .0)}, frame, width);
      p.canvas.line({h(.135, .01), h(.155, .0), h(.173, .01)}, frame, width);
      break;
    case View::side:
      draw_lens(p, {.235, .03, .075}, frame, width);
      p.canvas.line({h(.16, .02), h(-.06, .0)}, frame, width);
      break;
    case View::back:
      break;
  }
}

void draw_raised_hood(const Painter& p) {
  const auto h = [&](double x, double y) { return p.body.head(x, y); };
  const std::string& color = p.person().top.color;
  if (p.body.head_view == View::front) {
    p.canvas.form({h(-.32, -.22), h(-.25, -.42), h(0, -.50), h(.25, -.42),  h(.32, -.22),  h(.37, .1),
                   h(.30, .44),   h(.14, .60),   h(0, .63),  h(.22, .74),   h(.46, .62),   h(.53, .15),
                   h(.46, -.32),  h(.25, -.60),  h(0, -.67), h(-.25, -.60), h(-.46, -.32), h(-.53, .15),
                   h(-.46, .62),  h(-.22, .74),  h(0, .63),  h(-.14, .60),  h(-.30, .44),  h(-.37, .1)},
                  color, {8, 4});
    return;
  }
  p.canvas.form({h(.30, -.30), h(.20, -.47), h(.0, -.50), h(-.14, -.38), h(-.21, -.12), h(-.23, .15),
                 h(-.15, .40), h(.05, .58), h(.24, .62), h(.10, .76), h(-.28, .74), h(-.50, .50),
                 h(-.56, .10), h(-.53, -.30), h(-.32, -.60), h(.0, -.69), h(.24, -.58), h(.35, -.38)},
                color, {8, 4});
  p.canvas.line({h(-.40, -.35), h(-.44, .05), h(-.34, .42)}, p.canvas.shade(color), 2.5);
}

bool covers_hair(const std::string& hat) { return hat == "hijab"; }

bool hides_ear(const scenario::Person& person) {
  return person.hair == "long" || person.hair == "wavy" || person.hair == "bob" || person.hat == "hijab" ||
         person.hood_up;
}

}  // namespace

void draw_hair_behind(const Painter& p) {
  if (p.person().hood_up) {
    const auto h = [&](double x, double y) { return p.body.head(x, y); };
    const double wide = p.body.head_view == View::front ? .44 : .30;
    p.canvas.form({h(.0, -.55), h(-.42, -.40), h(-.48, .1), h(-.36, .6), h(0, .72), h(wide, .5), h(wide, 0),
                   h(wide * .9, -.38)},
                  p.person().top.color, {8, 3, .7, 0});
    return;
  }
  if (!covers_hair(p.person().hat)) draw_head_part(p, hair_part(p, "behind"));
  if (!p.person().hat.empty()) draw_head_part(p, hat_part(p, "behind"));
}

void draw_head(const Painter& p) {
  const bool front = p.body.head_view == View::front;
  if (front && !hides_ear(p.person())) {
    draw_ear(p, -.365, .05);
    draw_ear(p, .365, .05);
  }
  draw_head_part(p, "head/" + view_name(p.body.head_view) + "/over");
  if (p.body.head_view != View::back) draw_face(p);
}

void draw_hair_over(const Painter& p) {
  const scenario::Person& person = p.person();
  if (!covers_hair(person.hat)) draw_head_part(p, hair_part(p, "over"));
  if (person.earring && (p.body.head_view == View::turned || p.body.head_view == View::side)) {
    p.canvas.oval(p.body.head(p.body.head_view == View::turned ? -.20 : -.06, .18), 3.4, 3.4,
                  p.canvas.lit("amber"));
  }
  if (!person.glasses.empty()) draw_glasses(p);
  if (!person.hat.empty()) draw_head_part(p, hat_part(p, "over"));
  if (person.hood_up && p.body.head_view != View::back) draw_raised_hood(p);
}

}  // namespace sightline::stage
