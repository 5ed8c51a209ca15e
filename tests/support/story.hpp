// Builds small scenarios in code, so that a test shows all that matters to it.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/scenario.hpp"

namespace sightline::test {

using scenario::AnyId;
using scenario::CaseId;
using scenario::ChoiceId;
using scenario::Condition;
using scenario::EndingId;
using scenario::FactId;
using scenario::Grade;
using scenario::ItemId;
using scenario::ObservationClass;
using scenario::ObservationId;
using scenario::SceneId;
using scenario::Strength;
using scenario::Target;
using Kind = scenario::Test::Kind;

inline constexpr CaseId concern{0};
inline constexpr CaseId benign{1};

inline Target to(SceneId scene) { return {Target::Kind::scene, scene, {}}; }
inline Target to(EndingId ending) { return {Target::Kind::ending, {}, ending}; }
inline Target stay() { return {Target::Kind::stay, {}, {}}; }
inline Target back() { return {Target::Kind::back, {}, {}}; }

/// A condition of one test, such as `when(Kind::case_is, concern.value)`.
inline Condition when(Kind kind, int subject = -1, int number = 0,
                      scenario::Test::Compare compare = scenario::Test::Compare::not_equal) {
  Condition condition;
  condition.tests.push_back({kind, subject, compare, number});
  return condition;
}

template <class Id, class T>
Id put(std::vector<T>& all, T value) {
  all.push_back(std::move(value));
  return Id{static_cast<int>(all.size()) - 1};
}

/// A scenario with the cases `concern` (report) and `benign` (nothing), starting in the first scene added.
struct Story {
  scenario::Scenario scenario;

  Story() {
    scenario.id = "story";
    scenario.roles = {"driver", "clerk"};
    scenario.cases.resize(2);
    scenario.cases[0].id = "concern";
    scenario.cases[0].answer = scenario::Answer::report;
    scenario.cases[1].id = "benign";
    scenario.clock = 600;
    scenario.start = SceneId{0};
  }

  SceneId scene(const std::string& id) {
    scenario::Scene added;
    added.id = id;
    return put<SceneId>(scenario.scenes, std::move(added));
  }
  scenario::Scene& at(SceneId id) { return scenario.scenes[id.index()]; }
  scenario::Choice& at(ChoiceId id) { return scenario.choices[id.index()]; }
  scenario::Observation& at(ObservationId id) { return scenario.observations[id.index()]; }

  EndingId ending(const std::string& id) {
    scenario::Ending added;
    added.id = id;
    return put<EndingId>(scenario.endings, std::move(added));
  }

  /// An observation that stands nowhere yet: a line of a choice, say.
  ObservationId loose(SceneId where, const std::string& id, ObservationClass kind) {
    scenario::Observation added;
    added.id = id;
    added.scene = where;
    added.kind = kind;
    return put<ObservationId>(scenario.observations, std::move(added));
  }
  ObservationId line(SceneId where, const std::string& id,
                     ObservationClass kind = ObservationClass::neutral) {
    const ObservationId added = loose(where, id, kind);
    at(where).lines.push_back(added);
    return added;
  }
  ObservationId thing(SceneId where, const std::string& id,
                      ObservationClass kind = ObservationClass::neutral) {
    const ObservationId added = loose(where, id, kind);
    at(added).is_thing = true;
    at(where).things.push_back(added);
    return added;
  }
  ObservationId trap(SceneId where, const std::string& id) {
    const ObservationId added = line(where, id, ObservationClass::trap);
    at(added).trap = scenario::TrapId{0};
    return added;
  }
  ObservationId sign(SceneId where, const std::string& id, Strength strength, const std::string& category) {
    const ObservationId added = line(where, id, ObservationClass::sign);
    at(added).indicator = scenario::IndicatorId{added.value};
    at(added).strength = strength;
    at(added).category = category;
    return added;
  }
  ObservationId clearing(SceneId where, const std::string& id, std::vector<ObservationId> clears) {
    const ObservationId added = line(where, id, ObservationClass::clearing);
    at(added).clears = std::move(clears);
    return added;
  }

  ChoiceId choice(SceneId where, const std::string& id, Target target) {
    scenario::Choice added;
    added.id = id;
    added.scene = where;
    added.to = target;
    const auto made = put<ChoiceId>(scenario.choices, std::move(added));
    scenario::Task& task = at(where).task;
    if (std::get_if<scenario::ChooseTask>(&task) == nullptr) task = scenario::ChooseTask{};
    std::get_if<scenario::ChooseTask>(&task)->choices.push_back(made);
    return made;
  }
  ChoiceId graded(SceneId where, const std::string& id, Grade grade, Target target) {
    const ChoiceId made = choice(where, id, target);
    at(made).mark = scenario::Mark{grade, {}};
    return made;
  }

  void then(SceneId where, Target target) { at(where).then.push_back({{}, {}, target}); }

  /// Items a, b, c...; `before` in pairs of indexes.
  void order(SceneId where, int items, const std::vector<std::pair<int, int>>& before) {
    scenario::OrderTask task;
    for (int i = 0; i < items; ++i) task.items.push_back({std::string(1, static_cast<char>('a' + i)), ""});
    for (const auto& [first, second] : before) task.before.emplace_back(ItemId{first}, ItemId{second});
    at(where).task = task;
  }
  /// Items a, b, c... of these grades.
  void pick(SceneId where, const std::vector<Grade>& grades) {
    scenario::PickTask task;
    for (const Grade grade : grades) {
      scenario::PickTask::Item item;
      item.id = std::string(1, static_cast<char>('a' + static_cast<int>(task.items.size())));
      item.mark = {grade, grade == Grade::harmful ? scenario::HarmId{3} : scenario::HarmId{}};
      task.items.push_back(std::move(item));
    }
    at(where).task = task;
  }
  /// Channels "hotline" (right), "supervisor" (acceptable), "gossip" (weak), "posse" (harmful).
  void report(SceneId where, scenario::StoryTime by = -1) {
    scenario::ReportTask task;
    task.by = by;
    const std::pair<const char*, Grade> channels[] = {{"hotline", Grade::right},
                                                      {"supervisor", Grade::acceptable},
                                                      {"gossip", Grade::weak},
                                                      {"posse", Grade::harmful}};
    for (const auto& [id, grade] : channels) {
      scenario::ReportTask::Channel channel;
      channel.contact_id = id;
      channel.mark =
          scenario::Mark{grade, grade == Grade::harmful ? scenario::HarmId{4} : scenario::HarmId{}};
      task.to.push_back(std::move(channel));
    }
    at(where).task = task;
  }

  FactId fact(const std::string& id, int from, int most) {
    scenario::Fact added;
    added.id = id;
    added.start = added.from = from;
    added.to = most;
    added.is_flag = false;
    return put<FactId>(scenario.facts, std::move(added));
  }
  /// The lines named are shown `show` at a time, as the seed has it.
  AnyId any(SceneId where, int show, std::vector<ObservationId> of) {
    const std::string name = at(where).id + "/any/" + std::to_string(scenario.any_groups.size());
    const AnyId made{static_cast<int>(scenario.any_groups.size())};
    for (const ObservationId id : of) at(id).any = made;
    scenario::AnyGroup added;
    added.name = name;
    added.show = show;
    added.of = std::move(of);
    scenario.any_groups.push_back(std::move(added));
    return made;
  }
};

}  // namespace sightline::test
