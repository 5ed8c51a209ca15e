// `sightline check`: what authors should mend.
#pragma once
#include <string>
#include <vector>

#include "globals.hpp"

namespace sightline {

/// Each path is a scenario folder, a YAML file, an id, or a folder of scenario folders. Findings go to
/// standard error; with `shows_reading`, the reading grade of each scene to standard output. Gives the exit
/// code: 1 if there is any error.
int run_check(const Globals& globals, const std::vector<std::string>& paths, bool shows_reading);

}  // namespace sightline
