#include "tests/face/fakes/screen_maker.hpp"

namespace sightline::fakes {
namespace {

constexpr const char* bay =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#14213D"/>)"
    R"(<rect y="520" width="1280" height="200" fill="#1F2F52"/><rect x="450" y="130" width="830" height="420" rx="40" fill="#C9D3E3"/>)"
    R"(<rect x="470" y="360" width="810" height="150" fill="#2E4374"/><rect x="620" y="200" width="150" height="150" rx="8" fill="#F3C979"/>)"
    R"(<rect x="790" y="200" width="150" height="150" rx="8" fill="#F3C979"/><rect x="960" y="200" width="150" height="150" rx="8" fill="#F3C979"/>)"
    R"(<circle cx="300" cy="330" r="34" fill="#B98263"/><rect x="262" y="370" width="78" height="190" rx="24" fill="#B7B9CE"/>)"
    R"(<circle cx="460" cy="300" r="36" fill="#E0AC86"/><rect x="418" y="342" width="86" height="220" rx="26" fill="#6B6F8F"/>)"
    R"(<circle cx="680" cy="320" r="34" fill="#8C5A3C"/><rect x="640" y="360" width="82" height="210" rx="24" fill="#F0A63A"/></svg>)";

}  // namespace

std::string Maker::say(const std::string& text) const {
  if (words == Words::english || text.empty()) return text;
  return text +
         " \xC2\xBF"
         "correspondientemente, " +
         text + "? Electroencefalografistas\xC3\xB1.";
}

Block& Maker::add(Kind kind, Region region, const std::string& text, Tone tone) {
  Block block;
  block.kind = kind;
  block.region = region;
  block.text = say(text);
  block.tone = tone;
  screen.blocks.push_back(std::move(block));
  return screen.blocks.back();
}

Control& Maker::press(Role role, const std::string& id, const std::string& name, const std::string& key) {
  return press(role, id, name, key, command::ShowMoment{++commands});
}

Control& Maker::press(Role role, const std::string& id, const std::string& name, const std::string& key,
                      Command pressed) {
  Control control;
  control.id = id;
  control.role = role;
  control.name = words == Words::english ? name : name + " complementariamente";
  control.key = key;
  control.command = std::move(pressed);
  screen.blocks.back().controls.push_back(static_cast<int>(screen.controls.size()));
  screen.controls.push_back(std::move(control));
  return screen.controls.back();
}

int Maker::picture(const std::string& key) {
  screen.pictures.push_back({key, bay, "A wet bus bay at night with a coach and six people.", {}});
  return static_cast<int>(screen.pictures.size()) - 1;
}

void Maker::bar(Page page, const std::string& title) {
  screen.page = page;
  screen.title = title;
  add(Kind::title, Region::bar_left, title);
  add(Kind::buttons, Region::bar_right);
  if (page == Page::play) {
    press(Role::button, "bar/notebook", "Notebook", "B", command::Open{Page::notebook}).value = "2";
    press(Role::button, "bar/transcript", "Transcript", "T", command::Open{Page::transcript});
  }
  press(Role::button, "bar/support", "Support", "F1", command::Open{Page::support});
  press(Role::button, "bar/accessibility", "Text and sound", "A", command::Open{Page::accessibility});
  if (page == Page::play) press(Role::button, "bar/pause", "Pause", "Esc", command::Open{Page::pause});
}

void Maker::foot() {
  add(Kind::buttons, Region::footer);
  press(Role::link, "footer/keys", "All keys", "K", command::Open{Page::keys});
  press(Role::link, "footer/quick-exit", "Quick exit", "F12", command::QuickExit{});
}

}  // namespace sightline::fakes
