// What came of an attempt, as one line of JSON for programs.
#pragma once
#include <string>

#include "core/player/player.hpp"

namespace sightline {

/// Scenario, case, seed, mode, ending, score in basis points, counts, in-world minutes, the log and its
/// hash. No time of day and no attempt id: the same script gives the same bytes. Needs an attempt.
[[nodiscard]] std::string result_json(const player::Player& player);

}  // namespace sightline
