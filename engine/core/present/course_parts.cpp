#include "core/present/course_parts.hpp"

#include <set>

namespace sightline::present {
namespace {

/// Whether a story is passed as the course asks it. One that is not on this machine is not.
bool is_passed(const View& view, const std::string& id, scenario::CoursePass rule) {
  const auto& entries = view.bundle->entries;
  for (std::size_t i = 0; i < entries.size() && i < view.cases_passed.size(); ++i) {
    if (!entries[i].scenario || entries[i].scenario->id != id) continue;
    const int needed =
        rule == scenario::CoursePass::one_case ? 1 : static_cast<int>(entries[i].scenario->cases.size());
    return view.cases_passed[i] >= needed;
  }
  return false;
}

CourseProgress progress_of(const View& view, const std::set<std::string>& ids, scenario::CoursePass rule) {
  CourseProgress progress;
  for (const std::string& id : ids) {
    ++progress.count;
    if (is_passed(view, id, rule)) ++progress.passed;
  }
  return progress;
}

}  // namespace

CourseProgress course_progress(const View& view, const scenario::Course& course) {
  std::set<std::string> ids;
  for (const auto& section : course.sections) ids.insert(section.scenarios.begin(), section.scenarios.end());
  return progress_of(view, ids, course.pass);
}

CourseProgress section_progress(const View& view, const scenario::Course& course,
                                const scenario::CourseSection& section) {
  return progress_of(view, {section.scenarios.begin(), section.scenarios.end()}, course.pass);
}

std::vector<std::string> scenario_chips(const View& view, std::size_t entry) {
  const words::Words& words = view.bundle->interface_words;
  const Say say{words, "home"};
  const scenario::Scenario& scenario = *view.bundle->entries[entry].scenario;
  std::vector<std::string> out{setting_name(words, scenario.setting)};
  for (const std::string& role : scenario.roles) out.push_back(role_name(words, role));
  out.push_back(say("{minutes} min", {{"minutes", std::to_string(scenario.minutes)}}));
  for (const std::string& note : scenario.content_notes)
    out.push_back(say("About: {topic}", {{"topic", note}}));
  const int passed = entry < view.cases_passed.size() ? view.cases_passed[entry] : 0;
  if (passed > 0)
    out.push_back(
        say("{passed} of {count} cases passed",
            {{"passed", std::to_string(passed)}, {"count", std::to_string(scenario.cases.size())}}));
  return out;
}

}  // namespace sightline::present
