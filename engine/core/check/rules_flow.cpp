#include <algorithm>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

bool entered_in_any(const Inspection& in, SceneId id) {
  return std::any_of(in.flows.begin(), in.flows.end(), [&](const Flow& flow) { return flow.entered(id); });
}

/// Only stays or loops on itself, so nothing leads on.
bool leads_nowhere(const Flow& flow, std::size_t scene) {
  const auto& ways = flow.ways[scene];
  return std::all_of(ways.begin(), ways.end(), [&](const Way& way) {
    return way.kind == Way::Kind::stay || (way.kind == Way::Kind::go && way.to.index() == scene) ||
           way.kind == Way::Kind::visit || (way.visited.valid() && flow.returns[way.visited.index()] == 0);
  });
}

/// A round of scenes that no way leaves: told once a case, at its first scene.
void find_closed_rounds(Inspection& in) {
  for (const Flow& flow : in.flows) {
    for (std::size_t i = 0; i < flow.ways.size(); ++i) {
      const scenario::Scene& scene = in.scenario.scenes[i];
      if (!flow.entered(SceneId{static_cast<int>(i)}) || flow.ends[i] != 0) continue;
      finding(in, Severity::error, scene.at_source, "dead-end",
              "no way from the scene " + single_quoted(scene.id) + " reaches an ending",
              "let one of the scenes that follow it lead on");
      break;
    }
  }
}

}  // namespace

void find_unreachable(Inspection& in) {
  const Scenario& s = in.scenario;
  for (std::size_t i = 0; i < s.scenes.size(); ++i) {
    if (entered_in_any(in, SceneId{static_cast<int>(i)})) continue;
    finding(in, Severity::error, s.scenes[i].at_source, "unreachable-scene",
            "nothing leads to the scene " + single_quoted(s.scenes[i].id),
            "name it in a `to`, a `then` or a `visit`");
  }
  for (std::size_t i = 0; i < s.endings.size(); ++i) {
    const bool reached = std::any_of(in.flows.begin(), in.flows.end(),
                                     [&](const Flow& flow) { return flow.ending_reached[i] != 0; });
    if (reached) continue;
    finding(in, Severity::error, s.endings[i].at_source, "unreachable-ending",
            "nothing leads to the ending " + single_quoted(s.endings[i].id), "name it in a `to`");
  }
}

void find_dead_ends(Inspection& in) {
  const std::size_t before = in.found.size();
  for (std::size_t i = 0; i < in.scenario.scenes.size(); ++i) {
    const scenario::Scene& scene = in.scenario.scenes[i];
    std::vector<CaseId> stuck;
    for (const Flow& flow : in.flows) {
      if (flow.entered(SceneId{static_cast<int>(i)}) && leads_nowhere(flow, i)) stuck.push_back(flow.which);
    }
    if (stuck.empty()) continue;
    finding(in, Severity::error, scene.at_source, "dead-end",
            "nothing leads on from the scene " + single_quoted(scene.id) + in_cases(in, stuck),
            "add a choice that can always be made and leads on");
  }
  if (in.found.size() == before) find_closed_rounds(in);
}

void find_lost_visits(Inspection& in) {
  for (const Flow& flow : in.flows) {
    for (std::size_t i = 0; i < flow.ways.size(); ++i) {
      const scenario::Scene& scene = in.scenario.scenes[i];
      const bool outside = (flow.depths[i] & 1U) != 0;
      const bool back = std::any_of(flow.ways[i].begin(), flow.ways[i].end(),
                                    [](const Way& way) { return way.kind == Way::Kind::back; });
      if (outside && back) {
        finding(in, Severity::error, scene.at_source, "back-outside-visit",
                "the scene " + single_quoted(scene.id) + " goes back, but it can be entered without a visit",
                "name where it leads, or enter it with `visit`");
      }
      if ((flow.depths[i] >> static_cast<unsigned>(deepest_visit + 1)) != 0) {
        finding(in, Severity::error, scene.at_source, "deep-visits",
                "the scene " + single_quoted(scene.id) + " can be visited inside more than 4 visits",
                "let a visit come back before the next one");
      }
    }
  }
}

}  // namespace sightline::check
