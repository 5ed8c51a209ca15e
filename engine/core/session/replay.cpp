// Where an attempt begins, and what a whole log comes to.
#include <algorithm>

#include "core/base/draw.hpp"
#include "core/session/session.hpp"

namespace sightline::session {

using scenario::Scenario;

namespace {

/// Without replacement; ascending, which is the written order.
void draw_members(const scenario::AnyGroup& group, std::uint64_t seed, std::vector<ObservationId>& drawn) {
  std::vector<ObservationId> left = group.of;
  for (int k = 0; k < group.show && !left.empty(); ++k) {
    const std::string name = group.name + "/" + std::to_string(k);
    const std::uint32_t at = draw(seed, name, static_cast<std::uint32_t>(left.size()));
    drawn.push_back(left[at]);
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace

Event start(const Scenario& scenario, const StartRequest& request) {
  Started started;
  started.seed = request.seed;
  const auto cases = static_cast<std::uint32_t>(scenario.cases.size());
  started.which = request.which ? *request.which
                                : CaseId{cases > 0 ? static_cast<int>(draw(request.seed, "case", cases)) : 0};
  started.role = request.role.valid() ? request.role : RoleId{0};
  started.mode = request.mode;
  for (const scenario::AnyGroup& group : scenario.any_groups)
    draw_members(group, request.seed, started.drawn);
  std::sort(started.drawn.begin(), started.drawn.end());
  started.received = request.received;
  started.bundle = request.bundle;
  return {0, std::move(started)};
}

EventLog effective(const EventLog& log) {
  EventLog kept;
  for (const Event& event : log) {
    const auto* back = std::get_if<WentBack>(&event.what);
    if (back == nullptr) {
      kept.push_back(event);
      continue;
    }
    while (!kept.empty() && kept.back().sequence >= back->to) kept.pop_back();
  }
  return kept;
}

State replay(const Scenario& scenario, const EventLog& log) {
  State state;
  for (const Event& event : effective(log)) apply(scenario, state, event);
  if (!log.empty()) state.next_sequence = log.back().sequence + 1;
  return state;
}

void follow(const Scenario& scenario, const EventLog& log, State& state) {
  if (log.empty()) return;
  if (std::holds_alternative<WentBack>(log.back().what)) {
    state = replay(scenario, log);
  } else {
    apply(scenario, state, log.back());
  }
}

}  // namespace sightline::session
