// Notice, judge, act: exact integers from the events, never from hindsight (format.md sections 3 to 5).
#pragma once
#include <vector>

#include "core/session/session.hpp"

namespace sightline::score {

/// Evidence of a set of observations.
enum class Evidence { none, some, enough };

/// One graded act, worth at best 10000.
struct ScoredStep {
  enum class Kind { choice, order, pick, report };
  Kind kind = Kind::choice;
  session::SceneId scene;
  session::ChoiceId choice;     ///< of a choice
  int sequence = -1;            ///< of the event; -1 for a report that was never given
  scenario::StoryTime at = -1;  ///< in-world clock before the step
  int points = 0;               ///< basis points, -10000 to 10000
  scenario::Grade grade =
      scenario::Grade::weak;  ///< of a choice or channel; order and pick: the worst reached
  scenario::HarmId harm;
  bool late = false;
};

/// A running fold of events: what the three scores need, kept up to date in constant time.
struct Answers {
  // Notice, all doubled; hinted observations are left out (practice).
  int shown_strength = 0, flagged_strength = 0;
  int shown_signs = 0;                                ///< D, S, M
  int shown_traps = 0, flagged_traps = 0;             ///< flagged: doubled
  int shown_neutrals = 0, flagged_neutrals = 0;       ///< flagged: doubled
  int hits = 0, trap_alarms = 0, neutral_alarms = 0;  ///< unweighted counts, late ones included
  int late_hits = 0, late_alarms = 0;
  // Judge
  Evidence evidence_at_report = Evidence::none;
  Evidence evidence_cited = Evidence::none;
  bool cited_trap = false;
  bool has_answer = false;
  scenario::Answer answer = scenario::Answer::nothing;
  scenario::Grade channel_grade = scenario::Grade::weak;
  scenario::HarmId channel_harm;
  bool report_late = false;
  int report_sequence = -1;
  scenario::StoryTime report_clock = -1;
  // Act
  std::vector<ScoredStep> steps;  ///< without the report
  bool gate_open = true;
};

/// Folds one event in. `after` is the state with the event applied, `before_clock` the clock before it.
void fold(const scenario::Scenario& scenario, const session::State& after, scenario::StoryTime before_clock,
          const session::Event& event, Answers& answers);

enum class Outcome { unfinished, left, not_assessed, practice, passed, not_passed };

/// Basis points, 0 to 10000.
struct Score {
  int notice = 0, judge = 0, act = 0;
  bool gate_open = true;
  Outcome outcome = Outcome::unfinished;
  int hits = 0, misses = 0, trap_alarms = 0, neutral_alarms = 0, correct_rejections = 0;
  int late_hits = 0, late_alarms = 0;
  int minutes = 0;  ///< in-world, from start to now
  Evidence evidence_shown = Evidence::none, evidence_cited = Evidence::none;
};

/// At any time; constant time apart from the steps (and, without an answer, the evidence of what was shown).
[[nodiscard]] Score score(const scenario::Scenario& scenario, const session::State& state,
                          const Answers& answers);
/// All steps with the report step last, for the debrief.
[[nodiscard]] std::vector<ScoredStep> steps(const scenario::Scenario& scenario, const session::State& state,
                                            const Answers& answers);
/// Both from a whole log: must equal what the fold gave.
[[nodiscard]] Answers fold_all(const scenario::Scenario& scenario, const session::EventLog& log);

/// Evidence of a set after removing W's, non-signs and whatever a shown clearing names
/// (format.md section 4). `shown` tells which clearings count.
[[nodiscard]] Evidence evidence(const scenario::Scenario& scenario,
                                const std::vector<scenario::ObservationId>& set,
                                const std::vector<char>& shown);

/// kept pairs / pairs in basis points, rounded down.
[[nodiscard]] int order_points(const scenario::OrderTask& task, const std::vector<scenario::ItemId>& answer);

}  // namespace sightline::score
