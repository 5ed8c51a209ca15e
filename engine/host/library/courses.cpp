#include "host/library/courses.hpp"

#include <algorithm>

#include "host/library/safe_file.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline::library {
namespace {

namespace fs = std::filesystem;

constexpr const char* courses_folder = "courses/";

words::Words course_words(const fs::path& scenarios, const std::string& language,
                          std::vector<Diagnostic>& found) {
  const std::string path = courses_folder + ("po/" + language + ".po");
  std::error_code error;
  words::Words words;
  if (language != "en" && fs::exists(scenarios / path, error)) {
    const Result<std::string> bytes = read_inside(scenarios, path);
    if (bytes && bytes->size() <= file_limit) {
      words::ParsedWords parsed = words::parse_po(*bytes, path);
      found = std::move(parsed.diagnostics);
      words = std::move(parsed.words);
    }
  }
  words.set_language(language);
  return words;
}

/// As a person would type it from where they are.
std::string shown(const fs::path& path) {
  std::error_code error;
  const fs::path relative = fs::relative(path, error);
  const bool below = !error && !relative.empty() && *relative.begin() != "..";
  return (below && path.is_absolute() ? relative : path).string();
}

scenario::CourseEntry read_course(const fs::path& scenarios, const std::string& name,
                                  const scenario::CourseContext& context) {
  scenario::CourseEntry entry;
  entry.path = shown(scenarios / courses_folder / name);
  const Result<std::string> bytes = read_inside(scenarios, courses_folder + name);
  if (!bytes) {
    entry.diagnostics.push_back(
        {Severity::error, "unreadable-file", entry.path, {1, 1}, 1, bytes.failure().message, ""});
    return entry;
  }
  document::Parsed parsed = yaml::read_yaml(entry.path, *bytes);
  entry.source = parsed.document.source;
  entry.diagnostics = std::move(parsed.diagnostics);
  if (has_errors(entry.diagnostics)) return entry;
  scenario::BoundCourse bound = scenario::bind_course(parsed.document, context);
  entry.course = std::move(bound.course);
  entry.texts = std::move(bound.texts);
  entry.diagnostics.insert(entry.diagnostics.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  sort_and_deduplicate(entry.diagnostics);
  return entry;
}

}  // namespace

std::vector<std::string> scenario_names(const fs::path& scenarios) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(scenarios, error)) {
    std::error_code missing;
    const fs::path file = entry.path() / "scenario.yaml";
    if (fs::exists(fs::symlink_status(file, missing))) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<scenario::CourseEntry> read_courses(const fs::path& scenarios,
                                                const std::vector<std::string>& roles,
                                                const std::string& language) {
  std::vector<scenario::CourseEntry> courses;
  const std::vector<std::string> names = scenario_names(scenarios);
  Diagnostics of_words;
  const words::Words words = course_words(scenarios, language, of_words);
  for (const std::string& name : names_inside(scenarios, "courses")) {
    if (!name.ends_with(".yaml")) continue;
    courses.push_back(read_course(scenarios, name, {names, roles, words}));
    courses.back().diagnostics.insert(courses.back().diagnostics.end(), of_words.begin(), of_words.end());
  }
  return courses;
}

}  // namespace sightline::library
