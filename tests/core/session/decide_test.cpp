#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Mode;

namespace {

/// kerb (thing puddle; lines rain, bag) asks go or wait; road asks for an order; then the end.
struct Walk : Story {
  SceneId kerb = scene("kerb");
  SceneId road = scene("road");
  EndingId done = ending("done");
  ObservationId puddle = thing(kerb, "puddle");
  ObservationId rain = line(kerb, "rain");
  ObservationId bag = sign(kerb, "bag", Strength::strong, "papers");
  ObservationId fog = line(road, "fog");
  ChoiceId go = graded(kerb, "go", Grade::right, to(road));
  ChoiceId wait = choice(kerb, "wait", stay());

  Walk() {
    at(wait).once = true;
    order(road, 3, {{0, 1}, {1, 2}});
    then(road, to(done));
  }
};

}  // namespace

TEST_CASE("decide: things are shown on entering, lines one by one") {
  const Walk story;
  Play play(story.scenario);
  CHECK(play.was_shown(story.puddle));
  CHECK_FALSE(play.was_shown(story.rain));
  CHECK(play.next() == Refusal::none);
  CHECK(play.was_shown(story.rain));
  CHECK_FALSE(play.was_shown(story.bag));
  CHECK(play.next() == Refusal::none);
  CHECK(play.state().at_question(story.scenario));
  CHECK(play.next() == Refusal::nothing_left);
}

TEST_CASE("decide: answering with lines left is refused") {
  const Walk story;
  Play play(story.scenario);
  CHECK(play.choose(story.go) == Refusal::lines_left);
  play.next();
  CHECK(play.choose(story.go) == Refusal::lines_left);
  play.next();
  CHECK(play.choose(story.go) == Refusal::none);
  CHECK(play.order({0, 1, 2}) == Refusal::lines_left);
}

TEST_CASE("decide: only what was shown can be noted, and only once") {
  const Walk story;
  Play play(story.scenario);
  CHECK(play.note(story.bag) == Refusal::not_shown);
  CHECK(play.note(ObservationId{}) == Refusal::not_shown);
  CHECK(play.note(ObservationId{99}) == Refusal::not_shown);
  play.read_on();
  CHECK(play.note(story.bag) == Refusal::none);
  CHECK(play.note(story.bag) == Refusal::already_noted);
}

TEST_CASE("decide: a note can be undone until the story leaves the scene") {
  const Walk story;
  Play play(story.scenario);
  play.read_on();
  CHECK(play.act(session::Unnote{story.bag}) == Refusal::not_noted);
  play.note(story.bag);
  CHECK(play.act(session::Unnote{story.bag}) == Refusal::none);
  play.note(story.bag);
  CHECK(play.choose(story.wait) == Refusal::none);  // stays: does not leave
  CHECK(play.act(session::Unnote{story.bag}) == Refusal::none);
  play.note(story.bag);
  play.choose(story.go);
  CHECK(play.act(session::Unnote{story.bag}) == Refusal::note_stands);
}

TEST_CASE("decide: how sure is one of three levels, of a note that does not stand yet") {
  const Walk story;
  Play play(story.scenario);
  play.read_on();
  CHECK(play.act(session::Rate{story.bag, 75}) == Refusal::not_noted);
  CHECK(play.act(session::Rate{ObservationId{7}, 75}) == Refusal::not_shown);
  play.note(story.bag);
  CHECK(play.act(session::Rate{story.bag, 60}) == Refusal::not_a_level);
  CHECK(play.act(session::Rate{story.bag, 95}) == Refusal::none);
  CHECK(play.state().sure[story.bag.index()] == 95);
  play.act(session::Unnote{story.bag});
  CHECK(play.state().sure[story.bag.index()] == 0);
  play.note(story.bag);
  play.choose(story.go);
  CHECK(play.act(session::Rate{story.bag, 50}) == Refusal::note_stands);
}

TEST_CASE("decide: a choice must be offered here and now") {
  Walk story;
  story.at(story.go).when = when(Kind::shown, story.fog.value);
  Play play(story.scenario);
  play.read_on();
  CHECK(play.choose(story.go) == Refusal::not_offered);
  CHECK(play.choose(ChoiceId{}) == Refusal::not_offered);
  CHECK(play.choose(ChoiceId{55}) == Refusal::not_offered);
  CHECK(play.choose(story.wait) == Refusal::none);
  CHECK(play.choose(story.wait) == Refusal::not_offered);  // once
  CHECK(session::offered_choices(story.scenario, play.state()).empty());
}

TEST_CASE("decide: a graded choice is answered once even if its scene asks again") {
  Walk story;
  story.at(story.go).to = stay();
  Play play(story.scenario);
  play.read_on();
  CHECK(play.choose(story.go) == Refusal::none);
  CHECK(play.choose(story.go) == Refusal::not_offered);
}

TEST_CASE("decide: the question wants its own kind of answer") {
  const Walk story;
  Play play(story.scenario);
  play.read_on();
  CHECK(play.order({0, 1, 2}) == Refusal::not_this_task);
  CHECK(play.pick({0}) == Refusal::not_this_task);
  CHECK(play.report(0, {}) == Refusal::not_this_task);
  play.choose(story.go);
  play.read_on();
  CHECK(play.choose(story.go) == Refusal::not_this_task);
}

