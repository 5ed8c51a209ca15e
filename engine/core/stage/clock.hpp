// Clocks in a picture show the time of the story.
#pragma once
#include <string>

#include "core/scenario/kit_places.hpp"
#include "core/scenario/task.hpp"

namespace sightline::stage {

/// Two hands, or four digits of seven bars; SVG text in units of the picture. `now` is not negative.
[[nodiscard]] std::string clock_face_svg(const scenario::Clock& clock, scenario::StoryTime now,
                                         const std::string& color, const std::string& pin);

}  // namespace sightline::stage
