// A file that only takes up room, so that the last event of a full disk can still be written.
#pragma once
#include <filesystem>

namespace sightline::record {

inline constexpr long long reserve_bytes = 64LL * 1024;

/// Makes the file if it is not there, with real blocks behind it. False if there is no room for it.
bool set_reserve_aside(const std::filesystem::path& file);
/// Deletes it; false if there was none.
bool use_reserve(const std::filesystem::path& file);

}  // namespace sightline::record
