// Every play script of every shipped scenario, by the text player: what it expects holds, in each language.
#include <doctest/doctest.h>

#include "core/score/expectation.hpp"
#include "plays.hpp"

using namespace sightline;
using namespace sightline::plays;

TEST_CASE("plays: every shipped scenario has scripts, and each holds what it expects") {
  for (const scenario::Scenario* scenario : shipped_scenarios()) {
    CAPTURE(scenario->id);
    CHECK(plays_of(scenario->id).size() >= (scenario->tutorial ? 2 : 9));
  }
  for (const Play& play : all_plays()) {
    CAPTURE(play.full_name());
    CHECK(play.script.expect.size() >= 2);
    Sitting sitting(play);
    sitting.play_by_text(play);
    for (const std::string& one : score::unmet(play.script.expect, *sitting.player().scenario(),
                                               *sitting.player().state(), *sitting.player().score())) {
      FAIL_CHECK(one);
    }
  }
}

TEST_CASE("plays: the same script gives the same log twice and in every language") {
  const std::vector<std::string> languages = shipped_library().english().languages;
  CHECK(languages.size() >= 2);
  for (const Play& play : all_plays()) {
    CAPTURE(play.full_name());
    const std::string once = log_by_text(play);
    for (const std::string& language : languages) CHECK(once == log_by_text(play, language));
  }
}
