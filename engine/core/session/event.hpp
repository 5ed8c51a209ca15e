// What happened in one attempt, as plain data: the only truth from which all else is computed.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/scenario/scenario.hpp"

namespace sightline::session {

using scenario::CaseId;
using scenario::ChoiceId;
using scenario::FactId;
using scenario::ItemId;
using scenario::ObservationId;
using scenario::RoleId;
using scenario::SceneId;

enum class Mode { practice, assess };

/// Always the first event. The case and the variation are drawn from the seed unless given.
struct Started {
  std::uint64_t seed = 1;
  CaseId which;
  RoleId role;
  Mode mode = Mode::assess;
  std::vector<ObservationId> drawn;              ///< members of any-groups that will be shown
  std::vector<std::pair<FactId, int>> received;  ///< facts from a linked chapter
  std::string bundle;                            ///< hash of what is played, hex
  int scoring = 1;
};
struct Advanced {};  ///< one line shown, or on to the next scene
struct Noted {
  ObservationId observation;
};
struct Unnoted {
  ObservationId observation;
};
struct Rated {
  ObservationId observation;
  int percent = 0;
};  ///< how sure: 50, 75 or 95
struct Chose {
  ChoiceId choice;
};
struct Ordered {
  std::vector<ItemId> items;
};  ///< all items, in the trainee's order
struct Picked {
  std::vector<ItemId> items;
};  ///< in item order
struct Reported {
  scenario::Answer answer = scenario::Answer::nothing;
  ItemId channel;                    ///< only with Answer::report
  std::vector<ObservationId> cited;  ///< ascending
};
struct Skipped {
  SceneId scene;
};
struct Hinted {
  ObservationId observation;
};  ///< practice: a shown sign that was not noted
struct WentBack {
  int to = 0;
};  ///< practice: events before this sequence are kept
struct Left {};

using Happening = std::variant<Started, Advanced, Noted, Unnoted, Rated, Chose, Ordered, Picked, Reported,
                               Skipped, Hinted, WentBack, Left>;

struct Event {
  int sequence = 0;  ///< 0 for Started, then one more each
  Happening what;
};

using EventLog = std::vector<Event>;

/// One line of canonical JSON: sequence, kind, stable ids (the authors' words) and integers.
[[nodiscard]] std::string to_json(const scenario::Scenario& scenario, SceneId scene_of_task,
                                  const Event& event);
/// The whole log as a JSON array; the same bytes in every face, language and machine.
[[nodiscard]] std::string to_json(const scenario::Scenario& scenario, const EventLog& log);
/// Reads back what to_json wrote, against the same scenario. Fails with what does not fit.
[[nodiscard]] Result<EventLog> log_from_json(const scenario::Scenario& scenario, std::string_view json);

}  // namespace sightline::session
