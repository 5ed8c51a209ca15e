// Which control has the focus, and which one this frame's input presses.
#pragma once
#include "face/ui/ui.hpp"

namespace sightline::ui {

/// After a new layout: keeps the focus by id, or gives it to the screen's first.
void settle_focus(const present::Screen& screen, UiState& ui, bool new_page);

/// Moves the focus, scrolls, and gives the control that this frame's key presses, or -1.
int handle_key(const present::Screen& screen, UiState& ui);

/// The control under the pointer, or -1.
[[nodiscard]] int control_under_pointer(const present::Screen& screen, const UiState& ui);
/// Wheel and button; gives the control that was clicked, or -1.
int handle_pointer(const present::Screen& screen, UiState& ui, int hovered);

void set_focus(const present::Screen& screen, UiState& ui, int control);
void scroll_by(UiState& ui, int area, float distance);

}  // namespace sightline::ui
