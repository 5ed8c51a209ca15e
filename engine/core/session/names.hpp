// The words by which logs and scripts name things.
#pragma once
#include <string>
#include <vector>

#include "core/session/event.hpp"

namespace sightline::session {

/// "practice" or "assess".
[[nodiscard]] std::string mode_name(Mode mode);
/// "report", "note" or "nothing".
[[nodiscard]] std::string answer_name(scenario::Answer answer);
/// By ItemId: of an order or pick its items, of a report its contacts, else none.
[[nodiscard]] std::vector<std::string> item_names(const scenario::Task& task);
/// The item of that name, or an invalid id.
[[nodiscard]] ItemId find_item(const scenario::Task& task, std::string_view name);

}  // namespace sightline::session
