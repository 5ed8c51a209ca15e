// What the fairness tests share: all shipped scenarios, with the cast as it is or with other looks and names.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/score/score.hpp"
#include "shipped.hpp"

namespace sightline::tests {

/// One folder of scenarios/, read and bound in English.
struct Folder {
  std::string name;  ///< of the folder
  document::Document document;
  scenario::Bound bound;
  [[nodiscard]] const scenario::Scenario& scenario() const { return *bound.scenario; }
};

/// Every folder with a scenario.yaml, in the order of their names. Read once.
[[nodiscard]] const std::vector<Folder>& folders();

/// The same story with other people in it: each member of the cast who can be seen gets the figure of the one
/// `by` places further on (round and round), and every member the name of the one `by` places further on.
/// 0 leaves the figures or the names as they are.
[[nodiscard]] document::Document recast(document::Document document, std::size_t figures, std::size_t names);

/// All that a trainee reads and all that is scored, one item a line: every text but the names of the cast,
/// and class, strength, category, clearings, conditions, grades, effects and ways.
[[nodiscard]] std::string account(const scenario::Bound& bound);

/// Figures, poses, moods and places of the pictures, one scene a line.
[[nodiscard]] std::string pictures_of(const scenario::Scenario& scenario);

/// A play script played to its last step: its log as bytes and its score.
struct Played {
  std::string log;
  score::Score score;
};
[[nodiscard]] Played played(const scenario::Scenario& scenario, const session::Script& script);

/// The play scripts of a folder, by file name.
[[nodiscard]] std::vector<std::pair<std::string, session::Script>> scripts_of(const std::string& folder);

}  // namespace sightline::tests
