// Which scenes can follow which, in one case, as far as conditions can be judged without playing.
#pragma once
#include <vector>

#include "core/scenario/scenario.hpp"

namespace sightline::check {

using scenario::CaseId;
using scenario::ChoiceId;
using scenario::EndingId;
using scenario::Scenario;
using scenario::SceneId;

inline constexpr int deepest_visit = 4;  ///< format.md section 2, `to`

/// One way out of a scene.
struct Way {
  enum class Kind { go, visit, stay, back, end };
  Kind kind = Kind::go;
  SceneId to;       ///< of go and visit
  EndingId ending;  ///< of end
  ChoiceId choice;  ///< invalid: `then`, or skipping
  SceneId visited;  ///< of go, stay, back and end: the scene visited before, if any
};

struct Flow {
  CaseId which;
  std::vector<std::vector<Way>> ways;  ///< by SceneId
  std::vector<unsigned>
      depths;  ///< by SceneId: bit d set if it can be entered inside d visits; bit 5: deeper
  std::vector<char> ending_reached;  ///< by EndingId
  std::vector<char> returns;         ///< by SceneId: a visit that starts here can come back
  std::vector<char> ends;            ///< by SceneId: an ending can be reached from here

  [[nodiscard]] bool entered(SceneId id) const { return depths[id.index()] != 0; }
};

[[nodiscard]] Flow flow_of(const Scenario& scenario, CaseId which);

}  // namespace sightline::check
