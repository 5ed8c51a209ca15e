// Every fake screen at many sizes: nothing outside, nothing covered, nothing too small to hit.
#include <doctest/doctest.h>

#include <algorithm>

#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"
#include "tests/support/layout_checks.hpp"

using namespace sightline;
using ui::Box;
using ui::Layout;

namespace {

struct Size {
  int width, height;
};
constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {1024, 768}, {800, 600}, {640, 400}};

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
          tests::check_controls(named.screen, window.state().layout);
          tests::check_areas(window.state().layout);
          tests::check_words(window.state().layout);
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

TEST_CASE("layout: with large text the question stays in view while the story scrolls above it") {
  fakes::FakeProgram program(fakes::play());
  program.change_settings().text_size = 200;
  app::HeadlessWindow window(program, 1280, 720);
  const Layout& layout = window.state().layout;
  const ui::Area& story = layout.areas[Layout::lines];
  const ui::Area& question = layout.areas[Layout::page];
  REQUIRE(story.content > story.view.h);
  CHECK(story.view.bottom() < question.view.y);
  CHECK(question.view.bottom() == 720);
  const int first = program.screen().first_focus;
  for (const ui::Focusable& place : window.focusables())
    if (place.control == first) CHECK(place.visible == place.box);
  const float before = window.state().scroll[Layout::page];
  window.wheel(story.view.x + 20, story.view.y + 20, 2);
  window.frames(3);
  CHECK(window.state().scroll[Layout::page] == before);
}

TEST_CASE("layout: a narrow window with large text has one column") {
  fakes::FakeProgram program(fakes::play());
  program.change_settings().text_size = 200;
  app::HeadlessWindow window(program, 800, 600);
  CHECK_FALSE(window.state().layout.wide);
  program.change_settings().text_size = 100;
  window.resize(1280, 720);
  CHECK(window.state().layout.wide);
}

TEST_CASE("layout: what an answer rests on stands beside the answers, all in view at 1280x720") {
  fakes::FakeProgram program(fakes::report());
  app::HeadlessWindow window(program, 1280, 720);
  const Layout& layout = window.state().layout;
  Box answers, notes;
  for (const ui::Focusable& place : window.focusables()) {
    const std::string& id = program.screen().controls[static_cast<std::size_t>(place.control)].id;
    CAPTURE(id);
    if (!id.starts_with("note/")) CHECK(place.visible == place.box);
    if (id.starts_with("report/")) answers = place.box;
    if (id.starts_with("cite/")) notes = place.box;
  }
  REQUIRE(answers.w > 0);
  REQUIRE(notes.w > 0);
  CHECK(notes.x >= answers.right());
  CHECK(layout.areas[Layout::page].content <= layout.areas[Layout::page].view.h);
  program.change_settings().text_size = 200;
  window.resize(1280, 720);
  CHECK(layout.areas[Layout::notes].view.h == 0);
}

TEST_CASE("layout: a long notebook scrolls beside the answers, and the keyboard brings each note into view") {
  present::Screen screen = fakes::report();
  const auto note = std::find_if(screen.blocks.begin(), screen.blocks.end(), [&](const present::Block& b) {
    return !b.controls.empty() && screen.controls[static_cast<std::size_t>(b.controls[0])].id == "cite/1";
  });
  REQUIRE(note != screen.blocks.end());
  present::Block another = *note;
  std::vector<present::Block> more;
  for (int n = 0; n < 30; ++n) {
    another.controls = {static_cast<int>(screen.controls.size())};
    screen.controls.push_back(screen.controls[static_cast<std::size_t>(note->controls[0])]);
    screen.controls.back().id = "cite/more-" + std::to_string(n);
    screen.controls.back().key.clear();
    more.push_back(another);
  }
  screen.blocks.insert(note, more.begin(), more.end());
  fakes::FakeProgram program(screen);
  app::HeadlessWindow window(program, 1280, 720);
  const Layout& layout = window.state().layout;
  REQUIRE(layout.areas[Layout::notes].content > layout.areas[Layout::notes].view.h);
  CHECK(layout.areas[Layout::page].content <= layout.areas[Layout::page].view.h);
  window.key("Shift+Tab");
  window.frames(2);
  const auto last = static_cast<std::size_t>(window.state().focus);
  REQUIRE(program.screen().controls[last].id == "cite/more-29");
  CHECK(window.focusables()[last].visible == window.focusables()[last].box);
  const float before = window.state().scroll[Layout::notes];
  const Box view = layout.areas[Layout::notes].view;
  window.wheel(view.x + 20, layout.bar + view.y + 20, 2);
  window.frames(2);
  CHECK(window.state().scroll[Layout::notes] < before);
  CHECK(window.state().scroll[Layout::page] == 0);
}

