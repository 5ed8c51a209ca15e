#include "face/app/press.hpp"

namespace sightline::app {
namespace {

using Kind = ui::InputEvent::Kind;
using present::Control;

void push_pointer(ui::InputQueue& queue, Kind kind, float x, float y) {
  ui::InputEvent event;
  event.kind = kind;
  event.x = x;
  event.y = y;
  queue.push(event);
}

void push_one_key(ui::InputQueue& queue, const ui::Key& key) {
  ui::InputEvent event;
  event.key = key;
  for (const Kind kind : {Kind::key_down, Kind::key_up}) {
    event.kind = kind;
    queue.push(event);
  }
}

int control_with(const present::Screen& screen, const present::Command& command) {
  for (std::size_t i = 0; i < screen.controls.size(); ++i)
    if (screen.controls[i].command == command) return static_cast<int>(i);
  return -1;
}

bool walk_and_enter(Frames& frames, int control) {
  const present::Screen& screen = frames.program().screen();
  int at = frames.state().focus;
  if (at == control && frames.state().focus_given) push_key(frames.queue(), "Enter");  // makes it theirs
  for (std::size_t i = 0; i <= screen.controls.size() && at != control; ++i) {
    at = ui::next_in_ring(screen, frames.state(), at, 1);
    push_key(frames.queue(), "Tab");
  }
  push_key(frames.queue(), "Enter");
  return at == control;
}

bool scroll_and_click(Frames& frames, int control) {
  ui::UiState& state = frames.state();
  if (static_cast<std::size_t>(control) >= state.layout.spots.size()) return false;
  const ui::Spot& spot = state.layout.spots[static_cast<std::size_t>(control)];
  ui::bring_into_view(state, spot.area, spot.box);
  const ui::Box box = ui::box_in_window(state, spot.area, spot.box).cut(ui::clip_of(state, spot.area));
  if (box.w <= 0 || box.h <= 0) return false;
  push_click(frames.queue(), box.x + box.w / 2, box.y + box.h / 2);
  return true;
}

}  // namespace

void push_key(ui::InputQueue& queue, std::string_view name) {
  if (!ui::is_sequence(name)) return push_one_key(queue, ui::key_named(name));
  for (std::size_t i = 0; i < name.size(); ++i) push_one_key(queue, ui::key_named(name.substr(i, 1)));
}

void push_click(ui::InputQueue& queue, float x, float y) {
  for (const Kind kind : {Kind::pointer, Kind::button_down, Kind::button_up}) push_pointer(queue, kind, x, y);
}

bool push_press(Frames& frames, const present::Command& command, By by) {
  const present::Screen& screen = frames.program().screen();
  const int index = control_with(screen, command);
  if (index < 0) return false;
  const Control& control = screen.controls[static_cast<std::size_t>(index)];
  if (!control.enabled) return false;
  if (by == By::click) return scroll_and_click(frames, index);
  if (control.key.empty()) return walk_and_enter(frames, index);
  push_key(frames.queue(), control.key);
  return true;
}

}  // namespace sightline::app
