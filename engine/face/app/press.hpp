// Presses a control by its command, with the keys or the click that a person would use.
#pragma once
#include <string_view>

#include "face/app/frame.hpp"

namespace sightline::app {

enum class By { key, click };

/// Finds the control that carries `command` on the screen as last drawn and puts into the queue what presses
/// it: its own key, or Tab until it has the focus and Enter, or (scrolled into view) a click. False if there
/// is no such control or it is disabled.
[[nodiscard]] bool push_press(Frames& frames, const present::Command& command, By by);

/// Down and up: "Space", "3", "Shift+Tab"; "J3" is J, then 3.
void push_key(ui::InputQueue& queue, std::string_view name);
void push_click(ui::InputQueue& queue, float x, float y);

}  // namespace sightline::app
