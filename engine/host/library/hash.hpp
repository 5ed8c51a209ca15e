// The name of a set of files: the same bytes have it on every machine.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace sightline::library {

using Files = std::vector<std::pair<std::string, std::string>>;  ///< path, content

/// Hex BLAKE2b-256 over every path and content, each with its length before it.
[[nodiscard]] std::string hash_of(const Files& files);

}  // namespace sightline::library
