#include "face/console/reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using sightline::console::Reader;
using sightline::present::Block;
using sightline::present::Control;
using sightline::present::Page;
using sightline::present::Region;
using sightline::present::Role;
using sightline::present::Screen;

namespace {

Control control(const char* id, const char* name, const char* key) {
  Control made;
  made.id = id;
  made.name = name;
  made.key = key;
  return made;
}

Block block(Block::Kind kind, Region region, const char* label, const char* text,
            std::vector<int> controls = {}) {
  Block made;
  made.kind = kind;
  made.region = region;
  made.label = label;
  made.text = text;
  made.controls = std::move(controls);
  return made;
}

Screen play_screen() {
  Screen screen;
  screen.page = Page::play;
  screen.controls = {control("bar/support", "Support", "F1"), control("note/hers", "Note this", ""),
                     control("choice/greet", "Wish a good evening.", "1"),
                     control("choice/wave", "Wave them through.", "2"), control("next", "Go on", "Space")};
  screen.controls[3].enabled = false;
  screen.controls[3].reason = "read on first";
  screen.blocks = {block(Block::Kind::buttons, Region::bar_right, "", "", {0}),
                   block(Block::Kind::line, Region::side, "Man in the grey jacket", "I have hers.", {1}),
                   block(Block::Kind::card, Region::below, "", "", {2}),
                   block(Block::Kind::card, Region::below, "", "", {3}),
                   block(Block::Kind::buttons, Region::below, "", "", {4})};
  return screen;
}

bool holds(const std::vector<std::string>& lines, const std::string& wanted) {
  return std::find(lines.begin(), lines.end(), wanted) != lines.end();
}

}  // namespace

TEST_CASE("text player: a line is read with its speaker and what to type to note it") {
  Reader reader;
  const std::vector<std::string> lines = reader.read(play_screen(), false);
  CHECK(holds(lines, "Man in the grey jacket: I have hers.  [10] Note this"));
  CHECK(holds(lines, "[1] Wish a good evening."));
}

TEST_CASE("text player: what cannot be done says why") {
  Reader reader;
  CHECK(holds(reader.read(play_screen(), false), "[2] Wave them through. - read on first"));
}

TEST_CASE("text player: the bar is read only on request") {
  Reader reader;
  CHECK_FALSE(holds(reader.read(play_screen(), false), "[f1] Support"));
  CHECK(holds(reader.read(play_screen(), true), "[f1] Support"));
}

TEST_CASE("text player: only what is new on a page is read again") {
  Reader reader;
  Screen screen = play_screen();
  (void)reader.read(screen, false);
  CHECK(reader.read(screen, false).empty());
  screen.blocks.insert(screen.blocks.begin() + 2,
                       block(Block::Kind::line, Region::side, "", "Rain on bay 4."));
  CHECK(reader.read(screen, false) == std::vector<std::string>{"Rain on bay 4."});
}

TEST_CASE("text player: a line is not read again because something else is to be typed for it") {
  Reader reader;
  Screen screen = play_screen();
  (void)reader.read(screen, false);
  screen.controls[1].key = "N";
  CHECK(reader.read(screen, false).empty());
  screen.controls[1].value = "noted";
  CHECK(reader.read(screen, false).size() == 1);
}

TEST_CASE("text player: a number typed for a control stays the same while the page grows") {
  Reader reader;
  Screen screen = play_screen();
  (void)reader.read(screen, false);
  screen.controls.insert(screen.controls.begin(), control("note/earlier", "Note this", ""));
  (void)reader.read(screen, false);
  CHECK(screen.controls[static_cast<std::size_t>(reader.find(screen, "10"))].id == "note/hers");
  CHECK(screen.controls[static_cast<std::size_t>(reader.find(screen, "11"))].id == "note/earlier");
}

TEST_CASE("text player: Enter presses what Space presses in the window, and keys work in small letters") {
  Reader reader;
  const Screen screen = play_screen();
  (void)reader.read(screen, false);
  CHECK(screen.controls[static_cast<std::size_t>(reader.find(screen, ""))].id == "next");
  CHECK(screen.controls[static_cast<std::size_t>(reader.find(screen, "F1"))].id == "bar/support");
  CHECK(reader.find(screen, "7") == -1);
}

TEST_CASE("text player: keys go by the names of the reader's language, and by the English ones") {
  Reader reader;
  reader.name_enter("Intro");
  Screen screen = play_screen();
  const int next = reader.find(screen, "");
  REQUIRE(next >= 0);
  screen.controls[static_cast<std::size_t>(next)].key_name = "Espacio";
  screen.controls.push_back(control("practice/back", "Deshacer", "Backspace"));
  screen.controls.back().key_name = "Retroceso";
  screen.blocks.back().controls.push_back(static_cast<int>(screen.controls.size()) - 1);
  CHECK(holds(reader.list_controls(screen), "[retroceso] Deshacer"));
  CHECK(holds(reader.list_controls(screen), "[intro] Go on"));
  const int back = static_cast<int>(screen.controls.size()) - 1;
  CHECK(reader.find(screen, "retroceso") == back);
  CHECK(reader.find(screen, "backspace") == back);
  for (const char* typed : {"", "intro", "enter", "space"}) CHECK(reader.find(screen, typed) == next);
}

TEST_CASE("text player: the list of what can be typed names every control") {
  Reader reader;
  const Screen screen = play_screen();
  (void)reader.read(screen, false);
  CHECK(reader.list_controls(screen).size() == screen.controls.size());
}
