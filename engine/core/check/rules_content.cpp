#include <algorithm>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::Condition;
using scenario::Observation;
using scenario::ObservationClass;
using scenario::PickTask;
using scenario::Scene;
using scenario::Test;

/// Marks the observations that a condition names.
void mark_named(const Condition& when, std::vector<char>& named) {
  for (const Test& test : when.tests) {
    const bool names =
        test.kind == Test::Kind::shown || test.kind == Test::Kind::flagged || test.kind == Test::Kind::cited;
    if (names && test.subject >= 0) named[static_cast<std::size_t>(test.subject)] = 1;
  }
}

std::vector<char> named_observations(const Scenario& s) {
  std::vector<char> named(s.observations.size(), 0);
  for (const Observation& seen : s.observations) {
    mark_named(seen.when, named);
    for (const auto cleared : seen.clears) named[cleared.index()] = 1;
  }
  for (const auto& choice : s.choices) mark_named(choice.when, named);
  for (const Scene& scene : s.scenes) {
    for (const auto& branch : scene.then) mark_named(branch.when, named);
    if (const auto* pick = std::get_if<PickTask>(&scene.task)) {
      for (const auto& item : pick->items) mark_named(item.when, named);
    }
  }
  return named;
}

}  // namespace

void find_wrong_settings(Inspection& in) {
  const auto& catalog = in.context.catalog.indicators;
  for (const Observation& seen : in.scenario.observations) {
    if (!seen.indicator.valid() || seen.indicator.index() >= catalog.size()) continue;
    const auto& indicator = catalog[seen.indicator.index()];
    const auto& fits = indicator.settings;
    if (fits.empty() || std::find(fits.begin(), fits.end(), in.scenario.setting) != fits.end()) continue;
    finding(in, Severity::error, seen.at_source, "wrong-setting",
            single_quoted(indicator.id) + " is published for " + fits.front() + ", not for " +
                in.scenario.setting,
            "use an indicator of this setting, or one that fits everywhere");
  }
}

void find_missing_alt(Inspection& in) {
  for (const Scene& scene : in.scenario.scenes) {
    if (scene.stage.backdrop.empty() || !scene.stage.alt.empty()) continue;
    finding(in, Severity::error, scene.at_source, "missing-alt",
            "the picture of " + single_quoted(scene.id) + " says nothing to those who cannot see it",
            "say in `alt` what it shows, in one or two sentences");
  }
}

void find_content_without_skip(Inspection& in) {
  for (const Scene& scene : in.scenario.scenes) {
    if (scene.content.empty() == !scene.skip_to.valid()) continue;
    const bool tagged = !scene.content.empty();
    finding(in, Severity::error, scene.at_source, "missing-skip",
            tagged ? "the scene " + single_quoted(scene.id) + " has a content note and cannot be skipped"
                   : "the scene " + single_quoted(scene.id) + " can be skipped, but says not why",
            tagged ? "add skip-to: next-scene" : "add content: [what somebody may want to skip]");
  }
}

void find_missing_sources(Inspection& in) {
  if (in.scenario.tutorial || !in.scenario.sources.empty()) return;
  finding(in, Severity::warning, {1, 1}, "missing-source", "the scenario names no source",
          "add sources: [CODE, ...] for what it teaches");
}

void find_missing_ids(Inspection& in) {
  const std::vector<char> named = named_observations(in.scenario);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const Observation& seen = in.scenario.observations[i];
    if (seen.authored_id || (named[i] == 0 && seen.kind == ObservationClass::neutral)) continue;
    finding(in, Severity::warning, seen.at_source, "missing-id",
            named[i] != 0 ? "something names " + single_quoted(seen.id) + ", which has no id of its own"
                          : "a sign, a trap or a clearing needs an id of its own",
            "add id: ..., so that its record survives another wording");
  }
}

void find_idle_clearings(Inspection& in) {
  for (const Observation& seen : in.scenario.observations) {
    for (const auto cleared : seen.clears) {
      const Observation& other = in.scenario.observation(cleared);
      if (other.kind == ObservationClass::sign) continue;
      finding(in, Severity::error, seen.at_source, "clears-no-sign",
              single_quoted(seen.id) + " clears " + single_quoted(other.id) + ", which is no sign",
              "name a sign that this contradicts");
    }
  }
}

}  // namespace sightline::check
