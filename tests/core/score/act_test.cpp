#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using score::Outcome;
using session::Mode;

namespace {

/// A question a scene: each answers with the grade given, in turn.
struct Steps : Story {
  std::vector<ChoiceId> choices;
  EndingId done = ending("done");
  explicit Steps(const std::vector<Grade>& grades, int late_from = 99) {
    for (std::size_t i = 0; i < grades.size(); ++i) {
      const SceneId here = scene("s" + std::to_string(i));
      const Target next = i + 1 < grades.size() ? to(SceneId{static_cast<int>(i) + 1}) : to(done);
      choices.push_back(graded(here, "c" + std::to_string(i), grades[i], next));
      if (static_cast<int>(i) >= late_from) at(choices.back()).by = 600;
    }
  }
  [[nodiscard]] score::Score play_through() const {
    Play play(scenario);
    for (const ChoiceId id : choices) CHECK(play.choose(id) == Refusal::none);
    CHECK(play.state().ending == done);
    return play.score();
  }
};

/// Everything right: a sign of strength D to note, and a report that can be made.
struct Exam : Story {
  SceneId hall = scene("hall");
  SceneId desk = scene("desk");
  EndingId done = ending("done");
  ObservationId told = sign(hall, "told", Strength::decisive, "told");
  ObservationId rain = line(hall, "rain");
  ChoiceId go = graded(hall, "go", Grade::right, to(desk));
  ChoiceId shout = choice(hall, "shout", to(desk));

  explicit Exam(int by = -1) {
    at(shout).mark = scenario::Mark{Grade::harmful, scenario::HarmId{2}};
    report(desk, by);
    then(desk, to(done));
  }
};

Play played(const Exam& story, int channel, Mode mode = Mode::assess) {
  Play play(story.scenario, concern, mode);
  play.read_on();
  play.note(story.told);
  play.choose(story.go);
  play.report(channel, {story.told});
  return play;
}

}  // namespace

// No sign is shown in Steps: the report step, unanswered, is right (10000). It is one more step.
TEST_CASE("act: the mean of all steps, the report always one of them") {
  CHECK(Steps({Grade::right}).play_through().act == 10000);
  CHECK(Steps({Grade::weak}).play_through().act == 5000);
  CHECK(Steps({Grade::acceptable}).play_through().act == 7500);
  CHECK(Steps({Grade::right, Grade::acceptable, Grade::weak}).play_through().act == 6250);
  CHECK(Steps({Grade::weak, Grade::weak}).play_through().act == 3333);
}

TEST_CASE("act: right and acceptable count half when late") {
  CHECK(Steps({Grade::right, Grade::right}, 1).play_through().act == (10000 + 5000 + 10000) / 3);
  CHECK(Steps({Grade::right, Grade::acceptable}, 1).play_through().act == (10000 + 2500 + 10000) / 3);
}

TEST_CASE("act: a harmful step costs one and shuts the gate whatever the number") {
  const score::Score score = Steps({Grade::right, Grade::right, Grade::harmful}).play_through();
  CHECK(score.act == 5000);
  CHECK_FALSE(score.gate_open);
  CHECK(score.outcome == Outcome::not_passed);
  CHECK(Steps({Grade::harmful, Grade::harmful}).play_through().act == 0);
}

TEST_CASE("act: ungraded choices are no steps, and a grade may stand in one case only") {
  Story story;
  const SceneId here = story.scene("here");
  const EndingId done = story.ending("done");
  const ChoiceId go = story.choice(here, "go", to(done));
  Play ungraded(story.scenario);
  ungraded.choose(go);
  CHECK(score::steps(ungraded.attempt.answers).size() == 1);
  story.at(go).mark = scenario::ByCase<scenario::Mark>(
      std::vector<std::optional<scenario::Mark>>{std::nullopt, scenario::Mark{Grade::weak, {}}});
  for (const CaseId which : {concern, benign}) {
    Play play(story.scenario, which);
    play.choose(go);
    CHECK(play.score().act == (which == concern ? 10000 : 5000));
  }
}

TEST_CASE("act: orders and picks are steps") {
  Story story;
  const SceneId steps = story.scene("steps");
  const SceneId words = story.scene("words");
  const EndingId done = story.ending("done");
  story.order(steps, 3, {{0, 1}, {0, 2}, {1, 2}});
  story.then(steps, to(words));
  story.pick(words, {Grade::right, Grade::right, Grade::weak});
  story.then(words, to(done));
  Play play(story.scenario);
  play.order({1, 0, 2});  // two of three pairs
  play.pick({0});         // one of two
  CHECK(play.score().act == (6666 + 5000 + 10000) / 3);
  const auto all = score::steps(play.attempt.answers);
  REQUIRE(all.size() == 3);
  CHECK(all[0].kind == score::ScoredStep::Kind::order);
  CHECK(all[0].scene == steps);
  CHECK(all[0].grade == Grade::acceptable);
  CHECK(all[1].kind == score::ScoredStep::Kind::pick);
  CHECK(all[1].at == 601);
  CHECK(all[2].sequence == -1);
}

