// Anything that a trainee can notice, and what it means.
#pragma once
#include <string>
#include <vector>

#include "core/base/position.hpp"
#include "core/scenario/by_case.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/condition.hpp"
#include "core/scenario/ids.hpp"

namespace sightline::scenario {

enum class ObservationClass { neutral, sign, trap, clearing };

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

}  // namespace sightline::scenario
