// A plain page that says nothing, after a quick exit.
#include "core/present/builder.hpp"

namespace sightline::present {

Screen neutral_page(const View& view) {
  const Say say{view.bundle->interface_words, "neutral"};
  Screen screen;
  screen.page = Page::neutral;
  screen.title = say("Notes");
  screen.wants_neutral = true;
  Block block;
  block.kind = Kind::buttons;
  block.controls = {0};
  screen.blocks.push_back(block);
  Control back;
  back.id = "neutral/back";
  back.role = Role::link;
  back.name = say("Back");
  back.key = "F12";
  back.command = command::QuickExit{};
  screen.controls.push_back(back);
  return screen;
}

}  // namespace sightline::present
