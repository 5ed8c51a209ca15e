// What a scene asks: choices, an order, a pick or the report, and where each answer leads.
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/position.hpp"
#include "core/scenario/by_case.hpp"
#include "core/scenario/condition.hpp"
#include "core/scenario/ids.hpp"

namespace sightline::scenario {

enum class Answer { report, note, nothing };  ///< of a case, and of the judgement task
enum class Grade { right, acceptable, weak, harmful };

/// Minutes since day 1 00:00 in the story; -1 means "not set".
using StoryTime = int;

struct Effect {
  FactId fact;
  bool add = false;  ///< else set
  int value = 0;
};

struct Target {
  enum class Kind { scene, ending, stay, back };
  Kind kind = Kind::stay;
  SceneId scene;
  EndingId ending;
};

/// A grade, and which harm it is if harmful.
struct Mark {
  Grade grade = Grade::right;
  HarmId harm;
};

struct Choice {
  std::string id;
  Position at_source;
  SceneId scene;
  ByCase<std::string> text;
  Condition when;
  bool once = false;
  int takes = 1;  ///< minutes
  StoryTime by = -1;
  ByCase<Mark> mark;  ///< absent: ungraded
  ByCase<std::string> why;
  std::vector<Effect> effects;
  std::vector<ObservationId> lines;
  SceneId visit;  ///< invalid if none
  ByCase<Target> to;
};

struct ChooseTask {
  std::vector<ChoiceId> choices;
};

struct OrderTask {
  struct Item {
    std::string id;
    std::string text;
  };
  std::vector<Item> items;
  std::vector<std::pair<ItemId, ItemId>> before;  ///< all pairs of each chain, once each
  std::string why;
};

struct PickTask {
  struct Item {
    std::string id;
    ByCase<std::string> text;
    Condition when;
    Mark mark;
    std::string why;
    Position at_source;
  };
  std::vector<Item> items;
};

struct ReportTask {
  struct Channel {
    ContactId contact;
    std::string contact_id;  ///< as written, for scripts
    ByCase<std::string> text;
    ByCase<Mark> mark;
    ByCase<std::string> why;
    Position at_source;
  };
  StoryTime by = -1;
  std::vector<Channel> to;
  std::string note;     ///< text of "note it for my supervisor"; always offered
  std::string nothing;  ///< text of "nothing"; always offered
};

using Task = std::variant<std::monostate, ChooseTask, OrderTask, PickTask, ReportTask>;

struct Branch {
  Condition when;
  std::vector<Effect> effects;
  Target to;
};

}  // namespace sightline::scenario
