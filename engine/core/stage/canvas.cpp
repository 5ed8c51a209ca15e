#include "core/stage/canvas.hpp"

#include <algorithm>
#include <utility>

#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

// Opacity of the fill, not of the element: that one would cost the rasteriser a surface of its own.
std::string opacity_text(double opacity) {
  if (opacity >= 0.995) return {};
  const int hundredths = std::clamp(nearest_int(opacity * 100), 0, 99);
  return std::string(" fill-opacity=\".") + static_cast<char>('0' + hundredths / 10) +
         static_cast<char>('0' + hundredths % 10) + '"';
}

}  // namespace

void Extent::add(const Point& point) {
  left = std::min(left, point.x);
  right = std::max(right, point.x);
  top = std::min(top, point.y);
  bottom = std::max(bottom, point.y);
}

Canvas::Canvas(CanvasSettings settings, int& next_id) : settings_(std::move(settings)), next_id_(next_id) {}

std::string Canvas::token(const std::string& name) const {
  const auto role = settings_.roles.find(name);
  const std::string& wanted = role == settings_.roles.end() ? name : role->second;
  const auto found = settings_.tokens->find(wanted);
  return found == settings_.tokens->end() ? wanted : found->second;
}

bool Canvas::is_skin(const std::string& name) const {
  const auto role = settings_.roles.find(name);
  return (role == settings_.roles.end() ? name : role->second).starts_with("skin");
}

Rgb Canvas::ambient(const std::string& name) const {
  const scenario::Light& light = *settings_.light;
  const Rgb local = filtered(parse_color(token(name)), is_skin(name) ? light.skin : light.cloth);
  return light.lift.empty() ? local : mix(local, parse_color(light.lift), light.lift_amount / 100.0);
}

Rgb Canvas::finish(const Rgb& color) const {
  const Rgb hazy = mix(color, parse_color(settings_.light->fog), settings_.haze / 100.0);
  return mix(hazy, parse_color(settings_.light->shadow), settings_.dim / 100.0);
}

Rgb Canvas::lit(const std::string& name, double tone) const { return finish(scaled(ambient(name), tone)); }

Rgb Canvas::shade(const std::string& name, double tone) const {
  const scenario::Light& light = *settings_.light;
  return finish(scaled(filtered(ambient(name), is_skin(name) ? light.skin_shade : light.cloth_shade), tone));
}

Rgb Canvas::eye() const { return finish(parse_color(settings_.light->eye)); }

Points Canvas::placed(const Points& points) {
  Points out = points;
  for (Point& point : out) {
    if (settings_.mirrored) point.x = -point.x;
    extent_.add(point);
  }
  return out;
}

void Canvas::form(const Points& points, const std::string& color, Tone tone,
                  const std::function<void()>& inside) {
  const Points shape = placed(points);
  const std::string id = std::to_string(next_id_++);
  const std::string use = "<use href=\"#p" + id + "\"";
  const scenario::Light& light = *settings_.light;
  out_ += "<clipPath id=\"c" + id + "\"><path id=\"p" + id + "\" d=\"" + curve(shape, true, settings_.small) +
          "\"/></clipPath>";
  if (!light.line.empty()) {
    out_ += use + " fill=\"" + light.line + "\" stroke=\"" + light.line +
            "\" stroke-width=\"5\" stroke-linejoin=\"round\"/>";
  }
  const double side = settings_.light_right ? 1.0 : -1.0;
  const double stretch = light.rim.empty() ? 1.0 : 1.2;
  out_ += use + " fill=\"" + color_text(shade(color, tone.tone)) + "\"/>";
  out_ += "<g clip-path=\"url(#c" + id + ")\">" + use + " x=\"" + number(side * tone.shift_x * stretch) +
          "\" y=\"" + number(-tone.shift_y * stretch) + "\" fill=\"" + color_text(lit(color, tone.tone)) +
          "\"/>";
  if (inside) inside();
  if (!light.rim.empty() && tone.rim > 0 && !settings_.small) rim(shape, lit(color, tone.tone), tone.rim);
  out_ += "</g>";
}

