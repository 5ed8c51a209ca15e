#include "core/check/reading.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/core/scenario/binding_kit.hpp"
#include "tests/core/scenario/small_scenario.hpp"

using namespace sightline;
using check::count_reading;
using check::grade_level;

TEST_CASE("reading: words, sentences and syllables are counted as a reader would") {
  struct Row {
    const char* text;
    int sentences, words, syllables;
  };
  const Row rows[] = {
      {"The cat sat on the mat.", 1, 6, 6},
      {"Don't wait! Call them: now?", 3, 5, 5},
      {"She stopped two little tables away.", 1, 6, 9},
      {"It leaves at 4:20 with 1,500 bags", 1, 7, 7},
      {"He wanted boxes.", 1, 3, 5},
      {"The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 1, 13, 24},
      {"", 0, 0, 0},
      {"...", 0, 0, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto counts = count_reading(row.text);
    CHECK(counts.sentences == row.sentences);
    CHECK(counts.words == row.words);
    CHECK(counts.syllables == row.syllables);
  }
}

TEST_CASE("reading: the grade is Kincaid's, not below 0, and unknown for a few words") {
  CHECK(grade_level({10, 100, 130}).value() == doctest::Approx(0.39 * 10 + 11.8 * 1.3 - 15.59));
  CHECK(grade_level({20, 100, 100}).value() == 0.0);
  CHECK_FALSE(grade_level({1, 29, 60}).has_value());
  CHECK_FALSE(grade_level({0, 0, 0}).has_value());
}

TEST_CASE("reading: each scene counts all that is read there, in every case") {
  const auto bound = tests::bind_text(tests::small_scenario(
      "      - ann: Good morning.\n      - {text: {held: One two., fine: Three four five.}, id: by-case}"));
  REQUIRE(bound.scenario.has_value());
  const auto readings = check::reading_of(*bound.scenario);
  REQUIRE(readings.size() == bound.scenario->scenes.size() + bound.scenario->endings.size());
  CHECK(readings.front().id == bound.scenario->scenes.front().id);
  CHECK(readings.front().counts.words == 7);
  CHECK(readings.front().counts.sentences == 3);
}
