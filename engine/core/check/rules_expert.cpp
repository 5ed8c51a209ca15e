// The runs that show how it is done must do it.
#include "core/check/rules.hpp"
#include "core/score/score.hpp"
#include "core/session/script.hpp"

namespace sightline::check {

namespace {

constexpr std::uint64_t seeds_tried = 8;  // the trainee's seed is any; a script must survive variation

Position place_of(const Inspection& in, CaseId which) {
  for (const scenario::Expert& expert : in.scenario.experts) {
    if (expert.which == which) return expert.at_source;
  }
  return {};
}

/// Empty if all is well, else what is wrong with one run.
std::string fault_of_run(const Scenario& scenario, const session::Script& script, CaseId which,
                         std::uint64_t seed) {
  session::StartRequest request;
  request.seed = seed;
  request.which = which;
  const session::Event start = session::start(scenario, request);
  const auto* started = std::get_if<session::Started>(&start.what);
  const session::Followed run = session::follow_script(scenario, *started, script);
  const std::string with_seed = " (seed " + std::to_string(seed) + ")";
  if (run.stopped()) {
    const std::string why = run.problem.empty() ? "the step is refused there" : run.problem;
    return "stops at its line " + std::to_string(run.at.line) + ": " + why + with_seed;
  }
  if (!run.state.ending.valid()) return "reaches no ending" + with_seed;
  if (scenario.tutorial || script.mode == session::Mode::practice) return {};
  const score::Score result = score::score(scenario, run.state, score::fold_all(scenario, run.log));
  return result.outcome == score::Outcome::passed ? "" : "does not pass" + with_seed;
}

void look_at(Inspection& in, const scenario::ExpertScript& expert) {
  const Position at = place_of(in, expert.which);
  const std::string file = single_quoted(expert.script.file);
  const std::string& which = in.scenario.cases[expert.which.index()].id;
  session::BoundScript bound = session::bind_script(expert.script);
  Diagnostics faults = expert.diagnostics;
  faults.insert(faults.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  if (!bound.script || has_errors(faults)) {
    const std::string what =
        faults.empty() ? "" : ", line " + std::to_string(faults[0].at.line) + ": " + faults[0].message;
    return finding(in, Severity::warning, at, "broken-expert", "the play script " + file + what);
  }
  if (bound.script->scenario != in.scenario.id || bound.script->which != which) {
    return finding(in, Severity::warning, at, "broken-expert",
                   "the play script " + file + " plays case " + single_quoted(bound.script->which) + " of " +
                       single_quoted(bound.script->scenario),
                   "name one with `scenario: " + in.scenario.id + "` and `case: " + which + "`");
  }
  for (std::uint64_t seed = 1; seed <= seeds_tried; ++seed) {
    const std::string fault = fault_of_run(in.scenario, *bound.script, expert.which, seed);
    if (fault.empty()) continue;
    return finding(in, Severity::warning, at, "failing-expert", "the play script " + file + ' ' + fault,
                   "play it with `sightline play --script` and mend it");
  }
}

}  // namespace

void find_failing_experts(Inspection& in) {
  if (in.context.experts == nullptr) return;
  for (const scenario::ExpertScript& expert : *in.context.experts) look_at(in, expert);
}

}  // namespace sightline::check
