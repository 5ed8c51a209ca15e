// The text player: everything the window can do, in plain lines, for screen readers and terminals.
#pragma once
#include <iosfwd>

#include "core/player/player.hpp"

namespace sightline::console {

/// Reads lines until the player wants to quit or the input ends. One line may hold several things to type
/// ("3 1 2"). Words that always work: `again` (the whole page), `?` (what can be typed), `quit`.
void run(player::Player& player, std::istream& in, std::ostream& out);

}  // namespace sightline::console
