// Where the shipped data lies, and which scenario a word on the command line means.
#pragma once
#include <filesystem>
#include <string>

#include "core/base/result.hpp"

namespace sightline::library {

/// The folder that holds `scenarios/` and `assets/`: `given` if not empty, else looked for around the
/// `program` file: the folders above it (source and build tree), then `../share/sightline` beside its
/// folder (an installation).
[[nodiscard]] Result<std::filesystem::path> find_root(const std::filesystem::path& program,
                                                      const std::filesystem::path& given);
/// This program's own file.
[[nodiscard]] std::filesystem::path program_file();

/// `word` is a scenario folder, a YAML file, or the id of a scenario in `root`/scenarios. Gives the YAML
/// file.
[[nodiscard]] Result<std::filesystem::path> find_scenario(const std::filesystem::path& root,
                                                          const std::string& word);

}  // namespace sightline::library
