#include "core/player/script_run.hpp"

#include <algorithm>
#include <variant>

namespace sightline::player {
namespace {

using present::Command;
namespace command = present::command;

std::deque<Command> order_commands(const session::Order& order) {
  std::deque<Command> out;
  for (const session::ItemId item : order.items) out.emplace_back(command::PlaceItem{item});
  out.emplace_back(command::Confirm{});
  return out;
}

std::deque<Command> pick_commands(const session::Pick& pick) {
  std::deque<Command> out;
  for (const session::ItemId item : pick.items) out.emplace_back(command::TogglePick{item});
  out.emplace_back(command::Confirm{});
  return out;
}

std::deque<Command> report_commands(const scenario::Scenario& scenario, const session::State& state,
                                    const session::Report& report) {
  std::deque<Command> out;
  for (const session::ObservationId cited : report.cited) out.emplace_back(command::ToggleCite{cited});
  const auto* task = std::get_if<scenario::ReportTask>(&scenario.scene(state.scene).task);
  const int channels = task != nullptr ? static_cast<int>(task->to.size()) : 0;
  int index = report.channel.value;
  if (report.answer == scenario::Answer::note) index = channels;
  if (report.answer == scenario::Answer::nothing) index = channels + 1;
  out.emplace_back(command::ChooseChannel{index});
  out.emplace_back(command::Confirm{});
  return out;
}

bool is_on_play_page(const scenario::Scenario& scenario, const session::State& state,
                     session::ObservationId id) {
  for (const auto& list : {session::things_here(scenario, state), session::lines_here(scenario, state)}) {
    if (std::find(list.begin(), list.end(), id) != list.end()) return true;
  }
  return false;
}

/// The page over the play page on which an act is offered, if it is not offered there.
std::optional<present::Page> page_for(const scenario::Scenario& scenario, const session::State& state,
                                      const session::Intent& intent) {
  if (std::holds_alternative<session::Rate>(intent)) return present::Page::notebook;
  const auto* note = std::get_if<session::Note>(&intent);
  if (note != nullptr && !is_on_play_page(scenario, state, note->observation))
    return present::Page::transcript;
  const auto* unnote = std::get_if<session::Unnote>(&intent);
  if (unnote != nullptr && !is_on_play_page(scenario, state, unnote->observation))
    return present::Page::notebook;
  return std::nullopt;
}

}  // namespace

std::deque<Command> commands_for(const scenario::Scenario& scenario, const session::State& state,
                                 const session::Intent& intent) {
  if (const auto* order = std::get_if<session::Order>(&intent)) return order_commands(*order);
  if (const auto* pick = std::get_if<session::Pick>(&intent)) return pick_commands(*pick);
  const auto* report = std::get_if<session::Report>(&intent);
  if (report != nullptr && state.scene.valid()) return report_commands(scenario, state, *report);
  if (std::holds_alternative<session::Leave>(intent)) {
    return {command::Open{present::Page::pause}, command::Act{intent}};
  }
  if (const auto page = page_for(scenario, state, intent)) {
    return {command::Open{*page}, command::Act{intent}, command::Close{}};
  }
  return {command::Act{intent}};
}

bool ScriptRun::refill(const Player& player) {
  const session::Step& step = script_.steps[again_ ? step_ - 1 : step_];
  if (!again_) ++step_;
  again_ = false;
  problem_at_ = step.at;
  if (step.kind == session::Step::Kind::pause) {
    waiting_ = {command::Open{present::Page::pause}, command::Close{}};
    return true;
  }
  session::Intents found = session::intents_of(*player.scenario(), *player.state(), step);
  problem_ = found.problem;
  again_ = found.again;
  for (const session::Intent& intent : found.intents) {
    for (Command& one : commands_for(*player.scenario(), *player.state(), intent)) {
      waiting_.push_back(std::move(one));
    }
  }
  return problem_.empty();
}

std::optional<Command> ScriptRun::next(const Player& player) {
  if (player.state() == nullptr || player.scenario() == nullptr) return std::nullopt;
  if (!player.not_saved().empty()) {
    problem_ = "the last step could not be saved: " + player.not_saved();
    return std::nullopt;
  }
  while (waiting_.empty() && problem_.empty()) {
    if (!again_ && step_ >= script_.steps.size()) return std::nullopt;
    if (!refill(player)) return std::nullopt;
  }
  if (waiting_.empty()) return std::nullopt;
  Command command = std::move(waiting_.front());
  waiting_.pop_front();
  return command;
}

}  // namespace sightline::player
