// Plays a whole script without anybody watching.
#include "core/session/script.hpp"

namespace sightline::session {

namespace {

struct Follower {
  const scenario::Scenario& scenario;
  Followed& run;

  void take(const Event& event) {
    run.log.push_back(event);
    follow(scenario, run.log, run.state);
  }

  /// False once the script cannot go on.
  bool act(const Intent& intent) {
    const Decision decision = decide(scenario, run.state, run.log, intent);
    run.refusal = decision.refusal;
    if (decision.refusal == Refusal::none) take(decision.event);
    return decision.refusal == Refusal::none;
  }

  bool play(const Step& step) {
    run.at = step.at;
    for (bool again = true; again;) {
      const Intents found = intents_of(scenario, run.state, step);
      run.problem = found.problem;
      if (!run.problem.empty()) return false;
      again = found.again;
      for (const Intent& intent : found.intents) {
        if (!act(intent)) return false;
      }
    }
    return true;
  }
};

}  // namespace

Followed follow_script(const scenario::Scenario& scenario, const Started& like, const Script& script) {
  StartRequest request;
  request.seed = like.seed;
  request.which = like.which;
  request.role = like.role;
  request.mode = script.mode;
  request.received = like.received;
  request.bundle = like.bundle;
  Followed run;
  Follower follower{scenario, run};
  follower.take(start(scenario, request));
  for (const Step& step : script.steps) {
    if (!follower.play(step)) break;
  }
  return run;
}

}  // namespace sightline::session
