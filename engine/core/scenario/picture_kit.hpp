// The picture kit as data: backdrops with their slots, figures, poses, moods, props, palettes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.hpp"

namespace sightline::scenario {

struct PictureKit {
  bool empty = true;
};

// What a scenario may name; `bind` checks against these and suggests from them.
[[nodiscard]] std::vector<std::string> backdrop_names(const PictureKit& kit);
/// Slots for figures and props, and anchors (parts of the backdrop that can carry a number).
[[nodiscard]] std::vector<std::string> slot_names(const PictureKit& kit, std::string_view backdrop);
[[nodiscard]] std::vector<std::string> figure_names(const PictureKit& kit);
[[nodiscard]] std::vector<std::string> pose_names(const PictureKit& kit);
[[nodiscard]] std::vector<std::string> mood_names(const PictureKit& kit);
[[nodiscard]] std::vector<std::string> prop_names(const PictureKit& kit);

/// One file of assets/kit, as (path below kit/, document).
using KitFile = std::pair<std::string, document::Document>;
/// Faults go to `diagnostics`; what could be read is returned.
[[nodiscard]] PictureKit bind_kit(const std::vector<KitFile>& files, Diagnostics& diagnostics);

}  // namespace sightline::scenario
