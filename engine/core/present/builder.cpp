#include "core/present/builder.hpp"

#include <algorithm>
#include <utility>

namespace sightline::present {
namespace {

bool is_overlay(Page page) { return page > Page::debrief || page == Page::briefing || page == Page::course; }

bool has_what_it_needs(const View& view, Page page) {
  const bool needs_attempt = page == Page::play || page == Page::notebook || page == Page::transcript;
  const bool needs_debrief = page == Page::debrief || page == Page::replay;
  const bool has_debrief = view.attempt && view.attempt->debrief != nullptr;
  return (!needs_attempt || view.attempt) && (!needs_debrief || has_debrief);
}

}  // namespace

Builder::Builder(const View& view, Page page, const std::string& title) : view_(view) {
  screen_.page = page;
  screen_.title = title;
  add_bar(title);
  add_notices();
}

Block& Builder::add(Kind kind, Region region, std::string text) {
  Block block;
  block.kind = kind;
  block.region = region;
  block.text = std::move(text);
  screen_.blocks.push_back(std::move(block));
  return screen_.blocks.back();
}

Control& Builder::press(Role role, std::string id, std::string name, std::string key, Command command) {
  Control control;
  control.id = std::move(id);
  control.role = role;
  control.name = std::move(name);
  control.key_name = key_name(view_.bundle->interface_words, key);
  control.key = std::move(key);
  control.command = std::move(command);
  screen_.controls.push_back(std::move(control));
  screen_.blocks.back().controls.push_back(last_control());
  return screen_.controls.back();
}

int Builder::picture(PictureBlock picture) {
  screen_.pictures.push_back(std::move(picture));
  return static_cast<int>(screen_.pictures.size()) - 1;
}

void Builder::add_bar(const std::string& title) {
  const Say say{view_.bundle->interface_words, "bar"};
  add(Kind::title, Region::bar_left, title).id = "bar/title";
  add(Kind::buttons, Region::bar_right).id = "bar/buttons";
  const Page page = screen_.page;
  if (page == Page::play && view_.attempt) {
    const auto& flagged = view_.attempt->state->flagged;
    const auto noted = std::count(flagged.begin(), flagged.end(), static_cast<char>(1));
    press(Role::button, "bar/notebook", say("Notebook"), "B", command::Open{Page::notebook}).value =
        std::to_string(noted);
    press(Role::button, "bar/transcript", say("Transcript"), "T", command::Open{Page::transcript});
  }
  if (page != Page::support)
    press(Role::button, "bar/support", say("Support"), "F1", command::Open{Page::support});
  if (page != Page::accessibility)
    press(Role::button, "bar/accessibility", say("Text and sound"), "A", command::Open{Page::accessibility});
  if (page == Page::play)
    press(Role::button, "bar/pause", say("Pause"), "Esc", command::Open{Page::pause});
  else if (is_overlay(page))
    press(Role::button, "bar/close", page == Page::pause ? say("Go on") : say("Close"), "Esc",
          command::Close{});
}

void Builder::add_notices() {
  const Say say{view_.bundle->interface_words, "bar"};
  if (view_.refusal != session::Refusal::none) {
    Block& block =
        add(Kind::notice, Region::banner, refusal_sentence(view_.bundle->interface_words, view_.refusal));
    block.tone = Tone::caution;
    block.is_new = true;
  }
  for (const std::string& notice : view_.notices) {
    Block& block = add(Kind::notice, Region::banner, notice);
    block.is_new = true;
  }
  if (view_.not_saved.empty()) return;
  Block& block = add(Kind::notice, Region::banner,
                     say("Your last step is not saved, so the story waits here. Nothing before it is lost."));
  block.tone = Tone::caution;
  block.detail = view_.not_saved;
  block.is_new = true;
  press(Role::primary, "saving/retry", say("Try again"), "Y", command::Retry{});
  press(Role::button, "saving/copy", say("Copy what I did so far"), "X", command::CopyLog{});
}

void Builder::add_footer() {
  const Say say{view_.bundle->interface_words, "bar"};
  add(Kind::buttons, Region::footer).id = "footer";
  if (screen_.page != Page::keys)
    press(Role::link, "footer/keys", say("All keys"), "K", command::Open{Page::keys});
  if (screen_.page == Page::play || screen_.page == Page::debrief)
    press(Role::link, "footer/glossary", say("Glossary"), "G", command::Open{Page::glossary});
  if (view_.settings.read_aloud)
    press(Role::link, "footer/repeat", say("Read this again"), "R", command::Repeat{});
  press(Role::link, "footer/quick-exit", say("Quick exit"), "F12", command::QuickExit{});
}

Screen Builder::finish() {
  add_footer();
  screen_.announcement = announcement(view_.bundle->interface_words, screen_, view_.page_is_new);
  return std::move(screen_);
}

void add_way_out(Builder& page, const View& view) {
  const Say say{view.bundle->interface_words, "bar"};
  page.add(Kind::buttons, Region::footer).id = "way-out";
  const auto& languages = view.bundle->languages;
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] != view.bundle->language)
      page.press(Role::link, "language/" + languages[i], language_name(languages[i]), sequence_key("M", i),
                 command::Set{Setting::language, static_cast<int>(i)});
  page.press(Role::link, "quit", say("Close the program"), "Q", command::Quit{});
}

std::string number_key(std::size_t n) { return n < 9 ? std::string(1, static_cast<char>('1' + n)) : ""; }

std::string sequence_key(std::string_view prefix, std::size_t n) {
  if (n >= 35) return {};
  const char last = static_cast<char>(n < 9 ? '1' + n : 'A' + (n - 9));
  return std::string(prefix) + last;
}

int percent(int basis_points) { return basis_points / 100; }

std::string clock_words(const words::Words& words, scenario::StoryTime time) {
  if (time < 0) return {};
  const Say say{words, "bar"};
  const int day = scenario::day_of(time);
  const std::string face = scenario::clock_face(time);
  return day <= 1 ? face : say("day {day}, {time}", {{"day", std::to_string(day)}, {"time", face}});
}

std::string date_of(const std::string& utc) { return utc.substr(0, 10); }

std::string id_words(std::string_view id) {
  std::string text(id);
  std::replace(text.begin(), text.end(), '-', ' ');
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

Screen build(const View& view, Page page) {
  if (!has_what_it_needs(view, page)) return home_page(view);
  switch (page) {
    case Page::profiles:
      return profiles_page(view);
    case Page::home:
      return home_page(view);
    case Page::course:
      return course_page(view);
    case Page::recovery:
      return recovery_page(view);
    case Page::guide:
      return guide_page(view);
    case Page::briefing:
      return briefing_page(view);
    case Page::play:
      return play_page(view);
    case Page::debrief:
      return debrief_page(view);
    case Page::notebook:
      return notebook_page(view);
    case Page::transcript:
      return transcript_page(view);
    case Page::glossary:
      return glossary_page(view);
    case Page::support:
      return support_page(view);
    case Page::accessibility:
      return accessibility_page(view);
    case Page::keys:
      return keys_page(view);
    case Page::pause:
      return pause_page(view);
    case Page::replay:
      return replay_page(view);
    case Page::attempts:
      return attempts_page(view);
    case Page::about:
      return about_page(view);
    case Page::neutral:
      return neutral_page(view);
  }
  return home_page(view);
}

}  // namespace sightline::present
