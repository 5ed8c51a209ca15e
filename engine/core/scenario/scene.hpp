// One scene with its picture, and one ending.
#pragma once
#include <string>
#include <vector>

#include "core/base/position.hpp"
#include "core/scenario/by_case.hpp"
#include "core/scenario/ids.hpp"
#include "core/scenario/task.hpp"

namespace sightline::scenario {

/// What the picture shows.
struct StageDirection {
  struct Figure {
    CastId who;
    std::string pose, mood, at;
  };
  struct Prop {
    std::string prop, name, at;
  };
  std::string backdrop;
  std::string alt;
  std::vector<Figure> figures;
  std::vector<Prop> props;
};

struct Scene {
  std::string id;
  Position at_source;
  std::string place;
  StoryTime clock = -1;
  std::vector<std::string> content;  ///< content tags; not empty means that it can be skipped
  SceneId skip_to;
  std::string skip_text;
  StageDirection stage;
  std::vector<ObservationId> things;
  std::vector<ObservationId> lines;  ///< members of any-groups stand here too, in written order
  std::string notes_for_class;
  std::string ask;
  Task task;
  std::vector<Branch> then;  ///< after a task other than choices, or alone
};

struct TimelinePoint {
  bool from_report = false;  ///< `minutes` count from the report
  int minutes = 0;           ///< else a StoryTime
  std::string text;
};

struct Ending {
  std::string id;
  Position at_source;
  std::string title;
  ByCase<std::string> text;
  std::vector<TimelinePoint> timeline;
  std::string unknown;
  std::vector<std::string> sources;
};

}  // namespace sightline::scenario
