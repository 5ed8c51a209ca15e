// The bar along the top of every page.
#include <cmath>

#include "face/ui/controls.hpp"
#include "face/ui/pages.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Region;

/// Something in the bar: a control, or words that only say something.
struct Item {
  int control = -1;
  const Block* block = nullptr;
};

std::vector<Item> items_of(const Composer& c) {
  std::vector<Item> items;
  const Blocks blocks = in_region(c.screen, Region::bar_right);
  for (const Block* block : blocks)
    if (!block->text.empty()) items.push_back({-1, block});
  for (const Block* block : blocks)
    for (const int control : block->controls) items.push_back({control, block});
  return items;
}

float status_width(const Composer& c, const Block& block) {
  return c.m.tx(16) + c.m.room(7) + 2 * c.m.room(12) + c.fonts.width(Style::label_strong, block.text);
}

/// The story's clock and how far it has come: told, not pressed, so without an edge.
void status(Composer& c, const Block& block, float x, float y) {
  const float h = pill_height(c), middle = y + h / 2, side = c.m.tx(15), w = status_width(c, block);
  c.fill({x, y, w, h}, Ink::chip, h / 2);
  float at = x + c.m.room(12);
  c.icon({at, middle - side / 2, side, side}, Icon::clock, Ink::mute);
  at += c.m.tx(16) + c.m.room(7);
  c.line(at, middle, w, block.text, Style::label_strong, Ink::ink);
  if (block.value < 0) return;
  const float bar = c.m.px(3), room = w - h;
  const Box track{x + h / 2, y + h - bar - c.m.px(2), room, bar};
  c.fill(track, Ink::track, bar / 2);
  const float done = static_cast<float>(std::min(block.value, 100)) / 100 * room;
  if (done >= 1) c.fill({track.x, track.y, done, bar}, Ink::accent, bar / 2);
}

float width_of(Composer& c, const Item& item, Fullness fullness, float w) {
  return item.control >= 0 ? pill_size(c, item.control, w, fullness).w : status_width(c, *item.block);
}

void put(Composer& c, const Item& item, Fullness fullness, float x, float y, float w) {
  if (item.control >= 0)
    pill(c, item.control, x, y, w, fullness);
  else
    status(c, *item.block, x, y);
}

float total(Composer& c, const std::vector<Item>& items, Fullness fullness, float w) {
  float sum = 0;
  for (const Item& item : items) sum += width_of(c, item, fullness, w) + c.m.room(10);
  return sum;
}

/// A title that has a label stands large on the page (place_greeting); the bar then shows the label.
const std::string& bar_words(const Block& block) { return block.label.empty() ? block.text : block.label; }

/// Logo, title and what stands beside it; returns the right end. `w` is what it may take.
float left_part(Composer& c, float x, float middle, float w) {
  const float side = c.m.tx(28), end = x + w;
  c.fill({x, middle - side / 2, side, side}, Ink::accent, c.m.px(8));
  c.icon({x + side * 0.17F, middle - side * 0.33F, side * 0.66F, side * 0.66F}, Icon::logo, Ink::on_accent);
  float at = x + side + c.m.room(14);
  bool first = true;
  for (const Block* block : in_region(c.screen, Region::bar_left)) {
    const std::string& words = bar_words(*block);
    if (end - at > c.m.tx(24) && !words.empty()) {
      at += c.line(at, middle, end - at, words, first ? Style::strong : Style::label,
                   first ? Ink::ink : Ink::mute);
      at += c.m.room(14);
      first = false;
    }
    for (const int control : block->controls)
      at = pill(c, control, at, middle - pill_height(c) / 2, w).right() + c.m.room(8);
  }
  return at;
}

float left_width(const Composer& c) {
  float sum = c.m.tx(28) + c.m.room(14);
  bool first = true;
  for (const Block* block : in_region(c.screen, Region::bar_left)) {
    sum += c.fonts.width(first ? Style::strong : Style::label, bar_words(*block)) + c.m.room(14);
    first = false;
  }
  return sum;
}

/// Pills in rows of their own, where one row cannot hold them.
float rows(Composer& c, const std::vector<Item>& items, float x, float y, float w) {
  float at = x, row = y, high = 0;
  for (const Item& item : items) {
    const Box size = item.control >= 0 ? pill_size(c, item.control, w)
                                       : Box{0, 0, status_width(c, *item.block), pill_height(c)};
    if (at > x && at + size.w > x + w) {
      at = x;
      row += high + c.m.room(8);
      high = 0;
    }
    put(c, item, Fullness::full, at, row, w);
    at += size.w + c.m.room(10);
    high = std::max(high, size.h);
  }
  return items.empty() ? row : row + high + c.m.room(10);
}

}  // namespace

float place_bar(Composer& c) {
  const float margin = c.m.px(24), w = c.m.width - 2 * margin;
  const std::vector<Item> items = items_of(c);
  const float least = std::min(left_width(c), w * 0.3F), wished = std::min(left_width(c), w * 0.38F);
  Fullness fullness = Fullness::full;
  if (total(c, items, fullness, w) + wished > w) fullness = Fullness::sign_only;
  const float right = total(c, items, fullness, w);
  const bool one_row = right + least <= w;
  const float first_row = std::max(c.m.px(56), pill_height(c) + 2 * c.m.room(11));
  c.area = Layout::window;
  const std::size_t ground = c.fill({0, 0, c.m.width, first_row}, Ink::card, 0);
  float height = first_row;
  if (one_row) {
    left_part(c, margin, first_row / 2, w - right - c.m.px(8));
    float at = c.m.width - margin - right + c.m.room(10);
    for (const Item& item : items) {
      put(c, item, fullness, at, std::round((first_row - pill_height(c)) / 2), w);
      at += width_of(c, item, fullness, w) + c.m.room(10);
    }
  } else {
    left_part(c, margin, first_row / 2, w);
    height = rows(c, items, margin, first_row, w);
  }
  c.mark(ground).box.h = height;
  c.fill({0, height - c.m.px(1), c.m.width, c.m.px(1)}, Ink::line, 0);
  return height;
}

}  // namespace sightline::ui
