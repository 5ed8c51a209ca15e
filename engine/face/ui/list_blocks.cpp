// Blocks that stand in lists: rows, scores, notices, entries of a timeline; and chips.
#include <charconv>
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Control;
using present::Role;
using present::Tone;

/// The page of all keys shows them as they look on a keyboard.
bool are_keys(const Composer& c) { return c.screen.page == present::Page::keys; }

float percent_of(int value) { return static_cast<float>(std::clamp(value, 0, 100)) / 100.0F; }

}  // namespace

float chip_row(Composer& c, const std::vector<std::string>& chips, float x, float y, float w, Tone tone) {
  const float high = c.m.tx(24), pad = c.m.room(8), gap = c.m.room(8);
  float at_x = x, at_y = y, row = high;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const float words = std::min(c.fonts.width(Style::label, chips[i]), w - 2 * pad);
    const float step = c.fonts.line_height(Style::label);
    const float tall = high - step + c.text_height(words + 1, chips[i], Style::label);
    if (at_x > x && at_x + words + 2 * pad > x + w) {
      at_x = x;
      at_y += row + c.m.px(6);
      row = high;
    }
    row = std::max(row, tall);
    const bool told = i + 1 == chips.size() && tone != Tone::plain;  // the tone is the last chip's
    const ToneInk inks = told ? tone_ink(tone) : ToneInk{Ink::text, Ink::chip};
    c.fill({at_x, at_y, words + 2 * pad, tall}, inks.tint, c.m.px(6));
    c.text(at_x + pad, at_y + (high - step) / 2, words + 1, chips[i], Style::label, inks.front);
    at_x += words + 2 * pad + gap;
  }
  return at_y + row - y;
}

float row_label(const Composer& c, const Block& block, float w) {
  if (block.label.empty() || c.labels_above) return 0;
  if (are_keys(c)) {
    const float caps = std::max(key_caps_width(c, block.label), c.m.tx(150));
    return caps > w * 0.4F ? 0 : caps;
  }
  const float words = c.fonts.width(Style::label, block.label);
  return words > std::min(c.m.tx(122), w * 0.3F) ? 0 : std::max(words, std::min(c.m.tx(44), w * 0.3F));
}

float row_indent(const Composer& c, const Block& block, float w) {
  const float gap = c.m.room(12), column = std::max(c.label_column, row_label(c, block, w));
  return (column > 0 ? column + gap : 0) + (sign_of(block.tone) != Icon::none ? c.m.tx(22) + gap : 0);
}

namespace {

/// A row's label, or its keys on the page of all keys: beside its words in the first line, which is `line`,
/// or above them if there is no room. Returns by how much the words have to give way.
float row_head(Composer& c, const Block& block, const Box& line) {
  const bool beside = row_label(c, block, line.w) > 0;
  if (are_keys(c)) {
    key_caps(c, line.x, line.y + line.h / 2, block.label);
    return beside || block.label.empty() ? 0 : line.h + c.m.px(4);
  }
  if (!beside)
    return c.text(line.x, line.y, line.w - 2 * c.m.room(16), block.label, Style::label_strong, Ink::text);
  c.line(line.x, line.y + line.h / 2, line.w, block.label, Style::label, Ink::mute);
  return 0;
}

}  // namespace

float place_row(Composer& c, const Block& block, float x, float top, float w) {
  const float pad_x = c.m.room(16), pad_y = c.m.room(9), gap = c.m.room(12);
  const float side = c.m.tx(22), step = c.fonts.line_height(Style::body);
  const float left = x + pad_x + row_indent(c, block, w);
  const float y = top + row_head(c, block, {x + pad_x, top + pad_y, w, step});
  if (sign_of(block.tone) != Icon::none)
    sign_square(c, {left - side - gap, y + pad_y + (step - side) / 2, side, side}, block.tone);
  const float right = x + w - pad_x;
  const float control = block.controls.size() == 1 ? pill_size(c, block.controls[0], w).w : 0;
  const bool control_beside = control > 0 && w > c.m.tx(560) && control < w * 0.3F;
  const float verdict = c.fonts.width(Style::label_strong, block.detail);
  const bool beside = !control_beside && verdict > 0 && w > c.m.tx(560) && verdict < w * 0.36F;
  const float column = control_beside ? control : beside ? std::max(verdict, c.m.tx(170)) : 0;
  const ToneInk inks = tone_ink(block.tone);
  const float words = right - left - column - (column > 0 ? gap : 0);
  float height = c.text(left, y + pad_y, words, block.text, Style::body, Ink::ink);
  if (beside)
    c.line(right - column, y + pad_y + step / 2, column, block.detail, Style::label_strong, inks.front);
  else
    height += c.text(left, y + pad_y + height, words, block.detail, Style::label_strong, inks.front);
  if (!block.chips.empty())
    height += c.m.px(4) + chip_row(c, block.chips, left, y + pad_y + height + c.m.px(4), words, Tone::plain);
  if (control_beside) {
    pill(c, block.controls[0], right - column, y + pad_y + std::round((step - pill_height(c)) / 2), column);
    height += reasons(c, block.controls, left, y + pad_y + height, words, 0);
  } else if (!block.controls.empty()) {
    height += c.m.px(6) + flow(c, block.controls, left, y + pad_y + height + c.m.px(6), right - left);
  }
  return y - top + std::max(height, step) + 2 * pad_y;
}

