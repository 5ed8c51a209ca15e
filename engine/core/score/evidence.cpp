#include "core/score/evidence.hpp"

namespace sightline::score {

using scenario::Observation;
using scenario::ObservationClass;
using scenario::ObservationId;
using scenario::Scenario;
using scenario::Strength;

namespace {

Tally::Category& category_of(Tally& tally, const std::string& name) {
  for (Tally::Category& category : tally.categories) {
    if (category.name == name) return category;
  }
  return tally.categories.emplace_back(Tally::Category{name});
}

}  // namespace

void count(Tally& tally, const Observation& observation, int step) {
  if (observation.kind != ObservationClass::sign) return;
  if (observation.strength == Strength::decisive) tally.decisive += step;
  if (observation.strength == Strength::strong) category_of(tally, observation.category).strong += step;
  if (observation.strength == Strength::moderate) category_of(tally, observation.category).moderate += step;
}

Evidence evidence(const Tally& tally) {
  if (tally.decisive > 0) return Evidence::enough;
  int categories = 0;
  int signs = 0;
  int strong = 0;
  for (const Tally::Category& category : tally.categories) {
    const int here = category.strong + category.moderate;
    categories += here > 0 ? 1 : 0;
    signs += here;
    strong += category.strong;
  }
  // With two categories, a strong sign always has another S or M in a category that is not its own.
  if (categories >= 2 && (strong > 0 || signs >= 3)) return Evidence::enough;
  return signs > 0 ? Evidence::some : Evidence::none;
}

Evidence evidence(const Scenario& scenario, const std::vector<ObservationId>& set,
                  const std::vector<char>& shown) {
  std::vector<char> cleared(scenario.observations.size(), 0);
  for (std::size_t i = 0; i < scenario.observations.size() && i < shown.size(); ++i) {
    if (shown[i] == 0) continue;
    for (const ObservationId sign : scenario.observations[i].clears) cleared[sign.index()] = 1;
  }
  Tally tally;
  for (const ObservationId id : set) {
    if (cleared[id.index()] == 0) count(tally, scenario.observation(id), 1);
  }
  return evidence(tally);
}

}  // namespace sightline::score
