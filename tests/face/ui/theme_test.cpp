#include "face/ui/theme.hpp"

#include <doctest/doctest.h>

using namespace sightline::ui;

TEST_CASE("theme: every pair of colours in use can be told apart, in every theme") {
  for (const Theme theme : {Theme::light, Theme::dark, Theme::high_contrast})
    for (const Pair& pair : used_pairs()) {
      CAPTURE(static_cast<int>(theme));
      CAPTURE(static_cast<int>(pair.front));
      CAPTURE(static_cast<int>(pair.back));
      const double least = !pair.is_text ? 3.0 : theme == Theme::high_contrast ? 7.0 : 4.5;
      CHECK(contrast(palette(theme)[pair.front], palette(theme)[pair.back]) >= least);
    }
}

TEST_CASE("theme: contrast is 21 between black and white and 1 between equals") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21.0));
  CHECK(contrast({90, 90, 90}, {90, 90, 90}) == doctest::Approx(1.0));
}
