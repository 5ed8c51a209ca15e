// Courses from the folder `courses` beside the scenarios.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/scenario/bundle.hpp"

namespace sightline::library {

/// Every YAML file of `scenarios`/courses, in byte order; translated by scenarios/courses/po/LANGUAGE.po.
/// `roles`: of the catalogue.
[[nodiscard]] std::vector<scenario::CourseEntry> read_courses(const std::filesystem::path& scenarios,
                                                              const std::vector<std::string>& roles,
                                                              const std::string& language);

/// Folders below `scenarios` that hold a scenario.
[[nodiscard]] std::vector<std::string> scenario_names(const std::filesystem::path& scenarios);

}  // namespace sightline::library
