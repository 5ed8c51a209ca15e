// GLFW's callbacks as events of our own queue.
#pragma once
#include "face/ui/input.hpp"

struct GLFWwindow;

namespace sightline::app {

/// Where callbacks put things; set as the window's user pointer.
struct WindowInput {
  ui::InputQueue* queue = nullptr;
  bool changed = true;     ///< something happened that must be drawn
  bool repeating = false;  ///< the key held down repeats: letters type, but do not press
};

void listen(GLFWwindow* window, WindowInput& input);

}  // namespace sightline::app
