// One attempt in progress or opened again: its own copy of the files, its log, and what is being drafted.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/debrief/comparison.hpp"
#include "core/player/player.hpp"
#include "core/present/view.hpp"

namespace sightline::player {

struct Running {
  std::unique_ptr<const scenario::Bundle> bundle;
  const scenario::Scenario* scenario = nullptr;  ///< in `bundle`
  SourceFiles files;
  Store* store = nullptr;
  bool seated = false;  ///< somebody sits at it: getting up is to be told
  AttemptSummary summary;
  score::Attempt attempt;
  session::EventLog effective;
  std::optional<debrief::Debrief> debrief;
  std::optional<debrief::Comparison> expert;  ///< beside `debrief`, if the scenario names one for this case

  present::Drafts drafts;
  std::optional<present::Happened> answered;
  std::optional<session::Event> unsaved;  ///< decided, and not yet durable
  std::string not_saved;                  ///< why
  int filter = 0, moment = 0;
};

/// The scenario `id` in a bundle, or nullptr.
[[nodiscard]] const scenario::Scenario* find_playable(const scenario::Bundle& bundle, const std::string& id);

/// Rebuilds an attempt from its log, each step by the rules. False if the log does not fit.
[[nodiscard]] bool restore(const scenario::Scenario& scenario, const std::vector<std::string>& events,
                           score::Attempt& attempt);

/// Brings what follows from the log up to date: the effective log, and the debrief once it is over.
void refresh(Running& running);

/// What is kept with a finished attempt.
void summarize(Running& running);

/// Makes `event` durable, then takes it. On failure nothing changes but `not_saved`.
bool commit(Running& running, const session::Event& event, const words::Words& words,
            const std::function<void(const std::string&)>& listener);

}  // namespace sightline::player
