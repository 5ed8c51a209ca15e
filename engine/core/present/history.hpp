// An attempt told again from its log: what was shown and done, when, and in which scene.
#pragma once
#include <vector>

#include "core/present/builder.hpp"

namespace sightline::present {

/// One thing that was shown, or one thing that was done.
struct Moment {
  scenario::StoryTime at = -1;
  scenario::SceneId scene;
  scenario::ObservationId shown;  ///< invalid: `event` was done
  int event = -1;                 ///< into the effective log
};

/// In order, without plain "go on" steps. `effective` holds no step that was taken back.
[[nodiscard]] std::vector<Moment> history(const scenario::Scenario& scenario,
                                          const session::EventLog& effective);

/// "You chose: ..." of an event; empty for steps that need no words. `scene` is where it happened.
[[nodiscard]] std::string deed_sentence(const words::Words& words, const scenario::Scenario& scenario,
                                        scenario::CaseId which, scenario::SceneId scene,
                                        const session::Event& event);

/// Its words alone, without who did it: of a note, a choice, an order, a pick or a report; else empty.
[[nodiscard]] std::string deed_words(const scenario::Scenario& scenario, scenario::CaseId which,
                                     scenario::SceneId scene, const session::Event& event);
/// Why it counts as it does: of a choice, an order, a channel, a noted sign, or of each item picked. Empty
/// where the author gave no reason.
[[nodiscard]] std::vector<std::string> reasons_of(const scenario::Scenario& scenario, scenario::CaseId which,
                                                  scenario::SceneId scene, const session::Event& event);

/// The text of an observation in this case.
[[nodiscard]] std::string text_of(const scenario::Scenario& scenario, scenario::ObservationId id,
                                  scenario::CaseId which);
/// The name of who says it; empty for narration and things.
[[nodiscard]] std::string speaker_of(const scenario::Scenario& scenario, scenario::ObservationId id);

}  // namespace sightline::present
