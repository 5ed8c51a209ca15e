#include "core/present/picture.hpp"

#include <doctest/doctest.h>

using namespace sightline;

TEST_CASE("pages: a picture with a clock follows the story's time, one without is drawn once") {
  scenario::Bundle bundle;
  scenario::Clock clock;
  clock.x = 100;
  clock.y = 100;
  bundle.kit.tokens = {{"ink", "#101010"}, {"rust", "#A04020"}};
  bundle.kit.backdrops["hall"].clocks.push_back(clock);
  bundle.kit.backdrops["yard"].layers.push_back({0, "<rect/>"});
  scenario::Scenario story;
  story.clock = 190;
  for (const char* place : {"hall", "yard"}) {
    story.scenes.emplace_back().id = place;
    story.scenes.back().stage.backdrop = place;
  }
  story.start = {0};
  present::PictureShelf shelf;
  present::View view;
  view.pictures = &shelf;
  const auto picture = [&](int scene, int now) {
    return present::scene_picture(view, bundle, story, "play", {scene}, now);
  };
  CHECK(picture(0, 190).key != picture(0, 191).key);
  CHECK(picture(0, 190).svg != picture(0, 191).svg);
  CHECK(picture(0, 190).key == picture(0, 190).key);
  CHECK(picture(1, 190).key == picture(1, 400).key);
  // Before the story begins it shows its own first minute.
  CHECK(present::opening_picture(view, bundle, story, "play").svg == picture(0, 190).svg);
  story.scenes.front().clock = 200;
  CHECK(present::opening_picture(view, bundle, story, "play").svg == picture(0, 200).svg);
}
