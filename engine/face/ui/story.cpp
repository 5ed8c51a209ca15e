#include "face/ui/story.hpp"

#include <algorithm>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"

namespace sightline::ui {

using present::Block;
using present::Region;

Story story_of(const present::Screen& screen) {
  Story told;
  for (const Region region : {Region::main, Region::side})
    for (const Block* block : in_region(screen, region)) {
      if (block->kind == Block::Kind::picture)
        told.picture = block;
      else if (block->kind == Block::Kind::buttons)
        told.tools_alone.push_back(block);
      else
        told.blocks.push_back(block);
    }
  told.tools = told.tools_alone;
  for (const Block* block : in_region(screen, Region::footer)) told.tools.push_back(block);
  return told;
}

bool has_lines(const Blocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [](const Block* b) { return b->kind == Block::Kind::line; });
}

float place_story(Composer& c, const Blocks& blocks, float w) {
  const float pad = c.m.room(8);
  float at = pad;
  for (const Block* block : blocks) {
    if (block->kind == Block::Kind::list_start || block->kind == Block::Kind::list_end) {
      at += c.text(pad * 2, at + pad / 2, w - 4 * pad, block->label, Style::label_strong, Ink::mute);
      continue;
    }
    const bool inset = block->kind != Block::Kind::line && block->kind != Block::Kind::thing;
    const float in = inset ? pad * 2 : pad;
    at += place_block(c, *block, in, at, w - 2 * in) + c.m.room(inset ? 8 : 2);
  }
  return at + pad;
}

float place_strip(Composer& c, const Blocks& tools, float x, float y, float w) {
  const float pad = c.m.room(10);
  const float high = place_tools(c, tools, x + pad, y + pad, w - 2 * pad);
  if (high <= 0) return 0;
  c.fill({x, y, w, c.m.px(1)}, Ink::line, 0);
  return high + 2 * pad;
}

float story_card(Composer& c, const Blocks& blocks, const Blocks& tools, const Box& box, float least) {
  const float edge = c.m.px(2);
  const Composer::Card card = c.open_card(box.x, box.y, box.w, Ink::card, Ink::line);
  const Composer::Place before = c.here();
  const float foot = place_strip(c, tools, box.x + edge, 0, box.w - 2 * edge);
  const Composer::Place after = c.here();
  Area& area = c.out.areas[Layout::lines];
  c.area = Layout::lines;
  area.content = place_story(c, blocks, box.w - 2 * edge);
  c.area = Layout::page;
  const float height = std::clamp(area.content + foot + 2 * edge, std::min(least, box.h), box.h);
  area.view = {box.x + edge, box.y + edge, box.w - 2 * edge, height - foot - 2 * edge};
  area.to_end = has_lines(blocks);
  c.move(before, 0, area.view.bottom());
  c.move(after, 0, -area.view.bottom());
  c.close_card(card, height);
  return height;
}

}  // namespace sightline::ui
