// A walk of the real program over every page and every kind of question.
#pragma once
#include <functional>
#include <string>

#include "tests/support/table.hpp"

namespace sightline::tests {

/// Called at each stop with a name for it.
using AtStop = std::function<void(const std::string& name, player::Player& player)>;

/// From the first page through the briefing into a practice run, with every page that opens over it.
inline void tour_pages(Table& table, const AtStop& at) {
  namespace command = present::command;
  using present::Page;
  player::Player& player = table.player();
  const auto look = [&](const std::string& name, Page page) {
    player.handle(command::Open{page});
    at(name, player);
    player.handle(command::Close{});
  };
  at("profiles", player);
  table.press("new-profile/use");
  at("home", player);
  table.press("scenario/night-coach");
  at("briefing", player);
  table.press("begin/practice");
  at("play-start", player);
  table.read_on();
  table.press("note/doc-held");
  at("play-choices", player);
  look("notebook", Page::notebook);
  look("transcript", Page::transcript);
  look("glossary", Page::glossary);
  look("support", Page::support);
  look("accessibility", Page::accessibility);
  look("keys", Page::keys);
  look("pause", Page::pause);
  look("about", Page::about);
  table.press("choice/greet");
  at("play-feedback", player);
  player.handle(command::Open{Page::home});
  at("home-continue", player);
  player.handle(command::QuickExit{});
  at("neutral", player);
  player.handle(command::QuickExit{});
  player.handle(command::Open{Page::profiles});
  at("profiles-known", player);
  table.press("profile/1/erase");
  at("profiles-erase", player);
}

/// A whole attempt by a script: each question once it is asked, then what comes after.
inline void tour_attempt(Table& table, session::Script script, const AtStop& at) {
  namespace command = present::command;
  using present::Page;
  player::Player& player = table.player();
  player::ScriptRun run(std::move(script));
  scenario::SceneId asked;
  int questions = 0;
  while (const auto next = run.next(player)) {
    if (player.state()->at_question(*player.scenario()) && player.state()->scene != asked) {
      asked = player.state()->scene;
      at("question-" + std::to_string(++questions) + '-' + player.scenario()->scene(asked).id, player);
    }
    if (std::holds_alternative<command::Confirm>(*next))
      at("draft-" + std::to_string(questions) + '-' + player.scenario()->scene(asked).id, player);
    player.handle(*next);
  }
  at("debrief", player);
  player.handle(command::Open{Page::replay});
  player.handle(command::ShowMoment{4});
  at("replay", player);
  player.handle(command::Close{});
  player.handle(command::Open{Page::home});
  player.handle(command::Open{Page::attempts});
  at("attempts", player);
}

/// What the other walks do not come by: a course, a scenario that needs repair (`root` has to hold one), a
/// role to choose, a guide for facilitators, and what is asked after the program ended unexpectedly twice.
inline void tour_rest(Table& table, const player::StartOptions& again, const AtStop& at) {
  namespace command = present::command;
  using present::Page;
  table.press("new-profile/use");
  at("home-repair", table.player());
  table.press("course/missouri-foundations");
  at("course", table.player());
  table.press("scenario/next-to-suite-c");
  table.press("role/member-of-the-public");
  at("briefing-roles", table.player());
  table.player().handle(command::Open{Page::guide});
  at("guide", table.player());
  table.player().handle(command::Close{});
  table.press("begin/practice");
  at("play-other-setting", table.player());
  table.crash_and_restart(again);
  table.press("profile/1");
  table.press("continue/1");
  table.crash_and_restart(again);
  table.press("profile/1");
  at("recovery", table.player());
}

/// From the debrief of one chapter, played by a script, to the briefing of the next.
inline void tour_chapters(Table& table, session::Script script, const std::string& next_chapter,
                          const AtStop& at) {
  player::ScriptRun run(std::move(script));
  while (const auto next = run.next(table.player())) table.player().handle(*next);
  at("debrief-chapter", table.player());
  table.player().handle(present::command::Open{present::Page::replay});
  table.player().handle(present::command::ShowMoment{9});
  at("replay-chapter", table.player());
  table.player().handle(present::command::Close{});
  table.player().handle(present::command::Open{present::Page::home});
  at("home-played", table.player());
  table.press("scenario/" + next_chapter);
  at("briefing-chapters", table.player());
}

}  // namespace sightline::tests
