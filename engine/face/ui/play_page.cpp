// The play screen: picture and story side by side, the question below; large text keeps the question at the
// lower edge, narrow windows have one column.
#include <algorithm>
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"
#include "face/ui/pages.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Region;
using Kind = Block::Kind;

/// What is told and shown, apart from what is asked.
struct Story {
  const Block* picture = nullptr;
  Blocks blocks;       ///< scroll together
  Blocks tools;        ///< rows of buttons for the foot of the card, the page's footer among them
  Blocks tools_alone;  ///< the same without the footer
};

Story story_of(const present::Screen& screen) {
  Story told;
  for (const Region region : {Region::main, Region::side})
    for (const Block* block : in_region(screen, region)) {
      if (block->kind == Kind::picture)
        told.picture = block;
      else if (block->kind == Kind::buttons)
        told.tools_alone.push_back(block);
      else
        told.blocks.push_back(block);
    }
  told.tools = told.tools_alone;
  for (const Block* block : in_region(screen, Region::footer)) told.tools.push_back(block);
  return told;
}

/// A story is read from its newest line, things to look at from the top.
bool has_lines(const Blocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block* b) { return b->kind == Kind::line; });
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

/// Buttons that stand below the lines at the foot of the story's card. Returns the height.
float strip(Composer& c, const Blocks& tools, float x, float y, float w) {
  std::vector<int> controls;
  for (const Block* block : tools)
    controls.insert(controls.end(), block->controls.begin(), block->controls.end());
  if (controls.empty()) return 0;
  const float pad = c.m.room(10);
  c.fill({x, y, w, c.m.px(1)}, Ink::line, 0);
  return flow(c, controls, x + pad, y + pad, w - 2 * pad, 0, Reasons::bubble) + 2 * pad;
}

/// A card whose inside scrolls, as high as its content between `least` and the box; `tools` at its foot.
float story_card(Composer& c, const Blocks& blocks, const Blocks& tools, const Box& box, float least) {
  const float edge = c.m.px(2);
  const Composer::Card card = c.open_card(box.x, box.y, box.w, Ink::card, Ink::line);
  const Composer::Place before = c.here();
  const float foot = strip(c, tools, box.x + edge, 0, box.w - 2 * edge);
  const Composer::Place after = c.here();
  Area& area = c.out.areas[Layout::lines];
  c.area = Layout::lines;
  area.content = story(c, blocks, box.w - 2 * edge);
  c.area = Layout::page;
  const float height = std::clamp(area.content + foot + 2 * edge, std::min(least, box.h), box.h);
  area.view = {box.x + edge, box.y + edge, box.w - 2 * edge, height - foot - 2 * edge};
  area.to_end = has_lines(blocks);
  c.move(before, 0, area.view.bottom());
  c.move(after, 0, -area.view.bottom());
  c.close_card(card, height);
  return height;
}

/// What is asked now, laid out at `y`; the height.
float asked(Composer& c, const Blocks& blocks, float x, float y, float w) {
  const Blocks footer = in_region(c.screen, Region::footer);
  float at = y + place_blocks(c, blocks, x, y, w);
  if (!footer.empty()) at += c.m.room(12) + place_blocks(c, footer, x, at + c.m.room(12), w);
  return at - y;
}

/// Picture above, story below it, each with its share of the window's height.
float one_column(Composer& c, const Story& told, float x, float y, float w) {
  const float page = c.m.height - c.out.bar, gap = c.m.room(12);
  float at = y;
  if (told.picture != nullptr) {
    const float high = std::round(std::min(w * 9 / 16, std::max(c.m.px(170), page * 0.40F)));
    const float wide = std::min(w, std::round(high * 16 / 9));
    place_picture(c, *told.picture, {x + std::round((w - wide) / 2), at, wide, high});
    at += high + gap;
  }
  if (!told.blocks.empty())
    at += story_card(c, told.blocks, {}, {x, at, w, std::max(c.m.tx(150), page * 0.62F)}, 0);
  return at - y;
}

/// One long page: for narrow windows.
void arrange_long(Composer& c, const Story& told, float x, float w) {
  float y = c.out.top + c.m.px(16);
  const Blocks banner = in_region(c.screen, Region::banner);
  if (!banner.empty()) y += place_blocks(c, banner, x, y, w) + c.m.room(12);
  y += one_column(c, told, x, y, w) + c.m.room(14);
  Blocks below = in_region(c.screen, Region::below);
  below.insert(below.end(), told.tools_alone.begin(), told.tools_alone.end());
  y += asked(c, below, x, y, w) + c.m.px(16);
  c.out.areas[Layout::page].content = y;
}

