#include "face/ui/icons.hpp"

#include <imgui.h>

#include <array>
#include <cmath>
#include <utility>

namespace sightline::ui {
namespace {

/// A square of 16 units in the middle of a box.
struct Pen {
  ImDrawList& list;
  float x, y, unit, thick;
  ImU32 colour;

  [[nodiscard]] ImVec2 at(float px, float py) const { return {x + px * unit, y + py * unit}; }
  void line(ImVec2 a, ImVec2 b) const { list.AddLine(a, b, colour, thick); }
  template <std::size_t N>
  void path(const std::array<ImVec2, N>& points, bool closed = false) const {
    for (const ImVec2& p : points) list.PathLineTo(at(p.x, p.y));
    list.PathStroke(colour, closed ? ImDrawFlags_Closed : 0, thick);
  }
  void ring(float cx, float cy, float r) const { list.AddCircle(at(cx, cy), r * unit, colour, 0, thick); }
  void disc(float cx, float cy, float r) const { list.AddCircleFilled(at(cx, cy), r * unit, colour); }
  void bar(float left, float top, float right, float bottom, float round = 0.6F) const {
    list.AddRectFilled(at(left, top), at(right, bottom), colour, round * unit);
  }
  void frame(float left, float top, float right, float bottom, float round) const {
    list.AddRect(at(left, top), at(right, bottom), colour, round * unit, 0, thick);
  }
};

void pencil(const Pen& p) {
  p.path(std::array<ImVec2, 5>{{{3, 13}, {3.6F, 10.2F}, {11, 2.8F}, {13.2F, 5}, {5.8F, 12.4F}}}, true);
  p.line(p.at(9.3F, 4.6F), p.at(11.4F, 6.7F));
}

void book(const Pen& p) {
  p.frame(3.5F, 2, 12.5F, 14, 1.6F);
  p.line(p.at(6, 2), p.at(6, 14));
  p.line(p.at(8, 5.5F), p.at(10.8F, 5.5F));
  p.line(p.at(8, 8), p.at(10.8F, 8));
}

void heart(const Pen& p) {
  p.list.PathLineTo(p.at(8, 13.4F));
  p.list.PathBezierCubicCurveTo(p.at(1, 9), p.at(0.6F, 5.4F), p.at(2.2F, 3.7F));
  p.list.PathBezierCubicCurveTo(p.at(4, 1.8F), p.at(7, 2.6F), p.at(8, 5.2F));
  p.list.PathBezierCubicCurveTo(p.at(9, 2.6F), p.at(12, 1.8F), p.at(13.8F, 3.7F));
  p.list.PathBezierCubicCurveTo(p.at(15.4F, 5.4F), p.at(15, 9), p.at(8, 13.4F));
  p.list.PathStroke(p.colour, 0, p.thick);
}

void letters(const Pen& p) {
  p.path(std::array<ImVec2, 3>{{{0.8F, 13}, {4.9F, 3}, {9, 13}}});
  p.line(p.at(2.3F, 9.6F), p.at(7.5F, 9.6F));
  p.path(std::array<ImVec2, 3>{{{9.9F, 13}, {12.5F, 6.6F}, {15.1F, 13}}});
  p.line(p.at(10.9F, 10.8F), p.at(14.1F, 10.8F));
}

void eye_off(const Pen& p) {
  p.list.PathLineTo(p.at(1.5F, 8));
  p.list.PathBezierCubicCurveTo(p.at(4.5F, 3), p.at(11.5F, 3), p.at(14.5F, 8));
  p.list.PathBezierCubicCurveTo(p.at(11.5F, 13), p.at(4.5F, 13), p.at(1.5F, 8));
  p.list.PathStroke(p.colour, 0, p.thick);
  p.ring(8, 8, 2.1F);
  p.line(p.at(3, 13.5F), p.at(13, 2.5F));
}

void logo(const Pen& p) {
  p.list.PathLineTo(p.at(2, 8));
  p.list.PathBezierCubicCurveTo(p.at(5, 3.4F), p.at(11, 3.4F), p.at(14, 8));
  p.list.PathBezierCubicCurveTo(p.at(11, 12.6F), p.at(5, 12.6F), p.at(2, 8));
  p.list.PathStroke(p.colour, 0, p.thick);
  p.disc(8, 8, 2.2F);
}

void clock(const Pen& p) {
  p.ring(8, 8, 6);
  p.path(std::array<ImVec2, 3>{{{8, 4.4F}, {8, 8}, {10.6F, 9.6F}}});
}

void home(const Pen& p) {
  p.path(std::array<ImVec2, 3>{{{1.8F, 8}, {8, 2.4F}, {14.2F, 8}}});
  p.path(std::array<ImVec2, 4>{{{3.8F, 6.6F}, {3.8F, 13.6F}, {12.2F, 13.6F}, {12.2F, 6.6F}}});
}

void text_lines(const Pen& p) {
  p.line(p.at(2.5F, 4), p.at(13.5F, 4));
  p.line(p.at(2.5F, 8), p.at(13.5F, 8));
  p.line(p.at(2.5F, 12), p.at(9.5F, 12));
}

void info(const Pen& p) {
  p.ring(8, 8, 6.2F);
  p.bar(7.2F, 7, 8.8F, 11.6F);
  p.disc(8, 4.8F, 0.95F);
}

void triangle(const Pen& p) {
  p.list.AddTriangleFilled(p.at(4.5F, 2.8F), p.at(4.5F, 13.2F), p.at(13, 8), p.colour);
}

void draw_sign(const Pen& p, Icon icon) {
  using Points3 = std::array<ImVec2, 3>;
  switch (icon) {
    case Icon::check:
      return p.path(Points3{{{3, 8.4F}, {6.5F, 11.8F}, {13, 4.4F}}});
    case Icon::dash:
      return p.bar(3.5F, 7.1F, 12.5F, 8.9F);
    case Icon::bang:
      p.disc(8, 12.6F, 1.15F);
      return p.bar(7.1F, 2.8F, 8.9F, 10);
    case Icon::dot:
      return p.disc(8, 8, 3.2F);
    case Icon::pencil:
      return pencil(p);
    case Icon::book:
      return book(p);
    case Icon::heart:
      return heart(p);
    case Icon::letters:
      return letters(p);
    case Icon::pause:
      p.bar(4, 3, 6.6F, 13);
      return p.bar(9.4F, 3, 12, 13);
    case Icon::play:
      return triangle(p);
    case Icon::clock:
      return clock(p);
    case Icon::lines:
      return text_lines(p);
    case Icon::search:
      p.ring(7, 7, 4.4F);
      return p.line(p.at(10.3F, 10.3F), p.at(14, 14));
    case Icon::back:
      return p.path(Points3{{{10, 3}, {5, 8}, {10, 13}}});
    case Icon::forward:
      return p.path(Points3{{{6, 3}, {11, 8}, {6, 13}}});
    case Icon::home:
      return home(p);
    case Icon::eye_off:
      return eye_off(p);
    case Icon::info:
      return info(p);
    case Icon::logo:
      return logo(p);
    case Icon::up_down:
      p.path(Points3{{{4.5F, 6}, {8, 2.6F}, {11.5F, 6}}});
      return p.path(Points3{{{4.5F, 10}, {8, 13.4F}, {11.5F, 10}}});
    case Icon::none:
    case Icon::count:
      return;
  }
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, const Box& box, unsigned rgba) {
  const float side = std::min(box.w, box.h);
  const Pen pen{list,         box.x + (box.w - side) / 2,    box.y + (box.h - side) / 2,
                side / 16.0F, std::max(1.25F, side / 10.5F), rgba};
  draw_sign(pen, icon);
}

Icon icon_of(std::string_view control_id) {
  constexpr std::array<std::pair<std::string_view, Icon>, 16> usual = {{
      {"notebook", Icon::book},
      {"transcript", Icon::lines},
      {"support", Icon::heart},
      {"accessibility", Icon::letters},
      {"pause", Icon::pause},
      {"home", Icon::home},
      {"quick-exit", Icon::eye_off},
      {"exit", Icon::eye_off},
      {"close", Icon::back},
      {"back", Icon::back},
      {"search", Icon::search},
      {"replay", Icon::play},
      {"about", Icon::info},
      {"glossary", Icon::book},
      {"keys", Icon::info},
      {"previous", Icon::back},
  }};
  const std::size_t slash = control_id.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? control_id : control_id.substr(slash + 1);
  for (const auto& [word, icon] : usual)
    if (word == name) return icon;
  return Icon::none;
}

}  // namespace sightline::ui
