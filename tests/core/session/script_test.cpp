#include "core/session/script.hpp"

#include <doctest/doctest.h>

#include "core/document/json.hpp"
#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using session::Step;
using Relation = session::Expectation::Relation;

namespace {

session::BoundScript bind(const std::string& json) {
  const auto document = document::parse_json(json, "x.play.yaml");
  REQUIRE(document);
  return session::bind_script(*document);
}

/// A whole script around these steps.
session::Script script_of(const std::string& steps, const std::string& more = "") {
  const session::BoundScript bound =
      bind(R"({"scenario":"story","case":"concern","do":[)" + steps + "]" + more + "}");
  REQUIRE(bound.script.has_value());
  return *bound.script;
}

std::string only_message(const std::string& json) {
  const session::BoundScript bound = bind(json);
  CHECK_FALSE(bound.script.has_value());
  REQUIRE(bound.diagnostics.size() == 1);
  return bound.diagnostics.front().message + " | " + bound.diagnostics.front().help;
}

struct Small : Story {
  SceneId door = scene("door");
  SceneId call = scene("call");
  EndingId done = ending("done");
  ObservationId card = sign(door, "card", Strength::strong, "papers");
  ObservationId coat = sign(door, "coat", Strength::weak, "person");
  ObservationId rain = line(door, "rain");
  ChoiceId go = choice(door, "go", to(call));
  Small() {
    report(call);
    then(call, to(done));
  }
};

}  // namespace

TEST_CASE("script: every key is read") {
  const session::Script script = script_of(
      R"({"next":"all"},{"next":3},{"flag":"a"},{"flag":["a","b"]},{"unflag":"a"},{"sure":{"a":75}},)"
      R"({"choose":"c"},{"order":["x","y"]},{"pick":["x"]},{"report":{"to":"hotline","citing":["a"]}},)"
      R"({"skip":"s"},{"hint":true},{"back":true},{"pause":true},{"leave":true})",
      R"(,"seed":18446744073709551615,"mode":"practice","role":"clerk","receives":{"met":true,"trust":2},)"
      R"("expect":{"ending":"done","passed":true,"gate":"open","notice":"at least 83.33","judge":"at most 50",)"
      R"("act":"100","hits":3,"minutes":175})");
  CHECK(script.seed == 18446744073709551615U);
  CHECK(script.mode == session::Mode::practice);
  CHECK(script.role == "clerk");
  CHECK(script.receives == std::vector<std::pair<std::string, int>>{{"met", 1}, {"trust", 2}});
  REQUIRE(script.steps.size() == 15);
  CHECK(script.steps[0].count == -1);
  CHECK(script.steps[1].count == 3);
  CHECK(script.steps[3].ids == std::vector<std::string>{"a", "b"});
  CHECK(script.steps[5].levels == std::vector<std::pair<std::string, int>>{{"a", 75}});
  CHECK(script.steps[9].to == "hotline");
  CHECK(script.steps[9].ids == std::vector<std::string>{"a"});
  CHECK(script.steps[14].kind == Step::Kind::leave);
  REQUIRE(script.expect.size() == 8);
  CHECK(script.expect[0].word == "done");
  CHECK(script.expect[3].relation == Relation::at_least);
  CHECK(script.expect[3].value == 8333);
  CHECK(script.expect[4].relation == Relation::at_most);
  CHECK(script.expect[4].value == 5000);
  CHECK(script.expect[5].value == 10000);
  CHECK(script.expect[7].value == 175);
}

TEST_CASE("script: seed 1 and assessment unless said otherwise") {
  const session::Script script = script_of(R"({"next":"all"})");
  CHECK(script.seed == 1);
  CHECK(script.mode == session::Mode::assess);
}

TEST_CASE("script: what is wrong is told with the nearest word") {
  const std::string head = R"({"scenario":"s","case":"c",)";
  CHECK(only_message(head + R"("do":[],"sede":1})").starts_with("unknown key 'sede' in play script"));
  CHECK(only_message(head + R"("do":[{"chose":"a"}]})").find("did you mean 'choose'?") != std::string::npos);
  CHECK(only_message(head + R"("do":[],"expect":{"hit":1}})").find("did you mean 'hits'?") !=
        std::string::npos);
  CHECK(only_message(head + R"("do":[],"mode":"practise"})").find("did you mean 'practice'?") !=
        std::string::npos);
  CHECK(only_message(head + R"("do":[{"next":"all","flag":"a"}]})").starts_with("a step is one key"));
  CHECK(only_message(head + R"("do":[{"hint":false}]})").starts_with("'hint' can only be true"));
  CHECK(only_message(head + R"("do":[{"report":{"to":"x","cite":["a"]}}]})").find("citing") !=
        std::string::npos);
  CHECK(only_message(R"({"case":"c","do":[]})").find("'scenario'") != std::string::npos);
  for (const char* percent : {"100.5", "83.333", "about 50", "", "5.", "at least", "-1"}) {
    CAPTURE(percent);
    CHECK(only_message(head + R"("do":[],"expect":{"act":")" + percent + "\"}}")
              .starts_with("'act' must be percent"));
  }
}

