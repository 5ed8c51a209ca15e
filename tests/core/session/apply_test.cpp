#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Mode;
using session::NoteState;

TEST_CASE("apply: a then-only scene goes on with one more next, so that its last line can be read") {
  Story story;
  const SceneId first = story.scene("first");
  const SceneId second = story.scene("second");
  const EndingId done = story.ending("done");
  const ObservationId line = story.line(first, "line");
  story.then(first, to(second));
  story.choice(second, "end", to(done));
  Play play(story.scenario);
  play.next();
  CHECK(play.was_shown(line));
  CHECK(play.place() == "first");
  play.next();
  CHECK(play.place() == "second");
}

TEST_CASE("apply: then takes the first branch that holds, with its effects") {
  Story story;
  const SceneId first = story.scene("first");
  const EndingId low = story.ending("low");
  const EndingId high = story.ending("high");
  const FactId trust = story.fact("trust", 0, 3);
  story.at(first).then = {{when(Kind::fact, trust.value), {}, to(high)}, {{}, {{trust, true, 2}}, to(low)}};
  Play play(story.scenario);
  play.next();
  CHECK(play.state().ending == low);
  CHECK(play.state().facts[trust.index()] == 2);
}

TEST_CASE("apply: the lines of a choice are read before the story goes on") {
  Story story;
  const SceneId first = story.scene("first");
  const EndingId done = story.ending("done");
  const ChoiceId look = story.choice(first, "look", to(done));
  const ObservationId seen = story.loose(first, "seen", ObservationClass::neutral);
  story.at(look).lines = {seen};
  Play play(story.scenario);
  play.choose(look);
  CHECK_FALSE(play.state().finished());
  CHECK_FALSE(play.state().at_question(story.scenario));
  play.next();
  CHECK(play.was_shown(seen));
  CHECK_FALSE(play.state().finished());
  CHECK(play.note(seen) == Refusal::none);
  CHECK(play.state().notes[seen.index()] == NoteState::on_time);
  play.next();
  CHECK(play.state().ending == done);
}

TEST_CASE("apply: a choice that stays asks again as soon as its last line is read") {
  Story story;
  const SceneId first = story.scene("first");
  const ChoiceId look = story.choice(first, "look", stay());
  const ObservationId seen = story.loose(first, "seen", ObservationClass::neutral);
  story.at(look).lines = {seen};
  story.at(look).once = true;
  Play play(story.scenario);
  play.choose(look);
  play.next();
  CHECK(play.state().at_question(story.scenario));
  CHECK(session::lines_here(story.scenario, play.state()) == std::vector<ObservationId>{seen});
}

TEST_CASE("apply: facts saturate at their bounds") {
  Story story;
  const SceneId first = story.scene("first");
  const FactId trust = story.fact("trust", 0, 3);
  const ChoiceId more = story.choice(first, "more", stay());
  const ChoiceId less = story.choice(first, "less", stay());
  story.at(more).effects = {{trust, true, 2}};
  story.at(less).effects = {{trust, false, -5}};
  Play play(story.scenario);
  play.choose(more);
  play.choose(more);
  CHECK(play.state().facts[trust.index()] == 3);
  play.choose(less);
  CHECK(play.state().facts[trust.index()] == 0);
}

TEST_CASE("apply: the clock takes the later of its own and the scene's time") {
  Story story;
  const SceneId first = story.scene("first");
  const SceneId early = story.scene("early");
  const SceneId late = story.scene("late");
  story.at(early).clock = 605;
  story.at(late).clock = 700;
  const ChoiceId go = story.choice(first, "go", to(early));
  story.at(go).takes = 30;
  const ChoiceId on = story.choice(early, "on", to(late));
  const ChoiceId idle = story.choice(late, "idle", stay());
  story.at(idle).takes = 20;
  Play play(story.scenario);
  CHECK(play.state().clock == 600);
  play.choose(go);
  CHECK(play.state().clock == 630);
  play.choose(on);
  CHECK(play.state().clock == 700);
  play.choose(idle);
  CHECK(play.state().clock == 720);
}

TEST_CASE("clock_for_rules: saturates a minute after the last time that a rule names") {
  Story story;
  const SceneId first = story.scene("first");
  const ChoiceId idle = story.choice(first, "idle", stay());
  story.at(idle).takes = 90;
  Play play(story.scenario);
  CHECK(session::clock_for_rules(story.scenario, play.state()) == -1);
  story.scenario.last_named_time = 650;
  CHECK(session::clock_for_rules(story.scenario, play.state()) == 600);
  play.choose(idle);
  CHECK(play.state().clock == 690);
  CHECK(session::clock_for_rules(story.scenario, play.state()) == 651);
}

