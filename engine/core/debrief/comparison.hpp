// The trainee's own run beside an expert's of the same case, stop by stop. Ids and numbers only.
#pragma once
#include <vector>

#include "core/debrief/debrief.hpp"
#include "core/session/script.hpp"

namespace sightline::debrief {

/// What was done at one point of a replay: events from `from` up to, not including, `to` of the effective
/// log. The last one is the answer or the step that left the scene.
struct Deeds {
  int from = 0, to = 0;
};
[[nodiscard]] Deeds deeds_at(const std::vector<ReplayPoint>& points, std::size_t at, int log_size);

/// What of the expert's run belongs beside one point of the own replay.
struct Beside {
  bool same_place = false;   ///< the first of them is the same stop: both stood in that scene
  bool same_step = false;    ///< and both answered alike, or nothing was asked
  int first = 0, count = 0;  ///< the expert's points, into Comparison::points; none: a way of one's own
};

struct Comparison {
  session::EventLog log;            ///< the expert's
  std::vector<ReplayPoint> points;  ///< of it
  std::vector<char> kept_back;  ///< by SceneId: a part that the trainee chose not to see, and what is like it
  std::vector<Beside> beside;   ///< by the points of the own replay
};

/// Plays `script` on the same case, seed, variation and facts as the own run, and pairs the stops of both in
/// order, as many of the same scene as there are. What the expert did between two such stops stands at the
/// beginning of the trainee's own way between them, or with the first of the two if there is none. After the
/// end of a run that was left early nothing more is shown: it may be played again. `own`: an effective log
/// with its Started; without one, everything is empty.
[[nodiscard]] Comparison compare(const scenario::Scenario& scenario, const session::EventLog& own,
                                 const std::vector<ReplayPoint>& points, const session::Script& script);

}  // namespace sightline::debrief
