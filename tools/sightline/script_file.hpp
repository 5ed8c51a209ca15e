// Play scripts from files, and from standard input line by line.
#pragma once
#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "core/player/script_run.hpp"

namespace sightline {

/// Reads and binds a script. Fails if the file cannot be read; nothing if it was not understood: then what
/// is wrong with it stands on standard error.
[[nodiscard]] Result<std::optional<session::Script>> read_script(const std::string& path);

/// One line such as `choose: greet` as a step; fails with the first thing that is wrong with it.
[[nodiscard]] Result<session::Step> read_step(const std::string& line, int number);

/// Gives every command of the script to the player. False if a step was not understood or refused: then
/// the reason stands on standard error, after `name` and the line.
bool run_script(player::Player& player, player::ScriptRun& script, const std::string& name);
/// The same with steps read from standard input until it ends.
bool run_steps_from_input(player::Player& player);
/// Of a script that a window has played: was every step understood and taken? Else tells as above.
bool script_went_well(const player::Player& player, const player::ScriptRun& script, const std::string& name);

}  // namespace sightline
