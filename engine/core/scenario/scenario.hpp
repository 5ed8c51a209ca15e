// The immutable model of one scenario (format.md). Every reference is resolved; every text is in one
// language.
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/position.hpp"
#include "core/scenario/by_case.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/condition.hpp"
#include "core/scenario/ids.hpp"

namespace sightline::scenario {

enum class Answer { report, note, nothing };  ///< of a case, and of the judgement task
enum class Grade { right, acceptable, weak, harmful };
enum class ObservationClass { neutral, sign, trap, clearing };

/// Minutes since day 1 00:00 in the story; -1 means "not set".
using StoryTime = int;

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

/// Anything that can be noticed: a line, or a thing in the picture.
struct Observation {
  std::string id;  ///< authored, or scene + "." + first five words
  bool authored_id = false;
  Position at_source;     ///< for diagnostics
  SceneId scene;          ///< where it is shown (a choice's line: the choice's scene)
  bool is_thing = false;  ///< shown on entering, with the picture
  CastId speaker;         ///< invalid: narration
  ByCase<std::string> text;
  Condition when;
  std::string at;  ///< name of the figure, prop or anchor in the picture; empty if none
  ObservationClass kind = ObservationClass::neutral;
  IndicatorId indicator;
  Strength strength = Strength::weak;  ///< of a sign, after raising
  std::string category;                ///< of a sign: the first one the catalogue lists
  TrapId trap;
  std::vector<ObservationId> clears;
  ByCase<std::string> why;
  AnyId any;  ///< the group it is drawn from, if any
};

/// The seed shows `show` of these, in written order.
struct AnyGroup {
  std::string name;  ///< scene + "/any/" + number: the name of the draw
  int show = 1;
  std::vector<ObservationId> of;
};

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
  SceneId start;
  std::vector<Scene> scenes;
  std::vector<Ending> endings;
  std::vector<Observation> observations;
  std::vector<Choice> choices;
  std::vector<AnyGroup> any_groups;
  std::vector<GlossaryEntry> glossary;
  std::vector<std::pair<CaseId, std::string>> experts;  ///< case, play script file
  StoryTime last_named_time = -1;                       ///< by a `by` or a condition; -1: no rule names one

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
