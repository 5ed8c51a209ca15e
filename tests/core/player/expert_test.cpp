// The replay beside an expert's run.
#include "tests/core/player/world.hpp"

using namespace sightline;
using namespace sightline::tests;
namespace command = present::command;
using present::Page;

namespace {

constexpr const char* concern_script = R"(scenario: ferry
case: concern
do:
  - next: all
  - flag: signs
  - choose: greet
  - next: all
  - flag: signs
  - order: [safe, facts, tell]
  - next: all
  - pick: [route]
  - next: all
  - report: {to: trafficking-hotline, citing: signs}
  - next: all
)";

constexpr const char* benign_script = R"(scenario: ferry
case: benign
do:
  - next: all
  - flag: signs
  - choose: greet
  - next: all
  - order: [safe, facts, tell]
  - next: all
  - pick: [route]
  - next: all
  - report: {to: nothing}
  - next: all
)";

struct ExpertWorld : World {
  ExpertWorld() {
    library.text += "experts: {concern: concern.play.yaml, benign: benign.play.yaml}\n";
    library.scripts = {{"concern.play.yaml", concern_script}, {"benign.play.yaml", benign_script}};
  }
  /// An attempt of the first case, before its first line.
  player::Player open_concern(session::Mode mode = session::Mode::assess) {
    player::StartOptions options;
    options.scenario = "ferry";
    options.profile = "Wren 12";
    options.request = session::StartRequest{};
    options.request->seed = 7;
    options.request->which = scenario::CaseId{0};
    options.request->mode = mode;
    return open(options);
  }
};

/// The text of the expert's column at each step of the replay.
std::vector<std::string> columns(player::Player& player) {
  player.handle(command::Open{Page::replay});
  std::vector<std::string> all;
  for (;;) {
    std::string column;
    bool inside = false;
    for (const auto& block : player.screen().blocks) {
      inside = inside || block.id == "expert";
      if (inside && block.region == present::Region::side) column += block.text + "\n";
    }
    all.push_back(column);
    const present::Control* on = find(player, "replay/on");
    if (on == nullptr || !on->enabled) return all;
    press(player, "replay/on");
  }
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Plays to the end, answering in the way of one who looks away.
void look_away(player::Player& player) {
  read_on(player);
  press(player, "choice/shrug");
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
}

}  // namespace

TEST_CASE("expert: each step of the own run has the expert's beside it, with the reason") {
  ExpertWorld world;
  auto player = world.open_concern();
  look_away(player);
  REQUIRE(player.screen().page == Page::debrief);
  const auto all = columns(player);
  REQUIRE(all.size() == 6);
  CHECK(has(all[0], "The expert took another step here."));
  CHECK(has(all[0], "Noted: He keeps both ID cards in his own pocket."));
  CHECK(has(all[0], "Holding the papers of an adult is control."));
  CHECK(has(all[0], "Chose: Greet both and let them board."));
  CHECK(has(all[0], "Ordinary courtesy."));
  CHECK(has(all[2], "Noted: He answers each question that you put to her."));
  CHECK(has(all[2], "You and the expert took the same step here."));
  CHECK(has(all[4], "Reported: Pass it to the hotline."));
  CHECK(has(all[4], "It takes tips day and night."));
}

TEST_CASE("expert: nothing of the other case is told") {
  ExpertWorld world;
  auto player = world.open_concern();
  look_away(player);
  for (const std::string& column : columns(player)) {
    CHECK_FALSE(has(column, "uncle"));
    CHECK_FALSE(has(column, "Leave it there."));
  }
}

TEST_CASE("expert: without one for this case the replay stays alone") {
  ExpertWorld world;
  world.library.scripts.erase(world.library.scripts.begin());
  auto player = world.open_concern();
  look_away(player);
  for (const std::string& column : columns(player)) CHECK(column.empty());
  CHECK_FALSE(says(player, "What an expert did"));
}

TEST_CASE("expert: a script that does not fit leaves the replay alone") {
  ExpertWorld world;
  for (const char* script : {"scenario: [", "scenario: other\ncase: concern\ndo: []\n"}) {
    world.library.scripts[0].second = script;
    auto player = world.open_concern();
    look_away(player);
    player.handle(command::Open{Page::replay});
    CHECK_FALSE(says(player, "What an expert did"));
  }
}

TEST_CASE("expert: an attempt looked back at keeps the expert that it was played with") {
  ExpertWorld world;
  auto player = world.open_concern();
  look_away(player);
  const auto before = columns(player);
  world.library.scripts[0].second = "scenario: ferry\ncase: concern\ndo: []\n";
  auto again = world.open();
  press(again, "profile/1");
  press(again, "home/attempts");
  press(again, "attempt/1");
  CHECK(columns(again) == before);
}

TEST_CASE("expert: who left early is not told what would have come") {
  ExpertWorld world;
  auto player = world.open_concern();
  read_on(player);
  press(player, "bar/pause");
  press(player, "pause/end");
  const auto all = columns(player);
  REQUIRE_FALSE(all.empty());
  CHECK(has(all[0], "Chose: Greet both and let them board."));
  for (const std::string& column : all) CHECK_FALSE(has(column, "Reported:"));
}

TEST_CASE("expert: a part that was skipped is not told after all") {
  ExpertWorld world;
  auto player = world.open_concern();
  read_on(player);
  press(player, "choice/greet");
  press(player, "play/skip");
  read_on(player);
  press(player, "bar/pause");
  press(player, "pause/end");
  bool told = false;
  for (const std::string& column : columns(player)) {
    CHECK_FALSE(has(column, "He answers each question"));
    told |= has(column, "is not shown");
  }
  CHECK(told);
}
