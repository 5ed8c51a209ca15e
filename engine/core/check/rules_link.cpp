// Chapters that go on from another scenario: it must be there, and have what is taken over.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? std::string() : "did you mean " + single_quoted(near) + "?";
}

}  // namespace

void find_lost_links(Inspection& in) {
  const Scenario& scenario = in.scenario;
  if (in.context.siblings == nullptr || scenario.receives_from.empty()) return;
  const Siblings& siblings = *in.context.siblings;
  const auto found = std::find(siblings.ids.begin(), siblings.ids.end(), scenario.receives_from);
  if (found == siblings.ids.end()) {
    return finding(in, Severity::warning, scenario.receives_from_at, "missing-scenario",
                   "no scenario " + single_quoted(scenario.receives_from) + " is there",
                   did_you_mean(scenario.receives_from, siblings.ids));
  }
  if (!siblings.facts) return;
  for (std::size_t i = 0; i < scenario.receives.size() && i < scenario.receives_at.size(); ++i) {
    const std::string& fact = scenario.facts[scenario.receives[i].index()].id;
    if (std::find(siblings.facts->begin(), siblings.facts->end(), fact) != siblings.facts->end()) continue;
    finding(in, Severity::error, scenario.receives_at[i], "lost-fact",
            single_quoted(scenario.receives_from) + " has no fact " + single_quoted(fact) + " to pass on",
            did_you_mean(fact, *siblings.facts));
  }
}

}  // namespace sightline::check
