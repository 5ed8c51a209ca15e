// What the steps of a play script mean where the story stands.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/names.hpp"
#include "core/session/script.hpp"

namespace sightline::session {

using scenario::Scenario;

namespace {

/// "no choice 'great' in scene 'boarding'; did you mean 'greet'?"
std::string no_such(const std::string& kind, const std::string& word,
                    const std::vector<std::string>& candidates, const std::string& where = {}) {
  const std::string near = nearest(word, candidates);
  return "no " + kind + " '" + word + "'" + where + (near.empty() ? "" : "; did you mean '" + near + "'?");
}

struct StepPlayer {
  const Scenario& scenario;
  const State& state;
  const Step& step;
  Intents result;

  [[nodiscard]] ObservationId observation(const std::string& word) {
    const ObservationId id = find_observation(scenario, word);
    if (id.valid()) return id;
    std::vector<std::string> all;
    for (const scenario::Observation& each : scenario.observations) all.push_back(each.id);
    result.problem = no_such("observation", word, all);
    return {};
  }

  [[nodiscard]] bool wants_signs() const { return step.ids.size() == 1 && step.ids.front() == "signs"; }

  /// Every D/S/M sign shown, so that an expert script survives variation.
  [[nodiscard]] std::vector<ObservationId> shown_signs() const {
    std::vector<ObservationId> signs;
    for (const ObservationId id : state.transcript) {
      if (is_countable_sign(scenario.observation(id))) signs.push_back(id);
    }
    return signs;
  }

  [[nodiscard]] std::vector<ObservationId> observations() {
    if (wants_signs()) return shown_signs();
    std::vector<ObservationId> ids;
    for (const std::string& word : step.ids) ids.push_back(observation(word));
    return ids;
  }

  void advance() {
    if (step.count >= 0) {
      result.intents.assign(static_cast<std::size_t>(step.count), Next{});
    } else if (!state.finished() && !state.at_question(scenario)) {
      result.intents.emplace_back(Next{});
      result.again = true;
    }
  }

  void flag() {
    const bool all_signs = wants_signs();
    for (const ObservationId id : observations()) {
      const bool noted = id.valid() && state.flagged[id.index()] != 0;
      if (!(all_signs && noted)) result.intents.emplace_back(Note{id});
    }
  }

  void unflag() {
    for (const ObservationId id : observations()) result.intents.emplace_back(Unnote{id});
  }

  void rate() {
    for (const auto& [word, percent] : step.levels) {
      result.intents.emplace_back(Rate{observation(word), percent});
    }
  }

  void choose() {
    if (step.ids.empty()) return;
    const ChoiceId choice = find_choice(scenario, state.scene, step.ids.front());
    if (!choice.valid()) {
      std::vector<std::string> here;
      for (const scenario::Choice& each : scenario.choices) {
        if (each.scene == state.scene) here.push_back(each.id);
      }
      result.problem = no_such("choice", step.ids.front(), here, place());
    }
    result.intents.emplace_back(Choose{choice});
  }

  /// " in scene 'boarding'".
  [[nodiscard]] std::string place() const {
    if (!state.scene.valid()) return " now: the story is over";
    return " in scene '" + scenario.scene(state.scene).id + "'";
  }

  [[nodiscard]] ItemId item(const std::string& word) {
    if (!state.scene.valid()) {
      result.problem = "no item '" + word + "'" + place();
      return {};
    }
    const scenario::Task& task = scenario.scene(state.scene).task;
    const ItemId id = find_item(task, word);
    if (!id.valid()) result.problem = no_such("item", word, item_names(task), place());
    return id;
  }

  [[nodiscard]] std::vector<ItemId> items() {
    std::vector<ItemId> ids;
    for (const std::string& word : step.ids) ids.push_back(item(word));
    return ids;
  }

  void report() {
    Report intent{scenario::Answer::report, {}, observations()};
    if (step.to == answer_name(scenario::Answer::note)) {
      intent.answer = scenario::Answer::note;
    } else if (step.to == answer_name(scenario::Answer::nothing)) {
      intent.answer = scenario::Answer::nothing;
    } else {
      intent.channel = item(step.to);
    }
    result.intents.emplace_back(std::move(intent));
  }

  void skip() {
    const std::string here = state.scene.valid() ? scenario.scene(state.scene).id : "";
    if (!step.ids.empty() && step.ids.front() != here) {
      result.problem = "no scene '" + step.ids.front() + "' to skip" + place();
    }
    result.intents.emplace_back(Skip{});
  }

  void play() {
    switch (step.kind) {
      case Step::Kind::next:
        return advance();
      case Step::Kind::flag:
        return flag();
      case Step::Kind::unflag:
        return unflag();
      case Step::Kind::sure:
        return rate();
      case Step::Kind::choose:
        return choose();
      case Step::Kind::order:
        result.intents.emplace_back(Order{items()});
        return;
      case Step::Kind::pick:
        result.intents.emplace_back(Pick{items()});
        return;
      case Step::Kind::report:
        return report();
      case Step::Kind::skip:
        return skip();
      case Step::Kind::hint:
        result.intents.emplace_back(AskHint{});
        return;
      case Step::Kind::back:
        result.intents.emplace_back(GoBack{});
        return;
      case Step::Kind::leave:
        result.intents.emplace_back(Leave{});
        return;
      case Step::Kind::pause:
        return;
    }
  }
};

}  // namespace

Intents intents_of(const Scenario& scenario, const State& state, const Step& step) {
  StepPlayer player{scenario, state, step, {}};
  player.play();
  if (!player.result.problem.empty()) player.result.intents.clear();
  return std::move(player.result);
}

Result<StartRequest> start_request(const Scenario& scenario, const Script& script) {
  if (script.scenario != scenario.id) {
    return Failure{"the script plays '" + script.scenario + "', not '" + scenario.id + "'"};
  }
  StartRequest request;
  request.seed = script.seed;
  request.mode = script.mode;
  request.which = find_case(scenario, script.which);
  if (!request.which->valid()) {
    std::vector<std::string> cases;
    for (const scenario::Case& each : scenario.cases) cases.push_back(each.id);
    return Failure{no_such("case", script.which, cases)};
  }
  request.role = script.role.empty() ? RoleId{0} : find_role(scenario, script.role);
  if (!request.role.valid()) return Failure{no_such("role", script.role, scenario.roles)};
  for (const auto& [word, value] : script.receives) {
    const FactId fact = find_fact(scenario, word);
    const bool received =
        std::find(scenario.receives.begin(), scenario.receives.end(), fact) != scenario.receives.end();
    if (!fact.valid() || !received) return Failure{"the scenario receives no fact '" + word + "'"};
    request.received.emplace_back(fact, value);
  }
  return request;
}

}  // namespace sightline::session
