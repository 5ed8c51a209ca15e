// What can be saved from a damaged records file. The damaged bytes themselves are only ever moved aside.
#pragma once
#include <filesystem>
#include <string>

#include "core/base/result.hpp"

namespace sightline::record {

/// What a new file was filled with.
struct Salvaged {
  int attempts = 0;     ///< whole ones from the damaged file
  int shortened = 0;    ///< kept up to their last good event
  int from_backup = 0;  ///< that only the backup still had
  std::string backup;   ///< its date; empty if none was used
};

/// Builds `target` from what `damaged` still gives, then adds what only the newest good backup in `folder`
/// has. `damaged` stays as it is, byte for byte.
Result<Salvaged> salvage(const std::filesystem::path& damaged, const std::filesystem::path& target,
                         const std::filesystem::path& folder);

/// The same in words for people. `kept_as`: where the damaged file now lies.
[[nodiscard]] std::string describe(const Salvaged& salvaged, const std::filesystem::path& kept_as);

}  // namespace sightline::record
