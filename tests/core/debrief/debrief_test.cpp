#include "core/debrief/debrief.hpp"

#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using debrief::Advice;
using debrief::Debrief;
using debrief::JudgeReason;
using debrief::Praise;
using debrief::TimelineItem;
using debrief::Verdict;
using scenario::Answer;
using session::Mode;

namespace {

/// hall (S papers, M phone, D told only in `concern`, W coat, trap, rain), desk reports, yard ends.
struct Night : Story {
  SceneId hall = scene("hall");
  SceneId desk = scene("desk");
  SceneId yard = scene("yard");
  EndingId done = ending("done");
  ObservationId papers = sign(hall, "papers", Strength::strong, "papers");
  ObservationId phone = sign(hall, "phone", Strength::moderate, "contact");
  ObservationId coat = sign(hall, "coat", Strength::weak, "person");
  ObservationId rumour = trap(hall, "rumour");
  ObservationId rain = line(hall, "rain");
  ObservationId hers = clearing(yard, "hers", {papers});
  ChoiceId calm = graded(hall, "calm", Grade::right, to(desk));
  ChoiceId curt = graded(hall, "curt", Grade::weak, to(desk));
  ChoiceId kind = graded(hall, "kind", Grade::acceptable, to(desk));
  ChoiceId shout = choice(hall, "shout", to(desk));
  ChoiceId other = graded(hall, "other", Grade::right, to(desk));
  ChoiceId end = choice(yard, "end", to(done));

