// Every page of the real program, in both languages and at every text size: nothing outside or covered,
// everything to be had by keyboard alone, and gone at once.
#include <doctest/doctest.h>

#include <optional>
#include <set>

#include "face/app/headless_window.hpp"
#include "tests/support/layout_checks.hpp"
#include "tests/support/other_root.hpp"
#include "tests/support/tour.hpp"

using namespace sightline;

namespace {

constexpr int width = 1280, height = 720;
constexpr const char* after_crash = "recovery";  // the stop of tour_rest with a player of its own

void press_key(app::HeadlessWindow& window, std::string_view key) {
  window.key(key);
  do window.frames(1);
  while (window.pending());
}

void check_layouts(app::HeadlessWindow& window, const present::Screen& screen) {
  struct Size {
    int width, height;
  };
  for (const Size size : {Size{1920, 1080}, Size{width, height}}) {
    CAPTURE(size.width);
    window.resize(size.width, size.height);
    const ui::Layout& layout = window.state().layout;
    tests::check_controls(screen, layout);
    tests::check_areas(layout);
    tests::check_words(layout);
  }
}

/// Tab alone leads to each thing that can be pressed, and shows it.
void check_keyboard(app::HeadlessWindow& window, const present::Screen& screen) {
  std::set<int> reached;
  for (std::size_t i = 0; i <= screen.controls.size(); ++i) {
    press_key(window, "Tab");
    const int focus = window.state().focus;
    if (focus < 0 || !reached.insert(focus).second) continue;
    CAPTURE(screen.controls[static_cast<std::size_t>(focus)].id);
    for (const ui::Focusable& place : window.focusables())
      if (place.control == focus) CHECK(place.visible.h >= std::min(24.0F, place.box.h));
  }
  for (std::size_t i = 0; i < screen.controls.size(); ++i) {
    CAPTURE(screen.controls[i].id);
    CHECK(reached.count(static_cast<int>(i)) == 1);
  }
}

/// One key, one frame: nothing of the story is left. The same key comes back.
void check_quick_exit(app::HeadlessWindow& window, const player::Player& player) {
  const present::Page page = player.screen().page;
  if (page == present::Page::neutral) return;
  window.key("F12");
  window.frames(1);
  CHECK(window.state().neutral);
  CHECK(player.screen().wants_neutral);
  press_key(window, "F12");
  window.frames(1);
  CHECK(player.screen().page == page);
}

using Tour = std::function<void(const tests::AtStop&)>;

void check_all(tests::Table& table, int text, int least, const Tour& tour) {
  REQUIRE(table.is_open());
  using present::Setting;
  table.player().handle(present::command::Set{Setting::text_size, text});
  std::optional<app::HeadlessWindow> window;
  int stops = 0;
  tour([&](const std::string& name, player::Player& player) {
    CAPTURE(name);
    CAPTURE(text);
    CHECK(player.settings().text_size == text);
    ++stops;
    if (!window || name == after_crash) window.emplace(player, width, height);
    window->frames(2);
    const present::Screen screen = player.screen();
    check_layouts(*window, screen);
    check_keyboard(*window, screen);
    check_quick_exit(*window, player);
  });
  CHECK(stops >= least);
}

/// Everything below `root` in a language, at each text size.
void check_in(const std::string& language, const tests::OtherRoot& root, const std::vector<int>& sizes) {
  CAPTURE(language);
  const auto folder = root.path() / "scenarios";
  const auto script = tests::read_script(folder / "night-coach" / "expert-concern.play.yaml");
  const auto chapter = tests::read_script(folder / "room-118-desk" / "expert-concern.play.yaml");
  REQUIRE(script);
  REQUIRE(chapter);
  player::StartOptions options;
  options.seed = 7;
  options.language = language;
  for (const int text : sizes) {
    tests::Table pages(options, root.path());
    check_all(pages, text, 18, [&](const tests::AtStop& at) { tests::tour_pages(pages, at); });
    tests::Table attempt(folder / "night-coach" / "scenario.yaml", *script, language, root.path());
    check_all(attempt, text, 12, [&](const tests::AtStop& at) { tests::tour_attempt(attempt, *script, at); });
    tests::Table rest(options, root.path());
    check_all(rest, text, 6, [&](const tests::AtStop& at) { tests::tour_rest(rest, options, at); });
    tests::Table linked(*chapter, language, root.path());
    check_all(linked, text, 4, [&](const tests::AtStop& at) {
      tests::tour_chapters(linked, *chapter, "room-118-housekeeping", at);
    });
  }
}

}  // namespace

TEST_CASE("pages: in English all fit, can be reached by keyboard, and are gone with one key") {
  tests::OtherRoot root;
  root.add_broken_scenario();
  check_in("en", root, {100, 150, 200, 300});
}

TEST_CASE("pages: in Spanish all fit, can be reached by keyboard, and are gone with one key") {
  tests::OtherRoot root;
  root.add_broken_scenario();
  check_in("es", root, {100, 150, 200, 300});
}

TEST_CASE("pages: in a language with much longer and accented words all fit, too") {
  tests::OtherRoot root;
  root.add_broken_scenario();
  root.add_stretched_language();
  player::StartOptions options;
  options.language = "xx";
  tests::Table table(options, root.path());
  for (const char* id : {"new-profile/use", "scenario/night-coach", "begin/practice"})
    REQUIRE(table.press(id));
  for (const present::Block& block : table.player().screen().blocks) {
    CAPTURE(block.text);
    if (block.kind == present::Block::Kind::thing) CHECK(block.text.starts_with('['));
  }
  check_in("xx", root, {100, 200});
}

TEST_CASE("pages: before the first line the story's card shows from its top what to look at") {
  player::StartOptions options;
  options.seed = 7;
  tests::Table table(options);
  table.player().handle(present::command::Set{present::Setting::text_size, 200});
  for (const char* id : {"new-profile/use", "scenario/night-coach", "begin/practice"})
    REQUIRE(table.press(id));
  app::HeadlessWindow window(table.player(), width, height);
  const ui::Area& story = window.state().layout.areas[ui::Layout::lines];
  REQUIRE(story.content > story.view.h);
  CHECK(window.state().scroll[ui::Layout::lines] == 0);
  table.read_on();
  window.frames(2);
  CHECK(window.state().scroll[ui::Layout::lines] > 0);
}