float score_height(Composer& c, const Block& block, float w) {
  const float room = w - 2 * c.m.room(16);
  return 2 * c.m.room(16) + c.fonts.line_height(Style::label_strong) + c.fonts.line_height(Style::title) +
         c.m.tx(24) + c.text_height(room, block.text, Style::label) +
         c.text_height(room, block.detail, Style::label);
}

float place_score(Composer& c, const Block& block, const Box& cell) {
  const float pad = c.m.room(16), room = cell.w - 2 * pad, x = cell.x + pad;
  const Composer::Card card = c.open_card(cell.x, cell.y, cell.w, Ink::card, Ink::line);
  float at = cell.y + pad;
  at += c.text(x, at, room, block.label, Style::label_strong, Ink::accent);
  char digits[12];
  const auto end = std::to_chars(digits, digits + sizeof digits, std::max(block.value, 0)).ptr;
  at += c.text(
      x, at, room,
      block.value < 0 ? "\xE2\x80\x93" : std::string_view(digits, static_cast<std::size_t>(end - digits)),
      Style::title, Ink::ink);
  const float bar = c.m.tx(8);
  const Box track{x, at + c.m.tx(6), room, bar};
  c.fill(track, Ink::track, bar / 2);
  if (block.value > 0)
    c.fill({x, track.y, std::max(bar, room * percent_of(block.value)), bar}, Ink::accent, bar / 2);
  if (block.mark >= 0) {
    const float mark = std::round(x + room * percent_of(block.mark));
    c.fill({mark - c.m.px(2), track.y - c.m.px(3), c.m.px(4), bar + 2 * c.m.px(3)}, Ink::card, 0);
    c.fill({mark - c.m.px(1), track.y - c.m.px(3), c.m.px(2), bar + 2 * c.m.px(3)}, Ink::ink, 0);
  }
  at += c.m.tx(24);
  at += c.text(x, at, room, block.text, Style::label, Ink::mute);
  c.text(x, at, room, block.detail, Style::label, tone_ink(block.tone).front);
  c.close_card(card, cell.h);
  return cell.h;
}

float place_notice(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(12), side = c.m.tx(22);
  const ToneInk inks = tone_ink(block.tone == Tone::plain ? Tone::accent : block.tone);
  const std::size_t ground = c.fill({x, y, w, 0}, inks.tint, c.m.px(12));
  const std::size_t edge = c.outline({x, y, w, 0}, inks.front, c.m.px(12));
  const float left = x + pad + side + c.m.room(10), room = x + w - pad - left;
  float height = c.text(left, y + pad, room, block.label, Style::strong, Ink::ink);
  height += c.text(left, y + pad + height, room, block.text, Style::body,
                   block.tone == Tone::plain ? Ink::ink : inks.front);
  height += c.text(left, y + pad + height, room, block.detail, Style::label, inks.front);
  if (!block.controls.empty())
    height += c.m.px(8) + flow(c, block.controls, left, y + pad + height + c.m.px(8), room);
  height = std::max(height, side);
  const float step = c.fonts.line_height(Style::body);
  const Icon sign = sign_of(block.tone);
  c.icon({x + pad, y + pad + (step - side) / 2, side, side}, sign == Icon::none ? Icon::info : sign,
         inks.front);
  c.mark(ground).box.h = c.mark(edge).box.h = height + 2 * pad;
  return height + 2 * pad;
}

float place_timeline(Composer& c, const Block& block, float x, float y, float w, bool last) {
  const float step = c.fonts.line_height(Style::body), dot = c.m.tx(9);
  const float time = std::max(c.m.tx(44), c.fonts.width(Style::label_strong, block.label));
  const float rail = x + time + c.m.room(18);
  c.line(x, y + step / 2, time + 1, block.label, Style::label_strong, Ink::accent);
  const float left = rail + c.m.room(18);
  float height = c.text(left, y, x + w - left, block.text, Style::body, Ink::text);
  height += c.text(left, y + height, x + w - left, block.detail, Style::label, Ink::mute);
  height = std::max(height, step) + c.m.room(10);
  if (!last)
    c.fill({rail - c.m.px(1), y + step / 2 + dot, c.m.px(2), height - 2 * dot + c.m.px(4)}, Ink::line, 0);
  c.fill({rail - dot / 2, y + (step - dot) / 2, dot, dot}, Ink::accent, dot / 2);
  return height;
}

}  // namespace sightline::ui
