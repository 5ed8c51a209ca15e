#include "face/ui/blocks.hpp"

#include <cmath>

#include "face/ui/controls.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Tone;

float titled(Composer& c, const Block& block, float x, float y, float w) {
  const bool title = block.kind == Block::Kind::title;
  float at = y + c.text(x, y, w, block.text, title ? Style::title : Style::question, Ink::ink);
  if (!block.label.empty()) at += c.text(x, at, w, block.label, Style::body, Ink::mute);
  if (!block.detail.empty()) at += c.text(x, at + c.m.px(2), w, block.detail, Style::body, Ink::mute);
  return at - y;
}

float paragraph(Composer& c, const Block& block, float x, float y, float w) {
  const Style style = block.tone == Tone::strong ? Style::strong : Style::body;
  float at = y;
  if (!block.label.empty()) at += c.text(x, at, w, block.label, Style::label_strong, Ink::accent);
  at += c.text(x, at, w, block.text, style, tone_ink(block.tone).front);
  if (!block.detail.empty()) at += c.text(x, at, w, block.detail, Style::label, Ink::mute);
  return at - y;
}

float caption(Composer& c, const Block& block, float x, float y, float w) {
  float at = y + c.text(x, y, w, block.label, Style::label_strong, Ink::mute);
  at += c.text(x, at, w, block.text, Style::label, Ink::mute);
  if (!block.chips.empty()) at += c.m.px(4) + chip_row(c, block.chips, x, at + c.m.px(4), w, Tone::plain);
  return at - y;
}

/// The question on the left, a quiet remark on the right if there is room, else below.
float question(Composer& c, const Block& block, float x, float y, float w) {
  const float remark = c.fonts.width(Style::label, block.detail);
  const bool beside = remark > 0 && c.fonts.width(Style::question, block.text) + remark + c.m.px(32) < w;
  const float step = c.fonts.line_height(Style::question);
  float height = c.text(x, y, w, block.text, Style::question, Ink::ink);
  if (beside)
    c.line(x + w - remark, y + step / 2, remark + 1, block.detail, Style::label, Ink::mute);
  else
    height += c.text(x, y + height, w, block.detail, Style::label, Ink::mute);
  return height;
}

float field_words(Composer& c, const Block& block, float x, float y, float w) {
  float at = y + c.text(x, y, w, block.label, Style::question, Ink::ink);
  at += c.text(x, at, w, block.text, Style::label, Ink::mute);
  return at + reasons(c, block.controls, x, at, w, 0) - y;
}

/// A labelled setting in a card: its options at the right if there is room, else below.
float setting(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(16), gap = c.m.room(8);
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::line);
  float pills = 0;
  for (const int control : block.controls) pills += pill_size(c, control, w - 2 * pad).w + gap;
  const bool words_fit = block.text.empty() || w - pills - 3 * pad >= c.m.tx(210);
  const bool beside = pills > 0 && pills < (w - 3 * pad) * 0.62F && words_fit;
  const float room = beside ? w - pills - 3 * pad : w - 2 * pad;
  const Composer::Place before = c.here();
  const float words = field_words(c, block, x + pad, y + pad, room);
  float height = words + 2 * pad;
  if (beside) {
    const Composer::Place after = c.here();
    const float row = flow(c, block.controls, x + w - pad - pills + gap, y + pad, pills, 0, Reasons::bubble);
    height = std::max(words, row) + 2 * pad;
    c.move(before, 0, std::round((height - 2 * pad - words) / 2));
    c.move(after, 0, -std::round((height - 2 * pad - words) / 2) + std::round((height - 2 * pad - row) / 2));
  } else if (!block.controls.empty()) {
    height += gap + flow(c, block.controls, x + pad, y + pad + words + gap, w - 2 * pad, 0, Reasons::bubble);
  }
  c.close_card(card, height);
  return height;
}

float with_controls(Composer& c, const Block& block, float x, float y, float w, float used) {
  if (block.controls.empty()) return used;
  return used + c.m.px(8) + flow(c, block.controls, x, y + used + c.m.px(8), w);
}

float wide_picture(Composer& c, const Block& block, float x, float y, float w) {
  const float high = std::round(std::min(w * 9 / 16, c.m.height * 0.62F));
  const float wide = std::round(high * 16 / 9);
  place_picture(c, block, {x, y, std::min(w, wide), high});
  return high;
}

}  // namespace

float place_block(Composer& c, const Block& block, float x, float y, float w) {
  using Kind = Block::Kind;
  const Composer::Place before = c.here();
  float used = 0;
  switch (block.kind) {
    case Kind::title:
    case Kind::heading:
      used = with_controls(c, block, x, y, w, titled(c, block, x, y, w));
      break;
    case Kind::text:
      used = with_controls(c, block, x, y, w, paragraph(c, block, x, y, w));
      break;
    case Kind::caption:
      used = with_controls(c, block, x, y, w, caption(c, block, x, y, w));
      break;
    case Kind::question:
      used = with_controls(c, block, x, y, w, question(c, block, x, y, w));
      break;
    case Kind::picture:
      used = wide_picture(c, block, x, y, w);
      break;
    case Kind::line:
      used = place_line(c, block, x, y, w);
      break;
    case Kind::thing:
      used = place_thing(c, block, x, y, w);
      break;
    case Kind::card:
      used = place_card(c, block, x, y, w, 0);
      break;
    case Kind::score:
      used = place_score(c, block, {x, y, w, score_height(c, block, w)});
      break;
    case Kind::row:
      used = place_row(c, block, x, y, w);
      break;
    case Kind::timeline:
      used = place_timeline(c, block, x, y, w, true);
      break;
    case Kind::notice:
      used = place_notice(c, block, x, y, w);
      break;
    case Kind::buttons:
      used = flow(c, block.controls, x, y, w);
      break;
    case Kind::field:
      used = setting(c, block, x, y, w);
      break;
    case Kind::list_start:
    case Kind::list_end:
      return 0;
  }
  if (c.here().marks > before.marks) c.fresh(block, {x, y, w, used});
  return used;
}

}  // namespace sightline::ui
