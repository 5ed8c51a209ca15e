// Eyes, brows, nose and mouth: one geometry for everybody, a mood is a few numbers.
#include <algorithm>

#include "core/stage/figure.hpp"

namespace sightline::stage {

namespace {

struct Feature {
  double x, narrow;  ///< the far eye is narrower
};

struct FaceColors {
  Rgb eye, mid, dark, brow, lip, mouth, white;
  bool dark_skin = false;
};

FaceColors face_colors(const Painter& p) {
  Canvas& c = p.canvas;
  FaceColors out;
  // On darker skin brows go darker and lips lighter, or moods could not be read from the back of a class.
  out.dark_skin = luminance(parse_color(c.token("skin"))) < 0.42;
  out.eye = c.eye();
  out.mid = c.shade("skin", .93);
  out.dark = c.shade("skin", .62);
  out.mouth = mix(c.shade("skin", .60), parse_color("#5A1F24"), .35);
  out.white = mix(c.lit("skin"), c.lit("white"), out.dark_skin ? .62 : .50);
  const double rose = p.person().lips || out.dark_skin ? .34 : .20;
  out.lip = out.dark_skin ? mix(c.lit("skin"), parse_color("#C9786A"), rose)
                          : mix(c.shade("skin", .9), parse_color("#8E3A3A"), rose);
  const std::string& hair = p.person().hair_color;
  if (hair == "hair-grey" || hair == "hair-white") {
    out.brow = c.shade("hair-grey", out.dark_skin ? 1.15 : .9);
  } else {
    out.brow = mix(c.lit(p.person().hair == "bald" ? "hair-espresso" : hair), out.eye, .35);
    if (out.dark_skin) out.brow = mix(out.brow, parse_color("#08060A"), .55);
  }
  return out;
}

std::vector<Feature> eyes_of(View view) {
  if (view == View::front) return {{-.148, 1}, {.148, 1}};
  if (view == View::turned) return {{.035, 1}, {.252, .82}};
  return {{.225, .72}};
}

void draw_closed_eye(const Painter& p, const FaceColors& colors, const Feature& eye, double y, bool smiling) {
  const double w = .058 * eye.narrow, sag = smiling ? -.018 : .020;
  const auto h = [&](double x, double dy) { return p.body.head(eye.x + x, y + dy); };
  p.canvas.line({h(-w, .012), h(-w * .4, .012 + sag), h(w * .4, .012 + sag), h(w, .010)}, colors.eye,
                2.6 * p.body.head_unit / 100);
}

void draw_open_eye(const Painter& p, const FaceColors& colors, const Feature& eye, double y) {
  const scenario::Mood& mood = *p.body.mood;
  const double w = .058 * eye.narrow, open = mood.lid / 100.0;
  const auto h = [&](double x, double dy) { return p.body.head(eye.x + x, y + dy); };
  const double lid = -.034 * open + .012 * (1 - open), size = (p.is_child() ? 1.18 : 1.0);
  p.canvas.fill({corner(h(-w * .98, .006), .4), h(-w * .2, lid), h(w * .55, lid + .004),
                 corner(h(w * 1.02, .002), .4), h(w * .4, .036), h(-w * .4, .036)},
                colors.white);
  const double gx = mood.gaze_x / 1000.0 + (p.body.head_view == View::front ? 0 : .012);
  const double gy = .004 + mood.gaze_y / 1000.0 + .010 * (1 - open), ry = .040 * size * (.55 + .45 * open);
  p.canvas.fill(
      {h(gx - .027 * eye.narrow, gy), h(gx, gy - ry), h(gx + .027 * eye.narrow, gy), h(gx, gy + ry)},
      colors.eye);
  if (open < 0.8) {  // a heavy lid covers the top of the pupil
    p.canvas.fill({corner(h(-w, -.004)), h(-w * .3, -.046), h(w * .35, -.046), corner(h(w * 1.05, -.010)),
                   h(w * .35, lid + .006), h(-w * .3, lid + .006)},
                  p.canvas.lit("skin", .95));
  }
  p.canvas.line({h(-w, -.002), h(-w * .3, lid - .004), h(w * .35, lid - .004), h(w * 1.05, -.008)},
                colors.eye, 2.3 * p.body.head_unit / 100);
}

void draw_eyes(const Painter& p, const FaceColors& colors) {
  const scenario::Mood& mood = *p.body.mood;
  const double y = p.is_child() ? .07 : .03;
  for (const Feature& eye : eyes_of(p.body.head_view)) {
    if (mood.smile || p.is_child()) {
      p.canvas.oval(p.body.head(eye.x * 1.12, .165), .075 * eye.narrow * p.body.head_unit,
                    .05 * p.body.head_unit, mix(p.canvas.lit("skin"), parse_color("#C8483C"), .55), .26);
    }
    if (p.body.pose.eyes_closed) {
      draw_closed_eye(p, colors, eye, y, false);
    } else {
      draw_open_eye(p, colors, eye, y);
    }
    const double w = .058 * eye.narrow;
    if (p.person().age == "elder" || mood.bags > 0) {
      p.canvas.line(
          {p.body.head(eye.x - w * .8, y + .070), p.body.head(eye.x, y + .086),
           p.body.head(eye.x + w * .8, y + .070)},
          mix(p.canvas.lit("skin"), colors.mid, p.person().age == "elder" ? 1.0 : mood.bags / 100.0), 1.6);
    }
  }
}

void draw_brow(const Painter& p, const FaceColors& colors, double x, double inner, double narrow) {
  const scenario::Mood& mood = *p.body.mood;
  const double y = -.088 + mood.brow / 1000.0 + (p.is_child() ? .02 : 0), w = .075 * narrow;
  const double up = mood.brow_inner / 1000.0 + .002, down = mood.brow_outer / 1000.0 + .008;
  const double thick = p.is_child() ? .013 : p.person().lips ? .014 : .020;
  const auto h = [&](double hx, double hy) { return p.body.head(hx, hy); };
  const double ax = x - inner * w, ay = y + down, bx = x + inner * w * .9, by = y + up;
  const double my = y - .016 + (mood.brow_inner < -10 ? .006 : 0);
  p.canvas.fill({corner(h(ax, ay)), h(x, my - thick * .6), h(bx, by - thick * .5),
                 h(bx + inner * .006, by + thick * .7), h(x, my + thick * .8)},
                colors.brow);
}

void draw_brows(const Painter& p, const FaceColors& colors) {
  switch (p.body.head_view) {
    case View::front:
      draw_brow(p, colors, -.155, 1, 1);
      draw_brow(p, colors, .155, -1, 1);
      break;
    case View::turned:
      draw_brow(p, colors, .025, 1, 1);
      draw_brow(p, colors, .262, -1, .82);
      break;
    case View::side:
      draw_brow(p, colors, .235, 1, .82);
      break;
    case View::back:
      break;
  }
}

void draw_nose(const Painter& p, const FaceColors& colors) {
  const auto h = [&](double x, double y) { return p.body.head(x, y); };
  const Rgb& line = p.is_child() ? colors.mid : colors.dark;
  if (p.body.head_view == View::front) {
    p.canvas.fill({h(.012, -.03), h(.030, .06), h(.062, .135), h(.03, .168), h(-.012, .165), h(.018, .10)},
                  colors.mid);
    p.canvas.line({h(-.045, .150), h(-.012, .170), h(.03, .170), h(.055, .148)}, line, 1.7);
  } else if (p.body.head_view == View::turned) {
    p.canvas.fill({corner(h(.205, -.03)), h(.262, .05), h(.318, .118), h(.302, .158), h(.225, .170),
                   h(.255, .11), h(.222, .04)},
                  colors.mid);
    p.canvas.line({h(.222, .158), h(.262, .172), h(.300, .158), h(.318, .12)}, line, 1.7);
  } else {
    p.canvas.line({h(.315, .150), h(.335, .135), h(.352, .150)}, colors.dark, 1.7);
  }
}

void draw_smile(const Painter& p, const FaceColors& colors, double x0, double x1, double y) {
  const auto h = [&](double hx, double hy) { return p.body.head(hx, hy); };
  const double m = (x0 + x1) / 2;
  p.canvas.fill({corner(h(x0 - .004, y - .012)), h(m, y + .010), corner(h(x1 + .004, y - .016)),
                 h(x1 - .022, y + .026), h(m, y + .046), h(x0 + .024, y + .027)},
                colors.mouth);
  p.canvas.fill({corner(h(x0 + .006, y - .011)), h(m, y + .012), corner(h(x1 - .008, y - .013)),
                 h(m + .02, y + .024), h(m - .02, y + .025)},
                p.canvas.lit("white"));
  p.canvas.line({h(x0 - .024, y - .028), h(x0 - .019, y - .006)}, colors.mid, 1.8);
}

void draw_mouth(const Painter& p, const FaceColors& colors) {
  const View view = p.body.head_view;
  const double x0 = view == View::side ? .235 : view == View::turned ? .085 : -.085;
  const double x1 = view == View::side ? .332 : view == View::turned ? .245 : .085;
  const double y = .285, m = (x0 + x1) / 2, up = p.body.mood->mouth / 1000.0;
  const auto h = [&](double hx, double hy) { return p.body.head(hx, hy); };
  if (p.body.mood->smile && !p.body.pose.eyes_closed) {
    draw_smile(p, colors, x0, x1, y);
    return;
  }
  const double inset = up < 0 ? .012 : 0;
  p.canvas.line(
      {h(x0 + inset, y - .002 - up), h(x0 + .03 + inset, y + .003 - up * .2), h(m, y + .004 + up * .5),
       h(x1 - .02 - inset, y + .003 - up * .2), h(x1 - inset, y - .006 - up)},
      colors.mouth, 2.5 * p.body.head_unit / 100);
  if (p.person().beard == "full") return;
  p.canvas.fill({h(x0 + .03, y + .014), h(m, y + .015 + up * .4), h(x1 - .025, y + .014), h(m, y + .046)},
                colors.lip, colors.dark_skin ? .8 : .6);
}

void draw_age_lines(const Painter& p, const FaceColors& colors) {
  const auto h = [&](double x, double y) { return p.body.head(x, y); };
  if (p.body.head_view == View::turned) {
    p.canvas.line({h(.07, .175), h(.055, .215), h(.065, .25)}, colors.mid, 2);
  } else if (p.body.head_view == View::front) {
    p.canvas.line({h(-.10, .18), h(-.12, .22), h(-.115, .25)}, colors.mid, 2);
    p.canvas.line({h(.10, .18), h(.12, .22), h(.115, .25)}, colors.mid, 2);
  } else {
    p.canvas.line({h(.26, .17), h(.225, .22), h(.222, .25)}, colors.mid, 2);
  }
}

}  // namespace

void draw_face(const Painter& p) {
  const FaceColors colors = face_colors(p);
  draw_eyes(p, colors);
  draw_brows(p, colors);
  draw_nose(p, colors);
  if (p.person().age == "elder") draw_age_lines(p, colors);
  const std::string& beard = p.person().beard;
  if (!beard.empty()) {
    const scenario::Part* part =
        find_part(p.kit, "beard/" + beard + "/" + view_name(p.body.head_view) + "/over");
    const Place on_head = [&](double x, double y) { return p.body.head(x, y); };
    if (part != nullptr && beard == "stubble") {
      for (const scenario::Stroke& s : *part) {
        p.canvas.fill(placed_points(s, on_head), mix(p.canvas.shade("skin"), p.canvas.lit("beard"), .5), .3);
      }
    } else if (part != nullptr) {
      draw_part(p.canvas, *part, on_head);
    }
  }
  draw_mouth(p, colors);
}

}  // namespace sightline::stage
