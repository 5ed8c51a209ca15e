// How it looks and sounds. One key away on every screen.
#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

struct Option {
  std::string name;
  int value = 0;
};

/// One setting with its options; the key is S, the setting's number, the option's number.
void add_field(Builder& page, int number, Setting setting, const std::string& label, const std::string& help,
               const std::vector<Option>& options, int current) {
  Block& block = page.add(Kind::field, Region::main, help);
  block.id = "setting/" + std::to_string(number);
  block.label = label;
  const std::string id = block.id;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string key = 'S' + std::to_string(number) + number_key(i);
    Control& control = page.press(Role::tab, id + '/' + std::to_string(i + 1), options[i].name,
                                  i < 9 ? key : "", command::Set{setting, options[i].value});
    control.on = options[i].value == current;
  }
}

void add_looks(Builder& page, const Settings& settings, const Say& say) {
  std::vector<Option> sizes;
  for (const int percent : {100, 125, 150, 175, 200, 250, 300})
    sizes.push_back({std::to_string(percent) + " %", percent});
  add_field(page, 1, Setting::text_size, say("Text size"), "", sizes, settings.text_size);
  add_field(page, 2, Setting::font, say("Letters"), say("OpenDyslexic is shaped for readers with dyslexia."),
            {{"Inter", 0}, {"Noto Sans", 1}, {"OpenDyslexic", 2}}, settings.font);
  add_field(page, 3, Setting::theme, say("Colors"), "",
            {{say("Light"), 0}, {say("Dark"), 1}, {say("High contrast"), 2}}, settings.theme);
  add_field(page, 4, Setting::motion, say("Movement"),
            say("Pictures fade into each other, or change at once."), {{say("Fade"), 0}, {say("None"), 1}},
            settings.reduced_motion ? 1 : 0);
  add_field(page, 5, Setting::show_keys, say("Show keys on buttons"), "", {{say("Off"), 0}, {say("On"), 1}},
            settings.show_keys ? 1 : 0);
}

void add_sound(Builder& page, const View& view, const Say& say) {
  const Settings& settings = view.settings;
  const bool blocked = !view.voice_available && !settings.read_aloud;
  const std::string reason = say("Not possible here: {reason}", {{"reason", view.voice_why_not}});
  std::string help;  // a blocked option says the reason itself
  if (!blocked) help = view.voice_available ? say("New lines and the thing you are on are spoken.") : reason;
  const std::size_t first = page.screen().controls.size();
  add_field(page, 6, Setting::read_aloud, say("Read aloud"), help, {{say("Off"), 0}, {say("On"), 1}},
            settings.read_aloud ? 1 : 0);
  if (blocked) {
    page.screen().controls[first + 1].enabled = false;
    page.screen().controls[first + 1].reason = reason;
  }
  std::vector<Option> rates;
  for (const int percent : {50, 75, 100, 125, 150, 200})
    rates.push_back({std::to_string(percent) + " %", percent});
  add_field(page, 7, Setting::speech_rate, say("Speed of the voice"), "", rates, settings.speech_rate);
}

void add_language(Builder& page, const View& view, const Say& say) {
  std::vector<Option> options;
  int current = 0;
  for (const std::string& code : view.bundle->languages) {
    const int value = static_cast<int>(options.size());
    if (code == view.bundle->language) current = value;
    options.push_back({language_name(code), value});
  }
  add_field(page, 8, Setting::language, say("Language"),
            say("You can change it at any time; the story goes on where it is."), options, current);
}

}  // namespace

Screen accessibility_page(const View& view) {
  const Say say{view.bundle->interface_words, "accessibility"};
  Builder page{view, Page::accessibility, say("Text and sound")};
  add_looks(page, view.settings, say);
  add_sound(page, view, say);
  add_language(page, view, say);
  page.add(Kind::buttons, Region::below).id = "reset";
  page.press(Role::button, "settings/reset", say("Set everything back"), "0", command::ResetSettings{});
  return page.finish();
}

}  // namespace sightline::present
