#include "core/score/points.hpp"

#include <doctest/doctest.h>

#include "tests/support/story.hpp"

using namespace sightline;
using namespace sightline::test;
using scenario::Answer;
using score::Evidence;

namespace {

std::vector<ItemId> items(std::initializer_list<int> values) {
  std::vector<ItemId> made;
  for (const int value : values) made.push_back(ItemId{value});
  return made;
}

struct SignRow {
  Strength strength;
  const char* category;
};

Evidence evidence_of(const std::vector<SignRow>& rows) {
  Story story;
  const SceneId here = story.scene("here");
  std::vector<ObservationId> set;
  for (const SignRow& row : rows) {
    set.push_back(story.sign(here, "s" + std::to_string(set.size()), row.strength, row.category));
  }
  return score::evidence(story.scenario, set, std::vector<char>(rows.size(), 1));
}

constexpr Strength D = Strength::decisive;
constexpr Strength S = Strength::strong;
constexpr Strength M = Strength::moderate;
constexpr Strength W = Strength::weak;

}  // namespace

TEST_CASE("points: a grade is worth 10000, 5000, 0 or -10000, and late halves what is earned") {
  CHECK(score::points_of(Grade::right, false) == 10000);
  CHECK(score::points_of(Grade::right, true) == 5000);
  CHECK(score::points_of(Grade::acceptable, false) == 5000);
  CHECK(score::points_of(Grade::acceptable, true) == 2500);
  CHECK(score::points_of(Grade::weak, false) == 0);
  CHECK(score::points_of(Grade::weak, true) == 0);
  CHECK(score::points_of(Grade::harmful, false) == -10000);
  CHECK(score::points_of(Grade::harmful, true) == -10000);
}

TEST_CASE("points: an order is worth the pairs it keeps, rounded down") {
  Story story;
  const SceneId here = story.scene("here");
  story.order(here, 4, {{0, 1}, {0, 2}, {2, 3}});  // A<B, A<C, C<D
  const auto& task = *std::get_if<scenario::OrderTask>(&story.at(here).task);
  CHECK(score::order_points(task, items({0, 2, 1, 3})) == 10000);  // A C B D
  CHECK(score::order_points(task, items({2, 0, 1, 3})) == 6666);   // C A B D
  CHECK(score::order_points(task, items({3, 2, 1, 0})) == 0);
  CHECK(score::broken_pairs(task, items({2, 0, 1, 3})) ==
        std::vector<std::pair<ItemId, ItemId>>{{ItemId{0}, ItemId{2}}});
}

TEST_CASE("points: an order without pairs cannot be wrong") {
  Story story;
  const SceneId here = story.scene("here");
  story.order(here, 2, {});
  CHECK(score::order_points(*std::get_if<scenario::OrderTask>(&story.at(here).task), items({1, 0})) == 10000);
}

TEST_CASE("points: a pick earns its rights, loses its weak ones, and acceptable ones are free") {
  Story story;
  const SceneId here = story.scene("here");
  story.pick(here,
             {Grade::right, Grade::right, Grade::right, Grade::weak, Grade::acceptable, Grade::harmful});
  const auto& task = *std::get_if<scenario::PickTask>(&story.at(here).task);
  const auto all = items({0, 1, 2, 3, 4, 5});
  struct Row {
    std::initializer_list<int> chosen;
    int points;
  };
  const Row rows[] = {{{0, 1, 2}, 10000}, {{0, 1, 2, 4}, 10000}, {{0, 1, 2, 3}, 6666},
                      {{0}, 3333},        {{0, 3}, 0},           {{3}, 0},
                      {{4}, 0},           {{0, 1, 2, 5}, -10000}};
  for (const Row& row : rows) {
    CAPTURE(row.points);
    CHECK(score::pick_result(task, all, items(row.chosen)).points == row.points);
  }
  const auto harmful = score::pick_result(task, all, items({0, 5}));
  CHECK(harmful.harmful);
  CHECK(harmful.harm.value == 3);
  CHECK_MESSAGE(score::pick_result(task, items({0, 1, 3}), items({0, 1})).points == 10000,
                "only rights that were offered count");
  CHECK(score::pick_result(task, items({3, 4}), items({4})).points == 10000);
  CHECK(score::pick_result(task, items({3, 4}), items({3})).points == 0);
}

