// The rules of play: decide whether an intent is allowed, apply what happened. Pure and deterministic.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/session/event.hpp"
#include "core/session/intent.hpp"

namespace sightline::session {

/// Where a visit returns to.
struct Frame {
  SceneId scene;    ///< the visiting scene
  ChoiceId choice;  ///< goes on at this choice's `to`
  bool operator==(const Frame&) const = default;
};

/// How deep visits nest (format.md section 2).
inline constexpr std::size_t deepest_visit = 4;

/// How a note counts.
enum class NoteState : char { none, on_time, late };

/// Everything that follows from the events so far. Copy, compare and print freely.
struct State {
  Started start;
  SceneId scene;              ///< invalid before Started and once an ending is entered
  scenario::EndingId ending;  ///< valid once the story is over
  bool left = false;
  bool skipped_graded = false;  ///< a scene with a graded step was skipped: not assessed
  int next_sequence = 0;        ///< of the event that comes next
  int last_answer = -1;         ///< sequence of the last Chose, Ordered, Picked or Reported; -1 if none
  int chain = 0;                ///< counts scenes left by an answer; then-only chains share one number
  scenario::StoryTime clock = 0;
  std::vector<ObservationId> queue;  ///< lines of this scene (or of the choice just made), those already
                                     ///< shown in an earlier visit left out
  int revealed = 0;                  ///< of `queue`
  ChoiceId pending;                  ///< a choice whose lines are being read; its transition follows
  std::vector<Frame> visits;         ///< at most 4
  std::vector<int> facts;
  std::vector<char> shown;                ///< by ObservationId
  std::vector<char> flagged;              ///< by ObservationId: 1 if noted now
  std::vector<char> cited;                ///< by ObservationId, of the standing judgement
  std::vector<NoteState> notes;           ///< by ObservationId
  std::vector<int> shown_in_chain;        ///< by ObservationId: chain in which it was shown, -1 if not
  std::vector<int> noted_in_chain;        ///< by ObservationId
  std::vector<int> sure;                  ///< by ObservationId: 0, 50, 75, 95
  std::vector<char> hinted;               ///< by ObservationId
  std::vector<char> drawn;                ///< by ObservationId: may be shown in this run
  std::vector<char> chosen;               ///< by ChoiceId
  std::vector<char> answered;             ///< by SceneId: its order, pick or report was answered
  std::vector<ObservationId> transcript;  ///< everything shown, in order
  scenario::ReportState report = scenario::ReportState::none;
  bool judged = false;                                     ///< any answer was given to the report task
  scenario::Answer judgement = scenario::Answer::nothing;  ///< the standing one: the highest level answered
  bool report_late = false;
  scenario::StoryTime report_time = -1;  ///< when the standing judgement (report or note) was given

  [[nodiscard]] bool finished() const { return left || ending.valid(); }
  /// All lines here were read and a question is open. False where an order, a pick or a sent report was
  /// answered in an earlier visit, and where a pick has nothing to offer: there `Next` goes on.
  [[nodiscard]] bool at_question(const scenario::Scenario& scenario) const;
  bool operator==(const State&) const = default;
};

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

/// What can be chosen now: choices that are offered, in written order. Empty unless a choice is asked.
[[nodiscard]] std::vector<ChoiceId> offered_choices(const scenario::Scenario& scenario, const State& state);
/// Whether this choice stands in the current scene and can be made at its question: its condition holds, it
/// was not used up (`once`, or graded), and its visit does not nest too deep.
[[nodiscard]] bool can_choose(const scenario::Scenario& scenario, const State& state, ChoiceId choice);
/// Items of the current pick task whose condition holds.
[[nodiscard]] std::vector<ItemId> offered_items(const scenario::Scenario& scenario, const State& state);
/// Things of the current scene's picture that are shown now.
[[nodiscard]] std::vector<ObservationId> things_here(const scenario::Scenario& scenario, const State& state);
/// Lines of the current scene revealed so far (its choices' lines and those of earlier visits included).
[[nodiscard]] std::vector<ObservationId> lines_here(const scenario::Scenario& scenario, const State& state);

/// Whether passing over this scene now would pass over a graded step.
[[nodiscard]] bool is_graded(const scenario::Scenario& scenario, const State& state, SceneId scene);
/// A D, S or M sign: what counts in Notice and can be hinted.
[[nodiscard]] bool is_countable_sign(const scenario::Observation& observation);

/// For conditions.
[[nodiscard]] scenario::Circumstances circumstances(const State& state);

}  // namespace sightline::session
