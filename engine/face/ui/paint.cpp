#include "face/ui/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace sightline::ui {
namespace {

using present::Control;
using present::PictureBlock;
using present::Screen;

ImVec2 top_left(const Box& box) { return {box.x, box.y}; }
ImVec2 bottom_right(const Box& box) { return {box.right(), box.bottom()}; }

unsigned with_alpha(unsigned colour, float alpha) {
  const auto a = static_cast<unsigned>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * 255.0F));
  return (colour & 0x00FFFFFFU) | (a << IM_COL32_A_SHIFT);
}

/// The middle of a 16:9 picture that fills a box of another shape.
void image(ImDrawList& list, void* texture, const Box& box, float radius, bool top_only, float alpha) {
  ImVec2 from(0, 0), to(1, 1);
  const float wide = box.w / std::max(1.0F, box.h), whole = 16.0F / 9.0F;
  if (wide > whole) {
    const float cut = (1 - whole / wide) / 2;
    from.y = cut * 1.3F;  // people stand in the lower part
    to.y = 1 - cut * 0.7F;
  } else {
    from.x = (1 - wide / whole) / 2;
    to.x = 1 - from.x;
  }
  list.AddImageRounded(texture, top_left(box), bottom_right(box), from, to, with_alpha(IM_COL32_WHITE, alpha),
                       radius, top_only ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll);
}

void paint_picture(const Screen& screen, const UiState& ui, const Mark& mark, const Box& box,
                   ImDrawList& list) {
  const PictureBlock& picture = screen.pictures[static_cast<std::size_t>(mark.picture)];
  list.AddRectFilled(top_left(box), bottom_right(box), rgba(ui, Ink::shade), mark.radius,
                     mark.top_only ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll);
  if (ui.pictures == nullptr || picture.svg.empty()) return;
  const float whole = 16.0F / 9.0F;
  const auto width = static_cast<int>(std::max(box.w, std::ceil(box.h * whole)));
  const PictureView view =
      ui.pictures->find(picture, width, static_cast<int>(std::round(static_cast<float>(width) / whole)));
  if (view.before != nullptr && view.fade < 1) image(list, view.before, box, mark.radius, mark.top_only, 1);
  if (view.now != nullptr)
    image(list, view.now, box, mark.radius, mark.top_only, view.before == nullptr ? 1 : view.fade);
}

ImVec2 middle(const Box& box) { return {box.x + box.w / 2, box.y + box.h / 2}; }

/// ImGui's rounded rectangles stop short of a circle.
bool is_round(const Mark& mark) { return mark.box.w == mark.box.h && mark.radius >= mark.box.w / 2; }

void paint_mark(const Screen& screen, const UiState& ui, const Mark& mark, const Box& box, int hovered,
                ImDrawList& list) {
  const bool hot = mark.control >= 0 && mark.control == hovered;
  const unsigned colour = rgba(ui, hot ? mark.hot : mark.ink);
  switch (mark.shape) {
    case Mark::Shape::fill:
      if (is_round(mark))
        list.AddCircleFilled(middle(box), box.w / 2, colour);
      else
        list.AddRectFilled(top_left(box), bottom_right(box), colour, mark.radius);
      break;
    case Mark::Shape::outline: {
      const float half = mark.thick / 2;
      if (is_round(mark)) {
        list.AddCircle(middle(box), box.w / 2 - half, colour, 0, mark.thick);
        break;
      }
      list.AddRect({box.x + half, box.y + half}, {box.right() - half, box.bottom() - half}, colour,
                   std::max(0.0F, mark.radius - half), 0, mark.thick);
      break;
    }
    case Mark::Shape::text: {
      const Fonts::Face& face = ui.fonts[mark.style];
      const char* words = ui.layout.words.data();
      list.AddText(face.font, face.size, top_left(box), colour, words + mark.begin, words + mark.end);
      break;
    }
    case Mark::Shape::icon:
      draw_icon(list, mark.icon, box, colour);
      break;
    case Mark::Shape::picture:
      paint_picture(screen, ui, mark, box, list);
      break;
  }
}

/// Words on a dark bubble, under `at` or above it if there is no room.
void paint_words(const UiState& ui, const std::string& words, const Box& at, ImDrawList& list) {
  const Fonts::Face& face = ui.fonts[Style::label];
  const float pad = ui.metrics.room(10), most = std::min(ui.metrics.tx(320), ui.metrics.width * 0.6F);
  const char* begin = words.data();
  const char* end = begin + words.size();
  const ImVec2 size = face.font->CalcTextSizeA(face.size, FLT_MAX, most, begin, end);
  const float w = size.x + 2 * pad, h = size.y + 2 * pad, gap = ui.metrics.px(8);
  const float x =
      std::round(std::clamp(at.x + at.w / 2 - w / 2, gap, std::max(gap, ui.metrics.width - w - gap)));
  const bool below = at.bottom() + gap + h < ui.metrics.height;
  const float y = std::round(below ? at.bottom() + gap : std::max(0.0F, at.y - gap - h));
  const float radius = ui.metrics.px(10);
  list.AddRectFilled({x, y}, {x + w, y + h}, rgba(ui, Ink::tag), radius);
  list.AddRect({x, y}, {x + w, y + h}, rgba(ui, Ink::tag_ring), radius, 0, ui.metrics.px(1));
  list.AddText(face.font, face.size, {x + pad, y + pad}, rgba(ui, Ink::on_tag), begin, end, most);
}