TEST_CASE("points: the judgement table") {
  struct Row {
    Evidence shown;
    Answer answer;
    Evidence cited;
    int points;
  };
  const Row rows[] = {
      {Evidence::enough, Answer::report, Evidence::enough, 10000},
      {Evidence::enough, Answer::report, Evidence::some, 5000},
      {Evidence::enough, Answer::report, Evidence::none, 5000},
      {Evidence::enough, Answer::note, Evidence::enough, 0},
      {Evidence::enough, Answer::nothing, Evidence::none, 0},
      {Evidence::some, Answer::report, Evidence::some, 0},
      {Evidence::some, Answer::note, Evidence::none, 10000},
      {Evidence::some, Answer::nothing, Evidence::none, 5000},
      {Evidence::none, Answer::report, Evidence::none, 0},
      {Evidence::none, Answer::note, Evidence::none, 5000},
      {Evidence::none, Answer::nothing, Evidence::none, 10000},
  };
  for (const Row& row : rows) {
    CAPTURE(row.points);
    CHECK(score::judge_points(row.shown, row.answer, row.cited, false) == row.points);
    if (row.answer != Answer::nothing)
      CHECK(score::judge_points(row.shown, row.answer, row.cited, true) == 0);
  }
}

TEST_CASE("evidence: enough is any D, an S with company from elsewhere, or three from two categories") {
  struct Row {
    const char* name;
    std::vector<SignRow> signs;
    Evidence evidence;
  };
  const Row rows[] = {
      {"nothing", {}, Evidence::none},
      {"only W", {{W, "a"}, {W, "b"}, {W, "c"}}, Evidence::none},
      {"one D", {{D, "a"}}, Evidence::enough},
      {"one S", {{S, "a"}}, Evidence::some},
      {"one M", {{M, "a"}}, Evidence::some},
      {"S and S of one category", {{S, "a"}, {S, "a"}}, Evidence::some},
      {"S and S of two", {{S, "a"}, {S, "b"}}, Evidence::enough},
      {"S and M of one", {{S, "a"}, {M, "a"}}, Evidence::some},
      {"S and M of two", {{S, "a"}, {M, "b"}}, Evidence::enough},
      {"S and W of two", {{S, "a"}, {W, "b"}}, Evidence::some},
      {"M and M of two", {{M, "a"}, {M, "b"}}, Evidence::some},
      {"three M of one", {{M, "a"}, {M, "a"}, {M, "a"}}, Evidence::some},
      {"three S of one", {{S, "a"}, {S, "a"}, {S, "a"}}, Evidence::some},
      {"three M of two", {{M, "a"}, {M, "a"}, {M, "b"}}, Evidence::enough},
      {"three M of three", {{M, "a"}, {M, "b"}, {M, "c"}}, Evidence::enough},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(evidence_of(row.signs) == row.evidence);
  }
}

TEST_CASE("evidence: what a shown clearing names is out, and nothing else is") {
  Story story;
  const SceneId here = story.scene("here");
  const ObservationId papers = story.sign(here, "papers", S, "papers");
  const ObservationId speaks = story.sign(here, "speaks", S, "control");
  const ObservationId trap = story.trap(here, "trap");
  const ObservationId rain = story.line(here, "rain");
  const ObservationId back_again = story.clearing(here, "back-again", {papers});
  const std::vector<ObservationId> set = {papers, speaks, trap, rain, back_again};
  CHECK(score::evidence(story.scenario, set, {1, 1, 1, 1, 0}) == Evidence::enough);
  CHECK(score::evidence(story.scenario, set, {1, 1, 1, 1, 1}) == Evidence::some);
  CHECK(score::evidence(story.scenario, {papers, trap, rain}, {1, 1, 1, 1, 1}) == Evidence::none);
}
