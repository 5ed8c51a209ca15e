#include "face/ui/pages.hpp"

#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Page;
using present::Region;
using Kind = Block::Kind;

/// Side column beside the main one (without its first `from` blocks), if there is one and room for it.
/// Returns the height.
float columns(Composer& c, std::size_t from, float x, float y, float w) {
  Blocks main = in_region(c.screen, Region::main);
  main.erase(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(from));
  const Blocks side = in_region(c.screen, Region::side);
  const float gap = c.m.room(16);
  const bool beside = !side.empty() && w > c.m.tx(860);
  c.out.wide = beside || side.empty();
  if (side.empty()) return place_blocks(c, main, x, y, w);
  if (!beside) {
    const float above = place_blocks(c, main, x, y, w);
    return above + gap + place_blocks(c, side, x, y + above + gap, w, Loose::carded);
  }
  const float right = std::round(w * 0.325F);
  const float left_height = place_blocks(c, main, x, y, w - right - gap);
  return std::max(left_height, place_blocks(c, side, x + w - right, y, right, Loose::carded));
}

/// The large title of a page that opens with one, and the words that belong to it. How many blocks of the
/// main region were used goes to `used`.
float greeting(Composer& c, float x, float y, float w, std::size_t& used) {
  float at = y;
  for (const Block* block : in_region(c.screen, Region::bar_left))
    if (block->kind == Kind::title && !block->label.empty())
      at += c.text(x, at, w, block->text, Style::title, Ink::ink);
  if (at == y) return 0;
  for (const Block* block : in_region(c.screen, Region::main)) {
    if (block->kind != Kind::text) break;
    at += place_block(c, *block, x, at, w);
    ++used;
  }
  return at - y + c.m.room(14);
}

/// Width of the page's column: home and debrief take what there is, pages to read stay narrow.
float column_width(const Composer& c, float room) {
  const Page page = c.screen.page;
  const bool full = page == Page::home || page == Page::debrief || page == Page::replay || page == Page::play;
  const bool two = !in_region(c.screen, Region::side).empty();
  if (full) return std::min(room, c.m.tx(1240) + c.m.px(160));
  return std::min(room, c.m.tx(two ? 1120 : 820));
}

float stack(Composer& c, Region region, float x, float y, float w) {
  const Blocks blocks = in_region(c.screen, region);
  if (blocks.empty()) return 0;
  return place_blocks(c, blocks, x, y, w) + c.m.room(16);
}

void arrange_column(Composer& c) {
  const float margin = c.m.px(24);
  const float w = column_width(c, c.m.width - 2 * margin);
  const float x = std::round((c.m.width - w) / 2);
  float y = c.out.top + c.m.room(20);
  std::size_t used = 0;
  y += greeting(c, x, y, w, used);
  y += stack(c, Region::banner, x, y, w);
  y += columns(c, used, x, y, w) + c.m.room(16);
  y += stack(c, Region::below, x, y, w);
  y += stack(c, Region::footer, x, y, w);
  c.out.areas[Layout::page].content = y + c.m.px(8);
}

/// A bar that would take too much of a small window scrolls away with the page.
void bar_into_page(Layout& out) {
  out.areas[Layout::page].marks.swap(out.areas[Layout::window].marks);
  for (Spot& spot : out.spots) spot.area = Layout::page;
  out.top = out.bar;
  out.bar = 0;
}

/// Every control has a spot, in the order of the screen; one that no block named stands on its tag.
void order_spots(const present::Screen& screen, Layout& out) {
  std::vector<Spot> ordered(screen.controls.size());
  for (const Spot& tag : out.tags) ordered[static_cast<std::size_t>(tag.control)] = tag;
  for (const Spot& spot : out.spots)
    if (spot.control >= 0) ordered[static_cast<std::size_t>(spot.control)] = spot;
  out.spots = std::move(ordered);
}

}  // namespace

Blocks in_region(const present::Screen& screen, Region region) {
  Blocks found;
  for (const Block& block : screen.blocks)
    if (block.region == region) found.push_back(&block);
  return found;
}

void arrange(const present::Screen& screen, const Fonts& fonts, const Metrics& metrics, Layout& out) {
  out.words.clear();
  out.spots.clear();
  out.tags.clear();
  out.fresh.clear();
  out.areas.resize(4);
  for (Area& area : out.areas) {
    area.marks.clear();
    area.content = 0;
    area.to_end = false;
  }
  const Box whole{0, 0, metrics.width, metrics.height};
  out.areas[Layout::window].view = whole;
  for (const int area : {Layout::lines, Layout::notes}) {
    out.areas[static_cast<std::size_t>(area)].view = {};
    out.areas[static_cast<std::size_t>(area)].parent = Layout::page;
  }
  Composer c(screen, fonts, metrics, out);
  const float bar = screen.page == Page::neutral ? 0 : place_bar(c);
  out.bar = bar;
  out.top = 0;
  if (bar > metrics.height * 0.3F) bar_into_page(out);
  out.areas[Layout::page].view = {0, out.bar, metrics.width, std::max(1.0F, metrics.height - out.bar)};
  c.area = Layout::page;
  if (screen.page == Page::play)
    arrange_play(c);
  else
    arrange_column(c);
  order_spots(screen, out);
}

}  // namespace sightline::ui
