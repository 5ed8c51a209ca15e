// What must hold on every page, whatever stands on it; and the text of each page.
#include <map>
#include <set>

#include "tests/core/player/world.hpp"
#include "tests/support/golden.hpp"

using namespace sightline;
using namespace sightline::tests;
namespace command = present::command;
using present::Page;
using present::Screen;

namespace {

std::string with(std::string text, const std::string& part, const std::string& by) {
  return text.replace(text.find(part), part.size(), by);
}

/// The pages around a course, a tutorial, a chapter and a crash.
void add_rarer_screens(const std::string& language, std::map<std::string, Screen>& screens) {
  World world;
  const std::string ferry = world.library.text;
  std::string pier =
      with(with(ferry, "id: ferry", "id: pier"), "title: The evening ferry", "title: At the pier");
  pier = with(pier, "roles: [transit-operator]", "roles: [station-agent, transit-operator]");
  pier = with(pier, "start: gangway",
              "receives: {from: ferry, facts: [warned]}\nfacts: {warned: false}\nstart: gangway");
  const std::string look = with(with(ferry, "id: ferry", "id: first-look"), "setting: transit",
                                "setting: transit\ntutorial: true");
  world.library.others = {{"first-look", look}, {"pier", pier}};
  world.library.guide = "# Guide\n\nWhat it is for.\n\n- One question\n1. Another\n";
  world.library.course =
      "sightline-course: 1\nid: rides\ntitle: All rides\nsummary: Two rides and a raft.\n"
      "opening: [first-look]\nsections:\n  water: {title: Water, roles: [transit-operator], minutes: 5, "
      "scenarios: [ferry, pier, raft]}\ntopics:\n"
      "  - {text: Whom to tell., duty: Somewhere, source: MNRTAP, as-of: 2026-03-31}\n";
  player::StartOptions options;
  options.seed = 3;
  options.language = language;
  options.records = "/home/otter/records";
  auto player = world.open(options);
  const auto keep = [&](const std::string& name) { screens.emplace(name, player.screen()); };
  press(player, "new-profile/use");
  keep("home-first");
  press(player, "course/rides");
  keep("course");
  press(player, "scenario/ferry");
  press(player, "briefing/guide");
  keep("guide");
  player.handle(command::Close{});
  press(player, "begin/assess");
  play_to_report(player);
  press(player, "report/nothing");
  press(player, "confirm");
  read_on(player);
  press(player, "debrief/home");
  press(player, "scenario/pier");
  keep("briefing-chapter");
  press(player, "begin/assess");
  for (int crashes = 0; crashes < 2; ++crashes) {
    CHECK(world.store.sit_down(world.store.attempts(1)->front().id));
  }
  FakeStore now = world.store;
  player.handle(command::Open{Page::profiles});
  world.store = now;
  press(player, "profile/1");
  keep("recovery");
}

/// Every page, and every kind of question, on the way through the story.
std::map<std::string, Screen> all_screens(const std::string& language = "en") {
  World world;
  player::StartOptions options;
  options.seed = 3;
  options.language = language;
  auto player = world.open(options);
  std::map<std::string, Screen> screens;
  const auto keep = [&](const std::string& name) { screens.emplace(name, player.screen()); };
  const auto keep_page = [&](const std::string& name, Page page) {
    player.handle(command::Open{page});
    keep(name);
    player.handle(command::Close{});
  };
  keep("profiles");
  press(player, "new-profile/use");
  keep("home");
  press(player, "scenario/ferry");
  keep("briefing");
  press(player, "begin/practice");
  keep("play-1-start");
  press(player, "play/next");
  press(player, "note/gangway.the-last-passengers-come-up");
  keep("play-2-noted");
  press(player, "note/gangway.the-last-passengers-come-up");
  read_on(player);
  keep("play-3-choices");
  press(player, "note/papers");
  press(player, "note/far-away");
  keep_page("notebook", Page::notebook);
  keep_page("transcript", Page::transcript);
  keep_page("glossary", Page::glossary);
  keep_page("support", Page::support);
  keep_page("accessibility", Page::accessibility);
  keep_page("keys", Page::keys);
  keep_page("pause", Page::pause);
  keep_page("about", Page::about);
  press(player, "choice/greet");
  keep("play-4-feedback-and-skip");
  read_on(player);
  press(player, "order/facts");
  keep("play-5-order");
  press(player, "order/safe");
  press(player, "order/tell");
  press(player, "confirm");
  read_on(player);
  press(player, "pick/feeling");
  keep("play-6-pick");
  press(player, "confirm");
  read_on(player);
  press(player, "report/trafficking-hotline");
  keep("play-7-report");
  press(player, "cite/papers");
  press(player, "confirm");
  read_on(player);
  keep("debrief");
  press(player, "debrief/replay");
  keep("replay");
  player.handle(command::Close{});
  press(player, "debrief/home");
  keep_page("attempts", Page::attempts);
  press(player, "scenario/ferry");
  press(player, "begin/assess");
  read_on(player);
  player.handle(command::Open{Page::home});
  keep("home-unfinished");
  player.handle(command::Open{Page::profiles});
  press(player, "profile/1/erase");
  keep("profiles-erase");
  player.handle(command::Close{});
  player.handle(command::QuickExit{});
  keep("neutral");
  add_rarer_screens(language, screens);
  return screens;
}

}  // namespace

