#include "core/session/names.hpp"

namespace sightline::session {

std::string mode_name(Mode mode) { return mode == Mode::practice ? "practice" : "assess"; }

std::string answer_name(scenario::Answer answer) {
  if (answer == scenario::Answer::report) return "report";
  return answer == scenario::Answer::note ? "note" : "nothing";
}

std::vector<std::string> item_names(const scenario::Task& task) {
  std::vector<std::string> names;
  if (const auto* order = std::get_if<scenario::OrderTask>(&task)) {
    for (const auto& item : order->items) names.push_back(item.id);
  }
  if (const auto* pick = std::get_if<scenario::PickTask>(&task)) {
    for (const auto& item : pick->items) names.push_back(item.id);
  }
  if (const auto* report = std::get_if<scenario::ReportTask>(&task)) {
    for (const auto& channel : report->to) names.push_back(channel.contact_id);
  }
  return names;
}

ItemId find_item(const scenario::Task& task, std::string_view name) {
  const std::vector<std::string> names = item_names(task);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return ItemId{static_cast<int>(i)};
  }
  return {};
}

}  // namespace sightline::session
