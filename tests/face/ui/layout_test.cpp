// Every fake screen at many sizes: nothing outside, nothing covered, nothing too small to hit.
#include <doctest/doctest.h>

#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"

using namespace sightline;
using ui::Box;
using ui::Layout;

namespace {

struct Size {
  int width, height;
};
constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {1024, 768}, {800, 600}, {640, 400}};
constexpr float slack = 1.5F;  // pixels of rounding

float content_height(const ui::Area& area) { return std::max(area.content, area.view.h); }

void check_inside(const Layout& layout, int area_index, const Box& box) {
  const ui::Area& area = layout.areas[static_cast<std::size_t>(area_index)];
  CHECK(box.x >= -slack);
  CHECK(box.y >= -slack);
  CHECK(box.right() <= area.view.w + slack);
  CHECK(box.bottom() <= content_height(area) + slack);
}

void check_controls(const present::Screen& screen, const Layout& layout) {
  REQUIRE(layout.spots.size() == screen.controls.size());
  for (const ui::Spot& spot : layout.spots) {
    REQUIRE(spot.control >= 0);
    CAPTURE(screen.controls[static_cast<std::size_t>(spot.control)].id);
    CHECK(spot.box.w >= 20);
    CHECK(spot.box.h >= 24);
    check_inside(layout, spot.area, spot.box);
    for (const ui::Spot& other : layout.spots) {
      if (other.control <= spot.control || other.area != spot.area) continue;
      CAPTURE(screen.controls[static_cast<std::size_t>(other.control)].id);
      CHECK_FALSE(spot.box.inset(1).overlaps(other.box.inset(1)));
    }
    if (spot.area == Layout::page)
      CHECK_FALSE(spot.box.inset(1).overlaps(layout.areas[Layout::lines].view.inset(1)));
  }
}

void check_words(const Layout& layout) {
  for (std::size_t area = 0; area < layout.areas.size(); ++area)
    for (const ui::Mark& mark : layout.areas[area].marks) {
      if (mark.shape != ui::Mark::Shape::text) continue;
      CAPTURE(layout.words.substr(mark.begin, mark.end - mark.begin));
      check_inside(layout, static_cast<int>(area), mark.box);
    }
}

}  // namespace

TEST_CASE(
    "layout: controls lie inside, apart and large enough at every size, text size and length of words") {
  for (const int text : {100, 150, 200, 300})
    for (const fakes::Words words : {fakes::Words::english, fakes::Words::long_words}) {
      fakes::FakeProgram program(fakes::home(words));
      program.change_settings().text_size = text;
      app::HeadlessWindow window(program, 1280, 720);
      for (const fakes::Named& named : fakes::all(words)) {
        program.show(named.screen);
        for (const Size& size : sizes) {
          CAPTURE(named.name);
          CAPTURE(text);
          CAPTURE(size.width);
          window.resize(size.width, size.height);
          check_controls(named.screen, window.state().layout);
          check_words(window.state().layout);
        }
      }
    }
}

TEST_CASE("layout: the play screen shows picture, story and all choices at once at 1280x720") {
  fakes::FakeProgram program(fakes::play());
  const app::HeadlessWindow window(program, 1280, 720);
  for (const ui::Focusable& place : window.focusables()) {
    if (program.screen().controls[static_cast<std::size_t>(place.control)].role != present::Role::choice)
      continue;
    CHECK(place.visible == place.box);
  }
}

TEST_CASE("layout: large text puts the story below the picture") {
  fakes::FakeProgram program(fakes::play());
  program.change_settings().text_size = 200;
  app::HeadlessWindow window(program, 1280, 720);
  CHECK_FALSE(window.state().layout.wide);
  program.change_settings().text_size = 100;
  window.frames(1);
  CHECK(window.state().layout.wide);
}

TEST_CASE("layout: numbers on a picture never cover each other") {
  present::Screen screen = fakes::play();
  for (present::Tag& tag : screen.pictures[0].tags) tag.rect = {97, 96, 3, 3};
  fakes::FakeProgram program(screen);
  app::HeadlessWindow window(program, 1280, 720);
  const auto& tags = window.state().layout.tags;
  REQUIRE(tags.size() == 3);
  for (std::size_t i = 0; i < tags.size(); ++i)
    for (std::size_t j = i + 1; j < tags.size(); ++j) CHECK_FALSE(tags[i].box.overlaps(tags[j].box));
}