TEST_CASE("pages: a control has a name, an id of its own, a place, and a reason when it is not to be had") {
  for (const auto& entry : all_screens()) {
    const std::string& name = entry.first;
    const Screen& screen = entry.second;
    CAPTURE(name);
    std::set<std::string> ids;
    std::vector<int> placed(screen.controls.size(), 0);
    for (const auto& block : screen.blocks)
      for (const int control : block.controls) ++placed[static_cast<std::size_t>(control)];
    for (std::size_t i = 0; i < screen.controls.size(); ++i) {
      const auto& control = screen.controls[i];
      CAPTURE(control.id);
      CHECK_FALSE(control.name.empty());
      CHECK(ids.insert(control.id).second);
      CHECK(placed[i] == 1);
      CHECK(control.enabled == control.reason.empty());
    }
  }
}

TEST_CASE("pages: no two controls share a key or a command, and no key begins another") {
  for (const auto& entry : all_screens()) {
    const std::string& name = entry.first;
    const Screen& screen = entry.second;
    CAPTURE(name);
    for (std::size_t i = 0; i < screen.controls.size(); ++i)
      for (std::size_t j = 0; j < screen.controls.size(); ++j) {
        if (i == j) continue;
        const auto& one = screen.controls[i];
        const auto& other = screen.controls[j];
        CAPTURE(one.id);
        CAPTURE(other.id);
        CHECK_FALSE(one.command == other.command);
        if (one.key.empty() || other.key.empty()) continue;
        CHECK(one.key != other.key);
        const bool letter = one.key.size() == 1;  // a sequence such as J3 begins with a letter of its own
        const bool sequence = other.key.size() == 2 || other.key.size() == 3;
        const bool function_key = other.key[0] == 'F' && other.key.size() > 1;
        if (letter && sequence && !function_key && other.key != "Esc") CHECK(other.key[0] != one.key[0]);
      }
  }
}

TEST_CASE("pages: every act is at most three keys away") {
  for (const auto& entry : all_screens()) {
    const std::string& name = entry.first;
    const Screen& screen = entry.second;
    CAPTURE(name);
    for (const auto& control : screen.controls) {
      const bool named = control.key == "Space" || control.key == "Backspace" || control.key == "Left" ||
                         control.key == "Right";
      CAPTURE(control.id);
      CHECK((!control.key.empty() || control.role == present::Role::slider));
      CHECK((named || control.key.size() <= 3));
    }
  }
}

TEST_CASE("pages: quick exit stands on every page, support and accessibility on all but their own") {
  for (const auto& entry : all_screens()) {
    const std::string& name = entry.first;
    const Screen& screen = entry.second;
    CAPTURE(name);
    std::set<std::string> keys;
    for (const auto& control : screen.controls) keys.insert(control.key);
    CHECK(keys.count("F12") == 1);
    if (screen.page == Page::neutral) continue;
    CHECK((keys.count("F1") == 1 || screen.page == Page::support));
    CHECK((keys.count("A") == 1 || screen.page == Page::accessibility));
  }
}

TEST_CASE("pages: the focus starts on something that is there") {
  for (const auto& entry : all_screens()) {
    const std::string& name = entry.first;
    const Screen& screen = entry.second;
    CAPTURE(name);
    CHECK(screen.first_focus < static_cast<int>(screen.controls.size()));
  }
}

