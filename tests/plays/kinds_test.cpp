// The trainees that every scenario must have been tried with, and what becomes of each. Tutorials have none.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "plays.hpp"

using namespace sightline;
using namespace sightline::plays;

namespace {

/// How a script ended.
struct Outcome {
  const scenario::Scenario& scenario;
  scenario::Answer wanted;  ///< of its case
  session::State state;
  score::Score score;
  score::Answers answers;
  [[nodiscard]] bool passed() const { return score.outcome == score::Outcome::passed; }
  [[nodiscard]] int notice_mark() const { return scenario.marks.notice * 100; }
};

Outcome outcome_of(const Play& play) {
  Sitting sitting(play);
  sitting.play_by_text(play);
  const scenario::Scenario& scenario = shipped_scenario(play.scenario);
  const session::State& state = *sitting.player().state();
  return {scenario, scenario.cases[state.start.which.index()].answer, state, *sitting.player().score(),
          score::fold_all(scenario, sitting.player().log())};
}

/// A kind of trainee, known by the beginning of the script's name, and what makes it that kind.
struct Kind {
  std::string name;
  std::function<bool(const Outcome&)> is_it;
  bool must_fail = true;
};

const std::vector<Kind>& kinds() {
  using scenario::Answer;
  static const std::vector<Kind> all = {
      {"over-reporter",
       [](const Outcome& o) { return o.wanted != Answer::report && o.state.judgement == Answer::report; }},
      {"timid",
       [](const Outcome& o) {
         return o.wanted == Answer::report && o.state.judgement != Answer::report &&
                o.score.notice >= o.notice_mark();
       }},
      {"profiler", [](const Outcome& o) { return o.score.trap_alarms >= 1 || !o.score.gate_open; }},
      {"hero", [](const Outcome& o) { return !o.score.gate_open; }},
      {"note-everything",
       [](const Outcome& o) {
         return o.score.misses == 0 && o.score.correct_rejections <= o.score.hits &&
                o.score.trap_alarms >= 3 && o.score.notice < o.notice_mark();
       }},
      {"one-person-only",
       [](const Outcome& o) {
         return o.score.hits > 0 && o.score.misses > 0 && o.score.trap_alarms + o.score.neutral_alarms > 0;
       }},
      {"late-noter",
       [](const Outcome& o) {
         return o.score.misses == 0 && o.score.late_hits > 0 && o.score.late_hits * 4 >= o.score.hits * 3;
       }},
      // Late is worse, but it is no failure: somebody was told.
      {"late-caller",
       [](const Outcome& o) {
         return o.wanted == Answer::report && o.state.judgement == Answer::report && o.score.act < 10000;
       },
       false},
  };
  return all;
}

bool starts_with(const std::string& text, const std::string& beginning) {
  return text.compare(0, beginning.size(), beginning) == 0;
}

void check_kind(const scenario::Scenario& scenario, const Kind& kind) {
  int found = 0;
  for (const Play& play : plays_of(scenario.id)) {
    if (!starts_with(play.name(), kind.name)) continue;
    ++found;
    CAPTURE(play.full_name());
    const Outcome outcome = outcome_of(play);
    CHECK(kind.is_it(outcome));
    if (kind.must_fail) CHECK_FALSE(outcome.passed());
  }
  CHECK_MESSAGE(found >= 1, scenario.id, " has no script of a trainee of the kind ", kind.name);
}

}  // namespace

TEST_CASE("kinds: every scenario has been played by each kind of trainee, and the cheap ways fail") {
  for (const scenario::Scenario* scenario : shipped_scenarios()) {
    if (scenario->tutorial) continue;
    for (const Kind& kind : kinds()) check_kind(*scenario, kind);
  }
}

TEST_CASE("kinds: an expert passes each case with nothing missed and nothing held against anybody") {
  for (const scenario::Scenario* scenario : shipped_scenarios()) {
    if (scenario->tutorial) continue;
    std::vector<char> shown(scenario->cases.size(), 0);
    for (const Play& play : plays_of(scenario->id)) {
      const auto is_it = [&](const scenario::Expert& one) {
        return one.file == play.file.filename().string();
      };
      if (std::none_of(scenario->experts.begin(), scenario->experts.end(), is_it)) continue;
      CAPTURE(play.full_name());
      const Outcome expert = outcome_of(play);
      shown[expert.state.start.which.index()] = 1;
      CHECK(expert.passed());
      CHECK(expert.score.misses == 0);
      CHECK(expert.score.trap_alarms + expert.score.neutral_alarms == 0);
      CHECK(expert.score.notice + expert.score.judge + expert.score.act == 30000);
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
      CHECK_MESSAGE(shown[i] == 1, scenario->id, ": nobody shows the case ", scenario->cases[i].id);
  }
}
