// One region from top to bottom: which neighbours share a row, a grid or a card.
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/pages.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using Kind = Block::Kind;

/// How many neighbours from `at` on satisfy `same`.
template <class Same>
std::size_t run(const Blocks& blocks, std::size_t at, Same same) {
  std::size_t end = at;
  while (end < blocks.size() && same(*blocks[end])) ++end;
  return end - at;
}

bool plain_card(const Block& block) { return block.kind == Kind::card && block.picture < 0; }
bool picture_card(const Block& block) { return block.kind == Kind::card && block.picture >= 0; }
bool is_score(const Block& block) { return block.kind == Kind::score; }

/// Cards in `columns` columns, all of one row equally high.
float card_grid(Composer& c, const Blocks& blocks, std::size_t from, std::size_t count, std::size_t columns,
                float x, float y, float w) {
  const float gap = c.m.room(plain_card(*blocks[from]) ? 11 : 16);
  const float each = std::floor((w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float at = y;
  for (std::size_t row = 0; row < count; row += columns) {
    const std::size_t end = std::min(count, row + columns);
    float high = c.m.tx(44);
    for (std::size_t i = row; i < end; ++i) high = std::max(high, card_height(c, *blocks[from + i], each));
    for (std::size_t i = row; i < end; ++i)
      place_card(c, *blocks[from + i], x + static_cast<float>(i - row) * (each + gap), at, each, high);
    at += high + gap;
  }
  return at - gap - y;
}

float score_row(Composer& c, const Blocks& blocks, std::size_t from, std::size_t count, float x, float y,
                float w) {
  const float gap = c.m.room(12);
  const auto fits = static_cast<std::size_t>(std::max(1.0F, (w + gap) / (c.m.tx(190) + gap)));
  const std::size_t columns = std::min(count, fits < count ? std::size_t{1} : fits);
  const float each = std::floor((w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float at = y;
  for (std::size_t row = 0; row < count; row += columns) {
    float high = 0;
    const std::size_t end = std::min(count, row + columns);
    for (std::size_t i = row; i < end; ++i) high = std::max(high, score_height(c, *blocks[from + i], each));
    for (std::size_t i = row; i < end; ++i)
      place_score(c, *blocks[from + i], {x + static_cast<float>(i - row) * (each + gap), at, each, high});
    at += high + gap;
  }
  return at - gap - y;
}

/// Space above a block inside a list's card; rows are ruled off instead.
float list_item(Composer& c, const Blocks& blocks, std::size_t i, float x, float y, float w) {
  const Block& block = *blocks[i];
  const float pad = c.m.room(16);
  const bool last = i + 1 >= blocks.size() || blocks[i + 1]->kind != Kind::timeline;
  switch (block.kind) {
    case Kind::row:
    case Kind::thing:
    case Kind::line: {
      if (block.kind == Kind::row) c.fill({x, y, w, c.m.px(1)}, Ink::line, 0);
      const bool row = block.kind == Kind::row;
      const float high =
          row ? place_row(c, block, x, y, w) : place_block(c, block, x + c.m.px(6), y, w - 2 * c.m.px(6));
      if (row) c.fresh(block, {x, y, w, high});
      return high;
    }
    case Kind::timeline:
      return place_timeline(c, block, x + pad, y, w - 2 * pad, last);
    default:
      return place_block(c, block, x + pad, y, w - 2 * pad) + c.m.room(10);
  }
}

/// From list_start to list_end: one card with its label as head.
float list_card(Composer& c, const Blocks& blocks, std::size_t from, std::size_t end, float x, float y,
                float w) {
  const float pad = c.m.room(16);
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::line);
  float at = y + pad;
  const Block& head = *blocks[from];
  at += c.text(x + pad, at, w - 2 * pad, head.label, Style::strong, Ink::ink);
  at += c.text(x + pad, at, w - 2 * pad, head.text, Style::label, Ink::mute);
  if (!head.label.empty() || !head.text.empty()) at += c.m.room(8);
  for (std::size_t i = from + 1; i < end; ++i) {
    const bool cards = plain_card(*blocks[i]) || picture_card(*blocks[i]);
    if (!cards) {
      at += list_item(c, blocks, i, x, at, w);
      continue;
    }
    const std::size_t count = run(blocks, i, [](const Block& b) { return b.kind == Kind::card; });
    at += card_grid(c, blocks, i, count, 1, x + pad, at, w - 2 * pad) + c.m.room(12);
    i += count - 1;
  }
  const bool flush = end > from + 1 && blocks[end - 1]->kind == Kind::row;
  at += flush ? 0 : c.m.room(6);
  c.close_card(card, at - y);
  return at - y;
}

std::size_t list_end(const Blocks& blocks, std::size_t from) {
  std::size_t end = from + 1;
  while (end < blocks.size() && blocks[end]->kind != Kind::list_end) ++end;
  return end;
}

std::size_t card_columns(const Composer& c, bool pictures, std::size_t count, float w) {
  const float least = c.m.tx(pictures ? 330 : 440);
  const auto fits = static_cast<std::size_t>(std::max(1.0F, (w + c.m.room(16)) / (least + c.m.room(16))));
  return std::min(
      {fits, std::size_t{pictures ? 4U : 2U}, pictures ? std::max<std::size_t>(count, 2) : count});
}

float gap_between(const Composer& c, Kind above, Kind below) {
  if (below == Kind::title || below == Kind::heading) return c.m.room(24);
  if (above == Kind::title || above == Kind::heading || above == Kind::question) return c.m.room(8);
  if (above == Kind::text || above == Kind::caption || below == Kind::caption) return c.m.room(10);
  return c.m.room(14);
}

}  // namespace

float place_blocks(Composer& c, const Blocks& blocks, float x, float y, float w) {
  float at = y;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = *blocks[i];
    if (block.kind == Kind::list_end) continue;
    if (at > y) at += gap_between(c, blocks[i - 1]->kind, block.kind);
    std::size_t taken = 1;
    if (block.kind == Kind::list_start) {
      const std::size_t end = list_end(blocks, i);
      at += list_card(c, blocks, i, end, x, at, w);
      taken = end - i;
    } else if (is_score(block)) {
      taken = run(blocks, i, is_score);
      at += score_row(c, blocks, i, taken, x, at, w);
    } else if (block.kind == Kind::card && block.controls.size() <= 1) {
      const bool pictures = picture_card(block);
      taken = run(blocks, i, [&](const Block& b) {
        return picture_card(b) == pictures && b.kind == Kind::card && b.controls.size() <= 1;
      });
      at += card_grid(c, blocks, i, taken, card_columns(c, pictures, taken, w), x, at, w);
    } else {
      at += place_block(c, block, x, at, w);
    }
    i += taken - 1;
  }
  return at - y;
}

}  // namespace sightline::ui
