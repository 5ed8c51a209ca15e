// The immutable model of one scenario (format.md). Every reference is resolved; every text is in one
// language.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/position.hpp"
#include "core/scenario/by_case.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/condition.hpp"
#include "core/scenario/ids.hpp"
#include "core/scenario/observation.hpp"
#include "core/scenario/scene.hpp"
#include "core/scenario/task.hpp"

namespace sightline::scenario {

struct Case {
  std::string id;
  Position at_source;
  std::string truth;
  Answer answer = Answer::nothing;
};

struct Cast {
  std::string id;
  Position at_source;
  std::string name;
  std::string figure;  ///< of the picture kit; empty for a voice
};

/// A bounded number; a boolean is 0..1.
struct Fact {
  std::string id;
  Position at_source;
  int start = 0, from = 0, to = 1;
  bool is_flag = true;
};

/// A run that shows how it is done: a play script beside the scenario.
struct Expert {
  CaseId which;
  std::string file;  ///< inside the scenario's folder
  Position at_source;
};

struct GlossaryEntry {
  std::string term, text;
};

struct Marks {
  int notice = 60, judge = 50, act = 60;  ///< percent
  Position at_source;                     ///< of `marks`, if given
};

struct Scenario {
  std::string id, title, summary, setting, jurisdiction;
  std::vector<std::string> roles;
  int minutes = 0;
  std::vector<std::string> content_notes;
  StoryTime clock = 0;
  std::vector<std::string> sources;
  Marks marks;
  bool tutorial = false;
  std::vector<Indicator> own_indicators;  ///< tutorials only
  std::vector<Case> cases;
  std::vector<Cast> cast;
  std::vector<Fact> facts;
  std::string receives_from;
  std::vector<FactId> receives;
  Position receives_from_at;          ///< of the other scenario's name
  std::vector<Position> receives_at;  ///< by `receives`
  SceneId start;
  std::vector<Scene> scenes;
  std::vector<Ending> endings;
  std::vector<Observation> observations;
  std::vector<Choice> choices;
  std::vector<AnyGroup> any_groups;
  std::vector<GlossaryEntry> glossary;
  std::vector<Expert> experts;     ///< the first of a case is the one that the debrief shows
  StoryTime last_named_time = -1;  ///< by a `by` or a condition; -1: no rule names one

  [[nodiscard]] const Scene& scene(SceneId which) const { return scenes[which.index()]; }
  [[nodiscard]] const Ending& ending(EndingId which) const { return endings[which.index()]; }
  [[nodiscard]] const Observation& observation(ObservationId which) const {
    return observations[which.index()];
  }
  [[nodiscard]] const Choice& choice(ChoiceId which) const { return choices[which.index()]; }
};

[[nodiscard]] CaseId find_case(const Scenario& scenario, std::string_view id);
[[nodiscard]] SceneId find_scene(const Scenario& scenario, std::string_view id);
[[nodiscard]] EndingId find_ending(const Scenario& scenario, std::string_view id);
[[nodiscard]] ObservationId find_observation(const Scenario& scenario, std::string_view id);
[[nodiscard]] ChoiceId find_choice(const Scenario& scenario, SceneId scene, std::string_view id);
[[nodiscard]] FactId find_fact(const Scenario& scenario, std::string_view id);
[[nodiscard]] RoleId find_role(const Scenario& scenario, std::string_view id);

/// "03:10"; from the second day on "day 2, 03:10" with the word for day given by the caller.
[[nodiscard]] std::string clock_face(StoryTime time);  ///< HH:MM only
[[nodiscard]] int day_of(StoryTime time);              ///< 1 for the first day

}  // namespace sightline::scenario
