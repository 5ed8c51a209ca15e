// One region from top to bottom: which neighbours share a row, a grid or a card.
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"
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
bool is_row(const Block& block) { return block.kind == Kind::row; }

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

/// One block inside a list's card; rows are ruled off.
float list_item(Composer& c, const Blocks& blocks, std::size_t i, float x, float y, float w) {
  const Block& block = *blocks[i];
  const float pad = c.m.room(16);
  const bool last = i + 1 >= blocks.size() || blocks[i + 1]->kind != Kind::timeline;
  if (block.kind == Kind::row) {
    c.fill({x, y, w, c.m.px(1)}, Ink::line, 0);
    const float high = place_row(c, block, x, y, w);
    c.fresh(block, {x, y, w, high});
    return high;
  }
  if (block.kind == Kind::thing || block.kind == Kind::line)
    return place_block(c, block, x + c.m.px(6), y, w - 2 * c.m.px(6));
  if (block.kind == Kind::timeline) return place_timeline(c, block, x + pad, y, w - 2 * pad, last);
  const bool under_row = block.kind == Kind::caption && i > 0 && blocks[i - 1]->kind == Kind::row;
  const float in = under_row ? pad + row_indent(c, *blocks[i - 1], w) : pad;
  return place_block(c, block, x + in, y, w - in - pad) + c.m.room(10);
}

/// The labels of a list's rows look alike: all beside their words in one column, or all above.
void measure_labels(Composer& c, const Blocks& blocks, std::size_t from, std::size_t end, float w) {
  c.label_column = 0;
  c.labels_above = false;
  bool above = false;
  for (std::size_t i = from; i < end; ++i) {
    if (blocks[i]->kind != Kind::row || blocks[i]->label.empty()) continue;
    const float label = row_label(c, *blocks[i], w);
    above = above || label <= 0;
    c.label_column = std::max(c.label_column, label);
  }
  if (!above) return;
  c.labels_above = true;
  c.label_column = 0;
}

/// What stands inside a card from `from` to `end`; the height.
float list_inside(Composer& c, const Blocks& blocks, std::size_t from, std::size_t end, float x, float y,
                  float w) {
  const float pad = c.m.room(16);
  float at = y;
  measure_labels(c, blocks, from, end, w);
  for (std::size_t i = from; i < end; ++i) {
    if (blocks[i]->kind != Kind::card) {
      at += list_item(c, blocks, i, x, at, w);
      continue;
    }
    const std::size_t count = run(blocks, i, [](const Block& b) { return b.kind == Kind::card; });
    at += card_grid(c, blocks, i, count, 1, x + pad, at, w - 2 * pad) + c.m.room(12);
    i += count - 1;
  }
  c.label_column = 0;
  c.labels_above = false;
  return at - y;
}

/// From list_start to list_end: one card with its label as head.
float list_card(Composer& c, const Blocks& blocks, std::size_t from, std::size_t end, float x, float y,
                float w) {
  const float pad = c.m.room(16);
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::line);
  const Block& head = *blocks[from];
  const bool headed = !head.label.empty() || !head.text.empty();
  const bool rows_only = !headed && end > from + 1 && is_row(*blocks[from + 1]);
  float at = y + (rows_only ? 0 : pad);
  at += c.text(x + pad, at, w - 2 * pad, head.label, Style::strong, Ink::ink);
  at += c.text(x + pad, at, w - 2 * pad, head.text, Style::label, Ink::mute);
  if (headed) at += c.m.room(8);
  const std::size_t first = c.here().marks;
  at += list_inside(c, blocks, from + 1, end, x, at, w);
  if (rows_only) c.mark(first).box.h = 0;  // no rule above the first
  const bool flush = end > from + 1 && blocks[end - 1]->kind == Kind::row;
  at += flush ? 0 : c.m.room(6);
  c.close_card(card, at - y);
  return at - y;
}

/// Rows without a list around them, in a card that has no head.
float row_card(Composer& c, const Blocks& blocks, std::size_t from, std::size_t count, float x, float y,
               float w) {
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::line);
  const Composer::Place before = c.here();
  const float high = list_inside(c, blocks, from, from + count, x, y, w);
  c.mark(before.marks).box.h = 0;  // no rule above the first
  c.close_card(card, high);
  return high;
}

float loose_card(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(16);
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::line);
  const float high = place_block(c, block, x + pad, y + pad, w - 2 * pad) + 2 * pad;
  c.close_card(card, high);
  return high;
}

bool is_loose(const Block& block) {
  return block.kind == Kind::text || block.kind == Kind::caption || block.kind == Kind::heading;
}