TEST_CASE("apply: what a scene shows is settled on entering, by facts, case, clock and report") {
  Story story;
  const SceneId first = story.scene("first");
  const FactId trust = story.fact("trust", 0, 1);
  const ObservationId only_concern = story.line(first, "a");
  const ObservationId only_benign = story.thing(first, "b");
  const ObservationId only_trusted = story.line(first, "c");
  story.at(only_concern).when = when(Kind::case_is, concern.value);
  story.at(only_benign).when = when(Kind::case_is, benign.value);
  story.at(only_trusted).when = when(Kind::fact, trust.value);
  const ChoiceId win = story.choice(first, "win", stay());
  story.at(win).effects = {{trust, false, 1}};
  Play play(story.scenario, concern);
  play.read_on();
  CHECK(play.was_shown(only_concern));
  CHECK_FALSE(play.was_shown(only_benign));
  play.choose(win);
  CHECK(play.state().at_question(story.scenario));
  CHECK_FALSE(play.was_shown(only_trusted));
}

namespace {

/// hall visits desk (which goes back) and goes on to yard.
struct Errand : Story {
  SceneId hall = scene("hall");
  SceneId desk = scene("desk");
  SceneId yard = scene("yard");
  EndingId done = ending("done");
  ObservationId clock_ticks = line(hall, "ticks");
  ObservationId bell = line(desk, "bell");
  ChoiceId ask = choice(hall, "ask", to(yard));
  ChoiceId leave_desk = choice(desk, "thanks", back());
  ChoiceId end = choice(yard, "end", to(done));
  Errand() { at(ask).visit = desk; }
};

}  // namespace

TEST_CASE("apply: a visit goes back to where its choice leads") {
  const Errand story;
  Play play(story.scenario);
  play.read_on();
  play.choose(story.ask);
  CHECK(play.place() == "desk");
  CHECK(play.state().visits.size() == 1);
  play.read_on();
  play.choose(story.leave_desk);
  CHECK(play.place() == "yard");
  CHECK(play.state().visits.empty());
}

TEST_CASE("apply: a visit whose choice stays comes back to its scene, whose lines are not repeated") {
  Errand story;
  story.at(story.ask).to = stay();
  story.at(story.ask).once = true;
  const ObservationId answer = story.line(story.hall, "answer");
  story.at(answer).when = when(Kind::shown, story.bell.value);
  Play play(story.scenario);
  play.read_on();
  play.note(story.clock_ticks);
  play.choose(story.ask);
  play.read_on();
  play.choose(story.leave_desk);
  CHECK(play.place() == "hall");
  CHECK(play.state().queue == std::vector<ObservationId>{answer});
  CHECK_MESSAGE(play.act(session::Unnote{story.clock_ticks}) == Refusal::note_stands,
                "a visit leaves the scene");
}

TEST_CASE("apply: visits nest four deep, a fifth is not offered") {
  Story story;
  const SceneId room = story.scene("room");
  const EndingId done = story.ending("done");
  const ChoiceId deeper = story.choice(room, "deeper", to(done));
  story.at(deeper).visit = room;
  Play play(story.scenario);
  for (int i = 0; i < 4; ++i) CHECK(play.choose(deeper) == Refusal::none);
  CHECK(play.choose(deeper) == Refusal::not_offered);
}

TEST_CASE("apply: a nested visit can go back twice at once") {
  Errand story;
  const SceneId phone = story.scene("phone");
  const ChoiceId call = story.choice(story.desk, "call", back());
  story.at(call).visit = phone;
  story.then(phone, back());
  Play play(story.scenario);
  play.read_on();
  play.choose(story.ask);
  play.read_on();
  play.choose(call);
  CHECK(play.place() == "phone");
  play.next();
  CHECK(play.place() == "yard");
}

TEST_CASE("apply: a note is late once its scene was left") {
  Errand story;
  Play play(story.scenario);
  play.read_on();
  play.choose(story.ask);
  play.note(story.clock_ticks);
  CHECK(play.state().notes[story.clock_ticks.index()] == NoteState::late);
  CHECK_MESSAGE(play.act(session::Unnote{story.clock_ticks}) == Refusal::none,
                "the scene in which it was noted has not been left");
}

TEST_CASE("apply: a chain of then-only scenes counts as one scene with the next question") {
  Story story;
  const SceneId one = story.scene("one");
  const SceneId two = story.scene("two");
  const SceneId three = story.scene("three");
  const ObservationId seen = story.line(one, "seen");
  story.then(one, to(two));
  story.then(two, to(three));
  const ChoiceId go = story.choice(three, "go", to(one));
  Play play(story.scenario);
  play.read_on();
  CHECK(play.place() == "three");
  play.note(seen);
  CHECK(play.state().notes[seen.index()] == NoteState::on_time);
  CHECK(play.act(session::Unnote{seen}) == Refusal::none);
  play.choose(go);
  play.note(seen);
  CHECK(play.state().notes[seen.index()] == NoteState::late);
}

