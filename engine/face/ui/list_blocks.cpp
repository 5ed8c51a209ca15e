// Blocks that stand in lists and grids: cards, rows, scores, notices, entries of a timeline.
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

bool is_tick(const Control& control) { return control.role == Role::toggle || control.role == Role::option; }

/// Room at the left of a card for its key, its place in an order, or whether it is ticked.
float badge_width(const Composer& c, const Block& block, const Control* control) {
  if (control == nullptr || block.picture >= 0 ||
      (block.number == 0 && !is_tick(*control) && control->key.empty()))
    return 0;
  return c.m.tx(28) + c.m.room(12);
}

void card_badge(Composer& c, const Block& block, const Control& control, float x, float middle) {
  const float side = c.m.tx(28), disc = tag_side(c);
  const Box box{x, std::round(middle - side / 2), side, side};
  if (block.number > 0) {
    number_disc(c, x + (side - disc) / 2, std::round(middle - disc / 2), block.number, false);
  } else if (is_tick(control)) {
    const float radius = control.role == Role::option ? side / 2 : c.m.px(7);
    c.fill(box.inset(c.m.px(2)), control.on ? Ink::accent : Ink::card, radius);
    c.outline(box.inset(c.m.px(2)), control.on ? Ink::accent : Ink::edge, radius, 2);
    if (control.on) c.icon(box.inset(side * 0.25F), Icon::check, Ink::on_accent);
  } else {
    c.fill(box, control.enabled ? Ink::tint : Ink::chip, c.m.px(8));
    const float words = c.fonts.width(Style::strong, control.key);
    c.line(box.x + (side - words) / 2, middle, words + 1, control.key, Style::strong,
           control.enabled ? Ink::accent : Ink::mute);
  }
}

float card_words(Composer& c, const Block& block, const Control* control, float x, float y, float w) {
  const bool enabled = control == nullptr || control->enabled;
  const bool titled = !block.label.empty();
  float at = y;
  at += c.text(x, at, w, block.label, Style::question, enabled ? Ink::ink : Ink::mute);
  const Ink words = !enabled ? Ink::mute : (titled ? Ink::mute : Ink::ink);
  at += c.text(x, at, w, block.text, titled ? Style::label : Style::body, words);
  at += c.text(x, at, w, block.detail, Style::label, Ink::mute);
  if (!block.chips.empty()) at += c.m.px(10) + chip_row(c, block.chips, x, at + c.m.px(10), w, block.tone);
  if (!enabled) at += c.text(x, at + c.m.px(2), w, control->reason, Style::label, Ink::text) + c.m.px(2);
  return at - y;
}

/// A card with several controls, such as "Continue" and "Start over": pills at the right or below.
float card_with_pills(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(16);
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::line);
  float pills = 0;
  for (const int control : block.controls) pills += pill_size(c, control, w - 2 * pad).w + c.m.room(8);
  const bool beside = pills < w * 0.5F;
  const float room = beside ? w - pills - 3 * pad : w - 2 * pad;
  const float words = card_words(c, block, nullptr, x + pad, y + pad, room);
  float height = words + 2 * pad;
  if (beside) {
    height = std::max(height, pill_height(c) + 2 * pad);
    flow(c, block.controls, x + w - pad - pills, y + (height - pill_height(c)) / 2, pills + 1);
  } else {
    height += c.m.px(8) + flow(c, block.controls, x + pad, y + pad + words + c.m.px(8), w - 2 * pad);
  }
  c.close_card(card, height);
  return height;
}

/// The only story there is, in a wide window: its picture at the left, its words large at the right.
float feature_card(Composer& c, const Block& block, float x, float y, float w) {
  const float pad = c.m.room(28), line = c.m.px(1);
  const int index = block.controls.empty() ? -1 : block.controls[0];
  const Composer::Card card = c.open_card(x, y, w, Ink::card, Ink::edge);
  c.mark(card.fill).control = index;
  c.mark(card.fill).hot = Ink::hover;
  const float wide = std::round(w * 0.5F), left = x + wide + pad, room = w - wide - 2 * pad;
  const Composer::Place before = c.here();
  float at = c.text(left, 0, room, block.label, Style::title, Ink::ink);
  at += c.text(left, at, room, block.text, Style::body, Ink::text) + c.m.px(4);
  if (!block.chips.empty())
    at += c.m.px(10) + chip_row(c, block.chips, left, at + c.m.px(10), room, block.tone);
  const float high = std::max(std::round(wide * 9 / 16), at + 2 * pad);
  c.move(before, 0, std::round(y + (high - at) / 2));
  const float tall = std::min(high, std::round(wide * 9 / 16));
  c.picture({x + line, y + line, wide, tall - 2 * line}, block.picture, c.m.px(13), false);
  c.close_card(card, high);
  if (index >= 0) c.spot(index, {x, y, w, high}, c.m.px(14));
  c.fresh(block, {x, y, w, high});
  return high;
}

