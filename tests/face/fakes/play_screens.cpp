#include "tests/face/fakes/screen_maker.hpp"

namespace sightline::fakes {
namespace {

constexpr const char* calm = "Take your time. Nothing here is timed.";

void add_thing(Maker& m, int number, const std::string& text, const stage::Rect& rect, bool noted) {
  Block& block = m.add(Kind::thing, Region::main, text);
  block.number = number;
  block.is_new = true;
  Control& control = m.press(Role::toggle, "note/thing-" + std::to_string(number),
                             noted ? "Take the note back" : "Note this", "J" + std::to_string(number));
  control.on = noted;
  m.screen.pictures[0].tags.push_back({number, rect, noted, static_cast<int>(m.screen.controls.size()) - 1});
}

void add_line(Maker& m, const std::string& id, const std::string& speaker, const std::string& text,
              const std::string& key, bool noted = false) {
  Block& block = m.add(Kind::line, Region::side, text);
  block.label = speaker;
  block.is_new = key == "N";
  m.press(Role::toggle, "note/" + id, noted ? "Take the note back" : "Note this", key).on = noted;
}

void add_scene(Maker& m) {
  m.bar(Page::play, "Night coach 214");
  m.add(Kind::caption, Region::bar_left, "Springfield, bay 4");
  Block& clock = m.add(Kind::caption, Region::bar_right);
  clock.text = "03:10";
  clock.label = "Story time";
  clock.value = 40;
  m.add(Kind::picture, Region::main).picture = m.picture("bay");
  m.add(Kind::list_start, Region::main).label = "In the picture";
  add_thing(m, 1, "An old man leans on the shelter and watches the rain.", {19, 38, 8, 40}, false);
  add_thing(m, 2, "A young woman in a thin jacket. No bag, no coat.", {20, 41, 8, 38}, false);
  add_thing(m, 3, "His hand closes over both ID cards.", {34, 60, 9, 12}, true);
  m.add(Kind::list_end, Region::main);
  add_line(m, "rain", "", "Rain on bay 4. Two passengers are left on the kerb.", "J4");
  add_line(m, "tickets", "Man in the grey jacket", "Two to St. Louis. I have hers.", "J5");
  add_line(m, "cards", "",
           "He puts two tickets and two ID cards on the tray. When you hand them back he puts all four in "
           "his own pocket.",
           "J6", true);
  add_line(m, "window", "Mrs Okafor",
           "My grandson sleeps better by the window. He has his father\xE2\x80\x99s colouring and my ears.",
           "N");
}

void add_choices(Maker& m) {
  const std::string choices[] = {
      "Check both tickets, wish each of them a good evening, and keep what you saw in mind.",
      "Ask both of them, in a friendly way, whether they are going home.",
      "Ask him why he is holding her ID, and tell him to give it back.",
      "Wave them through without a look. You are four minutes late."};
  int n = 0;
  for (const std::string& choice : choices) {
    ++n;
    m.add(Kind::card, Region::below, choice);
    m.press(Role::choice, "choice/" + std::to_string(n), choice, std::to_string(n));
  }
}

void ask(Maker& m, const std::string& question) {
  Block& block = m.add(Kind::question, Region::below, question);
  block.detail = calm;
  block.is_new = true;
}

void hand_in(Maker& m, const std::string& reason) {
  m.add(Kind::buttons, Region::below);
  Control& control = m.press(Role::primary, "confirm", "Hand in", "D", command::Confirm{});
  control.enabled = reason.empty();
  control.reason = reason;
}

void add_citation(Maker& m, int n, const std::string& speaker, const std::string& text, bool on) {
  const std::string words = speaker.empty() ? text : speaker + ": " + text;
  m.add(Kind::card, Region::below, words);
  Control& control = m.press(Role::toggle, "cite/" + std::to_string(n), words, "E" + std::to_string(n));
  control.on = on;
  if (on) control.value = "ticked";
}

}  // namespace

Screen play(Words words) {
  Maker m{{}, words};
  add_scene(m);
  ask(m, "What do you do at the door?");
  const auto first = m.screen.controls.size();
  add_choices(m);
  m.screen.first_focus = static_cast<int>(first);
  m.foot();
  return m.screen;
}

Screen reading(Words words) {
  Maker m{{}, words};
  add_scene(m);
  m.add(Kind::caption, Region::below, calm);
  m.add(Kind::buttons, Region::below);
  m.press(Role::primary, "play/next", "Go on", "Space", command::Act{session::Next{}});
  m.screen.first_focus = static_cast<int>(m.screen.controls.size()) - 1;
  m.foot();
  return m.screen;
}

Screen report(Words words) {
  Maker m{{}, words};
  add_scene(m);
  Block& notice = m.add(Kind::notice, Region::banner,
                        "Say what your report rests on: tick at least one of your notes.", Tone::caution);
  notice.is_new = true;
  ask(m, "What do you do with what you have seen?");
  const std::string channels[] = {
      "Tell dispatch, quietly, and let them call the hotline.", "Call 911 from the driver\xE2\x80\x99s seat.",
      "Keep it in your notebook and go on watching.", "Nothing. There is nothing to tell."};
  int n = 0;
  for (const std::string& channel : channels) {
    ++n;
    m.add(Kind::card, Region::below, channel);
    m.press(Role::option, "report/" + std::to_string(n), channel, std::to_string(n)).on = n == 1;
  }
  Block& notebook = m.add(Kind::list_start, Region::below, "Tick the notes that your answer rests on.");
  notebook.label = "Your notebook";
  add_citation(m, 1, "", "He puts two tickets and two ID cards on the tray and all four in his own pocket.",
               true);
  add_citation(m, 2, "Man in the grey jacket", "She\xE2\x80\x99s fine as she is.", false);
  m.add(Kind::list_end, Region::below);
  hand_in(m, "");
  m.foot();
  return m.screen;
}

Screen order(Words words) {
  Maker m{{}, words};
  add_scene(m);
  ask(m, "In which order do you go on?");
  m.add(Kind::caption, Region::below,
        "Press the steps in the order in which you would take them. Press one again to take it out.");
  const std::string items[] = {"Make sure everyone is safe where they are.",
                               "Write down what you saw, with times.",
                               "Call dispatch from where nobody listens.", "Go on driving as usual."};
  int n = 0;
  for (const std::string& item : items) {
    ++n;
    m.add(Kind::card, Region::below, item).number = n < 3 ? n : 0;
    m.press(Role::option, "order/" + std::to_string(n), item, std::to_string(n)).on = n < 3;
  }
  hand_in(m, "Place every step first. Still to place: 2.");
  m.foot();
  return m.screen;
}

}  // namespace sightline::fakes
