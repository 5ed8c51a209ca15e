// What lies around an attempt: crashes, roles, chapters, the tutorial, courses, guides.
#include <functional>
#include <set>

#include "tests/core/player/world.hpp"

using namespace sightline;
using namespace sightline::tests;
namespace command = present::command;
using present::Page;

namespace {

/// A start with the records as they were when the program died: nobody had got up.
void crash_while(World& world, const std::function<void(player::Player&)>& doing) {
  FakeStore left = world.store;
  {
    auto player = world.open();
    doing(player);
    left = world.store;
  }
  world.store = left;
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), by);
}

/// The ferry, and a second chapter on the pier that takes over whether somebody was warned.
struct ChapterWorld : World {
  ChapterWorld() {
    library.text = replaced(library.text, "start: gangway",
                            "facts:\n  warned: false\n  calls: {start: 0, from: 0, to: 9}\nstart: gangway");
    library.text = replaced(library.text, "harm: harm-confront,",
                            "harm: harm-confront, set: {warned: true}, add: {calls: 7},");
    std::string pier = replaced(library.text, "id: ferry", "id: pier");
    pier = replaced(pier, "to: 9}", "to: 3}");
    pier = replaced(pier, ", add: {calls: 7}", "");
    pier = replaced(pier, "roles: [transit-operator]", "roles: [station-agent, transit-operator]");
    pier = replaced(pier, "title: The evening ferry", "title: At the pier");
    library.others = {{"pier", pier + "receives: {from: ferry, facts: [warned, calls]}\n"}};
  }
};

/// Ends the attempt in hand after a first step that warns him.
void play_warning(player::Player& player) {
  read_on(player);
  press(player, "choice/demand");
  read_on(player);
  for (const char* item : {"order/safe", "order/facts", "order/tell"}) press(player, item);
  press(player, "confirm");
  read_on(player);
  press(player, "pick/route");
  press(player, "confirm");
  read_on(player);
  press(player, "report/nothing");
  press(player, "confirm");
  read_on(player);
  REQUIRE(player.screen().page == Page::debrief);
}

int received(const player::Player& player, const char* fact) {
  const auto id = scenario::find_fact(*player.scenario(), fact);
  for (const auto& [which, value] : player.state()->start.received)
    if (which == id) return value;
  return -1;
}

std::string case_of(const player::Player& player) {
  return player.scenario()->cases[player.state()->start.which.index()].id;
}

}  // namespace

TEST_CASE("flow: after one crash home offers to go on, as ever") {
  World world;
  crash_while(world, [](player::Player& player) {
    start(player);
    press(player, "play/next");
  });
  auto player = world.open();
  press(player, "profile/1");
  CHECK(player.screen().page == Page::home);
  CHECK(find(player, "continue/1") != nullptr);
}

TEST_CASE("flow: after two crashes at the same place it asks, and the safe answer has the focus") {
  World world;
  crash_while(world, [](player::Player& player) {
    start(player);
    press(player, "play/next");
  });
  crash_while(world, [](player::Player& player) {
    press(player, "profile/1");
    press(player, "continue/1");
  });
  player::StartOptions options;
  options.records = "/home/otter/records";
  auto player = world.open(options);
  press(player, "profile/1");
  REQUIRE(player.screen().page == Page::recovery);
  CHECK(says(player, "Everything that you had done is saved."));
  CHECK(says(player, "/home/otter/records"));
  const auto focus = static_cast<std::size_t>(player.screen().first_focus);
  CHECK(player.screen().controls[focus].id == "recovery/later");
  press(player, "recovery/later");
  CHECK(player.screen().page == Page::home);
  CHECK(find(player, "continue/1") != nullptr);
}

TEST_CASE("flow: from the question after two crashes one can go on or start over") {
  for (const char* answer : {"recovery/continue", "recovery/over"}) {
    World world;
    crash_while(world, [](player::Player& player) { start(player); });
    crash_while(world, [](player::Player& player) {
      press(player, "profile/1");
      press(player, "continue/1");
    });
    auto player = world.open();
    press(player, "profile/1");
    press(player, answer);
    const bool over = std::string(answer) == "recovery/over";
    CHECK(player.screen().page == (over ? Page::briefing : Page::play));
    CHECK(world.store.attempts(1)->size() == (over ? 0 : 1));
  }
}

