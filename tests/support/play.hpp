// Plays a scenario as a person would, with the score running along.
#pragma once
#include <initializer_list>

#include "core/score/score.hpp"
#include "tests/support/story.hpp"

namespace sightline::test {

using session::Refusal;

struct Play {
  const scenario::Scenario& scenario;
  score::Attempt attempt;

  explicit Play(const scenario::Scenario& played, session::StartRequest request = {}) : scenario(played) {
    if (!request.which) request.which = concern;
    score::take(scenario, attempt, session::start(scenario, request));
  }
  Play(const scenario::Scenario& played, CaseId which, session::Mode mode = session::Mode::assess)
      : Play(played, request_of(which, mode)) {}

  static session::StartRequest request_of(CaseId which, session::Mode mode) {
    session::StartRequest request;
    request.which = which;
    request.mode = mode;
    return request;
  }

  /// Does it, or says why not.
  Refusal act(const session::Intent& intent) {
    const session::Decision decision = session::decide(scenario, attempt.state, attempt.log, intent);
    if (decision.refusal == Refusal::none) score::take(scenario, attempt, decision.event);
    return decision.refusal;
  }
  Refusal next() { return act(session::Next{}); }
  Refusal note(ObservationId id) { return act(session::Note{id}); }
  Refusal choose(ChoiceId id) { return act(session::Choose{id}); }
  Refusal report(int channel, std::vector<ObservationId> cited) {
    return act(session::Report{scenario::Answer::report, ItemId{channel}, std::move(cited)});
  }
  Refusal answer(scenario::Answer answer, std::vector<ObservationId> cited = {}) {
    return act(session::Report{answer, {}, std::move(cited)});
  }
  Refusal order(std::initializer_list<int> items) { return act(session::Order{ids(items)}); }
  Refusal pick(std::initializer_list<int> items) { return act(session::Pick{ids(items)}); }

  /// Up to the next question or ending, through then-only scenes.
  void read_on() {
    while (!state().finished() && !state().at_question(scenario)) {
      if (next() != Refusal::none) return;
    }
  }

  [[nodiscard]] const session::State& state() const { return attempt.state; }
  [[nodiscard]] score::Score score() const { return score::score(scenario, attempt.state, attempt.answers); }
  [[nodiscard]] const std::string& place() const { return scenario.scene(attempt.state.scene).id; }
  [[nodiscard]] bool was_shown(ObservationId id) const { return attempt.state.shown[id.index()] != 0; }

 private:
  static std::vector<ItemId> ids(std::initializer_list<int> items) {
    std::vector<ItemId> made;
    for (const int item : items) made.push_back(ItemId{item});
    return made;
  }
};

}  // namespace sightline::test
