// The play screen: picture and story side by side, the question below; one column for large text.
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/pages.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Region;
using Kind = Block::Kind;

const Block* picture_of(const Blocks& main) {
  for (const Block* block : main)
    if (block->kind == Kind::picture) return block;
  return nullptr;
}

Blocks without_picture(const Blocks& main) {
  Blocks rest;
  for (const Block* block : main)
    if (block->kind != Kind::picture) rest.push_back(block);
  return rest;
}

/// The story's own blocks, from top to bottom, in the area that scrolls by itself. Returns the height.
float story(Composer& c, const Blocks& blocks, float w) {
  const float pad = c.m.room(8);
  float at = pad;
  for (const Block* block : blocks) {
    if (block->kind == Kind::list_start || block->kind == Kind::list_end) {
      at += c.text(pad * 2, at + pad / 2, w - 4 * pad, block->label, Style::label_strong, Ink::mute);
      continue;
    }
    const bool inset = block->kind != Kind::line && block->kind != Kind::thing;
    const float in = inset ? pad * 2 : pad;
    at += place_block(c, *block, in, at, w - 2 * in) + c.m.room(inset ? 8 : 2);
  }
  return at + pad;
}

/// A card whose inside scrolls. `height` below 0: as high as its content, at most -height.
float story_card(Composer& c, const Blocks& blocks, const Box& box, float least) {
  const Composer::Card card = c.open_card(box.x, box.y, box.w, Ink::card, Ink::line);
  Area& area = c.out.areas[Layout::lines];
  c.area = Layout::lines;
  area.content = story(c, blocks, box.w - 2 * c.m.px(2));
  c.area = Layout::page;
  const float height = std::clamp(area.content + 2 * c.m.px(2), std::min(least, box.h), box.h);
  area.view = Box{box.x, box.y, box.w, height}.inset(c.m.px(2));
  area.to_end = true;
  c.close_card(card, height);
  return height;
}

/// What is asked now, laid out at `y`; the height.
float asked(Composer& c, float x, float y, float w) {
  const Blocks below = in_region(c.screen, Region::below), footer = in_region(c.screen, Region::footer);
  float at = y + place_blocks(c, below, x, y, w);
  if (!footer.empty()) at += c.m.room(12) + place_blocks(c, footer, x, at + c.m.room(12), w);
  return at - y;
}

/// Picture left, story right, both as high as the window leaves once the question has its room.
float side_by_side(Composer& c, const Block* picture, const Blocks& told, float x, float y, float w,
                   float room) {
  const float gap = c.m.px(16);
  const float most = std::min(std::round((w - gap) * 0.66F * 9 / 16), c.m.px(720));
  const float least = std::min(most, std::round(c.m.height * 0.42F));
  const float high = std::clamp(room, least, most);
  const float wide = picture == nullptr ? 0 : std::round(high * 16 / 9);
  if (picture != nullptr) place_picture(c, *picture, {x, y, wide, high});
  const float left = picture == nullptr ? x : x + wide + gap;
  story_card(c, told, {left, y, x + w - left, high}, high);
  return high;
}

/// Picture above, story below it, each with its share of the window's height.
float one_column(Composer& c, const Block* picture, const Blocks& told, float x, float y, float w) {
  const float page = c.m.height - c.out.bar, gap = c.m.room(12);
  float at = y;
  if (picture != nullptr) {
    const float high = std::round(std::min(w * 9 / 16, std::max(c.m.px(170), page * 0.40F)));
    const float wide = std::min(w, std::round(high * 16 / 9));
    place_picture(c, *picture, {x + std::round((w - wide) / 2), at, wide, high});
    at += high + gap;
  }
  if (!told.empty()) at += story_card(c, told, {x, at, w, std::max(c.m.tx(150), page * 0.62F)}, 0);
  return at - y;
}

}  // namespace

void arrange_play(Composer& c) {
  const float margin = c.m.px(24), gap = c.m.room(14);
  const float most = c.m.px(1680);
  const float w = std::min(c.m.width - 2 * margin, most), x = std::round((c.m.width - w) / 2);
  const Blocks main = in_region(c.screen, Region::main), side = in_region(c.screen, Region::side);
  const Block* picture = picture_of(main);
  Blocks told = without_picture(main);
  told.insert(told.end(), side.begin(), side.end());
  c.out.wide = c.m.text < 1.75F && c.m.width >= c.m.px(980) * std::max(1.0F, c.m.text * 0.8F);
  float y = c.out.top + c.m.px(16);
  const Blocks banner = in_region(c.screen, Region::banner);
  if (!banner.empty()) y += place_blocks(c, banner, x, y, w) + c.m.room(12);
  if (c.out.wide) {
    const Composer::Place before = c.here();
    const float below = asked(c, x, 0, w);
    const float room = c.m.height - c.out.bar - y - gap - below - c.m.px(10);
    const Composer::Place after = c.here();
    const float high = side_by_side(c, picture, told, x, y, w, room);
    const float down = y + high + gap;
    c.move(before, 0, down);
    c.move(after, 0, -down);
    y = down + below + c.m.px(10);
  } else {
    y += one_column(c, picture, told, x, y, w) + gap;
    y += asked(c, x, y, w) + c.m.px(16);
  }
  c.out.areas[Layout::page].content = y;
}

}  // namespace sightline::ui
