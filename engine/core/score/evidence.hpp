// How much a set of signs carries: none, some or enough (format.md section 4).
#pragma once
#include <string>
#include <vector>

#include "core/scenario/scenario.hpp"

namespace sightline::score {

/// Evidence of a set of observations.
enum class Evidence { none, some, enough };

/// Counts from which evidence follows at once: decisive signs, and strong and moderate ones by category.
struct Tally {
  struct Category {
    std::string name;
    int strong = 0, moderate = 0;
    bool operator==(const Category&) const = default;
  };
  int decisive = 0;
  std::vector<Category> categories;
  bool operator==(const Tally&) const = default;
};

/// Counts one observation in (`step` 1) or out (-1); anything but a D, S or M sign changes nothing.
void count(Tally& tally, const scenario::Observation& observation, int step);

/// enough: any D; or an S and another S or M of another category; or three S or M from two categories.
/// some: at least one S or M. none: otherwise.
[[nodiscard]] Evidence evidence(const Tally& tally);

/// Of a set after removing W's, non-signs and whatever a shown clearing names. `shown`, by ObservationId,
/// tells which clearings count.
[[nodiscard]] Evidence evidence(const scenario::Scenario& scenario,
                                const std::vector<scenario::ObservationId>& set,
                                const std::vector<char>& shown);

}  // namespace sightline::score
