// `sightline explain`: what the code of a finding means.
#pragma once
#include <string>

namespace sightline {

/// Prints one line. An unknown code: the nearest one is named. Gives the exit code.
int run_explain(const std::string& code);

}  // namespace sightline
