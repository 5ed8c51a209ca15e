// Plays a script through the player, one command at a time, so that every face presses the same things.
#pragma once
#include <deque>
#include <optional>
#include <string>

#include "core/player/player.hpp"
#include "core/session/script.hpp"

namespace sightline::player {

/// The commands that a face's user would give to hand in `intent`: one for most, several for an order, a
/// pick or a report, which are drafted first and then confirmed; what the play page does not offer (a note on
/// something from an earlier scene) by way of the page that does.
[[nodiscard]] std::deque<present::Command> commands_for(const scenario::Scenario& scenario,
                                                        const session::State& state,
                                                        const session::Intent& intent);

/// Feeds the steps of a script. Ask for a command, let the face carry it out, ask again.
class ScriptRun {
 public:
  explicit ScriptRun(session::Script script) : script_(std::move(script)) {}

  /// The next command, or nothing when the script is over or stuck (then `problem` says why).
  [[nodiscard]] std::optional<present::Command> next(const Player& player);
  /// Adds steps read later, as from standard input.
  void add(session::Step step) { script_.steps.push_back(std::move(step)); }
  /// Empty, or what went wrong at which line.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] Position problem_at() const { return problem_at_; }
  [[nodiscard]] const session::Script& script() const { return script_; }

 private:
  bool refill(const Player& player);

  session::Script script_;
  std::size_t step_ = 0;
  bool again_ = false;  ///< the step before `step_` may give more
  std::deque<present::Command> waiting_;
  std::string problem_;
  Position problem_at_;
};

}  // namespace sightline::player
