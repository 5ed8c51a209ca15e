// Which page is up, and the settings.
#include <algorithm>
#include <charconv>

#include "core/player/impl.hpp"

namespace sightline::player {
namespace {

using present::Page;
using present::Setting;
using present::Settings;

bool is_base(Page page) { return page <= Page::debrief; }

const char* key_of(Setting setting) {
  switch (setting) {
    case Setting::text_size:
      return "text-size";
    case Setting::font:
      return "font";
    case Setting::theme:
      return "theme";
    case Setting::motion:
      return "reduced-motion";
    case Setting::read_aloud:
      return "read-aloud";
    case Setting::speech_rate:
      return "speech-rate";
    case Setting::language:
      return "language";
    case Setting::show_keys:
      return "show-keys";
  }
  return "";
}

/// Takes a value if it is one that the accessibility page offers.
void put(Settings& settings, Setting setting, int value) {
  switch (setting) {
    case Setting::text_size:
      settings.text_size = std::clamp(value, 100, 300);
      break;
    case Setting::font:
      settings.font = std::clamp(value, 0, 2);
      break;
    case Setting::theme:
      settings.theme = std::clamp(value, 0, 2);
      break;
    case Setting::motion:
      settings.reduced_motion = value != 0;
      break;
    case Setting::read_aloud:
      settings.read_aloud = value != 0;
      break;
    case Setting::speech_rate:
      settings.speech_rate = std::clamp(value, 50, 200);
      break;
    case Setting::show_keys:
      settings.show_keys = value != 0;
      break;
    case Setting::language:
      break;
  }
}

}  // namespace

void Player::Impl::open(Page target) {
  erasing = -1;
  if (target == Page::neutral) {
    neutral = true;
    return;
  }
  if (!is_base(target)) {
    const auto found = std::find(overlays.begin(), overlays.end(), target);
    if (found != overlays.end())
      overlays.erase(found + 1, overlays.end());
    else
      overlays.push_back(target);
    return;
  }
  if ((target == Page::play || target == Page::debrief) && !running) target = Page::home;
  overlays.clear();
  base = target;
  if (target != Page::home && target != Page::profiles && target != Page::course) return;
  if (target != Page::course) course = -1;
  get_up();
  running.reset();
  read_attempts();
}

void Player::Impl::brief(int entry) {
  briefed = entry;
  role = 0;
  read_chapters();
  open(Page::briefing);
}

void Player::Impl::open_course(int index) {
  if (index < 0 || index >= static_cast<int>(library->courses.size())) return;
  if (!library->courses[static_cast<std::size_t>(index)].course) return;
  course = index;
  open(Page::course);
}

void Player::Impl::close() {
  if (erasing >= 0) {
    erasing = -1;
  } else if (!overlays.empty()) {
    overlays.pop_back();
  } else if (base == Page::briefing && course >= 0) {
    open(Page::course);
  } else if (base == Page::briefing || base == Page::debrief || base == Page::course) {
    open(Page::home);
  }
}

void Player::Impl::set(const present::command::Set& change) {
  std::string value = std::to_string(change.value);
  if (change.setting == Setting::language) {
    const auto index = static_cast<std::size_t>(change.value);
    if (change.value < 0 || index >= library->languages.size()) return;
    change_language(library->languages[index]);
    value = settings.language;
  } else {
    put(settings, change.setting, change.value);
  }
  if (change.setting == Setting::read_aloud && !settings.read_aloud) services.voice.stop();
  if (guest) return;
  if (const Status kept = services.store.set_setting(key_of(change.setting), value); !kept)
    notices.push_back(kept.failure().message);
}

void Player::Impl::reset_settings() {
  const std::string language = settings.language;
  settings = {};
  settings.language = language;
  services.voice.stop();
  if (guest) return;
  for (const Setting setting : {Setting::text_size, Setting::font, Setting::theme, Setting::motion,
                                Setting::read_aloud, Setting::speech_rate, Setting::show_keys})
    if (const Status kept = services.store.set_setting(key_of(setting), ""); !kept)
      notices.push_back(kept.failure().message);
}

void Player::Impl::read_settings() {
  for (const Setting setting : {Setting::text_size, Setting::font, Setting::theme, Setting::motion,
                                Setting::read_aloud, Setting::speech_rate, Setting::show_keys}) {
    const auto kept = services.store.setting(key_of(setting));
    if (!kept || kept->empty()) continue;
    int value = 0;
    const char* end = kept->data() + kept->size();
    if (std::from_chars(kept->data(), end, value).ptr == end) put(settings, setting, value);
  }
  const auto language = services.store.setting(key_of(Setting::language));
  if (language && !language->empty()) settings.language = *language;
}

void Player::Impl::change_language(const std::string& language) {
  const std::string scenario = briefed >= 0 ? library->entries[static_cast<std::size_t>(briefed)].id : "";
  library = services.library.read(language);
  settings.language = library->language;
  notices.insert(notices.end(), library->notices.begin(), library->notices.end());
  if (course >= static_cast<int>(library->courses.size())) course = -1;
  briefed = -1;
  for (std::size_t i = 0; i < library->entries.size(); ++i)
    if (library->entries[i].id == scenario) briefed = static_cast<int>(i);
  propose_name();
  if (!running) return;
  auto again = services.library.reopen(running->files, settings.language);
  const scenario::Scenario* found = again ? find_playable(**again, running->summary.scenario) : nullptr;
  if (found == nullptr) {
    say(present::Remark::bundle_lost);
    return;
  }
  running->bundle = std::move(*again);
  running->scenario = found;
}

}  // namespace sightline::player
