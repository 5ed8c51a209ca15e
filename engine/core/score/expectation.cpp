#include "core/score/expectation.hpp"

namespace sightline::score {

using session::Expectation;
using Relation = session::Expectation::Relation;

namespace {

/// 8750 as "87.50".
std::string percent(int basis_points) {
  const std::string decimals = std::to_string(basis_points % 100);
  return std::to_string(basis_points / 100) + "." + (decimals.size() < 2 ? "0" : "") + decimals;
}

bool is_percent(const std::string& name) { return name == "notice" || name == "judge" || name == "act"; }

int number_of(const std::string& name, const Score& score) {
  if (name == "notice") return score.notice;
  if (name == "judge") return score.judge;
  if (name == "act") return score.act;
  if (name == "hits") return score.hits;
  if (name == "misses") return score.misses;
  if (name == "trap-alarms") return score.trap_alarms;
  if (name == "neutral-alarms") return score.neutral_alarms;
  if (name == "correct-rejections") return score.correct_rejections;
  return score.minutes;
}

bool is_met(const Expectation& expected, int value) {
  if (expected.relation == Relation::at_least) return value >= expected.value;
  if (expected.relation == Relation::at_most) return value <= expected.value;
  return value == expected.value;
}

std::string relation_word(Relation relation) {
  if (relation == Relation::at_least) return "at least ";
  return relation == Relation::at_most ? "at most " : "";
}

std::string word_of(const std::string& name, const scenario::Scenario& scenario, const session::State& state,
                    const Score& score) {
  if (name == "passed") return score.outcome == Outcome::passed ? "true" : "false";
  if (name == "gate") return score.gate_open ? "open" : "shut";
  return state.ending.valid() ? scenario.ending(state.ending).id : "none";
}

}  // namespace

std::vector<std::string> unmet(const std::vector<Expectation>& expectations,
                               const scenario::Scenario& scenario, const session::State& state,
                               const Score& score) {
  std::vector<std::string> problems;
  for (const Expectation& expected : expectations) {
    const std::string& name = expected.name;
    if (name == "ending" || name == "passed" || name == "gate") {
      const std::string word = word_of(name, scenario, state, score);
      if (word != expected.word) problems.push_back(name + ": expected " + expected.word + ", got " + word);
      continue;
    }
    const int value = number_of(name, score);
    if (is_met(expected, value)) continue;
    const auto shown = [&](int n) { return is_percent(name) ? percent(n) : std::to_string(n); };
    problems.push_back(name + ": expected " + relation_word(expected.relation) + shown(expected.value) +
                       ", got " + shown(value));
  }
  return problems;
}

}  // namespace sightline::score
