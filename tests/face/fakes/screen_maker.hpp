// A few words to write a screen down in.
#pragma once
#include <string>
#include <utility>

#include "tests/face/fakes/screens.hpp"

namespace sightline::fakes {

using present::Block;
using present::Command;
using present::Control;
using present::Page;
using present::Region;
using present::Role;
using present::Screen;
using present::Tone;
namespace command = present::command;
using Kind = Block::Kind;

struct Maker {
  Screen screen;
  Words words = Words::english;
  int commands = 0;

  /// `text`, or with long words the same said at twice the length and with words that cannot break.
  [[nodiscard]] std::string say(const std::string& text) const;
  Block& add(Kind kind, Region region, const std::string& text = "", Tone tone = Tone::plain);
  /// A control of the block added last, with a command of its own.
  Control& press(Role role, const std::string& id, const std::string& name, const std::string& key = "");
  Control& press(Role role, const std::string& id, const std::string& name, const std::string& key,
                 Command command);
  int picture(const std::string& key);
  /// Title, and the pills at the right; then, at the end, `foot`.
  void bar(Page page, const std::string& title);
  void foot();
};

}  // namespace sightline::fakes
