// Cards: answers to press or tick, steps to order, scenarios with their picture.
#include <algorithm>
#include <cmath>

#include "face/ui/blocks.hpp"
#include "face/ui/controls.hpp"

namespace sightline::ui {
namespace {

using present::Block;
using present::Control;
using present::Role;

bool is_tick(const Control& control) { return control.role == Role::toggle || control.role == Role::option; }

/// Room at the left of a card for its key, its place in an order, or whether it is ticked.
float badge_width(const Composer& c, const Block& block, const Control* control) {
  if (control == nullptr || block.picture >= 0 ||
      (block.number == 0 && !is_tick(*control) && control->key.empty()))
    return 0;
  return c.m.tx(28) + c.m.room(12);
}

/// Room at the right for the key of what is ticked or placed, if keys are to be shown.
float cap_width(const Composer& c, const Block& block, const Control* control) {
  if (!c.m.show_keys || control == nullptr || block.picture >= 0 || !is_tick(*control) ||
      control->key.empty())
    return 0;
  return key_cap_width(c, present::shown_key(*control)) + c.m.room(12);
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
    const float words = c.fonts.width(Style::strong, present::shown_key(control));
    c.line(box.x + (side - words) / 2, middle, words + 1, present::shown_key(control), Style::strong,
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

/// Several things to press, or one that says in its own words what it does.
bool has_pills(const Composer& c, const Block& block) {
  if (block.controls.size() != 1) return block.controls.size() > 1;
  return c.control(block.controls[0]).role == Role::primary && block.picture < 0;
}

/// A card with controls of its own, such as "Continue" and "Start over": pills at the right or below.
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

}  // namespace

float place_card(Composer& c, const Block& block, float x, float y, float w, float min_height) {
  if (has_pills(c, block)) return card_with_pills(c, block, x, y, w);
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
      key_cap(c, x + c.m.px(12), y + c.m.px(12) + c.m.tx(10), present::shown_key(*control));
  }
  const float badge = badge_width(c, block, control), cap = cap_width(c, block, control);
  const Composer::Place before = c.here();
  const float words = card_words(c, block, control, x + pad + badge, 0, w - 2 * pad - badge - cap);
  const float inner = std::max(words, badge > 0 ? c.m.tx(28) : 0.0F);
  const float height = std::max(head + inner + 2 * pad_y, min_height);
  const float middle = y + head + (height - head) / 2;
  c.move(before, 0, std::round(block.picture >= 0 ? y + head + pad_y : middle - words / 2));
  if (badge > 0) card_badge(c, block, *control, x + pad, middle);
  if (cap > 0) key_cap(c, x + w - pad - cap + c.m.room(12), middle, present::shown_key(*control));
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

}  // namespace sightline::ui
