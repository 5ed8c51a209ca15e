#include "face/ui/input.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cfloat>
#include <charconv>
#include <utility>

namespace sightline::ui {
namespace {

using Input = InputEvent::Kind;

constexpr std::array<std::pair<std::string_view, KeyCode>, 17> named_keys = {{
    {"Tab", KeyCode::tab},
    {"Enter", KeyCode::enter},
    {"Space", KeyCode::space},
    {"Esc", KeyCode::escape},
    {"Escape", KeyCode::escape},
    {"Backspace", KeyCode::backspace},
    {"Del", KeyCode::del},
    {"Left", KeyCode::left},
    {"Right", KeyCode::right},
    {"Up", KeyCode::up},
    {"Down", KeyCode::down},
    {"Home", KeyCode::home},
    {"End", KeyCode::end},
    {"PageUp", KeyCode::page_up},
    {"PgUp", KeyCode::page_up},
    {"PageDown", KeyCode::page_down},
    {"PgDn", KeyCode::page_down},
}};

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

void apply(const InputEvent& event, InputFrame& frame) {
  switch (event.kind) {
    case Input::key_down:
      frame.pressed = event.key;
      break;
    case Input::key_up:
      break;
    case Input::text:
      frame.text.push_back(event.text);
      break;
    case Input::left:
      frame.x = frame.y = -1;
      break;
    case Input::wheel:
      frame.wheel += event.y;
      break;
    case Input::pointer:
    case Input::button_down:
    case Input::button_up:
      frame.x = event.x;
      frame.y = event.y;
      if (event.kind == Input::button_down) frame.button = frame.button_went_down = true;
      if (event.kind == Input::button_up) {
        frame.button = false;
        frame.button_went_up = true;
      }
      break;
  }
}

/// Whether an event must wait for the next frame: `frame` and `released` tell what this one has seen.
bool must_wait(const InputEvent& event, const InputFrame& frame, const Key& released) {
  const bool clicked = frame.button_went_down || frame.button_went_up;
  switch (event.kind) {
    case Input::key_down:
      return clicked || frame.pressed.has_value() || released.same_key(event.key);
    case Input::key_up:
      return frame.pressed.has_value() && frame.pressed->same_key(event.key);
    case Input::button_down:
    case Input::button_up:
      return clicked || frame.pressed.has_value();
    case Input::pointer:
    case Input::wheel:
      return clicked;
    case Input::text:
    case Input::left:
      return false;
  }
  return false;
}

/// Keys that ImGui's text field asks for by its own names.
constexpr std::array<std::pair<ImGuiKey_, KeyCode>, 8> field_keys = {{
    {ImGuiKey_LeftArrow, KeyCode::left},
    {ImGuiKey_RightArrow, KeyCode::right},
    {ImGuiKey_Home, KeyCode::home},
    {ImGuiKey_End, KeyCode::end},
    {ImGuiKey_Delete, KeyCode::del},
    {ImGuiKey_Backspace, KeyCode::backspace},
    {ImGuiKey_Enter, KeyCode::enter},
    {ImGuiKey_Escape, KeyCode::escape},
}};
constexpr std::array<std::pair<ImGuiKey_, char>, 6> field_letters = {{{ImGuiKey_A, 'A'},
                                                                      {ImGuiKey_C, 'C'},
                                                                      {ImGuiKey_V, 'V'},
                                                                      {ImGuiKey_X, 'X'},
                                                                      {ImGuiKey_Y, 'Y'},
                                                                      {ImGuiKey_Z, 'Z'}}};

}  // namespace

Key key_named(std::string_view name) {
  Key key;
  if (name.starts_with("Ctrl+")) {
    key = key_named(name.substr(5));
    key.control = true;
    return key;
  }
  if (name.starts_with("Shift+")) {
    key = key_named(name.substr(6));
    key.shift = true;
    return key;
  }
  for (const auto& [word, code] : named_keys)
    if (word == name) return {code};
  if (name.size() == 1) return {KeyCode::letter, upper(name[0])};
  int number = 0;
  if (name.size() >= 2 && name[0] == 'F' &&
      std::from_chars(name.data() + 1, name.data() + name.size(), number).ec == std::errc{} && number >= 1 &&
      number <= 12)
    return {KeyCode::function, static_cast<char>(number)};
  return {};
}

bool matches(const Key& pressed, std::string_view name) {
  const Key wanted = key_named(name);
  if (wanted.code == KeyCode::none || !wanted.same_key(pressed) || wanted.control != pressed.control)
    return false;
  // A sign such as "?" may need Shift on this keyboard; letters and digits do not care either.
  return wanted.code == KeyCode::letter || wanted.shift == pressed.shift;
}

bool is_sequence(std::string_view name) { return name.size() > 1 && key_named(name).code == KeyCode::none; }

void InputQueue::push(const InputEvent& event) { events_.push_back(event); }

void InputQueue::take(std::string_view quick_exit, InputFrame& frame) {
  frame.pressed.reset();
  frame.text.clear();
  frame.wheel = 0;
  frame.button_went_down = frame.button_went_up = false;
  frame.quick_exit = std::any_of(events_.begin(), events_.end(), [&](const InputEvent& event) {
    return event.kind == Input::key_down && matches(event.key, quick_exit);
  });
  if (frame.quick_exit) {
    events_.clear();
    frame.button = false;
    return;
  }
  Key released;
  while (!events_.empty() && !must_wait(events_.front(), frame, released)) {
    if (events_.front().kind == Input::key_up) released = events_.front().key;
    apply(events_.front(), frame);
    events_.pop_front();
  }
}

void feed_imgui(const InputFrame& frame, float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = seconds;
  io.MousePos = frame.x < 0 ? ImVec2(-FLT_MAX, -FLT_MAX) : ImVec2(frame.x, frame.y);
  io.MouseDown[0] = frame.button;
  std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
  const Key pressed = frame.pressed.value_or(Key{});
  for (const auto& [slot, code] : field_keys) {
    io.KeyMap[slot] = slot;
    io.KeysDown[slot] = pressed.code == code;
  }
  for (const auto& [slot, letter] : field_letters) {
    io.KeyMap[slot] = slot;
    io.KeysDown[slot] = pressed.control && pressed.code == KeyCode::letter && pressed.letter == letter;
  }
  io.KeyCtrl = pressed.control;
  io.KeyShift = pressed.shift;
  for (const char32_t c : frame.text) io.AddInputCharacter(static_cast<unsigned>(c));
}

}  // namespace sightline::ui
