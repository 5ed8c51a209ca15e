#include "core/base/draw.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using sightline::draw;

TEST_CASE("draw: the same seed and name give the same number everywhere") {
  CHECK(draw(1, "case", 2) == draw(1, "case", 2));
  CHECK(draw(7, "boarding/any/1/0", 3) < 3U);
}

TEST_CASE("draw: spreads evenly over its range") {
  std::vector<int> seen(4, 0);
  for (std::uint64_t seed = 0; seed < 4000; ++seed) ++seen[draw(seed, "case", 4)];
  for (const int count : seen) CHECK(count > 850);
}
