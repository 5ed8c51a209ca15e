#include "core/player/player.hpp"

#include <set>

#include "tests/core/player/world.hpp"

using namespace sightline;
using namespace sightline::tests;
namespace command = present::command;
using present::Page;

TEST_CASE("player: a new profile goes from its name through the briefing into the story") {
  World world;
  auto player = world.open();
  CHECK(player.screen().page == Page::profiles);
  press(player, "new-profile/use");
  CHECK(player.screen().page == Page::home);
  press(player, "scenario/ferry");
  CHECK(player.screen().page == Page::briefing);
  press(player, "begin/assess");
  CHECK(player.screen().page == Page::play);
  CHECK(says(player, "The last passengers come up.") == false);
  press(player, "play/next");
  CHECK(says(player, "The last passengers come up."));
}

TEST_CASE("player: every event is in the store before its consequence is on the screen") {
  World world;
  auto player = world.open();
  start(player);
  world.store.fail_append = true;
  player.handle(command::Act{session::Next{}});
  CHECK_FALSE(says(player, "The last passengers come up."));
  CHECK(says(player, "the disk is full"));
  CHECK(player.not_saved() == "the disk is full; make room and try again");
  CHECK(player.log().size() == 1);
}

TEST_CASE("player: after a failed write nothing more is taken until trying again works") {
  World world;
  auto player = world.open();
  start(player);
  world.store.fail_append = true;
  player.handle(command::Act{session::Next{}});
  world.store.fail_append = false;
  player.handle(command::Act{session::Next{}});
  CHECK(player.log().size() == 1);
  press(player, "saving/retry");
  CHECK(player.log().size() == 2);
  CHECK(says(player, "The last passengers come up."));
  CHECK(player.not_saved().empty());
}

TEST_CASE("player: what could not be saved can be copied elsewhere") {
  World world;
  auto player = world.open();
  start(player);
  world.store.fail_append = true;
  player.handle(command::Act{session::Next{}});
  press(player, "saving/copy");
  CHECK(player.take_clipboard() == session::to_json(*player.scenario(), player.log()));
  CHECK(player.take_clipboard().empty());
}

TEST_CASE("player: an attempt that cannot be written does not begin") {
  World world;
  auto player = world.open();
  press(player, "new-profile/use");
  world.store.fail_append = true;
  press(player, "scenario/ferry");
  press(player, "begin/assess");
  CHECK(player.screen().page == Page::briefing);
  CHECK(says(player, "the disk is full"));
}

TEST_CASE("player: a refused act says why and what to do instead, and changes nothing") {
  World world;
  auto player = world.open();
  start(player);
  const auto& scenario = *player.scenario();
  const auto scene = scenario::find_scene(scenario, "gangway");
  player.handle(command::Act{session::Choose{scenario::find_choice(scenario, scene, "greet")}});
  CHECK(player.last_refusal() == session::Refusal::lines_left);
  CHECK(says(player, "There is more to read before you answer. Go on with Space."));
  CHECK(player.log().size() == 1);
}

TEST_CASE("player: an unfinished attempt is offered at home with its place and time and goes on there") {
  World world;
  std::string before;
  {
    auto player = world.open();
    start(player);
    read_on(player);
    press(player, "note/papers");
    press(player, "choice/greet");
    before = session::to_json(*player.scenario(), player.log());
  }
  auto player = world.open();
  press(player, "profile/1");
  CHECK(says(player, "Continue: The evening ferry"));
  CHECK(says(player, "The cabin, 20:20"));
  press(player, "continue/1");
  CHECK(player.screen().page == Page::play);
  CHECK(session::to_json(*player.scenario(), player.log()) == before);
}

TEST_CASE("player: an attempt goes on with the scenario as it was when it began") {
  World world;
  {
    auto player = world.open();
    start(player);
  }
  const auto at = world.library.text.find("The last passengers");
  world.library.text.replace(at, 8, "An edit ");
  auto player = world.open();
  press(player, "profile/1");
  press(player, "continue/1");
  press(player, "play/next");
  CHECK(says(player, "The last passengers come up."));
}

TEST_CASE("player: a copy that cannot be read, or a log that does not fit, is told and left alone") {
  World world;
  {
    auto player = world.open();
    start(player);
  }
  auto player = world.open();
  press(player, "profile/1");
  world.library.fail_reopen = true;
  press(player, "continue/1");
  CHECK(player.screen().page == Page::home);
  CHECK(says(player, "cannot be read"));
  world.library.fail_reopen = false;
  CHECK(world.store.MemoryStore::append(2, 1, R"({"kind":"left","sequence":9})", ""));
  press(player, "continue/1");
  CHECK(says(player, "its record does not fit"));
  CHECK(find(player, "continue/1") != nullptr);
}

TEST_CASE("player: start over gives the attempt up and opens the briefing again") {
  World world;
  auto player = world.open();
  start(player);
  player.handle(command::Open{Page::home});
  press(player, "start-over/1");
  CHECK(player.screen().page == Page::briefing);
  player.handle(command::Close{});
  CHECK(find(player, "continue/1") == nullptr);
}

