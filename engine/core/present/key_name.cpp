// Keys that have a name, in the reader's language.
#include "core/present/builder.hpp"

namespace sightline::present {

std::string key_name(const words::Words& words, std::string_view key) {
  const Say say{words, "key"};
  if (const auto plus = key.find('+'); plus != std::string_view::npos && plus > 0)
    return key_name(words, key.substr(0, plus)) + '+' + key_name(words, key.substr(plus + 1));
  const std::pair<std::string_view, std::string> names[] = {
      {"Space", say("Space")},         {"Enter", say("Enter")},    {"Esc", say("Esc")},
      {"Backspace", say("Backspace")}, {"Tab", say("Tab")},        {"Shift", say("Shift")},
      {"Left", say("Left")},           {"Right", say("Right")},    {"Up", say("Up")},
      {"Down", say("Down")},           {"PageUp", say("Page Up")}, {"PageDown", say("Page Down")},
      {"Home", say("Home")},           {"End", say("End")},
  };
  for (const auto& [english, name] : names)
    if (english == key) return name;
  return std::string(key);
}

}  // namespace sightline::present
