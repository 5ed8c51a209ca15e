#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Mode;

namespace {

/// Every kind of task, a visit, and something of every kind to note.
struct Everything : Story {
  SceneId door = scene("door");
  SceneId steps = scene("steps");
  SceneId words = scene("words");
  SceneId call = scene("call");
  SceneId late = scene("late");
  EndingId done = ending("done");
  ObservationId card = sign(door, "card", Strength::strong, "papers");
  ObservationId thing_seen = thing(door, "puddle");
  ChoiceId go = graded(door, "go", Grade::right, to(steps));
  ChoiceId end = choice(late, "end", to(done));
  FactId trust = fact("trust", 0, 3);

  Everything() {
    order(steps, 3, {{0, 1}});
    then(steps, to(words));
    pick(words, {Grade::right, Grade::weak});
    then(words, to(call));
    report(call);
    then(call, to(late));
    at(late).content = {"fear"};
    at(late).skip_to = door;
  }
};

session::EventLog full_log(const Everything& story) {
  session::StartRequest request;
  request.seed = 18446744073709551615U;
  request.mode = Mode::practice;
  request.received = {{story.trust, 2}};
  request.bundle = "ab12";
  Play play(story.scenario, request);
  play.read_on();
  play.act(session::AskHint{});
  play.note(story.card);
  play.act(session::Rate{story.card, 75});
  play.note(story.thing_seen);
  play.act(session::Unnote{story.thing_seen});
  play.choose(story.go);
  play.act(session::GoBack{});
  play.choose(story.go);
  play.order({2, 0, 1});
  play.pick({0});
  play.report(0, {story.card});
  play.act(session::Skip{});
  play.act(session::Leave{});
  return play.attempt.log;
}

}  // namespace

TEST_CASE("log: every kind of event is written in the authors' words") {
  const Everything story;
  CHECK(session::to_json(story.scenario, full_log(story)) ==
        R"([{"seq":0,"do":"start","seed":-1,"case":"concern","role":"driver","mode":"practice","drawn":[],)"
        R"("received":{"trust":2},"bundle":"ab12","scoring":1},)"
        R"({"seq":1,"do":"next"},{"seq":2,"do":"hint","id":"card"},{"seq":3,"do":"flag","id":"card"},)"
        R"({"seq":4,"do":"sure","id":"card","percent":75},{"seq":5,"do":"flag","id":"puddle"},)"
        R"({"seq":6,"do":"unflag","id":"puddle"},{"seq":7,"do":"choose","id":"go"},)"
        R"({"seq":8,"do":"back","to":7},{"seq":9,"do":"choose","id":"go"},)"
        R"({"seq":10,"do":"order","items":["c","a","b"]},{"seq":11,"do":"pick","items":["a"]},)"
        R"({"seq":12,"do":"report","to":"hotline","citing":["card"]},{"seq":13,"do":"skip","scene":"late"},)"
        R"({"seq":14,"do":"leave"}])");
}

TEST_CASE("log: what was written is read back as it was") {
  const Everything story;
  const session::EventLog log = full_log(story);
  const auto read = session::log_from_json(story.scenario, session::to_json(story.scenario, log));
  REQUIRE(read);
  CHECK(*read == log);
}

TEST_CASE("log: what does not fit the scenario or the rules is refused with its place") {
  const Everything story;
  const std::string start =
      R"({"seq":0,"do":"start","seed":7,"case":"concern","role":"driver","mode":"assess","drawn":[],)"
      R"("received":{},"bundle":"","scoring":1})";
  struct Row {
    const char* why;
    std::string json;
    const char* message;
  };
  const Row rows[] = {
      {"no list", "{}", "the log is not a list of events"},
      {"no start", R"([{"seq":0,"do":"next"}])", "event 0 of the log does not fit this scenario"},
      {"unknown case", R"([{"seq":0,"do":"start","seed":7,"case":"other"}])",
       "event 0 of the log does not fit this scenario"},
      {"a number left out", "[" + start + R"(,{"seq":2,"do":"next"}])",
       "event 1 of the log does not fit this scenario"},
      {"not shown yet", "[" + start + R"(,{"seq":1,"do":"flag","id":"card"}])",
       "event 1 of the log does not fit this scenario"},
      {"unknown word", "[" + start + R"(,{"seq":1,"do":"jump"}])",
       "event 1 of the log does not fit this scenario"},
      {"more than is written", "[" + start + R"(,{"seq":1,"do":"next","twice":true}])",
       "event 1 of the log does not fit this scenario"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const auto read = session::log_from_json(story.scenario, row.json);
    REQUIRE_FALSE(read);
    CHECK(read.failure().message == row.message);
  }
  CHECK(session::log_from_json(story.scenario, "[" + start + "]"));
  CHECK_FALSE(session::log_from_json(story.scenario, "[" + start));
}
