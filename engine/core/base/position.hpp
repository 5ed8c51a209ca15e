// Where something stands in a text that a person wrote.
#pragma once
#include <compare>

namespace sightline {

/// A place in a file. Both count from 1; 0 means "not known".
struct Position {
  int line = 0;
  int column = 0;  ///< in bytes; a face turns it into code points for people
  auto operator<=>(const Position&) const = default;
};

}  // namespace sightline