TEST_CASE("script: next all goes on until a question or an ending and is never refused") {
  const Small story;
  const session::Script script = script_of(R"({"next":"all"})");
  Play play(story.scenario);
  int shown = 0;
  for (;;) {
    const session::Intents intents = session::intents_of(story.scenario, play.state(), script.steps[0]);
    if (intents.intents.empty()) break;
    CHECK(intents.again);
    CHECK(play.act(intents.intents.front()) == Refusal::none);
    ++shown;
  }
  CHECK(shown == 3);
}

TEST_CASE("script: signs stands for every sign shown that counts") {
  const Small story;
  const session::Script script =
      script_of(R"({"flag":"signs"},{"report":{"to":"hotline","citing":"signs"}},{"report":{"to":"note"}})");
  Play play(story.scenario);
  play.read_on();
  const auto flag = session::intents_of(story.scenario, play.state(), script.steps[0]);
  REQUIRE(flag.intents.size() == 1);
  CHECK(flag.intents[0] == session::Intent{session::Note{story.card}});
  play.act(flag.intents[0]);
  CHECK(session::intents_of(story.scenario, play.state(), script.steps[0]).intents.empty());
  play.choose(story.go);
  const auto report = session::intents_of(story.scenario, play.state(), script.steps[1]);
  REQUIRE(report.intents.size() == 1);
  CHECK(report.intents[0] ==
        session::Intent{session::Report{scenario::Answer::report, ItemId{0}, {story.card}}});
  CHECK(session::intents_of(story.scenario, play.state(), script.steps[2]).intents.front() ==
        session::Intent{session::Report{scenario::Answer::note, {}, {}}});
}

TEST_CASE("script: a name that is not in the scenario is told, with the nearest one") {
  const Small story;
  const session::Script script = script_of(
      R"({"flag":"crad"},{"choose":"goo"},{"skip":"call"},{"order":["a"]},{"report":{"to":"hotlin"}})");
  Play play(story.scenario);
  const auto problem = [&](std::size_t i) {
    const auto intents = session::intents_of(story.scenario, play.state(), script.steps[i]);
    CHECK(intents.intents.empty());
    return intents.problem;
  };
  CHECK(problem(0) == "no observation 'crad'; did you mean 'card'?");
  CHECK(problem(1) == "no choice 'goo' in scene 'door'; did you mean 'go'?");
  CHECK(problem(2) == "no scene 'call' to skip in scene 'door'");
  CHECK(problem(3) == "no item 'a' in scene 'door'");
  play.read_on();
  play.choose(story.go);
  CHECK(problem(4) == "no item 'hotlin' in scene 'call'; did you mean 'hotline'?");
}

TEST_CASE("script: a request for the start, or what is wrong with it") {
  Small story;
  const FactId met = story.fact("met", 0, 1);
  story.scenario.receives = {met};
  const auto request = session::start_request(
      story.scenario, script_of("", R"(,"seed":5,"role":"clerk","receives":{"met":true})"));
  REQUIRE(request);
  CHECK(request->seed == 5);
  CHECK(request->which == concern);
  CHECK(request->role.value == 1);
  CHECK(request->received == std::vector<std::pair<FactId, int>>{{met, 1}});
  session::Script script = script_of("");
  script.scenario = "other";
  CHECK(session::start_request(story.scenario, script).failure().message ==
        "the script plays 'other', not 'story'");
  script = script_of("");
  script.which = "concerne";
  CHECK(session::start_request(story.scenario, script).failure().message ==
        "no case 'concerne'; did you mean 'concern'?");
  script = script_of("", R"(,"role":"pilot")");
  CHECK_FALSE(session::start_request(story.scenario, script));
  script = script_of("", R"(,"receives":{"trust":1})");
  CHECK_FALSE(session::start_request(story.scenario, script));
}
