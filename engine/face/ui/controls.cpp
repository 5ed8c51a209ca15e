#include "face/ui/controls.hpp"

#include <charconv>
#include <cmath>

namespace sightline::ui {
namespace {

using present::Control;
using present::Role;

/// What a pill shows and how wide each part is.
struct PillParts {
  Icon icon = Icon::none;
  bool name = true;
  float pad = 0, gap = 0, icon_side = 0, name_width = 0, value_width = 0, key_width = 0;

  [[nodiscard]] float around_name() const {
    return 2 * pad + (icon_side > 0 ? icon_side + (name ? gap : 0) : 0) +
           (value_width > 0 ? value_width + gap : 0) + (key_width > 0 ? key_width + gap : 0);
  }
  [[nodiscard]] float width() const { return around_name() + name_width; }
};

struct PillInks {
  Ink ground = Ink::card, edge = Ink::edge, hot = Ink::hover, words = Ink::ink, value = Ink::ink;
};

bool is_switch(Role role) { return role == Role::toggle || role == Role::option || role == Role::tab; }

PillParts parts_of(Composer& c, const Control& control, Fullness fullness) {
  PillParts parts;
  parts.icon = icon_of(control.id);
  if (is_switch(control.role)) parts.icon = control.on ? Icon::check : Icon::none;
  parts.name = fullness == Fullness::full || parts.icon == Icon::none || is_switch(control.role);
  parts.pad = control.role == Role::link ? c.m.room(4) : c.m.room(parts.name ? 14 : 11);
  parts.gap = c.m.room(7);
  if (parts.icon != Icon::none) parts.icon_side = c.m.tx(14);
  const bool shout = control.role == Role::primary || control.role == Role::link;
  if (parts.name) parts.name_width = c.fonts.width(shout ? Style::label_strong : Style::label, control.name);
  if (!control.value.empty()) parts.value_width = c.fonts.width(Style::label_strong, control.value);
  const bool show = c.m.show_keys || control.role == Role::primary;
  if (show && parts.name && !control.key.empty())
    parts.key_width = key_cap_width(c, present::shown_key(control));
  return parts;
}

PillInks inks_of(const Control& control) {
  PillInks inks;
  if (!control.enabled) return {Ink::chip, Ink::line, Ink::chip, Ink::mute, Ink::mute};
  if (control.role == Role::primary)
    return {Ink::accent, Ink::accent, Ink::accent_hot, Ink::on_accent, Ink::on_accent};
  if (is_switch(control.role) && control.on)
    return {Ink::tint, Ink::accent, Ink::tint, Ink::ink, Ink::accent};
  return inks;
}

void link_pill(Composer& c, int index, const Box& box, const PillParts& parts) {
  const Control& control = c.control(index);
  const float middle = box.y + box.h / 2;
  const Ink ink = control.enabled ? Ink::accent : Ink::mute;
  float x = box.x + parts.pad;
  if (parts.icon_side > 0) {
    c.icon({x, middle - parts.icon_side / 2, parts.icon_side, parts.icon_side}, parts.icon, ink);
    x += parts.icon_side + parts.gap;
  }
  const float used = c.line(x, middle, box.right() - x, control.name, Style::label_strong, ink);
  const float under = middle + c.fonts[Style::label_strong].em * 0.55F;
  c.fill({x, std::round(under), used, c.m.px(1)}, Ink::line, 0);
  c.hot(index, Ink::accent);
  if (parts.key_width > 0) key_cap(c, x + used + parts.gap, middle, present::shown_key(control));
  c.spot(index, box, c.m.px(8));
}

void field_pill(Composer& c, int index, const Box& box) {
  c.fill(box, Ink::card, c.m.px(10));
  c.outline(box, Ink::edge, c.m.px(10));
  const float side = c.m.tx(16);
  c.icon({box.x + c.m.room(12), box.y + (box.h - side) / 2, side, side}, Icon::search, Ink::mute);
  c.spot(index, box, c.m.px(10));
}

/// Name in one line, or wrapped if the pill is as wide as may be.
void pill_words(Composer& c, const Control& control, const Box& box, const PillParts& parts,
                const PillInks& inks) {
  const float middle = box.y + box.h / 2;
  const Style style = control.role == Role::primary ? Style::label_strong : Style::label;
  float x = box.x + parts.pad;
  if (parts.icon_side > 0) {
    const Ink ink = is_switch(control.role) ? Ink::accent : inks.words;
    c.icon({x, middle - parts.icon_side / 2, parts.icon_side, parts.icon_side}, parts.icon, ink);
    x += parts.icon_side + (parts.name ? parts.gap : 0);
  }
  if (parts.name) {
    const float room = box.w - parts.around_name();
    const float high = c.text_height(room + 1, control.name, style);
    c.text(x, middle - high / 2, room + 1, control.name, style, inks.words);
    x += std::min(room, parts.name_width) + parts.gap;
  } else if (parts.value_width > 0) {
    x += parts.gap;
  }
  if (parts.value_width > 0) {
    c.line(x, middle, parts.value_width + 1, control.value, Style::label_strong, inks.value);
    x += parts.value_width + parts.gap;
  }
  if (parts.key_width > 0) key_cap(c, x, middle, present::shown_key(control));
}

Box size_with(Composer& c, const Control& control, const PillParts& parts, float w) {
  const float height = pill_height(c);
  if (control.role == Role::text_field) return {0, 0, std::min(w, c.m.tx(360)), height + c.m.px(6)};
  if (parts.width() <= w) return {0, 0, std::ceil(parts.width()), height};
  const float words = c.text_height(std::max(1.0F, w - parts.around_name()) + 1, control.name, Style::label);
  return {0, 0, w, std::max(height, words + c.m.px(10))};
}

template <class Take>
void for_each_key(std::string_view keys, Take take) {
  constexpr std::string_view between = ", ";
  for (auto end = keys.find(between); end != std::string_view::npos; end = keys.find(between)) {
    take(keys.substr(0, end));
    keys.remove_prefix(end + between.size());
  }
  if (!keys.empty()) take(keys);
}

}  // namespace

float pill_height(const Composer& c) { return c.m.tx(32); }

Box pill_size(Composer& c, int control, float w, Fullness fullness) {
  return size_with(c, c.control(control), parts_of(c, c.control(control), fullness), w);
}

Box pill(Composer& c, int index, float x, float y, float w, Fullness fullness) {
  const Control& control = c.control(index);
  const PillParts parts = parts_of(c, control, fullness);
  const Box box = size_with(c, control, parts, w).moved(x, y);
  if (control.role == Role::link) {
    link_pill(c, index, box, parts);
    return box;
  }
  if (control.role == Role::text_field) {
    field_pill(c, index, box);
    return box;
  }
  const PillInks inks = inks_of(control);
  const float radius = std::min(box.h / 2, c.m.tx(16));
  c.fill(box, inks.ground, radius);
  c.hot(index, inks.hot);
  c.outline(box, inks.edge, radius, is_switch(control.role) && control.on ? 2.0F : 1.0F);
  pill_words(c, control, box, parts, inks);
  Spot& spot = c.spot(index, box, radius);
  spot.bubble = !parts.name;
  return box;
}

float reasons(Composer& c, const std::vector<int>& controls, float x, float y, float w, std::size_t from) {
  float at = y;
  std::string_view last;
  for (std::size_t i = from; i < controls.size(); ++i) {
    const Control& control = c.control(controls[i]);
    if (control.enabled || control.reason.empty() || control.reason == last) continue;
    at += c.text(x, at, w, control.reason, Style::label, Ink::mute);
    last = control.reason;
  }
  return at - y;
}

float flow(Composer& c, const std::vector<int>& controls, float x, float y, float w, std::size_t from,
           Reasons why) {
  const float gap = c.m.room(8);
  float at_x = x, at_y = y, row = 0;
  for (std::size_t i = from; i < controls.size(); ++i) {
    const Box size = pill_size(c, controls[i], w);
    if (at_x > x && at_x + size.w > x + w) {
      at_x = x;
      at_y += row + gap;
      row = 0;
    }
    pill(c, controls[i], at_x, at_y, w);
    if (why == Reasons::bubble && !c.control(controls[i]).enabled) c.out.spots.back().bubble = true;
    at_x += size.w + gap;
    row = std::max(row, size.h);
  }
  float height = at_y + row - y;
  if (why == Reasons::bubble) return height;
  const Composer::Place before = c.here();
  const float said = reasons(c, controls, x, y + height + c.m.px(4), w, from);
  if (c.here().marks > before.marks) height += said + c.m.px(4);
  return height;
}

float key_cap_width(const Composer& c, std::string_view key) {
  return std::max(c.m.tx(22), std::ceil(c.fonts.width(Style::small, key)) + c.m.tx(12));
}

float key_cap(Composer& c, float x, float middle, std::string_view key) {
  const float w = key_cap_width(c, key), h = c.m.tx(20);
  const Box box{x, std::round(middle - h / 2), w, h};
  c.fill(box, Ink::card, c.m.px(5));
  c.outline(box, Ink::edge, c.m.px(5));
  c.fill({box.x + c.m.px(2), box.bottom() - c.m.px(2), box.w - 2 * c.m.px(2), c.m.px(2)}, Ink::edge, 0);
  const float words = c.fonts.width(Style::small, key);
  c.line(box.x + (w - words) / 2, middle - c.m.px(1), w, key, Style::small, Ink::ink);
  return w;
}

float key_caps_width(const Composer& c, std::string_view keys) {
  float width = 0;
  for_each_key(keys, [&](std::string_view key) { width += key_cap_width(c, key) + c.m.room(6); });
  return width;
}

void key_caps(Composer& c, float x, float middle, std::string_view keys) {
  float at = x;
  for_each_key(keys, [&](std::string_view key) { at += key_cap(c, at, middle, key) + c.m.room(6); });
}

void note_button(Composer& c, int index, const Box& box) {
  const Control& control = c.control(index);
  const Ink ground = control.on ? Ink::amber : Ink::card;
  c.fill(box, ground, c.m.px(8));
  c.hot(index, control.on ? Ink::amber : (control.enabled ? Ink::amber_tint : Ink::card));
  c.outline(box, control.on ? Ink::on_amber : (control.enabled ? Ink::edge : Ink::line), c.m.px(8));
  const Ink ink = control.on ? Ink::on_amber : (control.enabled ? Ink::text : Ink::mute);
  c.icon(box.inset(box.w * 0.24F), control.on ? Icon::check : Icon::pencil, ink);
  c.spot(index, box, c.m.px(8)).bubble = true;
}

float tag_side(const Composer& c) { return std::round(c.m.dpi * 26 * std::min(c.m.text, 1.6F)); }

void number_disc(Composer& c, float x, float y, int number, bool noted) {
  const float side = tag_side(c);
  const Box box{x, y, side, side};
  c.fill(box, noted ? Ink::amber : Ink::tag, side / 2);
  c.outline(box, Ink::tag_ring, side / 2, 2);
  char digits[12];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  const std::string_view word(digits, static_cast<std::size_t>(end - digits));
  const float w = c.fonts.width(Style::small, word);
  c.line(std::round(x + (side - w) / 2), y + side / 2, w + 1, word, Style::small,
         noted ? Ink::on_amber : Ink::on_tag);
}

Icon sign_of(present::Tone tone) {
  using present::Tone;
  switch (tone) {
    case Tone::good:
      return Icon::check;
    case Tone::missed:
      return Icon::dash;
    case Tone::trap:
    case Tone::caution:
      return Icon::bang;
    case Tone::accent:
      return Icon::info;
    case Tone::plain:
    case Tone::quiet:
    case Tone::strong:
      return Icon::none;
  }
  return Icon::none;
}

void sign_square(Composer& c, const Box& box, present::Tone tone) {
  const Icon sign = sign_of(tone);
  if (sign == Icon::none) {
    c.icon(box.inset(box.w * 0.25F), Icon::dot, Ink::line);
    return;
  }
  const ToneInk inks = tone_ink(tone);
  c.fill(box, inks.tint, c.m.px(6));
  c.icon(box.inset(box.w * 0.22F), sign, inks.front);
}

}  // namespace sightline::ui
