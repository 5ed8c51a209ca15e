// The rules of play: decide whether an intent is allowed, apply what happened. Pure and deterministic.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/session/event.hpp"
#include "core/session/intent.hpp"
#include "core/session/state.hpp"

namespace sightline::session {

/// Given and drawn values of a new attempt.
struct StartRequest {
  std::uint64_t seed = 1;
  std::optional<CaseId> which;  ///< else drawn evenly from the seed ("case")
  RoleId role;                  ///< invalid: the scenario's first
  Mode mode = Mode::assess;
  std::vector<std::pair<FactId, int>> received;
  std::string bundle;
};

[[nodiscard]] Event start(const scenario::Scenario& scenario, const StartRequest& request);

/// Either the event that would follow, or why not. Changes nothing.
struct Decision {
  Refusal refusal = Refusal::none;
  Event event;  ///< only if not refused
};
[[nodiscard]] Decision decide(const scenario::Scenario& scenario, const State& state, const EventLog& log,
                              const Intent& intent);

/// What a person did to make an event; nothing for Started.
[[nodiscard]] std::optional<Intent> intent_of(const Event& event);

/// Total: any event that `decide` or `start` gave is taken. WentBack is `replay`'s: see score::take, which
/// keeps log, state and score in step.
void apply(const scenario::Scenario& scenario, State& state, const Event& event);

/// Brings a state that stands before the log's last event up to it.
void follow(const scenario::Scenario& scenario, const EventLog& log, State& state);
/// The state after a log; WentBack drops what it took back.
[[nodiscard]] State replay(const scenario::Scenario& scenario, const EventLog& log);
/// The events that still count: each WentBack and what it took back removed.
[[nodiscard]] EventLog effective(const EventLog& log);

}  // namespace sightline::session
