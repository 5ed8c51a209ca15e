// The list of focusable things as JSON, for people who write tests and for reading aloud by others.
#pragma once
#include <string>

#include "face/ui/ui.hpp"

namespace sightline::app {

/// {"title", "width", "height", "controls": [{"id", "role", "name", "value", "key", "enabled", "reason",
/// "on", "focused", "box": [x, y, w, h], "visible": [x, y, w, h]}]}; pixels of the window.
[[nodiscard]] std::string dump_ui(const present::Screen& screen, const ui::UiState& state);

}  // namespace sightline::app