TEST_CASE("act: a harmful pick shuts the gate") {
  Story story;
  const SceneId words = story.scene("words");
  const EndingId done = story.ending("done");
  story.pick(words, {Grade::right, Grade::harmful});
  story.then(words, to(done));
  Play play(story.scenario);
  play.pick({0, 1});
  CHECK(play.score().act == 0);
  CHECK_FALSE(play.score().gate_open);
  CHECK(score::steps(play.attempt.answers)[0].harm.value == 3);
}

TEST_CASE("act: rights of a pick are those offered before the answer") {
  Story story;
  const SceneId words = story.scene("words");
  const EndingId done = story.ending("done");
  story.pick(words, {Grade::right, Grade::right});
  auto& item = std::get_if<scenario::PickTask>(&story.at(words).task)->items[1];
  item.when = when(Kind::clock_after, -1, 600);
  story.then(words, to(done));
  Play play(story.scenario);  // the pick's own minute comes after it
  play.pick({0});
  CHECK(score::steps(play.attempt.answers)[0].points == 10000);
}

TEST_CASE("act: the report step takes the channel's grade") {
  const Exam story;
  CHECK(played(story, 0).score().act == 10000);
  CHECK(played(story, 1).score().act == 7500);
  CHECK(played(story, 2).score().act == 5000);
  const Play harmful = played(story, 3);
  CHECK(harmful.score().act == 0);
  CHECK_FALSE(harmful.score().gate_open);
  CHECK(score::steps(harmful.attempt.answers).back().harm.value == 4);
}

TEST_CASE("act: a late report is worth half") {
  const Exam story(600);
  const Play play = played(story, 0);
  CHECK(play.score().act == 7500);
  CHECK(score::steps(play.attempt.answers).back().late);
  CHECK(play.score().judge == 10000);
}

TEST_CASE("act: with Judge at nothing the report step is worth nothing, whatever its channel") {
  Exam story;
  story.at(story.told).strength = Strength::moderate;
  CHECK(played(story, 0).score().judge == 0);
  CHECK(played(story, 0).score().act == 5000);
}

TEST_CASE("act: a note and nothing take the Judge number") {
  Exam story;
  story.at(story.told).strength = Strength::moderate;
  for (const auto& [answer, points] :
       {std::pair{scenario::Answer::note, 10000}, {scenario::Answer::nothing, 5000}}) {
    Play play(story.scenario);
    play.read_on();
    play.choose(story.go);
    play.answer(answer);
    CHECK(play.score().act == (10000 + points) / 2);
  }
}

TEST_CASE("pass: assessed, at an ending, gate open, every mark reached") {
  Exam story;
  CHECK(played(story, 0).score().outcome == Outcome::passed);
  story.scenario.marks.act = 100;
  CHECK(played(story, 0).score().outcome == Outcome::passed);
  CHECK(played(story, 1).score().outcome == Outcome::not_passed);
  Play unnoticed(story.scenario);
  unnoticed.read_on();
  unnoticed.choose(story.go);
  CHECK(unnoticed.score().outcome == Outcome::unfinished);
  unnoticed.answer(scenario::Answer::nothing);
  CHECK(unnoticed.score().outcome == Outcome::not_passed);
}

TEST_CASE("pass: a mark is reached at its number and not a hundredth below") {
  struct Row {
    int notice;
    Outcome outcome;
  };
  for (const Row& row : {Row{75, Outcome::passed}, Row{76, Outcome::not_passed}}) {
    Exam story;
    story.trap(story.hall, "one");
    const ObservationId other = story.trap(story.hall, "two");
    story.scenario.marks.notice = row.notice;
    Play play(story.scenario);
    play.read_on();
    play.note(story.told);
    play.note(other);  // T = 1/2, N = 0: F = 1/4
    play.choose(story.go);
    play.report(0, {story.told});
    CHECK(play.score().notice == 7500);
    CHECK(play.score().outcome == row.outcome);
  }
}

TEST_CASE("pass: a shut gate fails a run that reached every mark") {
  Exam story;
  story.scenario.marks.act = 0;
  Play play(story.scenario);
  play.read_on();
  play.note(story.told);
  play.choose(story.shout);
  play.report(0, {story.told});
  CHECK(play.score().notice == 10000);
  CHECK(play.score().judge == 10000);
  CHECK(play.score().outcome == Outcome::not_passed);
}

TEST_CASE("pass: practice, tutorials, skipped graded scenes and leaving never count") {
  Exam story;
  CHECK(played(story, 0, Mode::practice).score().outcome == Outcome::practice);
  story.scenario.tutorial = true;
  CHECK(played(story, 0).score().outcome == Outcome::practice);
  story.scenario.tutorial = false;
  story.at(story.hall).content = {"fear"};
  story.at(story.hall).skip_to = story.desk;
  Play skipped(story.scenario);
  skipped.act(session::Skip{});
  skipped.answer(scenario::Answer::nothing);
  CHECK(skipped.score().outcome == Outcome::not_assessed);
  Play left(story.scenario);
  left.act(session::Leave{});
  CHECK(left.score().outcome == Outcome::left);
}

TEST_CASE("minutes: in-world, from the start to now") {
  Exam story;
  story.at(story.go).takes = 12;
  CHECK(played(story, 0).score().minutes == 13);
}