TEST_CASE("player: a guest writes nothing, and can still go on within the sitting") {
  World world;
  auto player = world.open();
  press(player, "guest");
  press(player, "scenario/ferry");
  press(player, "begin/assess");
  press(player, "play/next");
  player.handle(command::Set{present::Setting::text_size, 200});
  player.handle(command::Open{Page::home});
  CHECK(find(player, "continue/1") != nullptr);
  CHECK(world.store.begun == 0);
  CHECK(world.store.settings_written == 0);
  CHECK(world.store.profiles()->empty());
}

TEST_CASE("player: erasing a profile asks first and takes its attempts along") {
  World world;
  auto player = world.open();
  start(player);
  player.handle(command::Open{Page::profiles});
  press(player, "profile/1/erase");
  CHECK(says(player, "This cannot be taken back"));
  press(player, "erase/no");
  CHECK(world.store.profiles()->size() == 1);
  press(player, "profile/1/erase");
  press(player, "erase/yes");
  CHECK(world.store.profiles()->empty());
  CHECK(world.store.attempts(1)->empty());
}

TEST_CASE("player: a profile that another window uses is not opened") {
  World world;
  CHECK(world.store.create_profile("Wren 12"));
  world.store.fail_claim = true;
  auto player = world.open();
  press(player, "profile/1");
  CHECK(player.screen().page == Page::profiles);
  CHECK(says(player, "another window uses this profile"));
}

TEST_CASE("player: one key leaves for a neutral page that names nothing, and comes back to the same place") {
  World world;
  auto player = world.open();
  start(player);
  press(player, "play/next");
  const std::string before = present::to_text(player.screen());
  player.handle(command::QuickExit{});
  CHECK(player.screen().wants_neutral);
  CHECK_FALSE(says(player, "ferry"));
  CHECK_FALSE(says(player, "Sightline"));
  player.handle(command::QuickExit{});
  CHECK_FALSE(player.screen().wants_neutral);
  CHECK(says(player, "The last passengers come up."));
  CHECK(player.log().size() == 2);
}

TEST_CASE("player: pause, settings, pages and drafts leave no event") {
  World world;
  auto player = world.open();
  start(player);
  for (const Page page : {Page::pause, Page::notebook, Page::transcript, Page::support, Page::accessibility,
                          Page::keys, Page::glossary, Page::about}) {
    player.handle(command::Open{page});
    CHECK(player.screen().page == page);
    player.handle(command::Close{});
    CHECK(player.screen().page == Page::play);
  }
  player.handle(command::Set{present::Setting::theme, 2});
  player.handle(command::Search{"ferry"});
  CHECK(player.log().size() == 1);
}

TEST_CASE("player: another language keeps the attempt, its log and its place") {
  World world;
  auto player = world.open();
  start(player);
  read_on(player);
  press(player, "note/papers");
  const std::string before = session::to_json(*player.scenario(), player.log());
  player.handle(command::Set{present::Setting::language, 1});
  CHECK(player.settings().language == "es");
  CHECK(player.screen().page == Page::play);
  CHECK(session::to_json(*player.scenario(), player.log()) == before);
  CHECK(find(player, "bar/notebook")->name == "Libreta");
  press(player, "choice/greet");
  CHECK(player.log().size() > 5);
}

TEST_CASE("player: settings stay for the next start, and one key sets them back") {
  World world;
  {
    auto player = world.open();
    player.handle(command::Set{present::Setting::text_size, 300});
    player.handle(command::Set{present::Setting::theme, 2});
  }
  auto player = world.open();
  CHECK(player.settings().text_size == 300);
  CHECK(player.settings().theme == 2);
  player.handle(command::ResetSettings{});
  CHECK(player.settings() == present::Settings{});
  CHECK(world.open().settings() == present::Settings{});
}

TEST_CASE("player: an unknown language falls back to English and says so") {
  World world;
  player::StartOptions options;
  options.language = "xx";
  auto player = world.open(options);
  CHECK(player.settings().language == "en");
  CHECK(says(player, "language xx not found, using English"));
  press(player, "guest");
  CHECK_FALSE(says(player, "language xx"));
}

TEST_CASE("player: a broken scenario is listed with its first message and cannot be opened") {
  World world;
  auto player = world.open();
  press(player, "guest");
  CHECK(says(player, "needs repair"));
  CHECK(says(player, "scenarios/torn/scenario.yaml:"));
  player.handle(command::OpenScenario{1});
  CHECK(find(player, "begin/assess") == nullptr);
}

TEST_CASE("player: practice gives the reason at once, assessment gives none before the debrief") {
  World world;
  for (const char* mode : {"begin/practice", "begin/assess"}) {
    auto player = world.open();
    start(player, mode);
    read_on(player);
    press(player, "choice/greet");
    CHECK(says(player, "Ordinary courtesy.") == (std::string(mode) == "begin/practice"));
  }
}