/// "Take your time" and the one button of a page on one line, if there is room. 0 if not.
float remark_and_button(Composer& c, const Block& remark, const Block& buttons, float x, float y, float w) {
  const float words = c.fonts.width(Style::label, remark.text);
  if (buttons.controls.size() != 1 || !remark.label.empty() || words > w * 0.55F) return 0;
  const float high = flow(c, buttons.controls, x, y, w * 0.4F);
  c.line(x + w - words, y + pill_height(c) / 2, words + 1, remark.text, Style::label, Ink::mute);
  return high;
}

std::size_t list_end(const Blocks& blocks, std::size_t from) {
  std::size_t end = from + 1;
  while (end < blocks.size() && blocks[end]->kind != Kind::list_end) ++end;
  return end;
}

std::size_t card_columns(const Composer& c, bool pictures, std::size_t count, float w) {
  const float least = c.m.tx(pictures ? 330 : 440);
  const auto fits = static_cast<std::size_t>(std::max(1.0F, (w + c.m.room(16)) / (least + c.m.room(16))));
  return std::min({fits, std::size_t{pictures ? 4U : 2U}, count});
}

float gap_between(const Composer& c, Kind above, Kind below) {
  if (below == Kind::title || below == Kind::heading) return c.m.room(24);
  if (above == Kind::title || above == Kind::heading || above == Kind::question) return c.m.room(8);
  if (above == Kind::text || above == Kind::caption || below == Kind::caption) return c.m.room(10);
  return c.m.room(14);
}

/// Places the group that starts at `at`; how many blocks it took goes to `taken`.
float place_group(Composer& c, const Blocks& blocks, std::size_t at, float x, float y, float w, Loose loose,
                  std::size_t& taken) {
  const Block& block = *blocks[at];
  if (block.kind == Kind::list_start) {
    const std::size_t end = list_end(blocks, at);
    taken = end - at;
    return list_card(c, blocks, at, end, x, y, w);
  }
  if (is_score(block)) {
    taken = run(blocks, at, is_score);
    return score_row(c, blocks, at, taken, x, y, w);
  }
  if (is_row(block)) {
    taken = run(blocks, at, is_row);
    return row_card(c, blocks, at, taken, x, y, w);
  }
  if (block.kind == Kind::card && block.controls.size() <= 1) {
    const bool pictures = picture_card(block);
    taken = run(blocks, at, [&](const Block& b) {
      return picture_card(b) == pictures && b.kind == Kind::card && b.controls.size() <= 1;
    });
    return card_grid(c, blocks, at, taken, card_columns(c, pictures, taken, w), x, y, w);
  }
  if (block.kind == Kind::caption && at + 1 < blocks.size() && blocks[at + 1]->kind == Kind::buttons) {
    taken = 2;
    const float high = remark_and_button(c, block, *blocks[at + 1], x, y, w);
    if (high > 0) return high;
    taken = 1;
  }
  if (block.kind == Kind::buttons) {
    taken = run(blocks, at, [](const Block& b) { return b.kind == Kind::buttons; });
    std::vector<int> controls;
    for (std::size_t i = at; i < at + taken; ++i)
      controls.insert(controls.end(), blocks[i]->controls.begin(), blocks[i]->controls.end());
    return flow(c, controls, x, y, w);
  }
  if (loose == Loose::carded && is_loose(block)) return loose_card(c, block, x, y, w);
  return place_block(c, block, x, y, w);
}

}  // namespace

float place_blocks(Composer& c, const Blocks& blocks, float x, float y, float w, Loose loose) {
  float at = y;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = *blocks[i];
    if (block.kind == Kind::list_end) continue;
    if (block.kind == Kind::buttons && block.controls.empty()) continue;
    if (at > y) at += gap_between(c, blocks[i - 1]->kind, block.kind);
    std::size_t taken = 1;
    at += place_group(c, blocks, i, x, at, w, loose, taken);
    i += taken - 1;
  }
  return at - y;
}

float height_of(Composer& c, const Blocks& blocks, float w) {
  const Composer::Place before = c.here();
  const std::size_t words = c.out.words.size();
  const float height = place_blocks(c, blocks, 0, 0, w);
  c.drop(before);
  c.out.words.resize(words);
  return height;
}

float place_tools(Composer& c, const Blocks& tools, float x, float y, float w) {
  const float gap = c.m.room(8);
  float one_row = 0, at = y;
  std::vector<int> all;
  for (const Block* block : tools)
    for (const int control : block->controls) {
      all.push_back(control);
      one_row += pill_size(c, control, w).w + gap;
    }
  if (all.empty()) return 0;
  if (one_row - gap <= w) return flow(c, all, x, y, w, 0, Reasons::bubble);
  for (const Block* block : tools)
    if (!block->controls.empty()) at += flow(c, block->controls, x, at, w, 0, Reasons::bubble) + gap;
  return at - gap - y;
}

}  // namespace sightline::ui
