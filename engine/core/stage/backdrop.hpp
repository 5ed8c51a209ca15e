// A place as SVG text: its layers with colours filled in.
#pragma once
#include <string>

#include "core/scenario/picture_kit.hpp"
#include "core/stage/stage.hpp"

namespace sightline::stage {

/// Replaces each {token} by its colour: the backdrop's own, else the kit's. In high contrast every colour
/// goes to a pale grey. Unknown tokens become mid grey.
[[nodiscard]] std::string fill_colors(const scenario::PictureKit& kit, const scenario::Backdrop& backdrop,
                                      const std::string& svg, Look look);

}  // namespace sightline::stage
