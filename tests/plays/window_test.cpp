// Every play script of every shipped scenario through the window, by one device alone: each scene, question
// and page that a script needs is pressed there. ctest runs these parts side by side (tests/CMakeLists.txt).
#include <doctest/doctest.h>

#include "plays.hpp"

using namespace sightline;
using namespace sightline::plays;

namespace {

/// Every second script, from the first or from the second on.
void compare_half(std::size_t first, const Manner& manner) {
  const std::vector<Play>& all = all_plays();
  for (std::size_t i = first; i < all.size(); i += 2) {
    CAPTURE(all[i].full_name());
    CHECK(log_by_window(all[i], manner) == log_by_text(all[i]));
  }
}

const Manner keyboard{app::By::key, 1280, 720, "en"};
const Manner mouse{app::By::click, 1920, 1080, "en"};
const Manner teclado{app::By::key, 1280, 720, "es"};
const Manner raton{app::By::click, 1920, 1080, "es"};

}  // namespace

TEST_CASE("window 1: the keyboard alone gives the log of the text player, byte for byte") {
  compare_half(0, keyboard);
}
TEST_CASE("window 2: the keyboard alone gives the log of the text player, byte for byte") {
  compare_half(1, keyboard);
}
TEST_CASE("window 2: the mouse alone gives the log of the text player, byte for byte") {
  compare_half(0, mouse);
}
TEST_CASE("window 1: the mouse alone gives the log of the text player, byte for byte") {
  compare_half(1, mouse);
}
TEST_CASE("window 3: in Spanish the keyboard alone gives the log of the English text player") {
  compare_half(0, teclado);
  compare_half(1, teclado);
}
TEST_CASE("window 4: in Spanish the mouse alone gives the log of the English text player") {
  compare_half(0, raton);
  compare_half(1, raton);
}
