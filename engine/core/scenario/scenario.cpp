#include "core/scenario/scenario.hpp"

#include "core/scenario/find_by_id.hpp"

namespace sightline::scenario {

namespace {

constexpr int day_length = 24 * 60;

}  // namespace

CaseId find_case(const Scenario& scenario, std::string_view id) {
  return find_by_id<CaseId>(scenario.cases, id);
}

SceneId find_scene(const Scenario& scenario, std::string_view id) {
  return find_by_id<SceneId>(scenario.scenes, id);
}

EndingId find_ending(const Scenario& scenario, std::string_view id) {
  return find_by_id<EndingId>(scenario.endings, id);
}

ObservationId find_observation(const Scenario& scenario, std::string_view id) {
  return find_by_id<ObservationId>(scenario.observations, id);
}

ChoiceId find_choice(const Scenario& scenario, SceneId scene, std::string_view id) {
  if (!scene.valid()) return ChoiceId{};
  const auto* task = std::get_if<ChooseTask>(&scenario.scene(scene).task);
  if (task == nullptr) return ChoiceId{};
  for (const ChoiceId choice : task->choices) {
    if (scenario.choice(choice).id == id) return choice;
  }
  return ChoiceId{};
}

FactId find_fact(const Scenario& scenario, std::string_view id) {
  return find_by_id<FactId>(scenario.facts, id);
}

RoleId find_role(const Scenario& scenario, std::string_view id) {
  for (std::size_t i = 0; i < scenario.roles.size(); ++i) {
    if (scenario.roles[i] == id) return RoleId{static_cast<int>(i)};
  }
  return RoleId{};
}

std::string clock_face(StoryTime time) {
  if (time < 0) return {};
  const auto two_digits = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two_digits(time % day_length / 60) + ":" + two_digits(time % 60);
}

int day_of(StoryTime time) { return time < 0 ? 1 : time / day_length + 1; }

}  // namespace sightline::scenario
