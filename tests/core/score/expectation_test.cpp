#include "core/score/expectation.hpp"

#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Expectation;
using Relation = Expectation::Relation;

TEST_CASE("expectation: what does not hold is told, what holds is not") {
  Story story;
  const SceneId here = story.scene("here");
  const EndingId done = story.ending("done");
  story.sign(here, "seen", Strength::strong, "a");
  const ChoiceId go = story.graded(here, "go", Grade::weak, to(done));
  Play play(story.scenario);
  play.read_on();
  play.choose(go);
  const auto unmet = [&](const Expectation& expected) {
    return score::unmet({expected}, story.scenario, play.state(), play.score());
  };
  const Expectation held[] = {
      {"ending", Relation::exactly, "done", 0, {}}, {"passed", Relation::exactly, "false", 0, {}},
      {"gate", Relation::exactly, "open", 0, {}},   {"notice", Relation::at_most, "", 0, {}},
      {"judge", Relation::exactly, "", 5000, {}},   {"act", Relation::at_least, "", 2500, {}},
      {"hits", Relation::exactly, "", 0, {}},       {"misses", Relation::exactly, "", 1, {}},
      {"minutes", Relation::exactly, "", 1, {}}};
  for (const Expectation& expected : held) {
    CAPTURE(expected.name);
    CHECK(unmet(expected).empty());
  }
  const std::pair<Expectation, const char*> broken[] = {
      {{"ending", Relation::exactly, "none", 0, {}}, "ending: expected none, got done"},
      {{"passed", Relation::exactly, "true", 0, {}}, "passed: expected true, got false"},
      {{"gate", Relation::exactly, "shut", 0, {}}, "gate: expected shut, got open"},
      {{"act", Relation::at_least, "", 8333, {}}, "act: expected at least 83.33, got 25.00"},
      {{"judge", Relation::at_most, "", 4905, {}}, "judge: expected at most 49.05, got 50.00"},
      {{"trap-alarms", Relation::exactly, "", 2, {}}, "trap-alarms: expected 2, got 0"},
      {{"neutral-alarms", Relation::exactly, "", 2, {}}, "neutral-alarms: expected 2, got 0"},
      {{"correct-rejections", Relation::exactly, "", 2, {}}, "correct-rejections: expected 2, got 0"}};
  for (const auto& [expected, message] : broken) {
    const auto problems = unmet(expected);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front() == message);
  }
}

TEST_CASE("expectation: a run that reached no ending ended at none") {
  Story story;
  const SceneId here = story.scene("here");
  story.choice(here, "go", stay());
  const Play play(story.scenario);
  CHECK(
      score::unmet({{"ending", Relation::exactly, "none", 0, {}}}, story.scenario, play.state(), play.score())
          .empty());
}
