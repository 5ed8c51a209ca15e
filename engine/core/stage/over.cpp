// Coats, jackets, cardigans, vests and ponchos.
#include <algorithm>
#include <cmath>

#include "core/stage/figure.hpp"

namespace sightline::stage {

namespace {

struct Over {
  const scenario::Garment& garment;
  double hem, flare, ease, open, vee;
};

Over measure(const Painter& p) {
  const scenario::Garment& g = p.person().over;
  const bool sits = p.body.pose.sitting;
  const double length = g.length / 100.0;
  return {g,
          sits ? -.02 : -length,
          sits ? -8.0 : 4 + 10 * length,
          static_cast<double>(g.ease),
          static_cast<double>(g.open),
          g.vee / 100.0};
}

void fold_coat(const Painter& p, const Over& o) {
  const Body& b = p.body;
  const std::string& color = o.garment.color;
  const Row r = b.row(.4, o.ease);
  draw_pattern_on_torso(p, o.garment);
  p.canvas.fold(b.up(r.left + 1, .33), b.up(r.left + 34, .24), 6, color);
  p.canvas.fold(b.up(r.right - 2, .44), b.up(r.right - 34, .36), 7, color);
  p.canvas.fold(b.up(r.right - 2, .28), b.up(r.right - 30, .20), 6, color);
  if (o.hem > -.5) return;
  for (const double t : {.25, .7}) {
    const Row q = b.row(-.2, o.ease);
    p.canvas.fold(b.up(q.left + (q.right - q.left) * t, o.hem + .02),
                  b.up(q.left + (q.right - q.left) * (.5 + (t - .5) * .7), -.05), 7, color, .02);
  }
}

/// One half of an open garment; `side` -1 is the side away from the facing direction.
Points panel(const Painter& p, const Over& o, double side) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle();
  Points out{corner(b.up(cx + side * n * 1.3, 1.03))};
  const auto edge = [&](double share) {
    const Row r = b.row(share, o.ease);
    const double flare = share < .1 ? o.flare * std::max(0.0, .1 - share) / (std::abs(o.hem) + .1) : 0;
    return side < 0 ? r.left - flare : r.right + flare;
  };
  for (const double share : {.95, .86, .70, .40, .05}) {
    if (share > o.hem) out.push_back(b.up(edge(share), share));
  }
  out.push_back(corner(b.up(edge(std::max(o.hem, -.1)) + side * o.flare * .5, o.hem)));
  out.push_back(corner(b.up(mid + side * o.open, o.hem)));
  out.push_back(b.up(mid + side * o.open * .9, .4));
  out.push_back(b.up(mid + side * o.open * .8, .72));
  return out;
}

void draw_open(const Painter& p, const Over& o) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle(),
               low = std::max(o.hem, p.person().top.hem / 100.0);
  const std::string& color = o.garment.color;
  const Row r = b.row(.4, o.ease);
  p.canvas.fill(
      {corner(b.up(mid - o.open - 1, low)), b.up(mid - o.open * .8, .72), corner(b.up(cx - n * 1.2, 1.02)),
       corner(b.up(cx - n * .7, 1.0)), b.up(mid - o.open * .8 + 8, .72), corner(b.up(mid - o.open + 8, low))},
      p.canvas.shade(p.person().top.color));
  p.canvas.form(panel(p, o, 1), color, {13, 4}, [&] {
    draw_pattern_on_torso(p, o.garment);
    p.canvas.fold(b.up(r.right - 2, .44), b.up(r.right - 30, .36), 7, color);
    p.canvas.fold(b.up(r.right - 2, .26), b.up(r.right - 26, .18), 5, color);
  });
  p.canvas.form(panel(p, o, -1), color, {6, 3}, [&] {
    draw_pattern_on_torso(p, o.garment);
    p.canvas.fold(b.up(r.left + 1, .36), b.up(r.left + 26, .26), 6, color);
  });
}

void draw_closed(const Painter& p, const Over& o) {
  const Body& b = p.body;
  const std::string& color = o.garment.color;
  Points outline = torso_outline(b, {o.ease, o.hem, o.flare, o.vee, b.build.neck * 1.35});
  outline.resize(outline.size() - 3);
  outline.push_back(corner(b.up(b.middle(), o.vee)));
  p.canvas.form(outline, color, {15, 5}, [&] { fold_coat(p, o); });
  p.canvas.line({b.up(b.middle(), o.vee), b.up(b.middle() + 2, .3), b.up(b.middle(), o.hem + .01)},
                p.canvas.shade(color, .95), 2.2);
  for (int i = 0; i < o.garment.buttons; ++i) {
    p.canvas.oval(b.up(b.middle() - 5, o.vee - .07 - .17 * i), 3, 3, p.canvas.shade(color, .75));
  }
}

void draw_lapels(const Painter& p, const Over& o) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle(), w = o.garment.lapel, gap = o.open * .8;
  const double point = o.open > 0 ? .66 : o.vee;
  for (const double s : {-1.0, 1.0}) {
    p.canvas.form({corner(b.up(cx + s * n * 1.25, 1.045), .2), corner(b.up(mid + s * (gap + 1), point)),
                   corner(b.up(mid + s * (gap + w + 2), .80)), corner(b.up(mid + s * (gap + w - 2), .845)),
                   corner(b.up(mid + s * (gap + w + 7), .875)), corner(b.up(cx + s * n * 1.8, .99), .3)},
                  o.garment.color, {s < 0 ? 4.0 : 5.0, 2, s < 0 ? 1.08 : .98, 0});
  }
}