TEST_CASE("flow: a step forward between two crashes, or getting up in between, is no reason to ask") {
  for (const bool steps : {true, false}) {
    World world;
    crash_while(world, [](player::Player& player) { start(player); });
    const auto go_on = [&](player::Player& player) {
      press(player, "profile/1");
      press(player, "continue/1");
      if (steps) press(player, "play/next");
    };
    if (steps) {
      crash_while(world, go_on);
    } else {
      auto player = world.open();
      go_on(player);
      player.handle(command::Open{Page::home});
    }
    auto player = world.open();
    press(player, "profile/1");
    CHECK(player.screen().page == Page::home);
  }
}

TEST_CASE("flow: closing the program in the middle of a story is no crash") {
  World world;
  for (int times = 0; times < 3; ++times) {
    auto player = world.open();
    if (times == 0) {
      start(player);
      continue;
    }
    press(player, "profile/1");
    REQUIRE(player.screen().page == Page::home);
    press(player, "continue/1");
  }
  CHECK(world.store.attempts(1)->front().crashes == 0);
}

TEST_CASE("flow: where a scenario has several roles, the one chosen is the one that is played") {
  ChapterWorld world;
  auto player = world.open();
  press(player, "guest");
  press(player, "scenario/pier");
  CHECK(find(player, "role/station-agent")->on);
  press(player, "role/transit-operator");
  CHECK(find(player, "role/transit-operator")->on);
  press(player, "begin/assess");
  CHECK(player.state()->start.role == scenario::RoleId{1});
  player.handle(command::Open{Page::home});
  press(player, "scenario/ferry");
  CHECK(find(player, "role/transit-operator") == nullptr);
}

TEST_CASE("flow: a chapter goes on from what was seen in the one before, in the same case") {
  ChapterWorld world;
  std::set<std::string> cases;
  for (std::uint64_t seed = 1; seed < 12; ++seed) {
    player::StartOptions options;
    options.seed = seed;
    auto player = world.open(options);
    press(player, "guest");
    press(player, "scenario/ferry");
    press(player, "begin/assess");
    play_warning(player);
    const std::string which = case_of(player);
    cases.insert(which);
    press(player, "debrief/home");
    press(player, "scenario/pier");
    CHECK(says(player, "Go on from what you saw as Transit operator (2026-11-22)"));
    CHECK(find(player, "chapter/1")->on);
    press(player, "begin/assess");
    CHECK(received(player, "warned") == 1);
    CHECK(received(player, "calls") == 3);
    CHECK(case_of(player) == which);
    world.guests = player::MemoryStore{};
  }
  CHECK(cases.size() == 2);
}

TEST_CASE("flow: whoever starts fresh starts with the chapter's own values") {
  ChapterWorld world;
  auto player = world.open();
  press(player, "new-profile/use");
  press(player, "scenario/ferry");
  press(player, "begin/practice");
  play_warning(player);
  press(player, "debrief/home");
  press(player, "scenario/pier");
  press(player, "chapter/fresh");
  CHECK(find(player, "chapter/fresh")->on);
  press(player, "begin/assess");
  CHECK(player.state()->start.received.empty());
}

TEST_CASE("flow: an attempt that was left, or of somebody else, is no chapter to go on from") {
  ChapterWorld world;
  {
    auto player = world.open();
    press(player, "new-profile/use");
    press(player, "scenario/ferry");
    press(player, "begin/assess");
    press(player, "bar/pause");
    press(player, "pause/end");
    press(player, "debrief/home");
    press(player, "scenario/pier");
    CHECK(find(player, "chapter/1") == nullptr);
    player.handle(command::Open{Page::home});
    press(player, "scenario/ferry");
    press(player, "begin/assess");
    play_warning(player);
  }
  auto player = world.open();
  press(player, "guest");
  press(player, "scenario/pier");
  CHECK(find(player, "chapter/1") == nullptr);
}

TEST_CASE("flow: the tutorial stands first until something was begun, and can be left out") {
  World world;
  world.library.others = {{"first-look", replaced(replaced(world.library.text, "id: ferry", "id: first-look"),
                                                  "setting: transit", "setting: transit\ntutorial: true")}};
  auto player = world.open();
  press(player, "new-profile/use");
  CHECK(player.screen().controls[static_cast<std::size_t>(player.screen().first_focus)].id ==
        "tutorial/start");
  press(player, "tutorial/start");
  CHECK(says(player, "It counts for nothing."));
  CHECK(find(player, "begin/assess") == nullptr);
  player.handle(command::Close{});
  press(player, "scenario/ferry");
  press(player, "begin/assess");
  player.handle(command::Open{Page::home});
  CHECK(find(player, "tutorial/start") == nullptr);
  CHECK(find(player, "scenario/first-look") != nullptr);
}

