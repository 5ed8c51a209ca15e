// Paints a layout into ImGui's draw list.
#pragma once
#include "face/ui/ui.hpp"

struct ImDrawList;

namespace sightline::ui {

[[nodiscard]] unsigned rgba(const UiState& ui, Ink ink);

/// Everything of one area that is in view.
void paint_area(const present::Screen& screen, const UiState& ui, int area, int hovered, ImDrawList& list);

/// The ring around the focus, and what the hot or focused control has to say if that is not written on it.
void paint_focus(const present::Screen& screen, const UiState& ui, int hovered, ImDrawList& list);

/// UiState::notice, if any.
void paint_notice(const UiState& ui, ImDrawList& list);

/// Bars that show how far an area is scrolled.
void paint_scrollbars(const UiState& ui, ImDrawList& list);

}  // namespace sightline::ui
