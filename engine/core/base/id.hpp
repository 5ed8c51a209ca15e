// Strong ids: an index into one list of one kind of thing, which no other kind can be mistaken for.
#pragma once
#include <compare>
#include <cstddef>

namespace sightline {

/// `using SceneId = Id<struct SceneTag>`; -1 means "none".
template <class Tag>
struct Id {
  int value = -1;
  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool valid() const { return value >= 0; }
  /// For indexing the list that the id belongs to; only when valid.
  [[nodiscard]] std::size_t index() const { return static_cast<std::size_t>(value); }
};

}  // namespace sightline