TEST_CASE("decide: an order needs every item once") {
  const Walk story;
  Play play(story.scenario);
  play.read_on();
  play.choose(story.go);
  play.read_on();
  CHECK(play.order({0, 1}) == Refusal::incomplete);
  CHECK(play.order({0, 1, 1}) == Refusal::incomplete);
  CHECK(play.order({0, 1, 3}) == Refusal::not_offered);
  CHECK(play.order({2, 1, 0}) == Refusal::none);
  CHECK(play.state().ending == story.done);
}

TEST_CASE("decide: a pick takes at least one of what is offered, in item order") {
  Walk story;
  story.pick(story.road, {Grade::right, Grade::weak, Grade::right});
  std::get_if<scenario::PickTask>(&story.at(story.road).task)->items[1].when =
      when(Kind::case_is, benign.value);
  Play play(story.scenario, concern);
  play.read_on();
  play.choose(story.go);
  play.read_on();
  CHECK(play.pick({}) == Refusal::nothing_picked);
  CHECK(play.pick({1}) == Refusal::not_offered);
  CHECK(play.pick({9}) == Refusal::not_offered);
  CHECK(play.pick({2, 0, 2}) == Refusal::none);
  const auto* picked = std::get_if<session::Picked>(&play.attempt.log.back().what);
  REQUIRE(picked != nullptr);
  CHECK(picked->items == std::vector<ItemId>{ItemId{0}, ItemId{2}});
}

TEST_CASE("decide: a pick with nothing to offer is passed over with next") {
  Walk story;
  story.pick(story.road, {Grade::right});
  std::get_if<scenario::PickTask>(&story.at(story.road).task)->items[0].when =
      when(Kind::case_is, benign.value);
  Play play(story.scenario, concern);
  play.read_on();
  play.choose(story.go);
  play.read_on();
  CHECK(play.state().ending == story.done);
}

TEST_CASE("decide: a report cites at least one noted observation") {
  Walk story;
  story.report(story.road);
  Play play(story.scenario);
  play.read_on();
  play.note(story.bag);
  play.choose(story.go);
  play.read_on();
  CHECK(play.report(0, {}) == Refusal::needs_citation);
  CHECK(play.report(0, {story.rain}) == Refusal::cited_not_noted);
  CHECK(play.report(0, {ObservationId{80}}) == Refusal::not_shown);
  CHECK(play.report(7, {story.bag}) == Refusal::not_offered);
  CHECK(play.report(-1, {story.bag}) == Refusal::not_offered);
  CHECK(play.report(0, {story.bag, story.bag}) == Refusal::none);
  CHECK(play.state().ending == story.done);
}

TEST_CASE("decide: practice has hints and a way back, assessment has not") {
  const Walk story;
  Play assessed(story.scenario);
  CHECK(assessed.act(session::AskHint{}) == Refusal::only_in_practice);
  CHECK(assessed.act(session::GoBack{}) == Refusal::only_in_practice);
  Play practised(story.scenario, concern, Mode::practice);
  CHECK(practised.act(session::AskHint{}) == Refusal::nothing_to_hint);
  CHECK(practised.act(session::GoBack{}) == Refusal::nothing_to_undo);
}

TEST_CASE("decide: a hint names the first sign shown and not noted, each once") {
  Walk story;
  const ObservationId weak = story.sign(story.kerb, "coat", Strength::weak, "person");
  const ObservationId second = story.sign(story.kerb, "phone", Strength::moderate, "contact");
  Play play(story.scenario, concern, Mode::practice);
  play.read_on();
  CHECK(play.was_shown(weak));
  CHECK(play.act(session::AskHint{}) == Refusal::none);
  CHECK(play.state().hinted[story.bag.index()] == 1);
  play.note(second);
  CHECK(play.act(session::AskHint{}) == Refusal::nothing_to_hint);
}

TEST_CASE("decide: only a scene with content can be skipped") {
  Walk story;
  Play plain(story.scenario);
  CHECK(plain.act(session::Skip{}) == Refusal::cannot_skip);
  story.at(story.kerb).content = {"fear"};
  story.at(story.kerb).skip_to = story.road;
  Play play(story.scenario);
  CHECK(play.act(session::Skip{}) == Refusal::none);
  CHECK(play.place() == "road");
  CHECK_FALSE(play.was_shown(story.bag));
}

TEST_CASE("decide: nothing goes on once the story is over") {
  const Walk story;
  Play play(story.scenario, concern, Mode::practice);
  CHECK(play.act(session::Leave{}) == Refusal::none);
  CHECK(play.state().left);
  CHECK(play.next() == Refusal::finished);
  CHECK(play.note(story.puddle) == Refusal::finished);
  CHECK(play.act(session::GoBack{}) == Refusal::finished);
  CHECK(play.act(session::Leave{}) == Refusal::finished);
}

TEST_CASE("decide: every event but the first comes from an intent and goes back to it") {
  const Walk story;
  Play play(story.scenario);
  CHECK_FALSE(session::intent_of(play.attempt.log.front()).has_value());
  play.read_on();
  play.note(story.bag);
  const auto intent = session::intent_of(play.attempt.log.back());
  REQUIRE(intent.has_value());
  CHECK(*intent == session::Intent{session::Note{story.bag}});
}
