// The play screen: picture and story side by side, the question below; large text keeps the question at the
// lower edge, narrow windows have one column.
#include <algorithm>
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/story.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Region;
using Kind = Block::Kind;

/// What is asked now, laid out at `y`; the height.
float asked(Composer& c, const Story& told, const Blocks& blocks, float x, float y, float w) {
  const float at = y + place_blocks(c, blocks, x, y, w) + c.m.room(12);
  return at + place_tools(c, told.tools, x, at, w) - y;
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
  y += asked(c, told, in_region(c.screen, Region::below), x, y, w) + c.m.px(16);
  c.out.areas[Layout::page].content = y;
}

/// Picture left, story right, the question under both; where the window is high, under the picture, with the
/// story as high as the window. False, and nothing placed, if that leaves the picture too little.
bool arrange_side_by_side(Composer& c, const Story& told, float x, float w) {
  const float gap = c.m.px(16), end = c.m.px(14);
  const Blocks banner = in_region(c.screen, Region::banner), below = in_region(c.screen, Region::below);
  const Composer::Place start = c.here();
  float y = c.out.top + c.m.px(16);
  if (!banner.empty()) y += place_blocks(c, banner, x, y, w) + c.m.room(12);
  const float free = c.m.height - c.out.bar - y - end;
  const float widest = std::round(std::clamp(w - gap - c.m.tx(416), w * 0.5F, w * 0.75F));
  const float most = std::round(widest * 9 / 16);
  const float under = height_of(c, below, widest);
  const bool high_window = told.picture != nullptr && most + gap + under <= free;
  const float asks = high_window ? under : height_of(c, below, w);
  const float high = std::min(free - gap - asks, most);
  if (high < std::min(most, c.m.height * 0.28F)) {
    c.drop(start);
    return false;
  }
  const float wide = told.picture == nullptr ? 0 : std::round(high * 16 / 9);
  if (told.picture != nullptr) place_picture(c, *told.picture, {x, y, wide, high});
  place_blocks(c, below, x, y + high + gap, high_window ? wide : w);
  const float left = told.picture == nullptr ? x : x + wide + gap, tall = high_window ? free : high;
  story_card(c, told.blocks, told.tools, {left, y, x + w - left, tall}, tall);
  c.out.areas[Layout::page].content = y + std::max(tall, high + gap + asks) + end;
  return true;
}

/// For large text in a wide window: picture and story share what the question leaves; the question stays in
/// view at the lower edge and scrolls by itself if it is long.
void arrange_pinned(Composer& c, const Story& told, float x, float w) {
  const float gap = c.m.px(14), from = c.out.bar, free = c.m.height - from;
  Blocks blocks = in_region(c.screen, Region::banner);
  const Blocks below = in_region(c.screen, Region::below);
  blocks.insert(blocks.end(), below.begin(), below.end());
  const std::size_t ground = c.fill({0, 0, c.m.width, 0}, Ink::ground, 0);
  c.fill({0, 0, c.m.width, c.m.px(1)}, Ink::line, 0);
  const float content = asked(c, told, blocks, x, gap, w) + 2 * gap;
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
  area.content = place_story(c, told.blocks, area.view.w);
  c.mark(paper).box.h = std::max(area.content, area.view.h);
  c.area = Layout::page;
}

}  // namespace

void arrange_play(Composer& c) {
  const float margin = c.m.px(24);
  const float w = std::min(c.m.width - 2 * margin, c.m.px(1680)), x = std::round((c.m.width - w) / 2);
  const Story told = story_of(c.screen);
  c.out.wide = c.m.text < 1.75F && c.m.width >= c.m.px(980) * std::max(1.0F, c.m.text * 0.8F);
  if (c.out.wide && (arrange_report(c, told, x, w) || arrange_side_by_side(c, told, x, w))) return;
  c.out.wide = c.out.bar > 0 && c.m.width >= c.m.px(980) && c.m.height - c.out.bar >= c.m.px(480);
  if (c.out.wide)
    arrange_pinned(c, told, x, w);
  else
    arrange_long(c, told, x, w);
}

}  // namespace sightline::ui