TEST_CASE("player: in practice the last answer can be taken back, and the log remembers that it was") {
  World world;
  auto player = world.open();
  start(player, "begin/practice");
  read_on(player);
  press(player, "choice/demand");
  press(player, "practice/back");
  CHECK(says(player, "Pier 3"));
  CHECK(find(player, "choice/greet") != nullptr);
  CHECK(session::effective(player.log()).size() + 2 == player.log().size());
}

TEST_CASE("player: read-aloud speaks new lines only, and stops for a quick exit") {
  World world;
  auto player = world.open();
  player.handle(command::Set{present::Setting::read_aloud, 1});
  start(player);
  press(player, "play/next");
  CHECK(world.voice.spoken.back() == "The last passengers come up.");
  press(player, "note/gangway.the-last-passengers-come-up");
  CHECK(world.voice.spoken.back() == "The last passengers come up.");
  const int stops = world.voice.stops;
  player.handle(command::QuickExit{});
  CHECK(world.voice.stops > stops);
}

TEST_CASE("player: a finished attempt opens its debrief, is kept with its score, and opens again") {
  World world;
  player::StartOptions options;
  options.seed = 1;
  auto player = world.open(options);
  start(player);
  play_to_report(player);
  press(player, "report/nothing");
  press(player, "confirm");
  read_on(player);
  REQUIRE(player.screen().page == Page::debrief);
  const std::string debrief = present::to_text(player.screen());
  press(player, "debrief/home");
  press(player, "home/attempts");
  press(player, "attempt/1");
  CHECK(present::to_text(player.screen()) == debrief);
}

TEST_CASE("player: a kept score that the record does not give is told") {
  World world;
  auto player = world.open();
  start(player);
  press(player, "bar/pause");
  press(player, "pause/end");
  CHECK(player.screen().page == Page::debrief);
  auto kept = world.store.attempts(1)->front();
  kept.notice = 9999;
  CHECK(world.store.finish(kept.id, kept));
  player.handle(command::Open{Page::home});
  press(player, "home/attempts");
  press(player, "attempt/1");
  CHECK(says(player, "is not the one its record gives"));
}

TEST_CASE("player: a scenario named at the start is briefed as soon as it is known who plays") {
  World world;
  player::StartOptions options;
  options.scenario = "ferry";
  auto player = world.open(options);
  CHECK(player.screen().page == Page::profiles);
  press(player, "new-profile/use");
  CHECK(player.screen().page == Page::briefing);
  player.handle(command::Open{Page::profiles});
  press(player, "profile/1");
  CHECK(player.screen().page == Page::home);
}

TEST_CASE("player: a run asked for at the start begins at once and leaves no trace") {
  World world;
  player::StartOptions options;
  options.scenario = "ferry";
  options.request = session::StartRequest{};
  options.request->seed = 7;
  auto player = world.open(options);
  CHECK(player.screen().page == Page::play);
  CHECK(player.state()->start.seed == 7);
  CHECK(world.store.begun == 0);
}

TEST_CASE("player: a passed case is counted on the card, and only once") {
  World world;
  player::StartOptions options;
  int passed = 0;
  for (std::uint64_t seed = 1; seed < 40 && passed < 2; ++seed) {
    options.seed = seed;
    auto player = world.open(options);
    press(player, world.store.profiles()->empty() ? "new-profile/use" : "profile/1");
    press(player, "scenario/ferry");
    press(player, "begin/assess");
    if (player.scenario()->cases[player.state()->start.which.index()].id != "concern") continue;
    play_to_report(player);
    press(player, "report/trafficking-hotline");
    press(player, "cite/papers");
    press(player, "cite/speaks");
    press(player, "confirm");
    CHECK(player.score()->outcome == score::Outcome::passed);
    ++passed;
    press(player, "debrief/home");
    CHECK(says(player, "1 of 2 cases passed"));
  }
  CHECK(passed == 2);
}

TEST_CASE("player: a report that the evidence carried is called right though the story is innocent") {
  World world;
  const auto drop = [&](const std::string& line) {
    const auto at = world.library.text.find(line);
    REQUIRE(at != std::string::npos);
    world.library.text.erase(at, line.size());
  };
  drop("        when: case is benign\n        clears: [papers]\n        why: She asks, and gets it.\n");
  drop("        when: case is concern\n");
  player::StartOptions options;
  options.scenario = "ferry";
  options.request = session::StartRequest{};
  options.request->which = scenario::CaseId{1};
  auto player = world.open(options);
  play_to_report(player);
  press(player, "report/trafficking-hotline");
  press(player, "cite/papers");
  press(player, "cite/speaks");
  press(player, "confirm");
  CHECK(says(player, "Reporting was right: what you saw carried it"));
  CHECK(says(player, "cost the people in it time, worry and some trust"));
}

TEST_CASE("player: the revision rises with every command") {
  World world;
  auto player = world.open();
  const int before = player.revision();
  press(player, "new-profile/another");
  CHECK(player.revision() == before + 1);
}
