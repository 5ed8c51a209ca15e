// What a play script expects, held against what came of it (format.md section 6).
#pragma once
#include <string>
#include <vector>

#include "core/score/score.hpp"
#include "core/session/script.hpp"

namespace sightline::score {

/// One sentence for each expectation that does not hold, such as "notice: expected 100, got 87.50"; empty
/// when all do.
[[nodiscard]] std::vector<std::string> unmet(const std::vector<session::Expectation>& expectations,
                                             const scenario::Scenario& scenario, const session::State& state,
                                             const Score& score);

}  // namespace sightline::score
