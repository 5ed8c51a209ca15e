#include <doctest/doctest.h>

#include "tests/core/scenario/binding_kit.hpp"

using namespace sightline;

TEST_CASE("the catalogue and the contacts that are shipped bind without a fault") {
  for (const Diagnostic& one : tests::shipped().diagnostics) MESSAGE(format(one, ""));
  CHECK(tests::shipped().diagnostics.empty());
  CHECK(tests::shipped().catalog.indicators.size() > 90);
}
