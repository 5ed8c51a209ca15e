// Composes backdrop, figures and props into one SVG text and says where every notable thing is.
#pragma once
#include <string>
#include <vector>

#include "core/scenario/picture_kit.hpp"
#include "core/scenario/scenario.hpp"

namespace sightline::stage {

/// In percent of the picture's width and height, 0 to 100.
struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
};

/// Where a named figure, prop or backdrop anchor stands.
struct Spot {
  std::string name;
  Rect rect;
};

enum class Look { normal, high_contrast };

struct Picture {
  std::string svg;  ///< 1280 x 720 units; empty if the backdrop is missing
  std::vector<Spot> spots;
  std::vector<std::string> missing;  ///< names the kit does not have
};

/// `now` sets the clocks of the place; -1 leaves them without hands.
/// Deterministic: the same direction gives the same bytes under every compiler.
[[nodiscard]] Picture compose(const scenario::PictureKit& kit, const scenario::Scenario& scenario,
                              const scenario::StageDirection& direction, Look look,
                              scenario::StoryTime now = -1);

}  // namespace sightline::stage