TEST_CASE("apply: an observation is shown once a run") {
  Errand story;
  story.at(story.ask).to = to(story.hall);
  Play play(story.scenario);
  play.read_on();
  play.choose(story.ask);
  play.read_on();
  play.choose(story.leave_desk);
  CHECK(play.place() == "hall");
  CHECK(play.state().queue.empty());
  CHECK(play.state().transcript.size() == 2);
}

TEST_CASE("apply: an order already answered is passed over when its scene comes again") {
  Errand story;
  story.at(story.ask).to = to(story.hall);
  story.order(story.desk, 2, {{0, 1}});
  story.then(story.desk, back());
  Play play(story.scenario);
  play.read_on();
  play.choose(story.ask);
  play.read_on();
  CHECK(play.order({0, 1}) == Refusal::none);
  CHECK(play.place() == "hall");
  play.choose(story.ask);
  CHECK(play.order({0, 1}) == Refusal::not_this_task);
  CHECK(play.next() == Refusal::none);
  CHECK(play.place() == "hall");
}

namespace {

/// As Errand, with the report at the desk and a way to come again.
struct Telling : Errand {
  ObservationId sign_seen = sign(hall, "seen", Strength::strong, "papers");
  explicit Telling(scenario::StoryTime by = -1) {
    at(ask).to = to(hall);
    report(desk, by);
    then(desk, back());
  }
  void visit(Play& play) const {
    play.read_on();
    play.choose(ask);
    play.read_on();
  }
};

}  // namespace

TEST_CASE("apply: a note can be raised to a report later, which closes the task") {
  const Telling story;
  Play play(story.scenario);
  play.read_on();
  play.note(story.sign_seen);
  story.visit(play);
  CHECK(play.answer(scenario::Answer::note) == Refusal::none);
  CHECK(play.state().report == scenario::ReportState::noted);
  CHECK(play.state().report_time == 601);
  story.visit(play);
  CHECK(play.answer(scenario::Answer::nothing) == Refusal::none);
  CHECK(play.state().report == scenario::ReportState::noted);
  story.visit(play);
  CHECK(play.report(0, {story.sign_seen}) == Refusal::none);
  CHECK(play.state().report == scenario::ReportState::sent);
  CHECK(play.state().cited[story.sign_seen.index()] == 1);
  play.choose(story.ask);
  play.next();
  CHECK(play.report(0, {story.sign_seen}) == Refusal::not_this_task);
}

TEST_CASE("apply: a sent report is closed") {
  const Telling story;
  Play play(story.scenario);
  play.read_on();
  play.note(story.sign_seen);
  story.visit(play);
  play.report(0, {story.sign_seen});
  play.choose(story.ask);
  REQUIRE(play.place() == "desk");
  CHECK(play.report(0, {story.sign_seen}) == Refusal::report_closed);
  CHECK(play.answer(scenario::Answer::nothing) == Refusal::report_closed);
  CHECK(play.next() == Refusal::none);
}

TEST_CASE("apply: a report is late after its time, judged before its own minute") {
  struct Row {
    int by;
    bool late;
  };
  for (const Row& row : {Row{601, false}, Row{600, true}}) {
    CAPTURE(row.by);
    const Telling story(row.by);
    Play play(story.scenario);
    play.read_on();
    play.note(story.sign_seen);
    story.visit(play);  // the choice takes a minute: the clock is at 601
    play.report(0, {story.sign_seen});
    CHECK(play.state().report_late == row.late);
    CHECK(play.state().clock == 602);
  }
}

TEST_CASE("apply: skipping a graded scene leaves the attempt not assessed, skipping another does not") {
  Errand story;
  story.at(story.hall).content = {"fear"};
  story.at(story.hall).skip_to = story.yard;
  Play plain(story.scenario);
  plain.act(session::Skip{});
  CHECK_FALSE(plain.state().skipped_graded);
  story.at(story.ask).mark = scenario::Mark{Grade::right, {}};
  Play graded(story.scenario);
  graded.act(session::Skip{});
  CHECK(graded.state().skipped_graded);
}

TEST_CASE("apply: a skip while a choice's lines are read passes over them only") {
  Errand story;
  story.at(story.hall).content = {"fear"};
  story.at(story.hall).skip_to = story.yard;
  const ObservationId aside = story.loose(story.hall, "aside", ObservationClass::neutral);
  story.at(story.ask).lines = {aside};
  Play play(story.scenario);
  play.read_on();
  play.choose(story.ask);
  CHECK(play.act(session::Skip{}) == Refusal::none);
  CHECK(play.place() == "desk");
  CHECK_FALSE(play.was_shown(aside));
}