/// Picture left, story right, both as high as the window leaves once the question has its room. False, and
/// nothing placed, if that is too little.
bool arrange_side_by_side(Composer& c, const Story& told, float x, float w) {
  const float gap = c.m.px(16), top = c.out.top + c.m.px(16), end = c.m.px(14);
  const Composer::Place start = c.here();
  const Blocks banner = in_region(c.screen, Region::banner);
  float y = top;
  if (!banner.empty()) y += place_blocks(c, banner, x, y, w) + c.m.room(12);
  const Composer::Place before = c.here();
  const float below = place_blocks(c, in_region(c.screen, Region::below), x, 0, w);
  const float room = c.m.height - c.out.bar - y - gap - below - end;
  const float most = std::min(std::round((w - gap) * 0.66F * 9 / 16), c.m.px(720));
  if (room < std::min(most, c.m.height * 0.40F)) {
    c.drop(start);
    return false;
  }
  const Composer::Place after = c.here();
  const float high = std::min(room, most);
  const float wide = told.picture == nullptr ? 0 : std::round(high * 16 / 9);
  if (told.picture != nullptr) place_picture(c, *told.picture, {x, y, wide, high});
  const float left = told.picture == nullptr ? x : x + wide + gap;
  story_card(c, told.blocks, told.tools, {left, y, x + w - left, high}, high);
  c.move(before, 0, y + high + gap);
  c.move(after, 0, -(y + high + gap));
  c.out.areas[Layout::page].content = y + high + gap + below + end;
  return true;
}

/// For large text in a wide window: picture and story share what the question leaves; the question stays in
/// view at the lower edge and scrolls by itself if it is long.
void arrange_pinned(Composer& c, const Story& told, float x, float w) {
  const float gap = c.m.px(14), from = c.out.bar, free = c.m.height - from;
  Blocks blocks = in_region(c.screen, Region::banner);
  const Blocks below = in_region(c.screen, Region::below);
  blocks.insert(blocks.end(), below.begin(), below.end());
  blocks.insert(blocks.end(), told.tools_alone.begin(), told.tools_alone.end());
  const std::size_t ground = c.fill({0, 0, c.m.width, 0}, Ink::ground, 0);
  c.fill({0, 0, c.m.width, c.m.px(1)}, Ink::line, 0);
  const float content = asked(c, blocks, x, gap, w) + 2 * gap;
  const float panel = std::min(content, std::round(free * (c.m.text < 1.5F ? 0.63F : 0.54F)));
  c.mark(ground).box.h = content;
  c.out.areas[Layout::page].view = {0, c.m.height - panel, c.m.width, panel};
  c.out.areas[Layout::page].content = content;
  const float high = free - panel - 2 * gap, y = from + gap;
  float left = x;
  c.area = Layout::window;
  if (told.picture != nullptr) {
    const float wide = std::round(std::min(high * 16 / 9, w * 0.44F)), tall = std::round(wide * 9 / 16);
    place_picture(c, *told.picture, {x, y, wide, tall});
    left = x + wide + gap;
  }
  const Box card{left, y, x + w - left, high};
  c.outline(card, Ink::line, c.m.px(10));
  Area& area = c.out.areas[Layout::lines];
  area.parent = -1;
  area.view = card.inset(c.m.px(2));
  area.to_end = has_lines(told.blocks);
  c.area = Layout::lines;
  const std::size_t paper = c.fill({0, 0, area.view.w, 0}, Ink::card, c.m.px(8));
  area.content = story(c, told.blocks, area.view.w);
  c.mark(paper).box.h = std::max(area.content, area.view.h);
  c.area = Layout::page;
}

}  // namespace

void arrange_play(Composer& c) {
  const float margin = c.m.px(24);
  const float w = std::min(c.m.width - 2 * margin, c.m.px(1680)), x = std::round((c.m.width - w) / 2);
  const Story told = story_of(c.screen);
  c.out.wide = c.m.text < 1.75F && c.m.width >= c.m.px(980) * std::max(1.0F, c.m.text * 0.8F);
  if (c.out.wide && arrange_side_by_side(c, told, x, w)) return;
  c.out.wide = c.out.bar > 0 && c.m.width >= c.m.px(980) && c.m.height - c.out.bar >= c.m.px(480);
  if (c.out.wide)
    arrange_pinned(c, told, x, w);
  else
    arrange_long(c, told, x, w);
}

}  // namespace sightline::ui
