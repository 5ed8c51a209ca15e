#include "result_json.hpp"

#include "core/document/json.hpp"
#include "host/library/hash.hpp"

namespace sightline {
namespace {

void write_score(document::JsonWriter& json, const score::Score& score) {
  json.key("score").begin_object();
  json.key("notice").value(score.notice).key("judge").value(score.judge).key("act").value(score.act);
  json.key("gate").value(score.gate_open ? "open" : "shut");
  json.key("passed").value(score.outcome == score::Outcome::passed);
  json.end_object();
  json.key("counts").begin_object();
  json.key("hits").value(score.hits).key("misses").value(score.misses);
  json.key("trap-alarms").value(score.trap_alarms).key("neutral-alarms").value(score.neutral_alarms);
  json.key("correct-rejections").value(score.correct_rejections);
  json.key("late-hits").value(score.late_hits).key("late-alarms").value(score.late_alarms);
  json.end_object();
  json.key("minutes").value(score.minutes);
}

}  // namespace

std::string result_json(const player::Player& player) {
  const scenario::Scenario& scenario = *player.scenario();
  const session::State& state = *player.state();
  document::JsonWriter json;
  json.begin_object();
  json.key("scenario").value(scenario.id);
  json.key("case").value(scenario.cases[state.start.which.index()].id);
  json.key("seed").value(static_cast<long long>(state.start.seed));  // as in the log
  json.key("mode").value(state.start.mode == session::Mode::assess ? "assess" : "practice");
  json.key("ending").value(state.ending.valid() ? scenario.ending(state.ending).id : std::string("none"));
  write_score(json, *player.score());
  const std::string log = session::to_json(scenario, player.log());
  json.key("log").raw(log);
  json.key("log-hash").value(library::hash_of({{"log", log}}));
  json.end_object();
  return json.text();
}

}  // namespace sightline