TEST_CASE("layout: a key is drawn by its name in the reader's language, and asked-for keys on ticks too") {
  present::Screen screen = fakes::reading();
  for (present::Control& control : screen.controls)
    if (control.key == "Space") control.key_name = "Espacio";
  fakes::FakeProgram program(screen);
  app::HeadlessWindow window(program, 1280, 720);
  CHECK(window.state().layout.words.find("Espacio") != std::string::npos);
  CHECK(window.state().layout.words.find("Space") == std::string::npos);
  program.show(fakes::report());
  window.frames(2);
  CHECK(window.state().layout.words.find("E1") == std::string::npos);
  program.change_settings().show_keys = true;
  window.resize(1280, 720);
  CHECK(window.state().layout.words.find("E1") != std::string::npos);
}

TEST_CASE("layout: several numbers of one thing all stand at it") {
  present::Screen screen = fakes::play();
  for (present::Tag& tag : screen.pictures[0].tags) tag.rect = {40, 30, 8, 40};
  fakes::FakeProgram program(screen);
  app::HeadlessWindow window(program, 1280, 720);
  const auto& tags = window.state().layout.tags;
  REQUIRE(tags.size() == 3);
  for (const ui::Spot& tag : tags) CHECK(tag.box.inset(-tag.box.w / 2).overlaps(tag.thing));
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

TEST_CASE("layout: notes on a story's content wrap inside its card, apart from each other") {
  present::Screen screen = fakes::home();
  int cards = 0;
  for (present::Block& block : screen.blocks) {
    if (block.picture < 0) continue;
    block.chips = {"Transit", "About: control of one adult by another", "12 min",
                   "About: in one scene that you can skip, somebody carefully asks a stranger for help"};
    ++cards;
  }
  REQUIRE(cards > 0);
  fakes::FakeProgram program(screen);
  app::HeadlessWindow window(program, 1280, 720);
  for (const int text : {100, 200}) {
    program.change_settings().text_size = text;
    window.resize(1280, 720);
    for (const ui::Spot& card : window.state().layout.spots) {
      const std::string& id = program.screen().controls[static_cast<std::size_t>(card.control)].id;
      if (!id.starts_with("scenario/")) continue;
      CAPTURE(id);
      std::vector<Box> chips;
      for (const ui::Mark& mark : window.state().layout.areas[Layout::page].marks)
        if (mark.shape == ui::Mark::Shape::fill && mark.ink == ui::Ink::chip && mark.box.overlaps(card.box))
          chips.push_back(mark.box);
      CHECK(chips.size() >= 3);
      for (std::size_t i = 0; i < chips.size(); ++i) {
        CHECK(chips[i].cut(card.box) == chips[i]);
        for (std::size_t j = i + 1; j < chips.size(); ++j) CHECK_FALSE(chips[i].overlaps(chips[j]));
      }
    }
  }
}

TEST_CASE("layout: the labels of one list stand all beside their words or all above them") {
  present::Screen screen = fakes::debrief();
  screen.page = present::Page::support;
  screen.controls.clear();
  screen.blocks.clear();
  present::Block start, row, end;
  start.kind = present::Block::Kind::list_start;
  row.kind = present::Block::Kind::row;
  row.text = "call the number";
  end.kind = present::Block::Kind::list_end;
  const auto label_at = [&](const std::string& other) {
    screen.blocks = {start, row, row, end};
    screen.blocks[1].label = "Police";
    screen.blocks[2].label = other;
    fakes::FakeProgram program(screen);
    app::HeadlessWindow window(program, 1280, 720);
    const Layout& layout = window.state().layout;
    float label = -1, words = -1;
    for (const ui::Mark& mark : layout.areas[Layout::page].marks) {
      if (mark.shape != ui::Mark::Shape::text) continue;
      const std::string text = layout.words.substr(mark.begin, mark.end - mark.begin);
      if (text == "Police") label = mark.box.bottom();
      if (text == "call the number" && words < 0) words = mark.box.y;
    }
    REQUIRE(label > 0);
    REQUIRE(words > 0);
    return words - label;
  };
  CHECK(label_at("Hotline") < 0);
  CHECK(label_at("The office that licenses lodging in this state") >= 0);
}