/// The name of something that shows only a sign or a number, or why it cannot be pressed.
void paint_bubble(const UiState& ui, const Control& control, const Box& at, ImDrawList& list) {
  paint_words(ui, control.enabled || control.reason.empty() ? control.name : control.reason, at, list);
}

void paint_ring(const UiState& ui, const Spot& spot, const Box& box, ImDrawList& list) {
  const float thick = ui.metrics.px(3), out = ui.metrics.px(3);
  const Box ring = box.inset(-out);
  const float radius = spot.radius + out;
  list.AddRect(top_left(ring.inset(-thick / 2)), bottom_right(ring.inset(-thick / 2)), rgba(ui, Ink::card),
               radius + thick / 2, 0, thick);
  list.AddRect(top_left(ring), bottom_right(ring), rgba(ui, Ink::focus), radius, 0, thick);
}

/// The thing that a tag points at, and the tag itself, while its control is hot.
void paint_thing(const UiState& ui, const Spot& tag, ImDrawList& list) {
  const Box thing = box_in_window(ui, tag.area, tag.thing);
  const float thick = ui.metrics.px(2), radius = ui.metrics.px(10);
  list.AddRect(top_left(thing.inset(-thick)), bottom_right(thing.inset(-thick)), rgba(ui, Ink::tag), radius,
               0, thick);
  list.AddRect(top_left(thing), bottom_right(thing), rgba(ui, Ink::tag_ring), radius, 0, thick);
  paint_ring(ui, tag, box_in_window(ui, tag.area, tag.box), list);
}

const Spot* tag_of(const UiState& ui, int control) {
  for (const Spot& tag : ui.layout.tags)
    if (tag.control == control) return &tag;
  return nullptr;
}

bool valid(const UiState& ui, int control) {
  return control >= 0 && static_cast<std::size_t>(control) < ui.layout.spots.size() &&
         ui.layout.spots[static_cast<std::size_t>(control)].control == control;
}

}  // namespace

unsigned rgba(const UiState& ui, Ink ink) {
  const Colour c = palette(ui.theme)[ink];
  return IM_COL32(c.r, c.g, c.b, 255);
}

void paint_area(const Screen& screen, const UiState& ui, int area, int hovered, ImDrawList& list) {
  const Box clip = clip_of(ui, area);
  if (clip.w <= 0 || clip.h <= 0) return;
  list.PushClipRect(top_left(clip), bottom_right(clip), false);
  const Box origin = box_in_window(ui, area, {});
  for (const Mark& mark : ui.layout.areas[static_cast<std::size_t>(area)].marks) {
    const Box box = mark.box.moved(origin.x, origin.y);
    if (box.bottom() < clip.y - 8 || box.y > clip.bottom() + 8) continue;
    paint_mark(screen, ui, mark, box, hovered, list);
  }
  list.PopClipRect();
}

void paint_focus(const Screen& screen, const UiState& ui, int hovered, ImDrawList& list) {
  const int told = valid(ui, hovered) ? hovered : (ui.ring ? ui.focus : -1);
  if (ui.ring && valid(ui, ui.focus)) {
    const Spot& spot = ui.layout.spots[static_cast<std::size_t>(ui.focus)];
    const Box clip = clip_of(ui, spot.area).inset(-ui.metrics.px(spot.area >= Layout::lines ? 0 : 8));
    list.PushClipRect(top_left(clip), bottom_right(clip), false);
    paint_ring(ui, spot, box_in_window(ui, spot.area, spot.box), list);
    list.PopClipRect();
  }
  if (!valid(ui, told)) return;
  const Control& control = screen.controls[static_cast<std::size_t>(told)];
  const Spot& spot = ui.layout.spots[static_cast<std::size_t>(told)];
  const Box box = box_in_window(ui, spot.area, spot.box);
  const bool here = box.overlaps(clip_of(ui, spot.area));
  const Spot* tag = tag_of(ui, told);
  if (tag != nullptr) {
    paint_thing(ui, *tag, list);
    const bool pointed = !here || !box.contains(ui.input.x, ui.input.y);
    if (hovered == told && pointed) paint_bubble(ui, control, box_in_window(ui, tag->area, tag->box), list);
  } else if (spot.bubble && here) {
    paint_bubble(ui, control, box, list);
  }
}

void paint_notice(const UiState& ui, ImDrawList& list) {
  if (!ui.notice.empty()) paint_words(ui, ui.notice, {ui.metrics.width / 2, ui.metrics.height, 0, 0}, list);
}

void paint_scrollbars(const UiState& ui, ImDrawList& list) {
  for (const int area : {Layout::page, Layout::lines, Layout::notes}) {
    const Area& a = ui.layout.areas[static_cast<std::size_t>(area)];
    const Box view = clip_of(ui, area);
    if (view.h <= 0 || a.content <= a.view.h + 1) continue;
    const Box track =
        box_in_window(ui, area, {0, ui.scroll[static_cast<std::size_t>(area)], a.view.w, a.view.h});
    const float width = ui.metrics.px(4), gap = ui.metrics.px(2);
    const float high = std::max(ui.metrics.px(32), track.h * track.h / a.content);
    const float part = ui.scroll[static_cast<std::size_t>(area)] / (a.content - a.view.h);
    const float y = track.y + gap + (track.h - high - 2 * gap) * part;
    list.AddRectFilled({track.right() - width - gap, y}, {track.right() - gap, y + high}, rgba(ui, Ink::edge),
                       width / 2);
  }
}

}  // namespace sightline::ui
