// After-action review as data: what was there, what was done, why it counts so. Ids and numbers only;
// `present` makes the sentences.
#pragma once
#include <string>
#include <vector>

#include "core/score/score.hpp"

namespace sightline::debrief {

using scenario::CaseId;
using scenario::ObservationId;
using scenario::StoryTime;

enum class Verdict {
  noted_sign,
  noted_late_sign,
  missed_sign,
  context_sign,  ///< W: never counted
  noted_trap,
  noted_late_trap,
  left_trap,
  noted_neutral,
  noted_late_neutral,
  left_neutral,
  clearing,
  hinted,
};

/// One observation that was shown, in the order it was shown.
struct SeenItem {
  ObservationId observation;
  StoryTime at = 0;  ///< in-world, when it was shown
  Verdict verdict = Verdict::left_neutral;
  bool cited = false;
  bool cleared = false;  ///< something else that was shown answered it
  ObservationId cleared_by;
  int sure = 0;
};

/// One graded step with what else could have been done. Alternatives never tell about the other case.
struct StepItem {
  score::ScoredStep step;
  std::vector<scenario::ItemId> given, expected;  ///< of an order, a pick, or the channels of a report
  std::vector<std::pair<scenario::ItemId, scenario::ItemId>> broken_pairs;  ///< order
  std::vector<scenario::ChoiceId> better;  ///< offered then, graded higher; in written order
};

/// Why Judge came out as it did.
enum class JudgeReason {
  carried,           ///< the cited set was enough
  cited_too_little,  ///< enough was there, the cited set was not enough
  should_have_reported,
  should_have_noted,
  noted_rightly,
  could_have_noted,
  nothing_rightly,
  noted_without_need,
  over_reported,
  cited_trap,
  never_asked,
};

/// The trainee's own acts, the D/S/M signs as they were shown, and what the ending tells, by in-world time.
struct TimelineItem {
  StoryTime at = 0;
  enum class Kind { did, shown, after } kind = Kind::did;
  int event = -1;             ///< index into the effective log, of `did`
  int point = -1;             ///< index into the ending's timeline, of `after`
  ObservationId observation;  ///< of `shown`
};

/// What was done best: the first one that holds opens the debrief.
enum class Praise { passed_all, told_in_time, calm_and_fair, noticed_most, no_traps, no_harm, stayed };

/// What to practise next.
struct Advice {
  enum class Kind {  // clang-format off
    indicator, trap, judge_threshold, citing, order_of_steps, channel, timeliness, harm, other_case
  };  // clang-format on
  Kind kind = Kind::other_case;
  scenario::IndicatorId indicator;
  scenario::TrapId trap;
  scenario::HarmId harm;
};

/// One moment of the step-by-step replay: the state after this many events of the effective log. There is
/// one before each answer and each change of scene, and one at the end.
struct ReplayPoint {
  int events = 0;
  StoryTime at = 0;
  scenario::SceneId scene;
};

struct Debrief {
  score::Score score;
  Praise praise = Praise::stayed;
  scenario::EndingId ending;  ///< invalid if left early
  CaseId which;
  std::vector<SeenItem> seen;
  std::vector<StepItem> steps;  ///< the report step last
  JudgeReason judge_reason = JudgeReason::never_asked;
  std::vector<ObservationId> cited;
  std::vector<ObservationId> would_carry;  ///< a smallest set of shown signs that is enough; empty if none
  std::vector<TimelineItem> timeline;
  std::vector<ReplayPoint> replay;
  std::vector<Advice> advice;  ///< at most 3, most useful first
  /// A report that the evidence carried, in a story that turns out innocent.
  bool answered_right_but_innocent = false;
};

/// Of any log, finished or not; an empty log gives an empty debrief.
[[nodiscard]] Debrief make(const scenario::Scenario& scenario, const session::EventLog& log);

}  // namespace sightline::debrief
