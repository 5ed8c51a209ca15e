// `sightline extract`: the template that translators start from.
#pragma once
#include <string>
#include <vector>

#include "globals.hpp"

namespace sightline {

/// Every text of the scenarios named by `paths`; of the catalogue and the contacts if there is none. Written
/// to `to`, or to standard output if that is empty. Returns an exit code: a broken scenario is a finding.
[[nodiscard]] int run_extract(const Globals& globals, const std::vector<std::string>& paths,
                              const std::string& to);

}  // namespace sightline
