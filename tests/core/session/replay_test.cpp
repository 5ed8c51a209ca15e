#include <doctest/doctest.h>

#include <set>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Mode;

namespace {

/// Two questions in a row; the first shows two of four lines.
struct Pair : Story {
  SceneId first = scene("first");
  SceneId second = scene("second");
  EndingId done = ending("done");
  std::vector<ObservationId> lines{line(first, "a"), line(first, "b"), line(first, "c"), line(first, "d")};
  ChoiceId left = choice(first, "left", to(second));
  ChoiceId right = choice(first, "right", to(second));
  ChoiceId end = choice(second, "end", to(done));
  Pair() { any(first, 2, lines); }
};

session::StartRequest seeded(std::uint64_t seed, Mode mode = Mode::assess) {
  session::StartRequest request;
  request.seed = seed;
  request.mode = mode;
  return request;
}

}  // namespace

TEST_CASE("start: the seed draws the case and the variation, the same every time") {
  const Pair story;
  std::set<int> cases;
  std::set<std::vector<ObservationId>> variations;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const session::Event event = session::start(story.scenario, seeded(seed));
    CHECK(event == session::start(story.scenario, seeded(seed)));
    const auto* started = std::get_if<session::Started>(&event.what);
    REQUIRE(started != nullptr);
    CHECK(started->drawn.size() == 2);
    CHECK(started->drawn[0] < started->drawn[1]);
    cases.insert(started->which.value);
    variations.insert(started->drawn);
  }
  CHECK(cases.size() == 2);
  CHECK(variations.size() == 6);
}

TEST_CASE("start: only what was drawn is shown, in written order") {
  const Pair story;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Play play(story.scenario, seeded(seed));
    play.read_on();
    CHECK(play.state().transcript == play.state().start.drawn);
  }
}

TEST_CASE("start: facts come with their start values, or as received, clamped") {
  Pair story;
  const FactId trust = story.fact("trust", 0, 3);
  CHECK(Play(story.scenario).state().facts[trust.index()] == 0);
  session::StartRequest request;
  request.received = {{trust, 9}};
  CHECK(Play(story.scenario, request).state().facts[trust.index()] == 3);
}

TEST_CASE("start: the role is the scenario's first unless given") {
  const Pair story;
  CHECK(Play(story.scenario).state().start.role.value == 0);
  session::StartRequest request;
  request.role = scenario::RoleId{1};
  CHECK(Play(story.scenario, request).state().start.role.value == 1);
}

TEST_CASE("replay: going back takes back the last answer and all that followed") {
  const Pair story;
  Play play(story.scenario, seeded(3, Mode::practice));
  play.read_on();
  const session::State before = play.state();
  play.choose(story.left);
  play.read_on();
  CHECK(play.place() == "second");
  CHECK(play.act(session::GoBack{}) == Refusal::none);
  CHECK(play.place() == "first");
  session::State now = play.state();
  CHECK(now.next_sequence == static_cast<int>(play.attempt.log.size()));
  now.next_sequence = before.next_sequence;
  CHECK(now == before);
  CHECK(play.act(session::GoBack{}) == Refusal::nothing_to_undo);
}

TEST_CASE("replay: sequence numbers keep rising after going back") {
  const Pair story;
  Play play(story.scenario, seeded(3, Mode::practice));
  play.read_on();
  play.choose(story.left);
  play.act(session::GoBack{});
  play.choose(story.right);
  for (std::size_t i = 0; i < play.attempt.log.size(); ++i) {
    CHECK(play.attempt.log[i].sequence == static_cast<int>(i));
  }
  CHECK(session::replay(story.scenario, play.attempt.log) == play.state());
  play.act(session::GoBack{});
  CHECK(play.place() == "first");
  CHECK(session::replay(story.scenario, play.attempt.log) == play.state());
}

TEST_CASE("effective: each going back and what it took back are gone") {
  const Pair story;
  Play play(story.scenario, seeded(3, Mode::practice));
  play.read_on();
  play.choose(story.left);
  play.act(session::GoBack{});
  play.choose(story.right);
  const session::EventLog kept = session::effective(play.attempt.log);
  REQUIRE(kept.size() == 4);
  const auto* chose = std::get_if<session::Chose>(&kept.back().what);
  REQUIRE(chose != nullptr);
  CHECK(chose->choice == story.right);
}
