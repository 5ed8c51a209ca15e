#include "core/stage/clock.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/stage/stage.hpp"
#include "kit_files.hpp"

using namespace sightline;

namespace {

std::size_t bars_of(const std::string& svg) {
  return static_cast<std::size_t>(std::count(svg.begin(), svg.end(), 'M'));
}

}  // namespace

TEST_CASE("stage: the hands of a clock stand as the story's time says") {
  const scenario::Clock clock{100, 200, 50, 0, false, "ink", "rust"};
  const std::string three = stage::clock_face_svg(clock, 3 * 60, "#111111", "#222222");
  CHECK(three.find("L126 200\"") != std::string::npos);  // the short hand points to the right
  CHECK(three.find("L100 160\"") != std::string::npos);  // the long one up
  const std::string half = stage::clock_face_svg(clock, 5 * 60 + 30, "#111111", "#222222");
  CHECK(half.find("L100 240\"") != std::string::npos);
  CHECK(stage::clock_face_svg(clock, 1440 + 180, "#111111", "#222222") == three);
}

TEST_CASE("stage: a clock with digits shows them as bars") {
  const scenario::Clock clock{100, 200, 20, 0, true, "ink", "rust"};
  const std::string eights = stage::clock_face_svg(clock, 8 * 60 + 8, "#111111", "#222222");
  CHECK(bars_of(eights) == 6 + 7 + 6 + 7 + 2);  // 08:08 and two dots
  const std::string ones = stage::clock_face_svg(clock, 11 * 60 + 11, "#111111", "#222222");
  CHECK(bars_of(ones) == 4 * 2 + 2);
}

TEST_CASE("stage: every clock of the kit follows the story and no place shows a time of its own") {
  Diagnostics found;
  const auto kit = kit_files::load(std::string(SIGHTLINE_SOURCE_DIR) + "/assets/kit", found);
  int clocks = 0;
  for (const auto& entry : kit.backdrops) {
    const std::string& name = entry.first;
    const scenario::Backdrop& backdrop = entry.second;
    if (backdrop.clocks.empty()) {
      CAPTURE(name);
      CHECK(backdrop.anchors.count("clock") == 0);
      CHECK(backdrop.anchors.count("dash-clock") == 0);
      continue;
    }
    ++clocks;
    scenario::StageDirection direction;
    direction.backdrop = name;
    std::set<std::string> pictures;
    for (const int now : {-1, 220, 221, 300, 365})
      pictures.insert(stage::compose(kit, {}, direction, stage::Look::normal, now).svg);
    CHECK(pictures.size() == 5);
  }
  CHECK(clocks >= 5);
}
