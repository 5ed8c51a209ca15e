#include "face/app/window_input.hpp"

#include <GLFW/glfw3.h>

#include <array>
#include <utility>

namespace sightline::app {
namespace {

using Kind = ui::InputEvent::Kind;
using ui::KeyCode;

constexpr std::array<std::pair<int, KeyCode>, 15> special_keys = {{
    {GLFW_KEY_TAB, KeyCode::tab},
    {GLFW_KEY_ENTER, KeyCode::enter},
    {GLFW_KEY_KP_ENTER, KeyCode::enter},
    {GLFW_KEY_SPACE, KeyCode::space},
    {GLFW_KEY_ESCAPE, KeyCode::escape},
    {GLFW_KEY_BACKSPACE, KeyCode::backspace},
    {GLFW_KEY_DELETE, KeyCode::del},
    {GLFW_KEY_LEFT, KeyCode::left},
    {GLFW_KEY_RIGHT, KeyCode::right},
    {GLFW_KEY_UP, KeyCode::up},
    {GLFW_KEY_DOWN, KeyCode::down},
    {GLFW_KEY_HOME, KeyCode::home},
    {GLFW_KEY_END, KeyCode::end},
    {GLFW_KEY_PAGE_UP, KeyCode::page_up},
    {GLFW_KEY_PAGE_DOWN, KeyCode::page_down},
}};

WindowInput& input_of(GLFWwindow* window) {
  auto* input = static_cast<WindowInput*>(glfwGetWindowUserPointer(window));
  input->changed = true;
  return *input;
}

/// Keys that type nothing, and letters held with Control; what types comes through `on_char`, so that every
/// keyboard's own letters and digits count.
ui::Key key_of(int key, int mods) {
  ui::Key out;
  out.shift = (mods & GLFW_MOD_SHIFT) != 0;
  out.control = (mods & GLFW_MOD_CONTROL) != 0;
  for (const auto& [glfw, code] : special_keys)
    if (glfw == key) out.code = code;
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) {
    out.code = KeyCode::function;
    out.letter = static_cast<char>(key - GLFW_KEY_F1 + 1);
  }
  if (out.control && key >= GLFW_KEY_A && key <= GLFW_KEY_Z) {
    out.code = KeyCode::letter;
    out.letter = static_cast<char>('A' + key - GLFW_KEY_A);
  }
  return out;
}

/// Held down, these go on; anything that acts does not.
bool may_repeat(KeyCode code) {
  return code != KeyCode::enter && code != KeyCode::space && code != KeyCode::escape &&
         code != KeyCode::function;
}

void push_key_event(WindowInput& input, Kind kind, const ui::Key& key) {
  ui::InputEvent event;
  event.kind = kind;
  event.key = key;
  input.queue->push(event);
}

void on_key(GLFWwindow* window, int key, int, int action, int mods) {
  WindowInput& input = input_of(window);
  input.repeating = action == GLFW_REPEAT;
  const ui::Key pressed = key_of(key, mods);
  if (pressed.code == KeyCode::none || (action == GLFW_REPEAT && !may_repeat(pressed.code))) return;
  if (action != GLFW_PRESS) push_key_event(input, Kind::key_up, pressed);
  if (action != GLFW_RELEASE) push_key_event(input, Kind::key_down, pressed);
}

void on_char(GLFWwindow* window, unsigned code_point) {
  WindowInput& input = input_of(window);
  ui::Key key;
  if (code_point > ' ' && code_point < 0x7F) {
    key.code = KeyCode::letter;
    const char letter = static_cast<char>(code_point);
    key.letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  const bool presses = key.code != KeyCode::none && !input.repeating;
  if (presses) push_key_event(input, Kind::key_down, key);
  ui::InputEvent text;
  text.kind = Kind::text;
  text.text = code_point;
  input.queue->push(text);
  if (presses) push_key_event(input, Kind::key_up, key);
}

/// From the window's units to pixels.
void push_pointer(GLFWwindow* window, Kind kind) {
  double x = 0, y = 0;
  int width = 1, height = 1, pixels_x = 1, pixels_y = 1;
  glfwGetCursorPos(window, &x, &y);
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &pixels_x, &pixels_y);
  ui::InputEvent event;
  event.kind = kind;
  event.x = static_cast<float>(x * pixels_x / (width > 0 ? width : 1));
  event.y = static_cast<float>(y * pixels_y / (height > 0 ? height : 1));
  input_of(window).queue->push(event);
}

void on_pointer(GLFWwindow* window, double, double) { push_pointer(window, Kind::pointer); }

void on_button(GLFWwindow* window, int button, int action, int) {
  if (button == GLFW_MOUSE_BUTTON_LEFT)
    push_pointer(window, action == GLFW_PRESS ? Kind::button_down : Kind::button_up);
}

void on_wheel(GLFWwindow* window, double x, double y) {
  ui::InputEvent event;
  event.kind = Kind::wheel;
  event.x = static_cast<float>(x);
  event.y = static_cast<float>(y);
  input_of(window).queue->push(event);
}

void on_enter(GLFWwindow* window, int entered) {
  ui::InputEvent event;
  event.kind = Kind::left;
  if (entered == GLFW_FALSE) input_of(window).queue->push(event);
}

}  // namespace

void listen(GLFWwindow* window, WindowInput& input) {
  glfwSetWindowUserPointer(window, &input);
  glfwSetKeyCallback(window, on_key);
  glfwSetCharCallback(window, on_char);
  glfwSetCursorPosCallback(window, on_pointer);
  glfwSetMouseButtonCallback(window, on_button);
  glfwSetScrollCallback(window, on_wheel);
  glfwSetCursorEnterCallback(window, on_enter);
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { input_of(w); });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { input_of(w); });
  glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { input_of(w); });
}

}  // namespace sightline::app
