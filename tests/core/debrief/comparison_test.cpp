#include "core/debrief/comparison.hpp"

#include <doctest/doctest.h>

#include "tests/support/play.hpp"

using namespace sightline;
using namespace sightline::test;
using debrief::Beside;
using debrief::compare;
using debrief::Comparison;
using Steps = std::vector<session::Step>;

namespace {

/// door: knock leads on by the hall, wait leads on by the yard; both meet in the room.
struct House : Story {
  SceneId door = scene("door"), hall = scene("hall"), yard = scene("yard"), room = scene("room");
  EndingId end = ending("end");
  ChoiceId knock = choice(door, "knock", to(hall)), wait = choice(door, "wait", to(yard));
  ChoiceId through = choice(hall, "through", to(room)), around = choice(yard, "around", to(room));
  ChoiceId speak = choice(room, "speak", to(end)), leave = choice(room, "leave", to(end));
};

session::Script script_of(const std::vector<std::string>& choices) {
  session::Script script;
  script.scenario = "story";
  script.which = "concern";
  for (const std::string& id : choices) {
    session::Step step;
    step.kind = session::Step::Kind::choose;
    step.ids = {id};
    script.steps.push_back(step);
  }
  return script;
}

Comparison compared(const Play& play, const session::Script& script) {
  const auto kept = session::effective(play.attempt.log);
  return compare(play.scenario, kept, debrief::make(play.scenario, kept).replay, script);
}

}  // namespace

TEST_CASE("comparison: stops in the same scene are paired, the ways between them stand side by side") {
  House house;
  Play play(house.scenario);
  for (const ChoiceId choice : {house.knock, house.through, house.leave}) play.choose(choice);
  const Comparison result = compared(play, script_of({"wait", "around", "leave"}));
  REQUIRE(result.beside.size() == 4);
  CHECK(result.beside[0].same_place);
  CHECK_FALSE(result.beside[0].same_step);
  CHECK(result.beside[0].count == 1);
  CHECK_FALSE(result.beside[1].same_place);
  CHECK(result.beside[1].count == 1);
  CHECK(result.points[static_cast<std::size_t>(result.beside[1].first)].scene == house.yard);
  CHECK(result.beside[2].same_place);
  CHECK(result.beside[2].same_step);
}

TEST_CASE("comparison: the expert starts where the trainee did") {
  House house;
  house.fact("met", 0, 1);
  session::StartRequest request;
  request.seed = 99;
  request.role = scenario::RoleId{1};
  request.received = {{FactId{0}, 1}};
  request.which = benign;
  Play play(house.scenario, request);
  play.choose(house.knock);
  const Comparison result = compared(play, script_of({"wait"}));
  const auto* own = std::get_if<session::Started>(&play.attempt.log.front().what);
  const auto* expert = std::get_if<session::Started>(&result.log.front().what);
  REQUIRE(expert != nullptr);
  CHECK(*expert == *own);
}

TEST_CASE("comparison: a script that is refused counts as far as it went") {
  House house;
  Play play(house.scenario);
  for (const ChoiceId choice : {house.wait, house.around, house.speak}) play.choose(choice);
  const Comparison result = compared(play, script_of({"wait", "knock", "speak"}));
  CHECK(result.log.size() == 2);
  CHECK(result.beside[0].same_step);
  const auto followed =
      session::follow_script(house.scenario, *std::get_if<session::Started>(&play.attempt.log.front().what),
                             script_of({"wait", "shout"}));
  CHECK(followed.stopped());
  CHECK_FALSE(followed.problem.empty());
}

TEST_CASE("comparison: after a run that was left early nothing of what comes is shown") {
  House house;
  Play play(house.scenario);
  play.choose(house.knock);
  play.act(session::Leave{});
  const Comparison result = compared(play, script_of({"knock", "through", "speak"}));
  REQUIRE(result.beside.size() == 2);
  CHECK(result.points.size() == 2);
}

TEST_CASE("comparison: of an empty log there is nothing") {
  House house;
  CHECK(compare(house.scenario, {}, {}, script_of({})).beside.empty());
}
