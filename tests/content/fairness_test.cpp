// Counterfactual pairs: other looks and other names in the same story change nothing that is told or scored.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/check/flow.hpp"
#include "core/stage/stage.hpp"
#include "fair.hpp"

using namespace sightline;
using namespace sightline::tests;

namespace {

std::size_t seen_members(const scenario::Scenario& scenario) {
  return static_cast<std::size_t>(
      std::count_if(scenario.cast.begin(), scenario.cast.end(),
                    [](const scenario::Cast& member) { return !member.figure.empty(); }));
}

scenario::Bound bound_with(const Folder& folder, std::size_t figures, std::size_t names) {
  scenario::Bound twin = bind_shipped(recast(folder.document, figures, names));
  REQUIRE(twin.scenario.has_value());
  return twin;
}

/// Nobody looks as before, and nothing else differs.
void check_twin(const Folder& folder, const scenario::Bound& twin) {
  const std::string source = text_of("scenarios/" + folder.name + "/scenario.yaml");
  const bool same = account(twin) == account(folder.bound);
  CHECK(same);
  CHECK(listing(twin.diagnostics, source) == listing(folder.bound.diagnostics, source));
  CHECK(listing(findings_of(*twin.scenario, source), source) ==
        listing(findings_of(folder.scenario(), source), source));
  CHECK(pictures_of(*twin.scenario) == pictures_of(folder.scenario()));
}

/// Whether some key below `node` is `when` or names a case.
bool depends_on_case(const document::Node& node, const scenario::Scenario& scenario) {
  for (const document::Entry& entry : node.entries)
    if (entry.key == "when" || scenario::find_case(scenario, entry.key).valid() ||
        depends_on_case(entry.value, scenario))
      return true;
  return std::any_of(node.items.begin(), node.items.end(),
                     [&](const document::Node& item) { return depends_on_case(item, scenario); });
}

std::size_t cases_that_reach(const scenario::Scenario& scenario, std::size_t scene) {
  std::size_t count = 0;
  for (int i = 0; i < static_cast<int>(scenario.cases.size()); ++i) {
    const check::Flow flow = check::flow_of(scenario, scenario::CaseId{i});
    if (flow.entered(scenario::SceneId{static_cast<int>(scene)})) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("fairness: whoever looks how, every text, sign, strength, clearing, grade and finding stays") {
  for (const Folder& folder : folders()) {
    CAPTURE(folder.name);
    const std::size_t people = seen_members(folder.scenario());
    REQUIRE(people >= 2);
    for (std::size_t by = 1; by < people; ++by) {
      CAPTURE(by);
      const scenario::Bound twin = bound_with(folder, by, 0);
      for (std::size_t i = 0; i < folder.scenario().cast.size(); ++i)
        if (!folder.scenario().cast[i].figure.empty())
          CHECK(twin.scenario->cast[i].figure != folder.scenario().cast[i].figure);
      check_twin(folder, twin);
    }
  }
}

TEST_CASE("fairness: whoever is called what, every text, sign, strength, clearing, grade and finding stays") {
  for (const Folder& folder : folders()) {
    CAPTURE(folder.name);
    for (std::size_t by = 1; by < folder.scenario().cast.size(); ++by) {
      CAPTURE(by);
      const scenario::Bound twin = bound_with(folder, by, by);
      CHECK(twin.scenario->cast.front().name != folder.scenario().cast.front().name);
      check_twin(folder, twin);
    }
  }
}

TEST_CASE("fairness: every play script gives the same log and scores when looks and names are swapped") {
  for (const Folder& folder : folders()) {
    CAPTURE(folder.name);
    const auto scripts = scripts_of(folder.name);
    REQUIRE_FALSE(scripts.empty());
    const std::size_t half = seen_members(folder.scenario()) / 2;
    const scenario::Bound next = bound_with(folder, 1, 1);
    const scenario::Bound far = bound_with(folder, half, half);
    for (const auto& script : scripts) {
      INFO("script: " << script.first);
      const Played before = played(folder.scenario(), script.second);
      for (const scenario::Bound* twin : {&next, &far}) {
        const Played after = played(*twin->scenario, script.second);
        CHECK(after.log == before.log);
        CHECK(after.score == before.score);
      }
    }
  }
}

TEST_CASE("fairness: the account that the pairs are held against sees a changed sign and a changed text") {
  const Folder& folder = folders().front();
  scenario::Bound changed = folder.bound;
  changed.scenario->observations.front().strength = scenario::Strength::decisive;
  CHECK(account(changed) != account(folder.bound));
  changed = folder.bound;
  changed.texts.back().text += ".";
  CHECK(account(changed) != account(folder.bound));
}

TEST_CASE("fairness: pictures do show other people when the looks are swapped") {
  for (const Folder& folder : folders()) {
    CAPTURE(folder.name);
    const scenario::Bound twin = bound_with(folder, 1, 0);
    const scenario::StageDirection& stage = folder.scenario().scene(folder.scenario().start).stage;
    const auto before = stage::compose(pictures(), folder.scenario(), stage, stage::Look::normal);
    const auto after = stage::compose(pictures(), *twin.scenario, stage, stage::Look::normal);
    const bool same = before.svg == after.svg;
    CHECK_FALSE(same);
  }
}

TEST_CASE("fairness: nothing in a picture depends on the case") {
  for (const Folder& folder : folders()) {
    const document::Node* scenes = folder.document.root.find("scenes");
    REQUIRE(scenes != nullptr);
    for (const document::Entry& scene : scenes->entries) {
      const document::Node* stage = scene.value.find("stage");
      INFO(folder.name << ", scene " << scene.key);
      REQUIRE(stage != nullptr);
      CHECK_FALSE(depends_on_case(*stage, folder.scenario()));
    }
  }
}

TEST_CASE(
    "fairness: a scene that only some cases can reach shows nobody, so no pose or mood gives a case away") {
  int found = 0;
  for (const Folder& folder : folders()) {
    const scenario::Scenario& scenario = folder.scenario();
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
      if (cases_that_reach(scenario, i) == scenario.cases.size()) continue;
      ++found;
      INFO(folder.name << ", scene " << scenario.scenes[i].id);
      CHECK(scenario.scenes[i].stage.figures.empty());
    }
  }
  CHECK(found >= 1);
}
