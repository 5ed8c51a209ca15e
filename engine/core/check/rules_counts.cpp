#include <algorithm>
#include <set>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::Observation;
using scenario::ObservationClass;
using scenario::Strength;

/// The most that one case can show; what one path shows is the prover's.
struct Counts {
  int signs = 0;  ///< D, S, M
  int solid = 0;  ///< S, M
  int traps = 0;
  int neutrals = 0;
  int with_people = 0;  ///< neutrals with somebody whom a sign is about
};

/// Whom an observation is about, as far as it says: who speaks, and who stands where it is seen.
std::set<int> people_of(const Inspection& in, const Observation& seen) {
  std::set<int> people;
  if (seen.speaker.valid()) people.insert(seen.speaker.value);
  for (std::size_t i = 0; !seen.at.empty() && i < in.scenario.cast.size(); ++i) {
    if (in.scenario.cast[i].id == seen.at) people.insert(static_cast<int>(i));
  }
  return people;
}

bool is_solid_sign(const Observation& seen) {
  return seen.kind == ObservationClass::sign && seen.strength != Strength::weak;
}

bool can_be_shown(const Inspection& in, const Flow& flow, const Observation& seen) {
  return flow.entered(seen.scene) && can_hold(seen.when, in.scenario, flow.which);
}

std::set<int> people_of_signs(const Inspection& in, const Flow& flow) {
  std::set<int> people;
  for (const Observation& seen : in.scenario.observations) {
    if (seen.kind == ObservationClass::sign && can_be_shown(in, flow, seen))
      people.merge(people_of(in, seen));
  }
  return people;
}

Counts counts_of(const Inspection& in, const Flow& flow) {
  const std::set<int> people = people_of_signs(in, flow);
  std::vector<int> left;
  for (const auto& group : in.scenario.any_groups) left.push_back(group.show);
  Counts counts;
  for (const Observation& seen : in.scenario.observations) {
    if (!can_be_shown(in, flow, seen)) continue;
    if (seen.any.valid() && left[seen.any.index()]-- <= 0) continue;
    counts.signs += is_solid_sign(seen) ? 1 : 0;
    counts.solid += is_solid_sign(seen) && seen.strength != Strength::decisive ? 1 : 0;
    counts.traps += seen.kind == ObservationClass::trap ? 1 : 0;
    if (seen.kind != ObservationClass::neutral) continue;
    ++counts.neutrals;
    const std::set<int> here = people_of(in, seen);
    const bool shared =
        std::any_of(here.begin(), here.end(), [&](int who) { return people.count(who) != 0; });
    counts.with_people += shared ? 1 : 0;
  }
  return counts;
}

void report_counts(Inspection& in, const Flow& flow, const Counts& counts) {
  constexpr int least_signs = 4, least_traps = 3;  // format.md section 7
  const Position at = in.scenario.cases[flow.which.index()].at_source;
  const auto number = [](int n) { return std::to_string(n); };
  if (counts.solid < least_signs) {
    finding(in, Severity::error, at, "few-signs",
            number(counts.solid) + " signs of strength S or M can be seen" + in_cases(in, {flow.which}),
            "show at least 4 in every case");
  }
  if (counts.traps < least_traps) {
    finding(in, Severity::error, at, "few-traps",
            number(counts.traps) + " traps can be met" + in_cases(in, {flow.which}),
            "show at least 3 in every case");
  }
  if (counts.neutrals < counts.signs) {
    finding(in, Severity::error, at, "few-neutrals",
            number(counts.neutrals) + " neutral observations stand beside " + number(counts.signs) +
                " signs" + in_cases(in, {flow.which}),
            "show at least as many ordinary things as signs");
  }
  if (counts.neutrals >= counts.signs && counts.with_people * 3 < counts.neutrals) {
    finding(in, Severity::warning, at, "few-ordinary-moments",
            number(counts.with_people) + " of " + number(counts.neutrals) +
                " neutral observations are with the people whom the signs are about" +
                in_cases(in, {flow.which}),
            "let them do ordinary things too, a third of all; `at: who` says whom a narration is about");
  }
}

}  // namespace

void find_thin_cases(Inspection& in) {
  if (in.scenario.tutorial) return;
  for (const Flow& flow : in.flows) report_counts(in, flow, counts_of(in, flow));
}

}  // namespace sightline::check
