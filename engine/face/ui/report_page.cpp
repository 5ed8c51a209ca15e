// What an answer rests on stands beside the answers.
#include <algorithm>
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/story.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Region;
using Kind = Block::Kind;

/// What is asked, and the list among it that an answer rests on.
struct Asked {
  Blocks question;
  const Block* head = nullptr;  ///< of the list; nullptr if there is none
  Blocks notes;
};

Asked asked_of(const present::Screen& screen) {
  Asked asked;
  bool inside = false;
  for (const Block* block : in_region(screen, Region::below)) {
    if (block->kind == Kind::list_start)
      asked.head = block;
    else if (block->kind != Kind::list_end)
      (inside ? asked.notes : asked.question).push_back(block);
    inside = block->kind == Kind::list_start || (inside && block->kind != Kind::list_end);
  }
  return asked;
}

/// A card with the list's head at its top, what can be ticked in between, and `tools` at its foot.
void notebook_card(Composer& c, const Asked& asked, const Blocks& tools, const Box& box) {
  const float edge = c.m.px(2), pad = c.m.room(16), inside = c.m.room(8);
  c.close_card(c.open_card(box.x, box.y, box.w, Ink::card, Ink::line), box.h);
  float y = box.y + c.m.room(14);
  y += c.text(box.x + pad, y, box.w - 2 * pad, asked.head->label, Style::strong, Ink::ink);
  y += c.text(box.x + pad, y, box.w - 2 * pad, asked.head->text, Style::label, Ink::mute) + c.m.room(4);
  const Composer::Place before = c.here();
  const float foot = place_strip(c, tools, box.x + edge, 0, box.w - 2 * edge);
  c.move(before, 0, box.bottom() - edge - foot);
  Area& area = c.out.areas[Layout::notes];
  area.view = {box.x + edge, y, box.w - 2 * edge, std::max(1.0F, box.bottom() - edge - foot - y)};
  c.area = Layout::notes;
  area.content = place_blocks(c, asked.notes, inside, inside, area.view.w - 2 * inside) + 2 * inside;
  c.area = Layout::page;
}

}  // namespace

bool arrange_report(Composer& c, const Story& told, float x, float w) {
  const Asked asked = asked_of(c.screen);
  if (asked.head == nullptr) return false;
  const float gap = c.m.px(16), top = c.out.top + c.m.px(16), end = c.m.px(14);
  const float right = std::round(w * 0.36F), left = w - right - gap;
  const Composer::Place start = c.here();
  const Blocks banner = in_region(c.screen, Region::banner);
  float y = top;
  if (!banner.empty()) y += place_blocks(c, banner, x, y, left) + c.m.room(12);
  const Composer::Place before = c.here();
  const float below = place_blocks(c, asked.question, x, 0, left);
  const float room = c.m.height - c.out.bar - y - gap - below - end;
  if (room < c.m.tx(112)) {
    c.drop(start);
    return false;
  }
  const Composer::Place after = c.here();
  const float high = std::min(room, std::round(left * 0.56F * 9 / 16));
  const float wide = told.picture == nullptr ? 0 : std::round(high * 16 / 9);
  if (told.picture != nullptr) place_picture(c, *told.picture, {x, y, wide, high});
  const float from = told.picture == nullptr ? x : x + wide + gap;
  story_card(c, told.blocks, {}, {from, y, x + left - from, high}, high);
  c.move(before, 0, y + high + gap);
  c.move(after, 0, -(y + high + gap));
  notebook_card(c, asked, told.tools, {x + left + gap, top, right, c.m.height - c.out.bar - end - top});
  c.out.areas[Layout::page].content = std::max(y + high + gap + below + end, c.m.height - c.out.bar);
  return true;
}

}  // namespace sightline::ui
