// Looks a thing up by its author's word. For short lists, and for questions asked once.
#pragma once
#include <cstddef>
#include <string_view>

namespace sightline::scenario {

/// The first element whose `id` is this one, or an invalid id.
template <class IdType, class List>
[[nodiscard]] IdType find_by_id(const List& list, std::string_view id) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].id == id) return IdType{static_cast<int>(i)};
  }
  return IdType{};
}

}  // namespace sightline::scenario
