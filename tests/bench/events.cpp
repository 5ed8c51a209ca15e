// What a person does, one event after the other, with the score running along.
#include <string>
#include <variant>
#include <vector>

#include "core/base/draw.hpp"
#include "core/score/score.hpp"
#include "sections.hpp"
#include "shipped.hpp"

namespace sightline::bench {
namespace {

using scenario::Scenario;
using session::Intent;

session::StartRequest request_of(std::uint64_t seed) {
  session::StartRequest request;
  request.seed = seed;
  return request;
}

score::Attempt started(const Scenario& scenario, std::uint64_t seed) {
  score::Attempt attempt;
  score::take(scenario, attempt, session::start(scenario, request_of(seed)));
  return attempt;
}

/// A stream of numbers that costs little beside what is measured.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : seed_(seed) {}
  /// In [0, n).
  std::size_t roll(std::size_t n) { return draw(seed_ + rolls_++, "bench", static_cast<std::uint32_t>(n)); }

 private:
  std::uint64_t seed_;
  std::uint64_t rolls_ = 0;
};

Intent some_report(const scenario::ReportTask& task, const session::State& state, Dice& dice) {
  session::Report report;
  for (std::size_t i = 0; i < state.flagged.size(); ++i) {
    if (state.flagged[i] != 0) report.cited.push_back({static_cast<int>(i)});
  }
  const std::size_t way = dice.roll(task.to.size() + 1);
  if (way == task.to.size() || report.cited.empty()) return session::Report{};
  report.answer = scenario::Answer::report;
  report.channel = {static_cast<int>(way)};
  return report;
}

Intent some_answer(const Scenario& scenario, const session::State& state, Dice& dice) {
  const scenario::Task& task = scenario.scene(state.scene).task;
  if (const auto* order = std::get_if<scenario::OrderTask>(&task)) {
    session::Order answer;
    for (std::size_t i = 0; i < order->items.size(); ++i) answer.items.push_back({static_cast<int>(i)});
    std::swap(answer.items.front(), answer.items[dice.roll(answer.items.size())]);
    return answer;
  }
  if (std::holds_alternative<scenario::PickTask>(task)) {
    const auto items = session::offered_items(scenario, state);
    return session::Pick{{items[dice.roll(items.size())]}};
  }
  if (const auto* report = std::get_if<scenario::ReportTask>(&task)) return some_report(*report, state, dice);
  const auto choices = session::offered_choices(scenario, state);
  return session::Choose{choices[dice.roll(choices.size())]};
}

/// Something that is offered: reads on, notes one in three of what it reads, answers as the dice fall.
Intent some_offer(const Scenario& scenario, const session::State& state, Dice& dice) {
  if (!state.transcript.empty()) {
    const session::ObservationId latest = state.transcript.back();
    if (state.notes[latest.index()] == session::NoteState::none && dice.roll(3) == 0)
      return session::Note{latest};
  }
  if (!state.at_question(scenario)) return session::Next{};
  return some_answer(scenario, state, dice);
}

/// Decides, takes and scores. False if it was refused.
bool act(const Scenario& scenario, score::Attempt& attempt, const Intent& intent) {
  const session::Decision decision = session::decide(scenario, attempt.state, attempt.log, intent);
  if (decision.refusal != session::Refusal::none) return false;
  score::take(scenario, attempt, decision.event);
  keep(score::score(scenario, attempt.state, attempt.answers));
  return true;
}

struct Played {
  std::vector<Intent> intents;
  session::EventLog log;
};

/// One random way to the end.
Played random_way(const Scenario& scenario) {
  Dice dice(1);
  Played out;
  score::Attempt attempt = started(scenario, 1);
  while (!attempt.state.finished()) {
    const Intent intent = some_offer(scenario, attempt.state, dice);
    if (act(scenario, attempt, intent)) out.intents.push_back(intent);
  }
  out.log = std::move(attempt.log);
  return out;
}

Row event_row(int scenes, Effort effort) {
  const Scenario scenario = bound_large(scenes);
  const Played played = random_way(scenario);
  const int times = effort.times(20'000 / scenes + 20, 1);
  std::vector<double> ours, bare;
  for (int i = 0; i < times; ++i) {
    score::Attempt attempt = started(scenario, 1);
    const double start = worked();
    for (const Intent& intent : played.intents) act(scenario, attempt, intent);
    ours.push_back(worked() - start);
    const double pushing = worked();
    session::EventLog log;
    for (const session::Event& event : played.log) log.push_back(event);
    bare.push_back(worked() - pushing);
    keep(log);
  }
  const double events = static_cast<double>(played.intents.size());
  return {"event-" + std::to_string(scenes),
          "an event, " + std::to_string(scenes) + " scenes",
          "us",
          0.2,
          0.05,
          Better::less,
          median(ours) / events * 1e6,
          median(bare) / events * 1e6,
          "pushing the same events into a vector",
          scenes == 10
              ? "decide + apply + running score; " + std::to_string(played.intents.size()) + " events"
              : std::to_string(played.intents.size()) + " events"};
}

Row random_play_row(Effort effort) {
  const Guest guest;
  const Scenario& scenario = *guest.player->scenario();
  const double at_least = effort.quick ? 0.01 : 1;
  Dice dice(7);
  long long taken = 0;
  const double start = worked();
  for (std::uint64_t seed = 1; worked() - start < at_least; ++seed) {
    score::Attempt attempt = started(scenario, seed);
    while (!attempt.state.finished()) {
      taken += act(scenario, attempt, some_offer(scenario, attempt.state, dice)) ? 1 : 0;
    }
  }
  const double rate = static_cast<double>(taken) / (worked() - start);
  const double drawing = worked();
  for (long long i = 0; i < taken; ++i) keep(dice.roll(3));
  const double draws = static_cast<double>(taken) / (worked() - drawing);
  return {"random-play",
          "random play, Night coach 214, full scoring",
          "M/s",
          0.5,
          3,
          Better::more,
          rate * 1e-6,
          draws * 1e-6,
          "drawing one number for each choice",
          std::to_string(taken) + " choices, attempts begun and ended included"};
}

}  // namespace

Rows measure_events(Effort effort) {
  Rows rows;
  for (const int scenes : {10, 80, 800}) rows.push_back(event_row(scenes, effort));
  rows.push_back(random_play_row(effort));
  return rows;
}

}  // namespace sightline::bench