TEST_CASE("pages: numbers on the picture stand for things of the text list") {
  for (const auto& entry : all_screens()) {
    const std::string& name = entry.first;
    const Screen& screen = entry.second;
    CAPTURE(name);
    for (const auto& picture : screen.pictures)
      for (const auto& tag : picture.tags) {
        REQUIRE(tag.control >= 0);
        CHECK(screen.controls[static_cast<std::size_t>(tag.control)].id.rfind("note/", 0) == 0);
      }
  }
}

TEST_CASE("pages: what an earlier scene of a chain showed is not pinned to the next picture") {
  World world;
  scenario::Backdrop& pier = world.library.kit.backdrops["pier"];
  pier.layers.push_back({0, "<rect/>"});
  pier.anchors["lamp"] = {100, 100, 80, 80};
  const std::string chain =
      "  quay:\n    place: Quay\n    stage: {backdrop: pier, alt: A quay.}\n    lines:\n"
      "      - {text: The lamp hums., id: hums, at: lamp}\n    then: gangway\n  gangway:\n";
  std::string text = with(world.library.text, "start: gangway", "start: quay");
  text = with(text, "  gangway:\n", chain);
  text = with(text, "stage: {backdrop: none, alt: A gangway", "stage: {backdrop: pier, alt: A gangway");
  text = with(text, "- The last passengers come up.", "- {text: The lamp is off., id: off, at: lamp}");
  world.library.text = text;
  player::StartOptions options;
  options.seed = 3;
  auto player = world.open(options);
  press(player, "guest");
  press(player, "scenario/ferry");
  press(player, "begin/assess");
  const auto pinned = [&] {
    std::vector<std::string> ids;
    for (const auto& tag : player.screen().pictures.front().tags)
      ids.push_back(player.screen().controls[static_cast<std::size_t>(tag.control)].id);
    return ids;
  };
  press(player, "play/next");
  CHECK(pinned() == std::vector<std::string>{"note/hums"});
  press(player, "play/next");
  CHECK(pinned().empty());
  press(player, "play/next");
  CHECK(pinned() == std::vector<std::string>{"note/off"});
}

TEST_CASE("pages: nothing is ticked before the trainee ticks it") {
  for (const auto& [name, screen] : all_screens()) {
    if (name != "play-3-choices" && name != "play-1-start") continue;
    for (const auto& control : screen.controls) CHECK_FALSE(control.on);
  }
  const auto screens = all_screens();
  for (const auto& control : screens.at("play-7-report").controls)
    if (control.id.rfind("cite/", 0) == 0) CHECK_FALSE(control.on);
}

TEST_CASE("pages: assessment and practice differ in nothing that tells the answer") {
  const auto screens = all_screens();
  const std::string text = present::to_text(screens.at("play-3-choices"));
  for (const char* word : {"look-alike", "weak", "harm", "sign", "trap"})
    CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("pages: keys read as the keyboards of the language print them, and stay the same keys") {
  const auto shown = [](const present::Screen& screen, const std::string& key) {
    for (const auto& control : screen.controls)
      if (control.key == key) return present::shown_key(control);
    return std::string();
  };
  const auto english = all_screens(), spanish = all_screens("es");
  CHECK(shown(english.at("play-1-start"), "Space") == "Space");
  CHECK(shown(spanish.at("play-1-start"), "Space") == "Espacio");
  CHECK(shown(spanish.at("play-3-choices"), "Backspace") == "Retroceso");
  CHECK(shown(spanish.at("replay"), "Right") == "Derecha");
  CHECK(shown(spanish.at("replay"), "Left") == "Izquierda");
  CHECK(shown(spanish.at("play-3-choices"), "F1") == "F1");
  CHECK(present::to_text(spanish.at("keys")).find("Tab, May\xC3\xBAs+Tab") != std::string::npos);
  CHECK(present::to_text(spanish.at("keys")).find("Intro") != std::string::npos);
}

TEST_CASE("pages: every page reads as before") {
  for (const auto& [name, screen] : all_screens())
    golden::compare(golden::golden_folder("screens") / (name + ".txt"), present::to_text(screen));
}

TEST_CASE("pages: every page reads as before in Spanish") {
  const auto screens = all_screens("es");
  for (const char* name : {"home", "briefing", "play-3-choices", "debrief"})
    golden::compare(golden::golden_folder("screens") / (std::string(name) + ".es.txt"),
                    present::to_text(screens.at(name)));
}
