// Font families from where Debian keeps them.
#pragma once
#include <string>

#include "face/ui/fonts.hpp"

namespace sightline::app {

struct FontChoice {
  ui::FontData data;
  std::string missing;  ///< name of the family that was asked for and is not there; empty if all is well
};

/// `family` as in present::Settings::font. Falls back to the other families, then to the letters inside
/// ImGui. Reads a few files: 5 ms.
[[nodiscard]] FontChoice load_fonts(int family);

}  // namespace sightline::app
