// Where an attempt stands, and what it offers there. A value: copy, compare and print it freely.
#pragma once
#include <vector>

#include "core/session/event.hpp"

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

/// What can be chosen now: choices that are offered, in written order. Empty unless a choice is asked.
[[nodiscard]] std::vector<ChoiceId> offered_choices(const scenario::Scenario& scenario, const State& state);
/// Whether this choice stands in the current scene and can be made at its question: its condition holds, it
/// was not used up (`once`, or graded), and its visit does not nest too deep.
[[nodiscard]] bool can_choose(const scenario::Scenario& scenario, const State& state, ChoiceId choice);
/// Items of the current pick task whose condition holds.
[[nodiscard]] std::vector<ItemId> offered_items(const scenario::Scenario& scenario, const State& state);
/// Things of the current scene's picture that are shown now.
[[nodiscard]] std::vector<ObservationId> things_here(const scenario::Scenario& scenario, const State& state);
/// Lines of the current scene revealed so far (its choices' lines and those of earlier visits included), and
/// those of the scenes that led here without a question in between: their notes are still on time.
[[nodiscard]] std::vector<ObservationId> lines_here(const scenario::Scenario& scenario, const State& state);

/// Whether passing over this scene now would pass over a graded step.
[[nodiscard]] bool is_graded(const scenario::Scenario& scenario, const State& state, SceneId scene);
/// A D, S or M sign: what counts in Notice and can be hinted.
[[nodiscard]] bool is_countable_sign(const scenario::Observation& observation);

/// The clock as far as any rule can tell: saturated a minute after the last time that one names, -1 if none
/// does. Two states that differ only in the rest of the clock play alike (format.md section 2, proof (c)).
[[nodiscard]] scenario::StoryTime clock_for_rules(const scenario::Scenario& scenario, const State& state);

/// For conditions.
[[nodiscard]] scenario::Circumstances circumstances(const State& state);

}  // namespace sightline::session
