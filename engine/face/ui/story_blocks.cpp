// Blocks of the story: lines, things, the picture with its tags.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::PictureBlock;
using present::Tone;

float note_side(const Composer& c) { return std::max(c.m.px(28), std::round(c.m.tx(26))); }

/// Speaker, words, levels of "how sure", with the note button at the right. `x` and `w` are inside.
float noted_words(Composer& c, const Block& block, float x, float y, float w) {
  const float side = note_side(c);
  const float room = block.controls.empty() ? w : w - side - c.m.room(12);
  float at = y;
  if (!block.label.empty()) at += c.text(x, at, room, block.label, Style::small, Ink::accent);
  const Ink ink = block.tone == Tone::quiet
                      ? Ink::text
                      : tone_ink(block.tone == Tone::plain ? Tone::strong : block.tone).front;
  at += c.text(x, at, room, block.text, Style::body, ink);
  if (!block.detail.empty()) at += c.text(x, at, room, block.detail, Style::label, Ink::mute);
  if (block.controls.empty()) return at - y;
  note_button(c, block.controls[0], {x + w - side, y, side, side});
  at = std::max(at, y + side);
  if (block.controls.size() > 1) at += c.m.px(6) + flow(c, block.controls, x, at + c.m.px(6), w, 1);
  return at - y;
}

bool is_noted(const Composer& c, const Block& block) {
  return !block.controls.empty() && c.control(block.controls[0]).on;
}

/// Where the number of a thing stands: at its upper left, inside the picture.
Box tag_box(const Composer& c, const stage::Rect& thing, const Box& picture) {
  const float side = tag_side(c);
  const float left = picture.x + static_cast<float>(thing.x) / 100 * picture.w;
  const float top = picture.y + static_cast<float>(thing.y) / 100 * picture.h;
  const float edge = c.m.px(6);
  return {std::round(std::clamp(left - side * 0.3F, picture.x + edge, picture.right() - side - edge)),
          std::round(std::clamp(top - side * 0.3F, picture.y + edge, picture.bottom() - side - edge)), side,
          side};
}

bool is_free(const std::vector<Box>& taken, const Box& box, float gap) {
  return std::none_of(taken.begin(), taken.end(),
                      [&](const Box& other) { return other.inset(-gap / 2).overlaps(box.inset(-gap / 2)); });
}

Box thing_box(const stage::Rect& thing, const Box& picture) {
  const Box box{picture.x + static_cast<float>(thing.x) / 100 * picture.w,
                picture.y + static_cast<float>(thing.y) / 100 * picture.h,
                static_cast<float>(thing.width) / 100 * picture.w,
                static_cast<float>(thing.height) / 100 * picture.h};
  return box.cut(picture);
}

/// From the edge of one box to the edge of the other; 0 if they touch.
float apart(const Box& a, const Box& b) {
  const float dx = std::max({0.0F, a.x - b.right(), b.x - a.right()});
  const float dy = std::max({0.0F, a.y - b.bottom(), b.y - a.bottom()});
  return std::hypot(dx, dy);
}

/// Where no other tag stands: near `wished`, nearer still to `thing`, inside the picture; `wished` if that is
/// full.
Box free_place(const std::vector<Box>& taken, const Box& wished, const Box& thing, const Box& picture,
               float gap) {
  if (is_free(taken, wished, gap)) return wished;
  constexpr float at_its_thing = 3;  // counts so much more than standing at the corner
  const Box inside = picture.inset(gap);
  const float step = (wished.w + gap) / 2;
  Box best = wished;
  float least = picture.w * 8;
  for (int ring = 1; static_cast<float>(ring) * step < std::min(least, picture.w); ++ring)
    for (int across = -ring; across <= ring; ++across)
      for (int down = -ring; down <= ring; ++down) {
        if (std::max(std::abs(across), std::abs(down)) != ring) continue;
        const float dx = static_cast<float>(across) * step, dy = static_cast<float>(down) * step;
        const Box box = wished.moved(std::round(dx), std::round(dy));
        const float far = std::hypot(dx, dy) + at_its_thing * apart(box, thing);
        if (far >= least || box.cut(inside) != box || !is_free(taken, box, gap)) continue;
        best = box;
        least = far;
      }
  return best;
}

void place_tags(Composer& c, const PictureBlock& picture, const Box& box) {
  std::vector<Box> tags;
  const float gap = c.m.px(5);
  for (const present::Tag& tag : picture.tags)
    tags.push_back(free_place(tags, tag_box(c, tag.rect, box), thing_box(tag.rect, box), box, gap));
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const present::Tag& tag = picture.tags[i];
    number_disc(c, tags[i].x, tags[i].y, tag.number, tag.on);
    if (tag.control < 0) continue;
    c.tag(tag.control, tags[i], tags[i].w / 2).thing = thing_box(tag.rect, box);
  }
}

}  // namespace

float place_line(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(10);
  const bool noted = is_noted(c, block);
  std::size_t ground = 0, edge = 0;
  if (noted) {
    ground = c.fill({x, y, w, 0}, Ink::amber_tint, c.m.px(12));
    edge = c.outline({x, y, w, 0}, Ink::amber, c.m.px(12));
  }
  const float height = noted_words(c, block, x + pad, y + pad, w - 2 * pad) + 2 * pad;
  if (noted) c.mark(ground).box.h = c.mark(edge).box.h = height;
  c.fresh(block, {x, y, w, height});
  return height;
}

float place_thing(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(10), disc = tag_side(c);
  const bool noted = is_noted(c, block);
  number_disc(c, x + pad, y + pad, block.number, noted);
  const float in = pad + disc + c.m.room(10);
  const float words = noted_words(c, block, x + in, y + pad, w - in - pad);
  return std::max(words, disc) + 2 * pad;
}

void place_picture(Composer& c, const Block& block, const Box& box) {
  if (block.picture < 0) return;
  const PictureBlock& picture = c.screen.pictures[static_cast<std::size_t>(block.picture)];
  c.picture(box, block.picture, c.m.px(14), false);
  if (picture.svg.empty()) {
    const float w = box.w - 2 * c.m.room(24);
    const float high = c.text_height(w, picture.alt, Style::body);
    c.text(box.x + c.m.room(24), std::max(box.y + c.m.px(12), box.y + (box.h - high) / 2), w, picture.alt,
           Style::body, Ink::ink);
  }
  c.outline(box, Ink::line, c.m.px(14));
  place_tags(c, picture, box);
}

}  // namespace sightline::ui