TEST_CASE("flow: a course shows its stories, those that are not here among them") {
  World world;
  world.library.course = R"(sightline-course: 1
id: rides
title: All rides
summary: Two rides.
sections:
  water: {title: On the water, roles: [transit-operator], minutes: 5, scenarios: [ferry, raft]}
topics:
  - {text: Whom to tell., duty: Somewhere, source: MNRTAP, as-of: 2026-03-31}
)";
  player::StartOptions options;
  options.seed = 1;
  auto player = world.open(options);
  press(player, "new-profile/use");
  CHECK(says(player, "0 of 2 stories passed"));
  press(player, "course/rides");
  REQUIRE(player.screen().page == Page::course);
  CHECK(says(player, "Raft | not on this machine"));
  CHECK(says(player, "Whom to tell."));
  CHECK(says(player, "It is no legal advice"));
  press(player, "scenario/ferry");
  CHECK(player.screen().page == Page::briefing);
  player.handle(command::Close{});
  CHECK(player.screen().page == Page::course);
  player.handle(command::Close{});
  CHECK(player.screen().page == Page::home);
  CHECK(find(player, "scenario/ferry") != nullptr);
}

TEST_CASE(
    "flow: a story counts in a course once it is passed in every case, or in one where that is the rule") {
  for (const char* rule : {"every-case", "one-case"}) {
    World world;
    world.library.course = std::string("sightline-course: 1\nid: rides\ntitle: All\nsummary: One.\npass: ") +
                           rule +
                           "\nsections:\n  water: {title: Water, roles: [transit-operator], minutes: 5, "
                           "scenarios: [ferry]}\n";
    player::StartOptions options;
    for (options.seed = 1;; ++*options.seed) {
      auto player = world.open(options);
      press(player, world.store.profiles()->empty() ? "new-profile/use" : "profile/1");
      press(player, "scenario/ferry");
      press(player, "begin/assess");
      if (case_of(player) != "concern") continue;
      play_to_report(player);
      press(player, "report/trafficking-hotline");
      press(player, "cite/papers");
      press(player, "cite/speaks");
      press(player, "confirm");
      REQUIRE(player.score()->outcome == score::Outcome::passed);
      press(player, "debrief/home");
      const bool one = std::string(rule) == "one-case";
      CHECK(says(player, one ? "1 of 1 stories passed" : "0 of 1 stories passed"));
      press(player, "course/rides");
      CHECK(says(player, "This section is passed.") == one);
      break;
    }
  }
}

TEST_CASE("flow: a broken course is listed with what is wrong") {
  World world;
  world.library.course = "sightline-course: 1\nid: rides\ntitel: All rides\n";
  auto player = world.open();
  press(player, "guest");
  CHECK(says(player, "A course"));
  CHECK(says(player, "needs repair"));
}

TEST_CASE("flow: the guide can be read from the briefing, with its headings and lists") {
  World world;
  auto player = world.open();
  press(player, "guest");
  press(player, "scenario/ferry");
  CHECK(find(player, "briefing/guide") == nullptr);
  world.library.guide =
      "# The **ferry**\n\nIt is about\ntickets.\n\n## Ask\n1. What did\n   you see?\n2. And then?\n\n- "
      "`a`\n* b\nEnd.\n";
  auto again = world.open();
  press(again, "guest");
  press(again, "scenario/ferry");
  press(again, "briefing/guide");
  REQUIRE(again.screen().page == Page::guide);
  std::string told;
  for (const auto& block : again.screen().blocks) {
    if (block.region != present::Region::main) continue;
    told += (block.kind == present::Block::Kind::heading ? "# " : "") + block.label + "|" + block.text + "\n";
  }
  CHECK(
      told ==
      "# |The ferry\n|It is about tickets.\n# |Ask\n|\n1.|What did you see?\n2.|And then?\n|a\n|b End.\n|\n");
  again.handle(command::Close{});
  CHECK(again.screen().page == Page::briefing);
}