void draw_stand_collar(const Painter& p, const Over& o) {
  const Body& b = p.body;
  const double n = b.build.neck, cx = b.neck_x(), mid = b.middle();
  p.canvas.form({b.up(cx - n * 1.5, .97), corner(b.up(cx - n * 1.35, 1.085), .3), b.up(mid * .5, 1.035),
                 corner(b.up(cx + n * 1.35, 1.085), .3), b.up(cx + n * 1.5, .97), b.up(mid, .93)},
                o.garment.color, {6, 3, .96});
}

void draw_details(const Painter& p, const Over& o) {
  const Body& b = p.body;
  const std::string& color = o.garment.color;
  const double mid = b.middle();
  if (o.garment.pocket && !b.pose.sitting) {
    for (const double s : {-1.0, 1.0}) {
      const double x = s * b.build.waist * .62 * b.across() + (b.view == View::turned ? 6 : 0);
      const double y = o.garment.length < 30 ? .12 : .02;
      p.canvas.line({b.up(x - 12, y + .02), b.up(x + 12, y)}, p.canvas.shade(color, .92), 3);
    }
  }
  if (o.garment.puff) {
    for (const double y : {.74, .56, .38, .20, .04}) {
      const Row r = b.row(y, o.ease);
      if (y > o.hem + .06)
        p.canvas.line({b.up(r.left + 1, y), b.up((r.left + r.right) / 2, y - .03), b.up(r.right - 1, y)},
                      p.canvas.shade(color), 2.6);
    }
  }
  if (!o.garment.hiviz) return;
  for (const double y : {.52, .22}) {
    const Row r = b.row(y, o.ease - 1);
    const double ends[2][2] = {{r.left, mid - o.open}, {mid + o.open, r.right}};
    for (const auto& [from, to] : ends) {
      p.canvas.fill({corner(b.up(from, y)), corner(b.up(to, y - .01)), corner(b.up(to, y - .075)),
                     corner(b.up(from, y - .065))},
                    p.canvas.lit("steel", 1.08));
    }
  }
}

void draw_poncho(const Painter& p) {
  const Body& b = p.body;
  const scenario::Garment& g = p.person().over;
  const double cx = b.neck_x(), mid = b.middle(), n = b.build.neck, k = b.across();
  const double w = b.build.shoulder * k, point = b.pose.sitting ? .10 : -.02;
  const Points cloth{corner(b.up(cx - n * 1.4, 1.03)),
                     b.up(-w * .82, .93),
                     b.up(-w * 1.22, .58),
                     corner(b.up(-w * 1.36, .26), .4),
                     b.up(-w * .6, .12),
                     corner(b.up(mid, point), .5),
                     b.up(w * .7, .13),
                     corner(b.up(w * 1.38, .28), .4),
                     b.up(w * 1.2, .60),
                     b.up(w * .84, .93),
                     corner(b.up(cx + n * 1.4, 1.03)),
                     b.up(cx, .955)};
  const auto band = [&](double y, double drop, const std::string& color, double width) {
    p.canvas.line({b.up(-w * 1.5, y + .12), b.up(-w * .6, y - .03), b.up(mid, y - drop),
                   b.up(w * .7, y - .02), b.up(w * 1.5, y + .13)},
                  p.canvas.lit(color), width);
  };
  p.canvas.form(cloth, g.color, {12, 5}, [&] {
    band(.62, .10, g.trim, 11);
    band(.54, .10, "cream", 4);
    band(.30, .13, g.trim, 7);
    p.canvas.fold(b.up(-w * .5, .80), b.up(-w * .95, .30), 7, g.color, .06);
    p.canvas.fold(b.up(w * .55, .80), b.up(w * 1.0, .34), 7, g.color, -.06);
  });
  p.canvas.form({b.up(cx - n * 1.5, .99), b.up(cx - n * 1.3, 1.06), b.up(cx, 1.02), b.up(cx + n * 1.3, 1.06),
                 b.up(cx + n * 1.5, .99), b.up(mid, .93)},
                g.color, {5, 2, .92, 0});
}

}  // namespace

void draw_over(const Painter& p) {
  const Over o = measure(p);
  if (o.garment.poncho) return;  // hangs over the arms: drawn last
  if (p.body.view == View::back) {
    p.canvas.form(torso_outline(p.body, {o.ease, o.hem, o.flare}), o.garment.color, {16, 5}, [&] {
      draw_pattern_on_torso(p, o.garment);
      p.canvas.line({p.body.up(0, .9), p.body.up(0, 0)}, p.canvas.shade(o.garment.color), 2);
    });
    return;
  }
  if (o.open > 0) {
    draw_open(p, o);
  } else {
    draw_closed(p, o);
  }
  if (o.garment.lapel > 0) draw_lapels(p, o);
  if (o.garment.stand) draw_stand_collar(p, o);
  draw_details(p, o);
}

void draw_cape(const Painter& p) {
  if (p.has_over() && p.person().over.poncho) draw_poncho(p);
}

}  // namespace sightline::stage
