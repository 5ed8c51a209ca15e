#include "face/ui/composer.hpp"

#include <cmath>

namespace sightline::ui {

float Metrics::px(float design) const { return std::round(design * dpi); }
float Metrics::tx(float design) const { return std::round(design * dpi * text); }
float Metrics::room(float design) const { return std::round(design * dpi * (1 + (text - 1) * 0.35F)); }

Composer::Composer(const present::Screen& shown, const Fonts& letters, const Metrics& metrics, Layout& layout)
    : screen(shown), fonts(letters), m(metrics), out(layout) {}

Composer::Place Composer::here() const {
  return {out.areas[static_cast<std::size_t>(area)].marks.size(), out.spots.size(), out.tags.size(),
          out.fresh.size(), area};
}

void Composer::drop(const Place& since) {
  marks().resize(since.marks);
  out.spots.resize(since.spots);
  out.tags.resize(since.tags);
  out.fresh.resize(since.fresh);
}

void Composer::move(const Place& since, float dx, float dy) {
  std::vector<Mark>& all = out.areas[static_cast<std::size_t>(since.area)].marks;
  for (std::size_t i = since.marks; i < all.size(); ++i) all[i].box = all[i].box.moved(dx, dy);
  for (std::size_t i = since.spots; i < out.spots.size(); ++i)
    if (out.spots[i].area == since.area) out.spots[i].box = out.spots[i].box.moved(dx, dy);
  for (std::size_t i = since.tags; i < out.tags.size(); ++i) {
    out.tags[i].box = out.tags[i].box.moved(dx, dy);
    out.tags[i].thing = out.tags[i].thing.moved(dx, dy);
  }
  for (std::size_t i = since.fresh; i < out.fresh.size(); ++i)
    if (out.fresh[i].area == since.area) out.fresh[i].box = out.fresh[i].box.moved(dx, dy);
}

Mark& Composer::add(Mark::Shape shape, const Box& box, Ink ink) {
  Mark mark;
  mark.shape = shape;
  mark.box = box;
  mark.ink = mark.hot = ink;
  marks().push_back(mark);
  return marks().back();
}

void Composer::add_text(float x, float y, std::string_view words, Style style, Ink ink, float w) {
  const float size = fonts[style].size, step = fonts.line_height(style);
  Mark& mark = add(Mark::Shape::text, {std::round(x), std::round(y + (step - size) / 2), w, size}, ink);
  mark.style = style;
  mark.begin = out.words.size();
  out.words.append(words);
  mark.end = out.words.size();
}

float Composer::text(float x, float y, float w, std::string_view words, Style style, Ink ink) {
  if (words.empty()) return 0;
  lines_.clear();
  wrap(fonts, style, words, w, lines_);
  const float step = fonts.line_height(style);
  float at = y;
  for (const Line& line : lines_) {
    add_text(x, at, words.substr(line.begin, line.end - line.begin), style, ink, line.width);
    at += step;
  }
  return at - y;
}

float Composer::line(float x, float middle, float w, std::string_view words, Style style, Ink ink) {
  const float top = middle - fonts.line_height(style) / 2;
  const float full = fonts.width(style, words);
  if (full <= w) {
    add_text(x, top, words, style, ink, full);
    return full;
  }
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  lines_.clear();
  wrap(fonts, style, words, std::max(1.0F, w - fonts.width(style, ellipsis)), lines_);
  std::string cut(words.substr(lines_[0].begin, lines_[0].end - lines_[0].begin));
  cut += ellipsis;
  const float used = fonts.width(style, cut);
  add_text(x, top, cut, style, ink, used);
  return used;
}

float Composer::text_height(float w, std::string_view words, Style style) {
  if (words.empty()) return 0;
  lines_.clear();
  wrap(fonts, style, words, w, lines_);
  return static_cast<float>(lines_.size()) * fonts.line_height(style);
}

std::size_t Composer::fill(const Box& box, Ink ink, float radius) {
  add(Mark::Shape::fill, box, ink).radius = radius;
  return marks().size() - 1;
}

std::size_t Composer::outline(const Box& box, Ink ink, float radius, float thick) {
  Mark& mark = add(Mark::Shape::outline, box, ink);
  mark.radius = radius;
  mark.thick = std::max(1.0F, std::round(thick * m.dpi));
  return marks().size() - 1;
}

void Composer::icon(const Box& box, Icon icon, Ink ink) { add(Mark::Shape::icon, box, ink).icon = icon; }

void Composer::picture(const Box& box, int picture, float radius, bool top_only) {
  Mark& mark = add(Mark::Shape::picture, box, Ink::ink);
  mark.picture = picture;
  mark.radius = radius;
  mark.top_only = top_only;
}

void Composer::hot(int control, Ink hot) {
  marks().back().control = control;
  marks().back().hot = hot;
}

Spot& Composer::spot(int control, const Box& box, float radius) {
  out.spots.push_back({control, area, box, radius, {}, false});
  return out.spots.back();
}

Spot& Composer::tag(int control, const Box& box, float radius) {
  out.tags.push_back({control, area, box, radius, {}, true});
  return out.tags.back();
}

void Composer::fresh(const present::Block& block, const Box& box) {
  if (block.is_new) out.fresh.push_back({area, box});
}

Composer::Card Composer::open_card(float x, float y, float w, Ink ground, Ink edge) {
  Card card;
  card.box = {x, y, w, 0};
  card.fill = fill(card.box, ground, m.px(14));
  card.edge = outline(card.box, edge, m.px(14));
  return card;
}

void Composer::close_card(const Card& card, float height) {
  mark(card.fill).box.h = height;
  mark(card.edge).box.h = height;
}

const present::Control& Composer::control(int index) const {
  return screen.controls[static_cast<std::size_t>(index)];
}

Mark& Composer::mark(std::size_t index) { return marks()[index]; }

}  // namespace sightline::ui
