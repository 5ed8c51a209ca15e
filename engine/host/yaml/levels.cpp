#include "host/yaml/levels.hpp"

namespace sightline::yaml {

void Levels::enter(std::size_t column, bool is_list) {
  const bool goes_on = !is_empty() && indent() == column && this->is_list() == is_list;
  if (!goes_on) levels_.push_back({column, is_list});
}

void Levels::drop_deeper(std::size_t column) {
  while (!is_empty() && indent() > column) levels_.pop_back();
}

Fit Levels::fit(std::size_t column, bool is_item, bool has_open_value) {
  if (is_empty()) return {true, false, {}};
  const bool starts_list = is_item && has_open_value && column == indent() && !is_list();
  if (starts_list) return {true, false, {}};
  std::size_t at = levels_.size();
  while (at > 0 && levels_[at - 1].indent > column) --at;
  if (at == 0) return {false, false, levels_.front().indent};
  // A list may stand at the column of the key that holds it.
  const bool is_key_below = !is_item && levels_[at - 1].is_list && at > 1 &&
                            levels_[at - 2].indent == column && levels_[at - 1].indent == column;
  if (is_key_below) --at;
  const Level& level = levels_[at - 1];
  if (level.indent == column) {
    if (level.is_list && !is_item) return {false, true, {}};
    const bool was_in_list = at < levels_.size() && levels_[at].is_list;
    if (!level.is_list && is_item)
      return {false, false, was_in_list ? std::optional(levels_[at].indent) : std::nullopt};
    levels_.resize(at);
    return {true, false, {}};
  }
  if (at == levels_.size()) return {false, false, {}};  // further right than everything
  const Level& inner = levels_[at];
  const bool is_inner = inner.is_list == is_item || level.is_list != is_item;
  return {false, false, is_inner ? inner.indent : level.indent};
}

}  // namespace sightline::yaml
