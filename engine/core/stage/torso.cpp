// Neck, top, collars: what is worn on the torso under a coat.
#include <algorithm>
#include <cmath>

#include "core/stage/figure.hpp"
#include "core/stage/number.hpp"

namespace sightline::stage {

Points torso_outline(const Body& body, const TorsoShape& shape) {
  const double neck = shape.neck_width > 0 ? shape.neck_width : body.build.neck * 1.12, cx = body.neck_x();
  std::vector<double> heights{.95, .86, .70, .40};
  if (shape.hem <= .02) heights.push_back(.05);
  heights.push_back(shape.hem);
  Points left, right;
  for (const double share : heights) {
    Row row = body.row(share, shape.ease);
    if (share == .95) {
      row.left -= shape.ease * .3;
      row.right += shape.ease * .3;
    }
    const double flare = share < .1 ? shape.flare * (.1 - share) / (std::abs(shape.hem) + .1) : 0;
    left.push_back(body.up(row.left - flare, share));
    right.push_back(body.up(row.right + flare, share));
  }
  left.back().tension = 0;
  right.back().tension = 0;
  Points out{corner(body.up(cx - neck, 1.03))};
  out.insert(out.end(), left.begin(), left.end());
  Point middle = between(left.back(), right.back(), .5);
  middle.y += shape.hem < .1 ? 4 : 2.4;
  out.push_back(middle);
  out.insert(out.end(), right.rbegin(), right.rend());
  out.push_back(corner(body.up(cx + neck, 1.03)));
  if (body.view == View::back) {
    out.push_back(body.up(cx, 1.0));
  } else {
    out.push_back(body.up(cx + neck * .45, shape.dip + .015));
    out.push_back(body.up(cx, shape.dip));
    out.push_back(body.up(cx - neck * .45, shape.dip + .015));
  }
  return out;
}

void draw_neck(const Painter& p) {
  const Body& b = p.body;
  const double k = b.build.neck;
  const Point base = b.up(b.neck_x(), .93), top = b.head(b.head_view == View::front ? 0 : .02, .30);
  p.canvas.form(limb(base, between(base, top, .5), top, {k * 1.25, k, k * .98, k, k}), "skin", {5, 3});
  if (b.view == View::back) return;
  const Point chin = b.head(.03, .50);
  const double size = b.head_unit / 100;
  p.canvas.fill({top + Point{-k - 2, 4}, top + Point{k + 2, 4}, chin + Point{k * .9, 16 * size},
                 chin + Point{2, 23 * size}, chin + Point{-k * .8, 12 * size}},
                p.canvas.shade("skin", .97));
}

namespace {

void draw_shirt_collar(const Painter& p, const std::string& color) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle();
  p.canvas.form({corner(b.up(cx - n * 1.15, 1.055)), corner(b.up(mid - 1, .945)),
                 corner(b.up(mid - 15, .885)), corner(b.up(cx - n * 1.75, .975), .2)},
                color, {3, 2, 1, 0});
  p.canvas.form({corner(b.up(cx + n * 1.15, 1.055)), corner(b.up(mid + 1, .945)),
                 corner(b.up(mid + 15, .885)), corner(b.up(cx + n * 1.75, .975), .2)},
                color, {5, 2, .95, 0});
}

void draw_crew_collar(const Painter& p, const scenario::Garment& top) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x();
  p.canvas.line({b.up(cx - n * 1.08, 1.025), b.up(cx - n * .5, .965), b.up(cx, top.dip / 100.0 - .003),
                 b.up(cx + n * .5, .965), b.up(cx + n * 1.08, 1.025)},
                p.canvas.shade(top.color), 4);
}

void draw_tie(const Painter& p, const std::string& color) {
  const auto at = [&](double x, double y) { return p.body.up(p.body.middle() + x, y); };
  p.canvas.form(
      {at(-5, .955), at(5, .955), at(3.4, .905), at(8, .56), at(0, .50), at(-8, .56), at(-3.4, .905)}, color,
      {4, 2, 1, 0});
}

void draw_placket(const Painter& p, const scenario::Garment& top, double hem) {
  const Body& b = p.body;
  const double mid = b.middle();
  p.canvas.line({b.up(mid, .93), b.up(mid + 2, .5), b.up(mid, hem + .02)}, p.canvas.shade(top.color), 2);
  for (int i = 0; i < 4; ++i)
    p.canvas.oval(b.up(mid + 4, .84 - .19 * i), 2.2, 2.2, p.canvas.shade(top.color, .8));
}

