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

}  // namespace sightline::tests
