// Random people in random stories: whatever is tried, the rules hold.
#include <doctest/doctest.h>

#include "tests/support/play.hpp"
#include "tests/support/random_story.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Intent;
using session::Mode;

namespace {

ObservationId some_observation(const Play& play, Dice& dice) {
  return ObservationId{dice.roll(static_cast<int>(play.scenario.observations.size()) + 2) - 1};
}

std::vector<ItemId> some_items(Dice& dice) {
  std::vector<ItemId> items;
  for (int i = dice.roll(5); i > 0; --i) items.push_back(ItemId{dice.roll(5) - 1});
  return items;
}

Intent some_report(const Play& play, Dice& dice) {
  session::Report report{static_cast<scenario::Answer>(dice.roll(3)), ItemId{dice.roll(6) - 1}, {}};
  for (int i = dice.roll(3); i > 0; --i) report.cited.push_back(some_observation(play, dice));
  for (std::size_t i = 0; i < play.state().flagged.size(); ++i) {
    if (play.state().flagged[i] != 0 && dice.chance(50))
      report.cited.push_back(ObservationId{static_cast<int>(i)});
  }
  return report;
}

/// Anything, allowed or not.
Intent some_intent(const Play& play, Dice& dice) {
  switch (dice.roll(14)) {
    case 0:
      return session::Note{some_observation(play, dice)};
    case 1:
      return session::Unnote{some_observation(play, dice)};
    case 2:
      return session::Rate{some_observation(play, dice), dice.chance(80) ? 75 : 60};
    case 3:
    case 4:
      return session::Choose{ChoiceId{dice.roll(static_cast<int>(play.scenario.choices.size()) + 2) - 1}};
    case 5:
      return session::Order{some_items(dice)};
    case 6:
      return session::Order{{ItemId{1}, ItemId{0}, ItemId{2}}};
    case 7:
      return session::Pick{some_items(dice)};
    case 8:
      return some_report(play, dice);
    case 9:
      return dice.chance(20) ? Intent{session::Skip{}} : Intent{session::Next{}};
    case 10:
      return session::AskHint{};
    case 11:
      return dice.chance(20) ? Intent{session::GoBack{}} : Intent{session::Next{}};
    case 12:
      return dice.chance(2) ? Intent{session::Leave{}} : Intent{session::Next{}};
    default:
      return session::Next{};
  }
}

/// Goes on with something that is offered.
Intent some_offer(const Play& play, Dice& dice) {
  if (!play.state().at_question(play.scenario)) return session::Next{};
  const scenario::Task& task = play.scenario.scene(play.state().scene).task;
  const auto choices = session::offered_choices(play.scenario, play.state());
  if (!choices.empty())
    return session::Choose{choices[static_cast<std::size_t>(dice.roll(static_cast<int>(choices.size())))]};
  if (std::holds_alternative<scenario::OrderTask>(task))
    return session::Order{{ItemId{2}, ItemId{1}, ItemId{0}}};
  if (std::holds_alternative<scenario::PickTask>(task))
    return session::Pick{{session::offered_items(play.scenario, play.state()).front()}};
  return session::Report{dice.chance(50) ? scenario::Answer::note : scenario::Answer::nothing, {}, {}};
}

/// What must be true of every state, whatever came before.
void check_invariants(const Play& play) {
  const session::State& state = play.state();
  const score::Score score = play.score();
  bool sound =
      state.revealed <= static_cast<int>(state.queue.size()) && state.visits.size() <= session::deepest_visit;
  sound = sound && state.ending.valid() != state.scene.valid();
  sound = sound && state.facts[0] >= 0 && state.facts[0] <= 3 && state.clock >= play.scenario.clock;
  for (std::size_t i = 0; i < state.shown.size(); ++i) {
    sound = sound && (state.flagged[i] == 0 || state.shown[i] != 0) &&
            (state.cited[i] == 0 || state.flagged[i] != 0);
  }
  for (const int part : {score.notice, score.judge, score.act}) sound = sound && part >= 0 && part <= 10000;
  sound = sound && score.misses >= 0 && score.correct_rejections >= 0;
  CHECK(sound);
}

session::StartRequest request_of(std::uint64_t seed) {
  session::StartRequest request;
  request.seed = seed;
  request.mode = seed % 2 == 0 ? Mode::practice : Mode::assess;
  return request;
}

}  // namespace

TEST_CASE("random play: 100,000 steps never break a rule, and every log replays to its state and score") {
  int steps = 0;
  int taken = 0;
  int ended = 0;
  for (std::uint64_t seed = 1; steps < 100'000; ++seed) {
    const RandomStory story(seed);
    Play play(story.scenario, session::StartRequest{request_of(seed)});
    Dice dice(seed + 1'000'000);
    for (int i = 0; i < 400 && !play.state().finished(); ++i, ++steps) {
      const std::size_t before = play.attempt.log.size();
      const bool was_taken =
          play.act(dice.chance(15) ? some_offer(play, dice) : some_intent(play, dice)) == Refusal::none;
      if (play.attempt.log.size() != before + (was_taken ? 1 : 0)) FAIL("the log does not fit the answer");
      taken += was_taken ? 1 : 0;
      if (i % 16 == 0) check_invariants(play);
    }
    check_invariants(play);
    ended += play.state().ending.valid() ? 1 : 0;
    CHECK(session::replay(story.scenario, play.attempt.log) == play.state());
    CHECK(score::fold_all(story.scenario, play.attempt.log) == play.attempt.answers);
    if (seed % 8 == 0) {
      const auto read =
          session::log_from_json(story.scenario, session::to_json(story.scenario, play.attempt.log));
      REQUIRE(read);
      CHECK(*read == play.attempt.log);
    }
  }
  CHECK(taken > 20'000);
  CHECK(ended > 100);
}

TEST_CASE("random play: from wherever a run stands, what is offered leads to an ending") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RandomStory story(seed);
    Play play(story.scenario, session::StartRequest{request_of(seed)});
    Dice dice(seed + 2'000'000);
    for (int i = dice.roll(60); i > 0 && !play.state().finished(); --i) {
      const Intent intent = some_intent(play, dice);
      if (!std::holds_alternative<session::Leave>(intent)) play.act(intent);
    }
    const int bound =
        20 * static_cast<int>(story.scenario.scenes.size() + story.scenario.observations.size() +
                              story.scenario.choices.size());
    int moves = 0;
    while (!play.state().finished() && moves < bound) {
      REQUIRE(play.act(some_offer(play, dice)) == Refusal::none);
      ++moves;
    }
    CHECK(play.state().ending.valid());
  }
}