void Canvas::rim(const Points& shape, const Rgb& lit_color, double strength) {
  Points moved = shape;
  for (Point& point : moved) {
    point.x += settings_.light_right ? -3.6 : 3.6;
    point.y += 1.0;
  }
  const double kept = (100 - settings_.haze) * (100 - settings_.dim) / 10000.0;
  out_ += "<path d=\"" + curve(shape, true, settings_.small) + curve(moved, true, settings_.small) +
          "\" fill=\"" + color_text(mix(lit_color, parse_color(settings_.light->rim), 0.8)) +
          "\" fill-rule=\"evenodd\"" + opacity_text(0.8 * strength * kept) + "/>";
}

void Canvas::fill(const Points& points, const Rgb& color, double opacity) {
  out_ += "<path d=\"" + curve(placed(points), true, settings_.small) + "\" fill=\"" + color_text(color) +
          "\"" + opacity_text(opacity) + "/>";
}

void Canvas::line(const Points& points, const Rgb& color, double width) {
  out_ += "<path d=\"" + curve(placed(points), false, settings_.small) + "\" fill=\"none\" stroke=\"" +
          color_text(color) + "\" stroke-width=\"" + number(width) +
          "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
}

void Canvas::oval(const Point& center, double rx, double ry, const Rgb& color, double opacity) {
  const Points at = placed({center});
  out_ += "<ellipse cx=\"" + number(at[0].x) + "\" cy=\"" + number(at[0].y) + "\" rx=\"" + number(rx) +
          "\" ry=\"" + number(ry) + "\" fill=\"" + color_text(color) + "\"" + opacity_text(opacity) + "/>";
}

void Canvas::ring(const Point& center, double radius, double width, const Rgb& color) {
  const Points at =
      placed({center, {center.x - radius, center.y - radius}, {center.x + radius, center.y + radius}});
  out_ += "<circle cx=\"" + number(at[0].x) + "\" cy=\"" + number(at[0].y) + "\" r=\"" + number(radius) +
          "\" fill=\"none\" stroke=\"" + color_text(color) + "\" stroke-width=\"" + number(width) + "\"/>";
}

void Canvas::fold(const Point& from, const Point& to, double width, const std::string& color, double bend) {
  if (settings_.small) return;
  const Point middle = between(from, to, 0.45);
  const double size = std::max(distance(from, to), 0.001);
  const Point n{-(to.y - from.y) / size, (to.x - from.x) / size};
  const double far = size * bend + width / 2, near = size * bend - width / 2;
  fill({corner(from),
        {middle.x + n.x * far, middle.y + n.y * far},
        corner(to),
        {middle.x + n.x * near, middle.y + n.y * near}},
       mix(lit(color), shade(color), 0.62));
}

void Canvas::marks(const std::vector<Points>& shapes, const Rgb& color, double width, double opacity) {
  if (shapes.empty()) return;
  std::string path;
  for (Points shape : shapes) {
    if (settings_.mirrored) {
      for (Point& point : shape) point.x = -point.x;
    }
    path += curve(shape, width == 0, settings_.small);
  }
  std::string paint = width == 0 ? "\" fill=\"" + color_text(color) + '"' + opacity_text(opacity)
                                 : "\" fill=\"none\" stroke=\"" + color_text(color) + "\" stroke-width=\"" +
                                       number(width) + '"';
  out_ += "<path d=\"" + path + paint + "/>";
}

void Canvas::clipped(const Points& shape, const std::function<void()>& inside) {
  const std::string id = std::to_string(next_id_++);
  out_ += "<clipPath id=\"c" + id + "\"><path d=\"" + curve(placed(shape), true, settings_.small) +
          "\"/></clipPath><g clip-path=\"url(#c" + id + ")\">";
  inside();
  out_ += "</g>";
}

void Canvas::restore_extent(const Extent& before) {
  if (before.empty()) return;
  extent_.add({before.left, before.top});
  extent_.add({before.right, before.bottom});
}

}  // namespace sightline::stage
