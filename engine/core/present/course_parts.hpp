// What home and the course page share.
#pragma once
#include <string>
#include <vector>

#include "core/present/builder.hpp"

namespace sightline::present {

/// Stories of a course or a section that count; one that stands in several sections counts once.
struct CourseProgress {
  int passed = 0, count = 0;
};
[[nodiscard]] CourseProgress course_progress(const View& view, const scenario::Course& course);
[[nodiscard]] CourseProgress section_progress(const View& view, const scenario::Course& course,
                                              const scenario::CourseSection& section);

/// Setting, roles, minutes, topics and cases passed of a playable entry.
[[nodiscard]] std::vector<std::string> scenario_chips(const View& view, std::size_t entry);

}  // namespace sightline::present
