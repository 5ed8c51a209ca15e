#include "face/ui/focus.hpp"

#include <algorithm>
#include <cmath>

namespace sightline::ui {
namespace {

using present::Control;
using present::Role;
using present::Screen;

bool placed(const UiState& ui, int control) {
  return control >= 0 && static_cast<std::size_t>(control) < ui.layout.spots.size() &&
         ui.layout.spots[static_cast<std::size_t>(control)].control == control;
}

int count_of(const Screen& screen) { return static_cast<int>(screen.controls.size()); }

std::string_view group_of(const Control& control) {
  return std::string_view(control.id).substr(0, control.id.find('/'));
}

/// The neighbour of the same group ("choice/..."), or -1.
int step_in_group(const Screen& screen, const UiState& ui, int by) {
  if (ui.focus < 0) return -1;
  const int at = next_in_ring(screen, ui, ui.focus, by);
  if (at < 0 || (by > 0) != (at > ui.focus)) return -1;
  const auto& all = screen.controls;
  const bool same =
      group_of(all[static_cast<std::size_t>(at)]) == group_of(all[static_cast<std::size_t>(ui.focus)]);
  return same ? at : -1;
}

int area_to_scroll(const UiState& ui) {
  if (!placed(ui, ui.focus)) return Layout::page;
  const int area = ui.layout.spots[static_cast<std::size_t>(ui.focus)].area;
  return area == Layout::window ? Layout::page : area;
}

int area_under_pointer(const UiState& ui) {
  for (const int area : {Layout::lines, Layout::notes})
    if (clip_of(ui, area).contains(ui.input.x, ui.input.y)) return area;
  return Layout::page;
}

float limit(const UiState& ui, int area) {
  const Area& a = ui.layout.areas[static_cast<std::size_t>(area)];
  return std::max(0.0F, a.content - a.view.h);
}

/// True if the area could move that way.
bool page_through(UiState& ui, int area, float distance) {
  const float before = ui.scroll[static_cast<std::size_t>(area)];
  scroll_by(ui, area, distance);
  return ui.scroll[static_cast<std::size_t>(area)] != before;
}

void page_key(UiState& ui, float by) {
  const int area = area_to_scroll(ui);
  const float view = ui.layout.areas[static_cast<std::size_t>(area)].view.h;
  if (!page_through(ui, area, by * view * 0.85F) && area != Layout::page)
    page_through(ui, Layout::page, by * ui.layout.areas[Layout::page].view.h * 0.85F);
}

void arrow(const Screen& screen, UiState& ui, int by, bool vertical) {
  const int neighbour = step_in_group(screen, ui, by);
  if (neighbour >= 0)
    set_focus(screen, ui, neighbour);
  else if (vertical)
    page_through(ui, area_to_scroll(ui), static_cast<float>(by) * ui.metrics.tx(56));
}

/// Moves the focus or the page; true if the key was for that.
bool navigate(const Screen& screen, UiState& ui, const Key& key) {
  switch (key.code) {
    case KeyCode::tab:
      set_focus(screen, ui, next_in_ring(screen, ui, ui.focus, key.shift ? -1 : 1));
      return true;
    case KeyCode::page_up:
      page_key(ui, -1);
      return true;
    case KeyCode::page_down:
      page_key(ui, 1);
      return true;
    case KeyCode::home:
      page_through(ui, area_to_scroll(ui), -1e9F);
      return true;
    case KeyCode::end:
      page_through(ui, area_to_scroll(ui), 1e9F);
      return true;
    case KeyCode::up:
      arrow(screen, ui, -1, true);
      return true;
    case KeyCode::down:
      arrow(screen, ui, 1, true);
      return true;
    case KeyCode::left:
      arrow(screen, ui, -1, false);
      return true;
    case KeyCode::right:
      arrow(screen, ui, 1, false);
      return true;
    default:
      return false;
  }
}

/// The enabled control whose key this is. The first keys of a sequence such as "J3" wait in `typed`; a key
/// that does not go on with them begins anew.
int with_key(const Screen& screen, UiState& ui, const Key& key) {
  std::string typed = std::move(ui.typed);
  ui.typed.clear();
  const bool letter = key.code == KeyCode::letter && !key.control;
  if (letter) typed += key.letter;
  bool begins = false;
  for (int i = 0; i < count_of(screen); ++i) {
    const Control& control = screen.controls[static_cast<std::size_t>(i)];
    if (!control.enabled || control.key.empty()) continue;
    if (is_sequence(control.key)) {
      if (letter && control.key == typed) return i;
      begins = begins || (letter && control.key.starts_with(typed));
    } else if ((typed.size() <= 1 || !letter) && matches(key, control.key)) {
      return i;
    }
  }
  if (begins) {
    ui.typed = typed;
    return -1;
  }
  return typed.size() > 1 ? with_key(screen, ui, key) : -1;
}

bool in_text_field(const Screen& screen, const UiState& ui) {
  return ui.focus >= 0 && screen.controls[static_cast<std::size_t>(ui.focus)].role == Role::text_field;
}

constexpr int nothing_acts = -2;

/// What Enter or Space presses: the way on if the focus was not to be seen, else what has the focus. Somebody
/// who reads on with Space must not answer a question that has just come up: a choice that got the focus by
/// itself takes Enter only the second time, and no Space.
int pressed_by_acting(const Screen& screen, UiState& ui, const Key& key, bool seen) {
  const int way_on = with_key(screen, ui, {KeyCode::space});
  if (way_on >= 0 && (!seen || !placed(ui, ui.focus))) return way_on;
  if (!placed(ui, ui.focus)) return nothing_acts;
  const Control& control = screen.controls[static_cast<std::size_t>(ui.focus)];
  ui.follow_focus = true;
  const bool answers = control.role == Role::choice || control.role == Role::option;
  if (ui.focus_given && answers) {
    ui.focus_given = key.code == KeyCode::space;
    return -1;
  }
  return control.enabled && control.role != Role::text_field ? ui.focus : nothing_acts;
}

}  // namespace

// Disabled controls are in the ring: their reason is worth hearing.
int next_in_ring(const Screen& screen, const UiState& ui, int from, int by) {
  const int count = count_of(screen);
  int at = from < 0 ? (by > 0 ? -1 : 0) : from;
  for (int i = 0; i < count; ++i) {
    at = (at + by + count) % count;
    if (placed(ui, at)) return at;
  }
  return -1;
}

void set_focus(const Screen& screen, UiState& ui, int control) {
  ui.focus = control;
  ui.focus_id = control < 0 ? std::string() : screen.controls[static_cast<std::size_t>(control)].id;
  ui.follow_focus = control >= 0;
  ui.focus_given = false;
}

void settle_focus(const Screen& screen, UiState& ui, bool new_page) {
  const int before = ui.focus;
  if (!new_page && !ui.focus_id.empty())
    for (int i = 0; i < count_of(screen); ++i)
      if (screen.controls[static_cast<std::size_t>(i)].id == ui.focus_id && placed(ui, i)) {
        ui.focus = i;
        return;
      }
  const int other = std::min(new_page ? 0 : std::max(before, 0), count_of(screen) - 1);
  set_focus(screen, ui, placed(ui, screen.first_focus) ? screen.first_focus : other);
  ui.follow_focus = ui.ring && !new_page;
  ui.focus_given = true;
}

int handle_key(const Screen& screen, UiState& ui) {
  if (!ui.input.pressed) return -1;
  const Key key = *ui.input.pressed;
  const bool seen = ui.ring;  // whether the person could see where the focus was
  ui.ring = true;
  ui.edited = in_text_field(screen, ui) && key.code != KeyCode::tab && key.code != KeyCode::escape &&
              key.code != KeyCode::function && key.code != KeyCode::page_up && key.code != KeyCode::page_down;
  if (ui.edited) return -1;
  if (key.code == KeyCode::enter || key.code == KeyCode::space) {
    const int acts = pressed_by_acting(screen, ui, key, seen);
    if (acts != nothing_acts) return acts;
  }
  // A control's own key comes before moving about, so that a replay can use Left and Right.
  const int wanted = with_key(screen, ui, key);
  if (wanted >= 0 && screen.controls[static_cast<std::size_t>(wanted)].role == Role::text_field) {
    set_focus(screen, ui, wanted);
    ui.input.text.clear();  // the letter that opened it is not part of what is typed
    return -1;
  }
  if (wanted >= 0) return wanted;
  navigate(screen, ui, key);
  return -1;
}

int control_under_pointer(const Screen& screen, const UiState& ui) {
  if (ui.input.x < 0) return -1;
  for (const Spot& tag : ui.layout.tags)
    if (box_in_window(ui, tag.area, tag.box).cut(clip_of(ui, tag.area)).contains(ui.input.x, ui.input.y))
      return tag.control;
  for (int i = count_of(screen) - 1; i >= 0; --i) {
    if (!placed(ui, i)) continue;
    const Spot& spot = ui.layout.spots[static_cast<std::size_t>(i)];
    const Box box = box_in_window(ui, spot.area, spot.box).cut(clip_of(ui, spot.area));
    if (box.contains(ui.input.x, ui.input.y)) return i;
  }
  return -1;
}

int handle_pointer(const Screen& screen, UiState& ui, int hovered) {
  if (ui.input.wheel != 0) {
    const float distance = -ui.input.wheel * ui.metrics.tx(64);
    if (!page_through(ui, area_under_pointer(ui), distance)) page_through(ui, Layout::page, distance);
  }
  if (ui.input.button_went_down) {
    ui.pressed = hovered;
    ui.ring = false;
    if (hovered >= 0) {
      set_focus(screen, ui, hovered);
      ui.follow_focus = false;
    }
  }
  if (!ui.input.button_went_up) return -1;
  const int clicked = ui.pressed == hovered ? hovered : -1;
  ui.pressed = -1;
  if (clicked < 0) return -1;
  const Control& control = screen.controls[static_cast<std::size_t>(clicked)];
  return control.enabled && control.role != Role::text_field ? clicked : -1;
}

void scroll_by(UiState& ui, int area, float distance) {
  float& at = ui.scroll[static_cast<std::size_t>(area)];
  at = std::round(std::clamp(at + distance, 0.0F, limit(ui, area)));
}

void bring_into_view(UiState& ui, int area, const Box& box) {
  if (area == Layout::window) return;
  const Area& a = ui.layout.areas[static_cast<std::size_t>(area)];
  const float margin = std::min(ui.metrics.px(16), std::max(0.0F, (a.view.h - box.h) / 2));
  float& at = ui.scroll[static_cast<std::size_t>(area)];
  if (box.bottom() + margin > at + a.view.h) at = box.bottom() + margin - a.view.h;
  if (box.y - margin < at) at = box.y - margin;
  scroll_by(ui, area, 0);
  if (a.parent >= 0) bring_into_view(ui, a.parent, box.moved(a.view.x, a.view.y - at));
}

}  // namespace sightline::ui
