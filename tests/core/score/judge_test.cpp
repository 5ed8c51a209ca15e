#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using scenario::Answer;
using score::Evidence;

namespace {

/// hall shows signs, desk takes the report and comes back to hall, yard shows more, then it ends.
struct Tale : Story {
  SceneId hall = scene("hall");
  SceneId desk = scene("desk");
  SceneId yard = scene("yard");
  EndingId done = ending("done");
  ObservationId papers = sign(hall, "papers", Strength::strong, "papers");
  ObservationId weak = sign(hall, "weak", Strength::weak, "person");
  ObservationId rumour = trap(hall, "rumour");
  ObservationId rain = line(hall, "rain");
  ChoiceId tell = choice(hall, "tell", stay());
  ChoiceId go = choice(hall, "go", to(yard));
  ChoiceId tell_again = choice(yard, "tell-again", stay());
  ChoiceId end = choice(yard, "end", to(done));

  Tale() {
    report(desk);
    then(desk, back());
    at(tell).visit = desk;
    at(tell_again).visit = desk;
  }
};

/// Reads the hall, notes everything there and opens the report.
void to_the_report(const Tale& story, Play& play) {
  play.read_on();
  const std::vector<ObservationId> seen = play.state().transcript;
  for (const ObservationId id : seen) play.note(id);
  play.choose(story.tell);
  play.read_on();
}

}  // namespace

TEST_CASE("judge: a report on enough, citing enough, is right") {
  Tale story;
  const ObservationId speaks = story.sign(story.hall, "speaks", Strength::moderate, "control");
  Play play(story.scenario);
  to_the_report(story, play);
  play.report(0, {story.papers, speaks});
  CHECK(play.score().judge == 10000);
  CHECK(play.score().evidence_shown == Evidence::enough);
  CHECK(play.score().evidence_cited == Evidence::enough);
}

TEST_CASE("judge: a report on enough, citing too little, is worth half") {
  Tale story;
  story.sign(story.hall, "speaks", Strength::moderate, "control");
  Play play(story.scenario);
  to_the_report(story, play);
  play.report(0, {story.papers});
  CHECK(play.score().judge == 5000);
}

TEST_CASE("judge: citing a W or a neutral changes nothing, citing a trap makes it worth nothing") {
  Tale story;
  const ObservationId speaks = story.sign(story.hall, "speaks", Strength::moderate, "control");
  Play plain(story.scenario);
  to_the_report(story, plain);
  plain.report(0, {story.papers, speaks, story.weak, story.rain});
  CHECK(plain.score().judge == 10000);
  Play biased(story.scenario);
  to_the_report(story, biased);
  biased.report(0, {story.papers, speaks, story.rumour});
  CHECK(biased.score().judge == 0);
  CHECK(biased.attempt.answers.cited_trap);
}

TEST_CASE("judge: on some, a note is right and a report is not") {
  const Tale story;
  Play noted(story.scenario);
  to_the_report(story, noted);
  noted.answer(Answer::note);
  CHECK(noted.score().judge == 10000);
  Play reported(story.scenario);
  to_the_report(story, reported);
  reported.report(0, {story.papers});
  CHECK(reported.score().judge == 0);
}

TEST_CASE("judge: a note that cites a trap is worth nothing") {
  const Tale story;
  Play play(story.scenario);
  to_the_report(story, play);
  play.answer(Answer::note, {story.rumour});
  CHECK(play.score().judge == 0);
}

TEST_CASE("judge: what was cleared by then is out, of the shown and of the cited") {
  Tale story;
  const ObservationId speaks = story.sign(story.hall, "speaks", Strength::strong, "control");
  story.clearing(story.hall, "hers-again", {story.papers});
  Play play(story.scenario);
  to_the_report(story, play);
  play.report(0, {story.papers, speaks});
  CHECK(play.score().judge == 0);
  CHECK(play.score().evidence_shown == Evidence::some);
  CHECK(play.score().evidence_cited == Evidence::some);
}

TEST_CASE("judge: a clearing shown before its sign clears it too") {
  Story story;
  const SceneId hall = story.scene("hall");
  const ObservationId later{1};
  story.clearing(hall, "told-before", {later});
  REQUIRE(story.sign(hall, "later", Strength::decisive, "a") == later);
  story.choice(hall, "end", stay());
  Play play(story.scenario);
  play.read_on();
  CHECK(play.score().evidence_shown == Evidence::none);
}

TEST_CASE("judge: two clearings of one sign take it out once") {
  Tale story;
  story.clearing(story.hall, "one", {story.papers});
  story.clearing(story.hall, "two", {story.papers});
  Play play(story.scenario);
  play.read_on();
  CHECK(play.score().evidence_shown == Evidence::none);
}

TEST_CASE("judge: never from hindsight, what is shown after the report changes nothing") {
  Tale story;
  story.thing(story.yard, "picture");
  const ObservationId decisive = story.sign(story.yard, "decisive", Strength::decisive, "told");
  Play play(story.scenario);
  to_the_report(story, play);
  play.answer(Answer::note);
  CHECK(play.score().judge == 10000);
  play.read_on();
  play.choose(story.go);
  play.read_on();
  CHECK(play.was_shown(decisive));
  CHECK(play.score().judge == 10000);
}

TEST_CASE("judge: what the report's own transition shows did not stand there yet") {
  Tale story;
  const ObservationId decisive = story.sign(story.yard, "decisive", Strength::decisive, "told");
  story.at(decisive).is_thing = true;
  story.at(story.yard).lines.clear();
  story.at(story.yard).things = {decisive};
  story.at(story.desk).then = {{{}, {}, to(story.yard)}};
  Play play(story.scenario);
  to_the_report(story, play);
  play.answer(Answer::note);
  CHECK(play.was_shown(decisive));
  CHECK(play.score().evidence_shown == Evidence::some);
  CHECK(play.score().judge == 10000);
}

TEST_CASE("judge: nothing, or no answer, is judged at the ending on all that was shown") {
  Tale story;
  story.sign(story.yard, "decisive", Strength::decisive, "told");
  Play silent(story.scenario);
  silent.read_on();
  CHECK(silent.score().judge == 5000);
  silent.choose(story.go);
  silent.read_on();
  silent.choose(story.end);
  CHECK(silent.score().judge == 0);
  Play declined(story.scenario);
  to_the_report(story, declined);
  declined.answer(Answer::nothing);
  CHECK(declined.score().judge == 5000);
  declined.read_on();
  declined.choose(story.go);
  declined.read_on();
  CHECK(declined.score().judge == 0);
}

TEST_CASE("judge: the highest level answered counts, at the time of that answer") {
  Tale story;
  const ObservationId decisive = story.sign(story.yard, "decisive", Strength::decisive, "told");
  Play play(story.scenario);
  to_the_report(story, play);
  play.answer(Answer::note);
  play.read_on();
  play.choose(story.go);
  play.read_on();
  play.note(decisive);
  play.choose(story.tell_again);
  play.read_on();
  play.answer(Answer::nothing);
  CHECK(play.score().judge == 10000);  // the note stands
  play.choose(story.tell_again);
  play.read_on();
  play.answer(Answer::note);
  CHECK(play.score().judge == 10000);  // no higher level: the first note stands
  play.choose(story.tell_again);
  play.read_on();
  play.report(0, {decisive});
  CHECK(play.score().judge == 10000);
  CHECK(play.attempt.answers.evidence_at_report == Evidence::enough);
  CHECK(play.state().judgement == Answer::report);
}
