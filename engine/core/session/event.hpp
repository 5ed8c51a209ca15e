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
  std::vector<ObservationId> drawn;              ///< members of any-groups that will be shown, ascending
  std::vector<std::pair<FactId, int>> received;  ///< facts from a linked chapter
  std::string bundle;                            ///< hash of what is played, hex
  int scoring = 1;
  bool operator==(const Started&) const = default;
};
/// One line shown, or on to the next scene.
struct Advanced {
  bool operator==(const Advanced&) const = default;
};
struct Noted {
  ObservationId observation;
  bool operator==(const Noted&) const = default;
};
struct Unnoted {
  ObservationId observation;
  bool operator==(const Unnoted&) const = default;
};
/// How sure: 50, 75 or 95.
struct Rated {
  ObservationId observation;
  int percent = 0;
  bool operator==(const Rated&) const = default;
};
struct Chose {
  ChoiceId choice;
  bool operator==(const Chose&) const = default;
};
/// All items, in the trainee's order.
struct Ordered {
  std::vector<ItemId> items;
  bool operator==(const Ordered&) const = default;
};
/// Ascending.
struct Picked {
  std::vector<ItemId> items;
  bool operator==(const Picked&) const = default;
};
struct Reported {
  scenario::Answer answer = scenario::Answer::nothing;
  ItemId channel;                    ///< only with Answer::report
  std::vector<ObservationId> cited;  ///< ascending; empty with Answer::nothing
  bool operator==(const Reported&) const = default;
};
struct Skipped {
  SceneId scene;
  bool operator==(const Skipped&) const = default;
};
/// Practice: a shown sign that was not noted.
struct Hinted {
  ObservationId observation;
  bool operator==(const Hinted&) const = default;
};
/// Practice: events before this sequence are kept.
struct WentBack {
  int to = 0;
  bool operator==(const WentBack&) const = default;
};
struct Left {
  bool operator==(const Left&) const = default;
};

/// Levels of a judgement: nothing 0, note 1, report 2. The highest one answered counts.
[[nodiscard]] int level(scenario::Answer answer);

using Happening = std::variant<Started, Advanced, Noted, Unnoted, Rated, Chose, Ordered, Picked, Reported,
                               Skipped, Hinted, WentBack, Left>;

struct Event {
  int sequence = 0;  ///< 0 for Started, then one more each
  Happening what;
  bool operator==(const Event&) const = default;
};

using EventLog = std::vector<Event>;

/// One line of canonical JSON: sequence, kind, stable ids (the authors' words) and integers.
/// `scene_of_task`: where the event happened, since choices and items are named within their scene.
[[nodiscard]] std::string to_json(const scenario::Scenario& scenario, SceneId scene_of_task,
                                  const Event& event);
/// The whole log as a JSON array; the same bytes in every face, language and machine.
[[nodiscard]] std::string to_json(const scenario::Scenario& scenario, const EventLog& log);
/// Reads back what to_json wrote, against the same scenario, and holds every event against the rules: what
/// comes back can be replayed. Fails with what does not fit.
[[nodiscard]] Result<EventLog> log_from_json(const scenario::Scenario& scenario, std::string_view json);

}  // namespace sightline::session
