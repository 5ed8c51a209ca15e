#include <variant>

#include "tests/face/fakes/screen_maker.hpp"

namespace sightline::fakes {
namespace {

void add_scenario(Maker& m, int n, const std::string& title, const std::string& summary,
                  std::vector<std::string> chips) {
  Block& card = m.add(Kind::card, Region::main, summary);
  card.label = title;
  card.chips = std::move(chips);
  card.picture = m.picture("scene-" + std::to_string(n));
  m.press(Role::button, "scenario/" + std::to_string(n), title, std::to_string(n),
          command::OpenScenario{n - 1});
}

void add_score(Maker& m, const std::string& label, int value, int mark, const std::string& text) {
  Block& block = m.add(Kind::score, Region::main, text);
  block.label = label;
  block.value = value;
  block.mark = mark;
}

void add_seen(Maker& m, const std::string& time, const std::string& text, const std::string& verdict,
              Tone tone, const std::string& why = "") {
  Block& row = m.add(Kind::row, Region::main, text, tone);
  row.label = time;
  row.detail = verdict;
  if (!why.empty())
    m.add(Kind::caption, Region::main, why).chips = {"Documents held by another", "Sources: DHS, Polaris"};
}

void add_happened(Maker& m, const std::string& time, const std::string& text) {
  m.add(Kind::timeline, Region::side, text).label = time;
}

void add_setting(Maker& m, int n, const std::string& label, const std::string& help,
                 const std::vector<std::string>& options) {
  m.add(Kind::field, Region::main, help).label = label;
  int i = 0;
  for (const std::string& option : options) {
    ++i;
    const std::string key = "S" + std::to_string(n) + std::to_string(i);
    m.press(Role::tab, "setting/" + std::to_string(n) + "/" + std::to_string(i), option, key).on = i == 1;
  }
}

}  // namespace

Screen home(Words words) {
  Maker m{{}, words};
  m.bar(Page::home, "Ready when you are");
  m.screen.blocks.front().label = "Sightline";
  m.add(Kind::text, Region::main,
        "Notice what is published, judge what it means together, take the right next step.", Tone::quiet);
  Block& card = m.add(Kind::card, Region::banner, "Halfway stop, 04:20", Tone::accent);
  card.label = "Continue: Night coach 214";
  card.detail = "Assessment, begun on 2026-11-22";
  m.press(Role::primary, "continue/1", "Continue", "C", command::Continue{0});
  m.screen.first_focus = static_cast<int>(m.screen.controls.size()) - 1;
  m.press(Role::button, "start-over/1", "Start over", "O", command::StartOver{0});
  add_scenario(m, 1, "Night coach 214", "You drive the night coach to St. Louis.",
               {"Transit", "12 min", "1 of 2 cases passed"});
  add_scenario(m, 2, "Room 118: the front desk", "An ordinary Thursday at an exit hotel.",
               {"Hotel", "10 min", "About: a minor"});
  add_scenario(m, 3, "Suite C", "A routine inspection, two doors apart.",
               {"Inspection", "14 min", "About: commercial sex"});
  Block& broken = m.add(Kind::row, Region::main, "scenarios/ferry/scenario.yaml:12: unknown key 'indicater'",
                        Tone::caution);
  broken.label = "ferry";
  broken.detail = "needs repair";
  m.add(Kind::buttons, Region::footer);
  m.press(Role::link, "home/glossary", "Glossary", "G", command::Open{Page::glossary});
  m.press(Role::link, "home/about", "About Sightline", "I", command::Open{Page::about});
  m.press(Role::link, "home/profiles", "Heron 14: change", "U", command::Open{Page::profiles});
  m.foot();
  return m.screen;
}

Screen debrief(Words words) {
  Maker m{{}, words};
  m.bar(Page::debrief, "Night coach 214");
  m.add(Kind::caption, Region::bar_left, "Looking back");
  m.add(Kind::title, Region::main, "You kept her reachable all night, and told the right people in time.");
  m.add(Kind::text, Region::main,
        "A trooper and an advocate were waiting at bay 9. Dana talked to the advocate for an hour. What she "
        "decided is hers; you do not learn it.");
  add_score(m, "Notice", 82, 60, "8 of 10 signs noted, 1 of 6 look-alikes");
  add_score(m, "Judge", 100, 50, "What you cited carries the report");
  add_score(m, "Act", 92, 60, "6 steps right. Nothing that could do harm.");
  m.add(Kind::list_start, Region::main).label = "What there was to see";
  m.add(Kind::buttons, Region::main);
  const std::string tabs[] = {"All", "Signs", "Look-alikes", "Worth another look"};
  int n = 0;
  for (const std::string& tab : tabs) {
    Control& control =
        m.press(Role::tab, "filter/" + std::to_string(n + 1), tab, std::to_string(n + 1), command::Filter{n});
    control.value = std::to_string(46 / (n + 1));
    control.on = n++ == 0;
  }
  add_seen(m, "03:10", "He puts both ID cards in his own pocket.", "Noted: a sign", Tone::good,
           "Who holds a grown person\xE2\x80\x99s papers decides where she can go.");
  add_seen(m, "03:35", "\xE2\x80\x9CShe\xE2\x80\x99s fine as she is.\xE2\x80\x9D He answers for her.",
           "Noted: a sign", Tone::good);
  add_seen(m, "03:35", "Before she says anything, her eyes go to his face.", "Not noted: a sign",
           Tone::missed);
  add_seen(m, "03:10", "Mrs Okafor\xE2\x80\x99s grandson has another skin tone.", "Noted: a look-alike",
           Tone::trap, "Families look like families do.");
  add_seen(m, "04:20", "He stands in the aisle until she is back.", "Noted: a sign", Tone::good);
  m.add(Kind::list_end, Region::main);
  m.add(Kind::list_start, Region::side).label = "How it went";
  add_happened(m, "03:39", "You told dispatch, quietly.");
  add_happened(m, "03:45", "The hotline passed it to the Highway Patrol.");
  add_happened(m, "04:10", "The trooper called an advocate.");
  add_happened(m, "06:05", "You opened both doors, as always.");
  m.add(Kind::list_end, Region::side);
  m.add(Kind::text, Region::side,
        "Whether the job was real. Who sent the messages. You did not need to: several signs together are "
        "enough to tell someone.")
      .label = "What you could not know";
  m.add(Kind::list_start, Region::side).label = "What to practice next";
  m.add(Kind::row, Region::side, "Play it again. The same people can have another story.");
  m.add(Kind::list_end, Region::side);
  m.add(Kind::buttons, Region::side);
  m.press(Role::primary, "debrief/again", "Play again", "P", command::OpenScenario{0});
  m.screen.first_focus = static_cast<int>(m.screen.controls.size()) - 1;
  m.press(Role::button, "debrief/replay", "Go through it step by step", "G", command::Open{Page::replay});
  m.press(Role::button, "debrief/home", "Home", "Esc", command::Open{Page::home});
  m.foot();
  return m.screen;
}

Screen accessibility(Words words) {
  Maker m{{}, words};
  m.bar(Page::accessibility, "Text and sound");
  add_setting(m, 1, "Text size", "", {"100 %", "125 %", "150 %", "175 %", "200 %", "250 %", "300 %"});
  add_setting(m, 2, "Letters", "OpenDyslexic is shaped for readers with dyslexia.",
              {"Inter", "Noto Sans", "OpenDyslexic"});
  add_setting(m, 3, "Colors", "", {"Light", "Dark", "High contrast"});
  add_setting(m, 4, "Read aloud", "New lines and the thing you are on are spoken.", {"Off", "On"});
  m.screen.controls.back().enabled = false;
  m.screen.controls.back().reason = "Not possible here: no speech program is installed";
  m.add(Kind::buttons, Region::below);
  m.press(Role::button, "settings/reset", "Set everything back", "0", command::ResetSettings{});
  m.foot();
  return m.screen;
}

Screen transcript(Words words) {
  Maker m{{}, words};
  m.bar(Page::transcript, "Transcript");
  m.add(Kind::field, Region::banner).label = "Search";
  m.press(Role::text_field, "transcript/search", "Search in the transcript", "F", command::Search{});
  m.press(Role::button, "transcript/copy", "Copy all of it", "C", command::Copy{});
  for (int i = 0; i < 40; ++i) {
    Block& row = m.add(Kind::row, Region::main, "He puts two tickets on the tray, and then he waits.",
                       i % 5 == 4 ? Tone::accent : Tone::plain);
    row.label = "03:" + std::to_string(10 + i);
    if (i % 7 == 3) row.detail = "noted";
  }
  m.foot();
  return m.screen;
}

Screen neutral() {
  Maker m;
  m.screen.page = Page::neutral;
  m.screen.title = "Notes";
  m.screen.wants_neutral = true;
  m.add(Kind::buttons, Region::main);
  m.press(Role::link, "neutral/back", "Back", "F12", command::QuickExit{});
  return m.screen;
}

std::vector<Named> all(Words words) {
  return {{"home", home(words)},
          {"play", play(words)},
          {"reading", reading(words)},
          {"report", report(words)},
          {"order", order(words)},
          {"debrief", debrief(words)},
          {"accessibility", accessibility(words)},
          {"transcript", transcript(words)},
          {"neutral", neutral()}};
}

void FakeProgram::handle(const present::Command& command) {
  pressed_.push_back(command);
  std::string id;
  for (const Control& control : shown_.controls)
    if (id.empty() && control.command == command) id = control.id;
  pressed_ids_.push_back(id);
  quit_ = std::holds_alternative<command::Quit>(command);
  for (Block& block : shown_.blocks) block.is_new = false;
  ++revision_;
}

void FakeProgram::show(Screen screen) {
  shown_ = std::move(screen);
  ++revision_;
}

}  // namespace sightline::fakes
