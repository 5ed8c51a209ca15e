#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Mode;

namespace {

/// One scene with two signs (S, M), a W, two traps, eight neutrals and a clearing, then a second question.
struct Mix : Story {
  SceneId first = scene("first");
  SceneId second = scene("second");
  EndingId done = ending("done");
  ObservationId strong = sign(first, "strong", Strength::strong, "a");
  ObservationId moderate = sign(first, "moderate", Strength::moderate, "b");
  ObservationId weak = sign(first, "weak", Strength::weak, "c");
  ObservationId trap_one = trap(first, "trap-one");
  ObservationId trap_two = trap(first, "trap-two");
  std::vector<ObservationId> neutrals;
  ObservationId cleared = clearing(first, "cleared", {strong});
  ChoiceId go = choice(first, "go", to(second));
  ChoiceId end = choice(second, "end", to(done));
  explicit Mix(int how_many = 8) {
    for (int i = 0; i < how_many; ++i) neutrals.push_back(line(first, "n" + std::to_string(i)));
  }
};

}  // namespace

TEST_CASE("notice: H is the strength noted of the strength shown") {
  const Mix story;
  Play play(story.scenario);
  play.read_on();
  CHECK(play.score().notice == 0);
  play.note(story.strong);  // 3 of 5
  CHECK(play.score().notice == 6000);
  play.note(story.moderate);
  CHECK(play.score().notice == 10000);
  CHECK(play.score().hits == 2);
  CHECK(play.score().misses == 0);
}

TEST_CASE("notice: a W is never hit, miss or alarm, and a clearing counts nowhere") {
  const Mix story;
  Play play(story.scenario);
  play.read_on();
  play.note(story.strong);
  const score::Score before = play.score();
  play.note(story.weak);
  play.note(story.cleared);
  CHECK(play.score() == before);
  CHECK(before.misses == 1);
  CHECK(before.correct_rejections == 10);
}

TEST_CASE("notice: F is the mean of traps and neutrals") {
  const Mix story;
  Play play(story.scenario);
  play.read_on();
  play.note(story.strong);
  play.note(story.moderate);
  play.note(story.trap_one);  // T = 1/2, N = 0, F = 1/4
  CHECK(play.score().notice == 7500);
  CHECK(play.score().trap_alarms == 1);
  play.note(story.neutrals[0]);  // N = 1 / min(8, max(6, 2)) = 1/6: 1666; F = (5000 + 1666) / 2
  CHECK(play.score().notice == 10000 - 3333);
  CHECK(play.score().neutral_alarms == 1);
  CHECK(play.score().correct_rejections == 8);
}

TEST_CASE("notice: filler lines cannot dilute neutral alarms") {
  const Mix story(40);
  Play play(story.scenario);
  play.read_on();
  play.note(story.strong);
  play.note(story.moderate);
  for (std::size_t i = 0; i < 6; ++i) play.note(story.neutrals[i]);  // N = 6 / max(6, 2) = 1, F = 1/2
  CHECK(play.score().notice == 5000);
  play.note(story.neutrals[6]);  // N stays at 1
  CHECK(play.score().notice == 5000);
}

TEST_CASE("notice: with more than six signs shown, N is measured by them") {
  Mix story(40);
  for (int i = 0; i < 8; ++i) story.sign(story.first, "more" + std::to_string(i), Strength::moderate, "d");
  Play play(story.scenario);
  play.read_on();
  play.note(story.strong);  // 3 of 21: 1428
  CHECK(play.score().notice == 1428);
  play.note(story.neutrals[0]);  // N = 1/10, F = 500
  CHECK(play.score().notice == 928);
}

TEST_CASE("notice: fewer neutrals than six are measured by their number") {
  const Mix story(2);
  Play play(story.scenario);
  play.read_on();
  play.note(story.strong);
  play.note(story.moderate);
  play.note(story.neutrals[0]);  // N = 1/2, F = 1/4
  CHECK(play.score().notice == 7500);
}

TEST_CASE("notice: noting everything or nothing gives nothing") {
  const Mix story;
  Play play(story.scenario);
  play.read_on();
  CHECK(play.score().notice == 0);
  for (const ObservationId id : play.state().transcript) CHECK(play.note(id) == Refusal::none);
  CHECK(play.score().notice == 0);
}

TEST_CASE("notice: a set that is empty is left out of F") {
  Story story;
  const SceneId here = story.scene("here");
  const ObservationId seen = story.sign(here, "seen", Strength::decisive, "a");
  const ObservationId rain = story.line(here, "rain");
  story.line(here, "wind");
  story.choice(here, "end", stay());
  Play play(story.scenario);
  play.read_on();
  play.note(seen);
  play.note(rain);  // no trap: F = N = 1/2
  CHECK(play.score().notice == 5000);
}

TEST_CASE("notice: with no strength shown H is whole") {
  Story story;
  const SceneId here = story.scene("here");
  story.sign(here, "weak", Strength::weak, "a");
  story.trap(here, "trap");
  story.choice(here, "end", stay());
  Play play(story.scenario);
  CHECK(play.score().notice == 10000);
  play.read_on();
  CHECK(play.score().notice == 10000);
}

TEST_CASE("notice: a late note counts half, for signs, traps and neutrals alike") {
  const Mix story;
  Play play(story.scenario);
  play.read_on();
  play.note(story.moderate);
  play.choose(story.go);
  play.note(story.strong);  // (2 * 2 + 3) / (2 * 5) = 7000
  CHECK(play.score().notice == 7000);
  CHECK(play.score().hits == 2);
  CHECK(play.score().late_hits == 1);
  play.note(story.trap_one);  // T = 1 / 4 = 2500, F = 1250
  CHECK(play.score().notice == 5750);
  play.note(story.neutrals[0]);  // N = 1 / 12 = 833, F = (2500 + 833) / 2 = 1666
  CHECK(play.score().notice == 5334);
  CHECK(play.score().late_alarms == 2);
  play.act(session::Unnote{story.neutrals[0]});
  play.act(session::Unnote{story.trap_one});
  CHECK(play.score().notice == 7000);
  CHECK(play.score().late_alarms == 0);
}

TEST_CASE("notice: taking a note back takes back what it counted") {
  const Mix story;
  Play play(story.scenario);
  play.read_on();
  const score::Answers before = play.attempt.answers;
  play.note(story.strong);
  play.note(story.trap_one);
  play.note(story.neutrals[1]);
  for (const ObservationId id : {story.strong, story.trap_one, story.neutrals[1]}) {
    CHECK(play.act(session::Unnote{id}) == Refusal::none);
  }
  CHECK(play.attempt.answers == before);
}

TEST_CASE("notice: in practice what was hinted is left out, noted afterwards or not") {
  const Mix story;
  Play play(story.scenario, concern, Mode::practice);
  play.read_on();
  play.act(session::AskHint{});  // strong: 2 of strength 2 are left
  CHECK(play.score().misses == 1);
  play.note(story.moderate);
  CHECK(play.score().notice == 10000);
  play.note(story.strong);
  CHECK(play.score().notice == 10000);
  CHECK(play.score().hits == 1);
  CHECK(play.act(session::Unnote{story.strong}) == Refusal::none);
  CHECK(play.score().notice == 10000);
}

TEST_CASE("notice: only what was shown counts") {
  const Mix story;
  Play play(story.scenario);
  CHECK(play.score().misses == 0);
  play.next();
  CHECK(play.score().misses == 1);
}
