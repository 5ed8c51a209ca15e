// Where a user's files lie: the XDG base directories, each with `sightline` below it.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

namespace sightline::record {

/// Nothing is made here. Empty paths: there is no home to put them in.
/// Source: XDG Base Directory Specification 0.8.
struct Folders {
  std::filesystem::path data;  ///< attempts and profiles
  std::filesystem::path config;
  std::filesystem::path state;    ///< logs, window layout
  std::filesystem::path cache;    ///< can be deleted at any time
  std::filesystem::path runtime;  ///< sockets; empty if the system gives none
};

using Environment = std::function<const char*(const char*)>;

/// Relative values are ignored, as the specification asks. `data_override` (from `--data`) wins for `data`.
[[nodiscard]] Folders find_folders(const Environment& environment,
                                   const std::filesystem::path& data_override = {});

}  // namespace sightline::record