  Night() {
    report(desk);
    then(desk, to(yard));
    at(shout).mark = scenario::Mark{Grade::harmful, scenario::HarmId{2}};
    at(other).when = when(Kind::case_is, benign.value);
    at(calm).takes = 5;
    scenario::Ending& last = scenario.endings[0];
    last.timeline = {{true, 0, "you tell"}, {true, 10, "they hear"}, {false, 602, "before"}};
  }
};

struct Run {
  std::vector<ObservationId> noted;
  ChoiceId choice;
  Answer answer = Answer::report;
  std::vector<ObservationId> cited;
  int channel = 0;
  CaseId which = concern;
  Mode mode = Mode::assess;
};

Debrief review(const Night& story, const Run& run) {
  Play play(story.scenario, run.which, run.mode);
  play.read_on();
  for (const ObservationId id : run.noted) CHECK(play.note(id) == Refusal::none);
  CHECK(play.choose(run.choice) == Refusal::none);
  const session::Report report{run.answer, run.answer == Answer::report ? ItemId{run.channel} : ItemId{},
                               run.cited};
  CHECK(play.act(report) == Refusal::none);
  play.read_on();
  CHECK(play.choose(story.end) == Refusal::none);
  return debrief::make(story.scenario, play.attempt.log);
}

Run expert(const Night& story) {
  Run run;
  run.noted = run.cited = {story.papers, story.phone};
  run.choice = story.calm;
  return run;
}

const debrief::SeenItem& seen(const Debrief& debrief, ObservationId id) {
  for (const debrief::SeenItem& item : debrief.seen) {
    if (item.observation == id) return item;
  }
  FAIL("not seen");
  return debrief.seen.front();
}

bool advises(const Debrief& debrief, Advice::Kind kind) {
  for (const Advice& advice : debrief.advice) {
    if (advice.kind == kind) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("debrief: an expert's run is praised whole and sent to the other case") {
  const Night story;
  const Debrief debrief = review(story, expert(story));
  CHECK(debrief.score.outcome == score::Outcome::passed);
  CHECK(debrief.praise == Praise::passed_all);
  CHECK(debrief.judge_reason == JudgeReason::carried);
  CHECK(debrief.ending == story.done);
  REQUIRE(debrief.advice.size() == 1);
  CHECK(debrief.advice[0].kind == Advice::Kind::other_case);
  CHECK(debrief.cited == std::vector<ObservationId>{story.papers, story.phone});
  CHECK_FALSE(debrief.answered_right_but_innocent);
}

TEST_CASE("debrief: every observation shown has its verdict and time") {
  const Night story;
  Run run = expert(story);
  run.noted = {story.papers, story.rumour};
  run.cited = {story.papers};
  const Debrief debrief = review(story, run);
  CHECK(debrief.seen.size() == 6);
  CHECK(seen(debrief, story.papers).verdict == Verdict::noted_sign);
  CHECK(seen(debrief, story.papers).cited);
  CHECK(seen(debrief, story.papers).at == 600);
  CHECK(seen(debrief, story.phone).verdict == Verdict::missed_sign);
  CHECK(seen(debrief, story.coat).verdict == Verdict::context_sign);
  CHECK(seen(debrief, story.rumour).verdict == Verdict::noted_trap);
  CHECK(seen(debrief, story.rain).verdict == Verdict::left_neutral);
  CHECK(seen(debrief, story.hers).verdict == Verdict::clearing);
  CHECK(seen(debrief, story.hers).at == 606);
  CHECK(seen(debrief, story.papers).cleared_by == story.hers);
  CHECK_FALSE(seen(debrief, story.phone).cleared);
}

TEST_CASE("debrief: late notes, neutrals noted and hints are named as such") {
  const Night story;
  Play play(story.scenario, concern, Mode::practice);
  play.read_on();
  play.act(session::AskHint{});
  play.note(story.rain);
  play.choose(story.calm);
  for (const ObservationId id : {story.phone, story.rumour}) play.note(id);
  const Debrief debrief = debrief::make(story.scenario, play.attempt.log);
  CHECK(seen(debrief, story.papers).verdict == Verdict::hinted);
  CHECK(seen(debrief, story.phone).verdict == Verdict::noted_late_sign);
  CHECK(seen(debrief, story.rumour).verdict == Verdict::noted_late_trap);
  CHECK(seen(debrief, story.rain).verdict == Verdict::noted_neutral);
  CHECK_FALSE(debrief.ending.valid());
  CHECK(debrief.judge_reason == JudgeReason::never_asked);
}

TEST_CASE("debrief: better choices are those offered then and graded higher, never those of the other case") {
  const Night story;
  Run run = expert(story);
  run.choice = story.curt;
  const Debrief debrief = review(story, run);
  REQUIRE(debrief.steps.size() == 2);
  CHECK(debrief.steps[0].better == std::vector<ChoiceId>{story.calm, story.kind});
  CHECK(debrief.steps[0].step.points == 0);
  run.choice = story.calm;
  CHECK(review(story, run).steps[0].better.empty());
}

TEST_CASE("debrief: the report is the last step, with the channels that were right") {
  const Night story;
  Run run = expert(story);
  run.channel = 2;
  const Debrief debrief = review(story, run);
  const debrief::StepItem& last = debrief.steps.back();
  CHECK(last.step.kind == score::ScoredStep::Kind::report);
  CHECK(last.given == std::vector<ItemId>{ItemId{2}});
  CHECK(last.expected == std::vector<ItemId>{ItemId{0}});
  CHECK(advises(debrief, Advice::Kind::channel));
  run.answer = Answer::nothing;
  CHECK(review(story, run).steps.back().given.empty());
}

TEST_CASE("debrief: an order shows what was turned round and an order that keeps every pair") {
  Story story;
  const SceneId steps = story.scene("steps");
  const SceneId words = story.scene("words");
  const EndingId done = story.ending("done");
  story.order(steps, 3, {{2, 0}, {0, 1}});
  story.then(steps, to(words));
  story.pick(words, {Grade::right, Grade::weak, Grade::right});
  story.then(words, to(done));
  Play play(story.scenario);
  play.order({0, 2, 1});
  play.pick({0, 1});
  const Debrief debrief = debrief::make(story.scenario, play.attempt.log);
  REQUIRE(debrief.steps.size() == 3);
  CHECK(debrief.steps[0].expected == std::vector<ItemId>{ItemId{2}, ItemId{0}, ItemId{1}});
  CHECK(debrief.steps[0].broken_pairs == std::vector<std::pair<ItemId, ItemId>>{{ItemId{2}, ItemId{0}}});
  CHECK(debrief.steps[1].given == std::vector<ItemId>{ItemId{0}, ItemId{1}});
  CHECK(debrief.steps[1].expected == std::vector<ItemId>{ItemId{0}, ItemId{2}});
  CHECK(advises(debrief, Advice::Kind::order_of_steps));
}

TEST_CASE("debrief: each way to judge has its reason") {
  struct Row {
    const char* name;
    Strength phone;
    Strength papers;
    Answer answer;
    bool cites_trap, cites_all;
    JudgeReason reason;
  };
  constexpr Strength W = Strength::weak;
  constexpr Strength M = Strength::moderate;
  constexpr Strength S = Strength::strong;
  const Row rows[] = {
      {"carried", M, S, Answer::report, false, true, JudgeReason::carried},
      {"cited too little", M, S, Answer::report, false, false, JudgeReason::cited_too_little},
      {"cited a trap", M, S, Answer::report, true, true, JudgeReason::cited_trap},
      {"noted on enough", M, S, Answer::note, false, false, JudgeReason::should_have_reported},
      {"nothing on enough", Strength::decisive, S, Answer::nothing, false, false,
       JudgeReason::should_have_reported},
      {"reported on some", W, S, Answer::report, false, true, JudgeReason::should_have_noted},
      {"noted on some", W, M, Answer::note, false, false, JudgeReason::noted_rightly},
      {"reported on none", W, W, Answer::report, false, true, JudgeReason::over_reported},
      {"noted on none", W, W, Answer::note, false, false, JudgeReason::noted_without_need},
      {"nothing on none", W, W, Answer::nothing, false, false, JudgeReason::nothing_rightly},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Night story;
    story.at(story.phone).strength = row.phone;
    story.at(story.papers).strength = row.papers;
    Run run = expert(story);
    run.noted = {story.papers, story.phone, story.rumour};
    run.answer = row.answer;
    run.cited = {story.papers};
    if (row.cites_all) run.cited.push_back(story.phone);
    if (row.cites_trap) run.cited.push_back(story.rumour);
    CHECK(review(story, run).judge_reason == row.reason);
  }
}

TEST_CASE("debrief: nothing done about something could have been a note") {
  Night story;
  story.at(story.papers).strength = Strength::weak;
  Run run = expert(story);
  run.answer = Answer::nothing;
  CHECK(review(story, run).judge_reason == JudgeReason::could_have_noted);
}

TEST_CASE(
    "debrief: a smallest set that would have carried, of what was shown and not cleared by the report") {
  Night story;
  const ObservationId more = story.sign(story.hall, "more", Strength::moderate, "work");
  Run run = expert(story);
  CHECK(review(story, run).would_carry == std::vector<ObservationId>{story.papers, story.phone});
  run.noted = run.cited = {story.papers, more};
  const std::vector<ObservationId> noted_first = {story.papers, more};
  CHECK(review(story, run).would_carry == noted_first);
  run.answer = Answer::nothing;  // then `hers` clears the papers before the end: two M do not carry
  run.cited = {};
  CHECK(review(story, run).would_carry.empty());
  const ObservationId third = story.sign(story.hall, "third", Strength::moderate, "work");
  CHECK(review(story, run).would_carry == std::vector<ObservationId>{more, story.phone, third});
}

TEST_CASE("debrief: the timeline merges the trainee's acts with what the ending tells") {
  const Night story;
  const Debrief debrief = review(story, expert(story));
  std::vector<std::pair<int, TimelineItem::Kind>> items;
  for (const TimelineItem& item : debrief.timeline) items.emplace_back(item.at, item.kind);
  using K = TimelineItem::Kind;
  // two signs at 600, the choice at 600, 602 from the ending, the report at 605, what follows it, the end
  const std::vector<std::pair<int, K>> expected = {{600, K::shown}, {600, K::shown}, {600, K::did},
                                                   {602, K::after}, {605, K::did},   {605, K::after},
                                                   {606, K::did},   {615, K::after}};
  CHECK(items == expected);
}

TEST_CASE("debrief: without a report the ending's timeline leaves out what follows one") {
  const Night story;
  Run run = expert(story);
  run.answer = Answer::nothing;
  int after = 0;
  for (const TimelineItem& item : review(story, run).timeline) {
    after += item.kind == TimelineItem::Kind::after ? 1 : 0;
  }
  CHECK(after == 1);
}

TEST_CASE("debrief: the replay stops before each answer and at the end") {
  const Night story;
  const Debrief debrief = review(story, expert(story));
  REQUIRE(debrief.replay.size() == 4);
  CHECK(debrief.replay[0].scene == story.hall);
  CHECK(debrief.replay[0].events == 8);  // start, five lines, two notes
  CHECK(debrief.replay[1].scene == story.desk);
  CHECK(debrief.replay[2].scene == story.yard);
  CHECK_FALSE(debrief.replay[3].scene.valid());
  CHECK(debrief.replay[3].events == 12);
}

TEST_CASE("debrief: harm comes first in the advice, then the judgement, then what was missed") {
  const Night story;
  Run run = expert(story);
  run.choice = story.shout;
  run.noted = {story.rumour};
  run.answer = Answer::nothing;
  const Debrief debrief = review(story, run);
  REQUIRE(debrief.advice.size() == 3);
  CHECK(debrief.advice[0].kind == Advice::Kind::harm);
  CHECK(debrief.advice[0].harm.value == 2);
  CHECK(debrief.advice[1].kind == Advice::Kind::judge_threshold);
  CHECK(debrief.advice[2].kind == Advice::Kind::trap);
  run.choice = story.calm;
  CHECK(review(story, run).advice[2].indicator == story.scenario.observation(story.papers).indicator);
}

TEST_CASE("debrief: the first thing that was done well is said first") {
  Night story;
  story.scenario.marks.notice = 101;
  Run run = expert(story);
  CHECK(review(story, run).praise == Praise::told_in_time);
  run.answer = Answer::nothing;
  CHECK(review(story, run).praise == Praise::noticed_most);
  run.noted = {};
  CHECK(review(story, run).praise == Praise::no_traps);
  run.noted = {story.rumour};
  CHECK(review(story, run).praise == Praise::no_harm);
  run.choice = story.shout;
  CHECK(review(story, run).praise == Praise::stayed);
  story.at(story.papers).strength = Strength::weak;
  story.at(story.phone).strength = Strength::weak;
  run = expert(story);
  run.answer = Answer::nothing;
  run.noted = {};
  CHECK(review(story, run).praise == Praise::calm_and_fair);
}

TEST_CASE("debrief: a report that the evidence carried is right even where the story turns out innocent") {
  const Night story;
  Run run = expert(story);
  run.which = benign;
  CHECK(review(story, run).answered_right_but_innocent);
  run.answer = Answer::nothing;
  run.cited = {};
  CHECK_FALSE(review(story, run).answered_right_but_innocent);
}

TEST_CASE("debrief: what was taken back in practice is not in it") {
  const Night story;
  Play play(story.scenario, concern, Mode::practice);
  play.read_on();
  play.choose(story.shout);
  play.act(session::GoBack{});
  play.choose(story.calm);
  const Debrief debrief = debrief::make(story.scenario, play.attempt.log);
  REQUIRE(debrief.steps.size() == 2);
  CHECK(debrief.steps[0].step.choice == story.calm);
  CHECK(debrief.score.gate_open);
}

TEST_CASE("debrief: of an empty log is empty") { CHECK(debrief::make(Night().scenario, {}).seen.empty()); }
