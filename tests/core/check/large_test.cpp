#include <doctest/doctest.h>

#include "core/check/check.hpp"
#include "tests/core/scenario/binding_kit.hpp"
#include "tests/support/large_scenario.hpp"

using namespace sightline;

TEST_CASE("check: nothing is found in a large scenario in which nothing is wrong") {
  const std::string text = test::large_scenario(200);
  const auto bound = tests::bind_text(text);
  CAPTURE(tests::codes_of(bound.diagnostics));
  REQUIRE(bound.scenario.has_value());
  CHECK(bound.scenario->scenes.size() == 200);
  CHECK(text.size() > 200'000);
  CHECK(text.size() < 260'000);
  CHECK(tests::codes_of(
            check::check(*bound.scenario,
                         {"large.yaml", text, tests::shipped().catalog, tests::shipped().contacts, {}}))
            .empty());
}
