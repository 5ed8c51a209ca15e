// Notice, judge, act: exact integers from the events, never from hindsight (format.md sections 3 to 5).
#pragma once
#include <vector>

#include "core/score/evidence.hpp"
#include "core/session/session.hpp"

namespace sightline::score {

/// One graded act, worth at best 10000.
struct ScoredStep {
  enum class Kind { choice, order, pick, report };
  Kind kind = Kind::choice;
  session::SceneId scene;
  session::ChoiceId choice;     ///< of a choice
  int sequence = -1;            ///< of the event; -1 for a report that was never given
  scenario::StoryTime at = -1;  ///< in-world clock before the step
  int points = 0;               ///< basis points, -10000 to 10000
  /// Of a choice or channel. Order, pick, and a report without a channel: by points (right for all of them,
  /// acceptable from half), harmful with a harmful item.
  scenario::Grade grade = scenario::Grade::weak;
  scenario::HarmId harm;
  bool late = false;
  bool operator==(const ScoredStep&) const = default;
};

/// How an observation stands as evidence.
enum class Standing : char {
  unseen,
  counted,  ///< shown and not cleared
  cleared,  ///< a shown clearing names it, whether it was shown itself or not
};

/// A running fold of events: what the three scores need, kept up to date in constant time.
struct Answers {
  int folded = 0;  ///< of State::transcript: what was counted so far
  // Notice; hinted observations are left out (practice). Those marked "doubled" count a late note 1.
  int shown_strength = 0, flagged_strength = 0;       ///< flagged: doubled
  int shown_signs = 0;                                ///< D, S, M
  int shown_traps = 0, flagged_traps = 0;             ///< flagged: doubled
  int shown_neutrals = 0, flagged_neutrals = 0;       ///< flagged: doubled
  int hits = 0, trap_alarms = 0, neutral_alarms = 0;  ///< unweighted counts, late ones included
  int late_hits = 0, late_alarms = 0;
  // Judge
  Tally tally;                      ///< of everything shown and not cleared
  std::vector<Standing> standings;  ///< by ObservationId
  Evidence evidence_at_report = Evidence::none;
  Evidence evidence_cited = Evidence::none;
  bool cited_trap = false;
  bool has_answer = false;
  scenario::Answer answer = scenario::Answer::nothing;
  scenario::Grade channel_grade = scenario::Grade::weak;
  scenario::HarmId channel_harm;
  bool report_late = false;
  int report_sequence = -1;
  session::SceneId report_scene;
  scenario::StoryTime report_clock = -1;
  // Act
  std::vector<ScoredStep> steps;  ///< without the report
  int step_points = 0;            ///< sum over `steps`
  bool gate_open = true;
  bool operator==(const Answers&) const = default;
};

/// Folds what an event does, from the state *before* it: what was shown by then is what counts.
void fold_event(const scenario::Scenario& scenario, const session::State& before, const session::Event& event,
                Answers& answers);
/// Folds what the event has shown, from the state *after* it.
void fold_shown(const scenario::Scenario& scenario, const session::State& after, Answers& answers);

/// One attempt in memory: log, state and running score, always in step.
struct Attempt {
  session::EventLog log;
  session::State state;
  Answers answers;
};
/// Takes one event that `start` or `decide` gave: into the log, the state and the score. WentBack rebuilds.
void take(const scenario::Scenario& scenario, Attempt& attempt, const session::Event& event);

enum class Outcome { unfinished, left, not_assessed, practice, passed, not_passed };

/// Basis points, 0 to 10000.
struct Score {
  int notice = 0, judge = 0, act = 0;
  bool gate_open = true;
  Outcome outcome = Outcome::unfinished;
  int hits = 0, misses = 0, trap_alarms = 0, neutral_alarms = 0, correct_rejections = 0;
  int late_hits = 0, late_alarms = 0;
  int minutes = 0;                           ///< in-world, from start to now
  Evidence evidence_shown = Evidence::none;  ///< that Judge looked at: by the report, else of all shown
  Evidence evidence_cited = Evidence::none;
  bool operator==(const Score&) const = default;
};

/// At any time, as if the story ended now; constant time.
[[nodiscard]] Score score(const scenario::Scenario& scenario, const session::State& state,
                          const Answers& answers);
/// All steps with the report step last, for the debrief.
[[nodiscard]] std::vector<ScoredStep> steps(const Answers& answers);
/// Both from a whole log: must equal what the fold gave.
[[nodiscard]] Answers fold_all(const scenario::Scenario& scenario, const session::EventLog& log);

}  // namespace sightline::score