/// Stripes, folds and pockets, drawn inside the garment.
void draw_print(const Painter& p, const scenario::Garment& top) {
  const Body& b = p.body;
  draw_pattern_on_torso(p, top);
  if (!top.stripe.empty()) {
    for (int i = 0; i < 4; ++i) {
      const double y = .62 - .14 * i;
      const Row r = b.row(y, 8);
      const double m = (r.left + r.right) / 2;
      p.canvas.fill({b.up(r.left, y), b.up(m, y - .012), b.up(r.right, y), b.up(r.right, y - .05),
                     b.up(m, y - .062), b.up(r.left, y - .05)},
                    p.canvas.lit(top.stripe));
    }
  }
  const Row waist = b.row(.4);
  p.canvas.fold(b.up(waist.left + 2, .30), b.up(waist.left + 40, .20), 6, top.color);
  p.canvas.fold(b.up(waist.right - 3, .42), b.up(waist.right - 36, .30), 7, top.color);
  p.canvas.fold(b.up(waist.right - 2, .26), b.up(waist.right - 40, .16), 5, top.color);
  if (top.print == "kangaroo") {
    const double m = b.middle();
    p.canvas.line({b.up(m - 26, .10), b.up(m - 20, .27), b.up(m + 18, .27), b.up(m + 25, .10)},
                  p.canvas.shade(top.color, .95), 2.5);
  }
}

void draw_belt(const Painter& p, const scenario::Garment& top, double hem) {
  const Body& b = p.body;
  const double y = std::max(hem + .03, .03), mid = b.middle();
  const Row r = b.row(y, 3);
  const double m = (r.left + r.right) / 2;
  p.canvas.form({corner(b.up(r.left, y + .035)), b.up(m, y + .02), corner(b.up(r.right, y + .035)),
                 corner(b.up(r.right, y - .025)), b.up(m, y - .04), corner(b.up(r.left, y - .025))},
                top.belt, {10, 0, 1, 0});
  if (b.view == View::back) return;
  p.canvas.fill({corner(b.up(mid - 8, y + .03)), corner(b.up(mid + 8, y + .03)),
                 corner(b.up(mid + 8, y - .04)), corner(b.up(mid - 8, y - .04))},
                p.canvas.lit("steel"));
}

}  // namespace

void draw_hood(const Painter& p, const std::string& color) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle();
  if (b.view == View::back) {
    p.canvas.form({b.up(-30, 1.03), b.up(30, 1.03), b.up(26, .85), b.up(0, .78), b.up(-26, .85)}, color,
                  {8, 4});
    return;
  }
  p.canvas.form(
      {b.up(cx - n * 2.1, .99), b.up(cx - n * 1.9, 1.07), b.up(cx - n * .9, 1.09), b.up(cx - n * .75, 1.0),
       corner(b.up(mid, .925), .3), b.up(cx + n * .75, 1.0), b.up(cx + n * .9, 1.09),
       b.up(cx + n * 1.9, 1.07), b.up(cx + n * 2.1, .985), corner(b.up(mid + 6, .885), .4)},
      color, {6, 3});
  for (const double d : {-6.0, 7.0}) {
    p.canvas.line({b.up(mid + d, .91), b.up(mid + d * 1.2, .83), b.up(mid + d * 1.1, .76)},
                  p.canvas.lit("white", .92), 2.2);
  }
}

void draw_collar(const Painter& p) {
  const scenario::Garment& top = p.person().top;
  if (top.neck == "hood") {
    draw_hood(p, top.color);
    return;
  }
  if (p.body.view == View::back) return;
  if (top.neck == "shirt") draw_shirt_collar(p, top.collar_color.empty() ? top.color : top.collar_color);
  if (top.neck == "crew") draw_crew_collar(p, top);
  if (!top.tie.empty()) draw_tie(p, top.tie);
  if (top.placket) draw_placket(p, top, top.hem / 100.0);
}

void draw_top(const Painter& p) {
  const scenario::Garment& top = p.person().top;
  double hem = top.hem / 100.0;
  if (p.body.pose.sitting) hem = std::max(hem, -.02);
  // Under a closed coat the shirt must not show as a stripe below it.
  const bool closed_over = p.has_over() && p.person().over.open == 0;
  p.canvas.form(
      torso_outline(p.body, {3, closed_over ? .15 : hem, static_cast<double>(top.flare), top.dip / 100.0}),
      top.color, {13, 4}, [&] { draw_print(p, top); });
  draw_collar(p);
  if (p.has_over()) draw_over(p);
  if (!top.belt.empty()) draw_belt(p, top, hem);
  draw_badges(p);
  draw_scarf(p);
}

}  // namespace sightline::stage
