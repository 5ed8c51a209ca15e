// `sightline kit`: what an author can compose pictures from, as one page for a browser.
#pragma once
#include <string>

#include "globals.hpp"

namespace sightline {

/// Every place with its slots and anchors, every person, pose, mood and prop, with its name; written to `to`,
/// or to standard output if that is empty. The page holds its pictures and opens without a network. Gives an
/// exit code.
[[nodiscard]] int run_kit(const Globals& globals, const std::string& to);

}  // namespace sightline