float percent_of(int value) { return static_cast<float>(std::clamp(value, 0, 100)) / 100.0F; }

}  // namespace

float chip_row(Composer& c, const std::vector<std::string>& chips, float x, float y, float w, Tone tone) {
  const float high = c.m.tx(24), pad = c.m.room(8), gap = c.m.room(8);
  float at_x = x, at_y = y;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const float words = std::min(c.fonts.width(Style::label, chips[i]), w - 2 * pad);
    if (at_x > x && at_x + words + 2 * pad > x + w) {
      at_x = x;
      at_y += high + c.m.px(6);
    }
    const bool told = i + 1 == chips.size() && tone != Tone::plain;  // the tone is the last chip's
    const ToneInk inks = told ? tone_ink(tone) : ToneInk{Ink::text, Ink::chip};
    c.fill({at_x, at_y, words + 2 * pad, high}, inks.tint, c.m.px(6));
    c.line(at_x + pad, at_y + high / 2, words + 1, chips[i], Style::label, inks.front);
    at_x += words + 2 * pad + gap;
  }
  return at_y + high - y;
}

float place_card(Composer& c, const Block& block, float x, float y, float w, float min_height) {
  if (block.controls.size() > 1) return card_with_pills(c, block, x, y, w);
  if (block.picture >= 0 && w > c.m.tx(700)) return feature_card(c, block, x, y, w);
  const int index = block.controls.empty() ? -1 : block.controls[0];
  const Control* control = index < 0 ? nullptr : &c.control(index);
  const bool on = control != nullptr && control->on;
  const float pad = c.m.room(16), pad_y = c.m.room(block.label.empty() && block.picture < 0 ? 10 : 16);
  const Composer::Card card = c.open_card(x, y, w, on ? Ink::tint : Ink::card,
                                          index < 0 ? Ink::line
                                          : on      ? Ink::accent
                                                    : Ink::edge);
  c.mark(card.fill).control = control != nullptr && control->enabled ? index : -1;
  c.mark(card.fill).hot = on ? Ink::tint : Ink::hover;
  if (on) c.mark(card.edge).thick = c.m.px(2);
  float head = 0;
  if (block.picture >= 0) {
    head = std::round(w * 0.47F);
    c.picture({x + c.m.px(1), y + c.m.px(1), w - 2 * c.m.px(1), head}, block.picture, c.m.px(13), true);
    if (c.m.show_keys && control != nullptr && !control->key.empty())
      key_cap(c, x + c.m.px(12), y + c.m.px(12) + c.m.tx(10), control->key);
  }
  const float badge = badge_width(c, block, control);
  const Composer::Place before = c.here();
  const float words = card_words(c, block, control, x + pad + badge, 0, w - 2 * pad - badge);
  const float inner = std::max(words, badge > 0 ? c.m.tx(28) : 0.0F);
  const float height = std::max(head + inner + 2 * pad_y, min_height);
  const float middle = y + head + (height - head) / 2;
  c.move(before, 0, std::round(block.picture >= 0 ? y + head + pad_y : middle - words / 2));
  if (badge > 0) card_badge(c, block, *control, x + pad, middle);
  c.close_card(card, height);
  if (index >= 0) c.spot(index, {x, y, w, height}, c.m.px(14));
  c.fresh(block, {x, y, w, height});
  return height;
}

float card_height(Composer& c, const Block& block, float w) {
  const Composer::Place before = c.here();
  const std::size_t words = c.out.words.size();
  const float height = place_card(c, block, 0, 0, w, 0);
  c.drop(before);
  c.out.words.resize(words);
  return height;
}

float row_label(const Composer& c, const Block& block, float w) {
  if (block.label.empty()) return 0;
  const float words = c.fonts.width(Style::label, block.label);
  return words > std::min(c.m.tx(122), w * 0.3F) ? 0 : std::max(words, std::min(c.m.tx(44), w * 0.3F));
}

float row_indent(const Composer& c, const Block& block, float w) {
  const float gap = c.m.room(12), column = std::max(c.label_column, row_label(c, block, w));
  return (column > 0 ? column + gap : 0) + (sign_of(block.tone) != Icon::none ? c.m.tx(22) + gap : 0);
}

float place_row(Composer& c, const Block& block, float x, float top, float w) {
  const float pad_x = c.m.room(16), pad_y = c.m.room(9), gap = c.m.room(12);
  const float side = c.m.tx(22), step = c.fonts.line_height(Style::body);
  const float left = x + pad_x + row_indent(c, block, w);
  float y = top;
  if (row_label(c, block, w) > 0)
    c.line(x + pad_x, y + pad_y + step / 2, w, block.label, Style::label, Ink::mute);
  else
    y += c.text(x + pad_x, y + pad_y, w - 2 * pad_x, block.label, Style::label, Ink::mute);
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
    pill(c, block.controls[0], right - column, y + pad_y, column);
    height =
        std::max(height, pill_height(c)) + reasons(c, block.controls, left, y + pad_y + height, words, 0);
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
