#include <algorithm>
#include <set>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::Condition;
using scenario::PickTask;
using scenario::Test;

// format.md section 2, "What keeps the proof exact", (e), (f) and (g).
constexpr int most_variations = 256;
constexpr int most_hindsight = 4;
constexpr int most_state = 64;

/// All conditions of a scenario.
std::vector<const Condition*> conditions_of(const Scenario& s) {
  std::vector<const Condition*> all;
  for (const auto& seen : s.observations) all.push_back(&seen.when);
  for (const auto& choice : s.choices) all.push_back(&choice.when);
  for (const auto& scene : s.scenes) {
    for (const auto& branch : scene.then) all.push_back(&branch.when);
    if (const auto* pick = std::get_if<PickTask>(&scene.task)) {
      for (const auto& item : pick->items) all.push_back(&item.when);
    }
  }
  return all;
}

/// What all conditions together ask about.
struct Asked {
  std::set<int> facts;
  std::set<int> groups;  ///< any-groups with a member in shown()
  int hindsight = 0;
  Position last_hindsight;
};

Asked asked_by(const Scenario& s) {
  Asked asked;
  for (const Condition* when : conditions_of(s)) {
    for (const Test& test : when->tests) {
      if (test.kind == Test::Kind::fact) asked.facts.insert(test.subject);
      if (test.kind == Test::Kind::flagged || test.kind == Test::Kind::cited) {
        ++asked.hindsight;
        asked.last_hindsight = when->at;
      }
      if (test.kind != Test::Kind::shown || test.subject < 0) continue;
      const auto group = s.observations[static_cast<std::size_t>(test.subject)].any;
      if (group.valid()) asked.groups.insert(group.value);
    }
  }
  return asked;
}

/// n over k, at most `most_variations` + 1.
int ways_to_draw(int n, int k) {
  long long ways = 1;
  for (int i = 1; i <= std::min(k, n - k) && ways <= most_variations; ++i) ways = ways * (n - i + 1) / i;
  return static_cast<int>(std::min<long long>(ways, most_variations + 1));
}

int variations(const Scenario& s, const std::set<int>& groups) {
  int product = 1;
  for (const int at : groups) {
    const auto& group = s.any_groups[static_cast<std::size_t>(at)];
    product *= ways_to_draw(static_cast<int>(group.of.size()), group.show);
    if (product > most_variations) return product;
  }
  return product;
}

}  // namespace

void find_limits(Inspection& in) {
  const Scenario& s = in.scenario;
  const Asked asked = asked_by(s);
  const auto once =
      std::count_if(s.choices.begin(), s.choices.end(), [](const auto& one) { return one.once; });
  const auto state = static_cast<std::ptrdiff_t>(asked.facts.size()) + once;
  if (state > most_state) {
    finding(in, Severity::error, {1, 1}, "too-many-facts",
            std::to_string(state) + " facts and `once` choices decide what happens; a proof takes 64",
            "split the story into linked chapters");
  }
  if (variations(s, asked.groups) > most_variations) {
    const auto& group = s.any_groups[static_cast<std::size_t>(*asked.groups.begin())];
    finding(in, Severity::error, s.observation(group.of.front()).at_source, "too-many-variations",
            "the 'any' groups that conditions ask about give more than 256 variations",
            "ask with shown() about fewer of them");
  }
  if (asked.hindsight > most_hindsight) {
    finding(in, Severity::error, asked.last_hindsight, "too-much-hindsight",
            "flagged and cited stand in " + std::to_string(asked.hindsight) + " places; a proof takes 4",
            "let fewer endings depend on what was noted");
  }
}

}  // namespace sightline::check
