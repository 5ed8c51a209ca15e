// The picture kit as data: backdrops with their slots, figures, poses, moods, props, palettes.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/document.hpp"
#include "core/scenario/kit_parts.hpp"
#include "core/scenario/kit_places.hpp"

namespace sightline::scenario {

/// Empty when no kit was found: every name is then missing, and pictures fall back to their alt text.
struct PictureKit {
  std::map<std::string, std::string> tokens;  ///< colour name to #RRGGBB
  std::map<std::string, Light> lights;
  std::map<std::string, Build> builds;
  std::map<std::string, HeadShape> heads;
  std::map<std::string, Pose> poses;
  std::map<std::string, Mood> moods;
  std::map<std::string, Pattern> patterns;
  std::map<std::string, Garment> wear;
  std::map<std::string, Person> people;
  std::map<std::string, Part> parts;  ///< by path: "hair/long/turned/behind"
  std::map<std::string, Part> props;  ///< thousandths of a head, the ground point at 0,0
  std::map<std::string, Backdrop> backdrops;
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
