#include "check.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "core/check/check.hpp"
#include "core/check/reading.hpp"
#include "crash.hpp"
#include "host/library/courses.hpp"
#include "host/library/folder_library.hpp"
#include "host/record/system_calendar.hpp"
#include "machine.hpp"

namespace sightline {
namespace {

struct Tally {
  int files = 0, courses = 0, errors = 0, warnings = 0;
};

constexpr const char* courses_folder = "courses";

/// A folder of scenario folders stands for all of them; anything else for itself.
std::vector<std::string> spread(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code problem;
  if (!fs::is_directory(path, problem) || fs::exists(fs::path(path) / "scenario.yaml", problem))
    return {path};
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(path, problem)) {
    if (fs::exists(entry.path() / "scenario.yaml", problem)) out.push_back(entry.path().string());
    if (entry.path().filename() != courses_folder) continue;
    for (const auto& course : fs::directory_iterator(entry.path(), problem))
      if (course.path().extension() == ".yaml") out.push_back(course.path().string());
  }
  std::sort(out.begin(), out.end());
  return out.empty() ? std::vector<std::string>{path} : out;
}

/// The bytes of the file that a finding is about.
std::string source_of(const scenario::LibraryEntry& entry, const std::string& file) {
  for (const auto& [path, bytes] : entry.files) {
    if (path.starts_with("po/") && file.ends_with("/" + path)) return bytes;
  }
  return entry.source;
}

void tell(const Diagnostics& diagnostics, const scenario::LibraryEntry& entry, Tally& tally) {
  for (const Diagnostic& one : diagnostics) {
    std::cerr << format(one, source_of(entry, one.file));
    ++(one.severity == Severity::error ? tally.errors : tally.warnings);
  }
}

/// What the PO files of a scenario lack, or say too much.
void find_translation_gaps(const scenario::LibraryEntry& entry, Diagnostics& all) {
  for (const auto& [path, bytes] : entry.files) {
    if (!path.starts_with("po/") || !path.ends_with(".po")) continue;
    const std::filesystem::path file = std::filesystem::path(entry.path).parent_path() / path;
    words::ParsedWords parsed = words::parse_po(bytes, file.string());
    Diagnostics found = words::compare(entry.texts, parsed, file.string());
    all.insert(all.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    all.insert(all.end(), found.begin(), found.end());
  }
}

void print_reading(const scenario::Scenario& scenario) {
  std::cout << scenario.id << '\n';
  for (const check::SceneReading& one : check::reading_of(scenario)) {
    const auto level = check::grade_level(one.counts);
    const std::string grade = level ? check::grade_words(*level) : "-";
    std::cout << "  " << std::string(grade.size() < 4 ? 4 - grade.size() : 0, ' ') << grade << "  " << one.id
              << " (" << one.counts.words << " words)\n";
  }
}

/// What lies beside a scenario, so that a chapter's link can be held against it.
check::Siblings siblings_of(const Wanted& wanted, const scenario::Scenario& scenario) {
  const std::filesystem::path folder =
      std::filesystem::absolute(wanted.scenario).lexically_normal().parent_path().parent_path();
  check::Siblings siblings;
  siblings.ids = library::scenario_names(folder);
  const auto& ids = siblings.ids;
  if (std::find(ids.begin(), ids.end(), scenario.receives_from) == ids.end()) return siblings;
  const auto file = folder / scenario.receives_from / "scenario.yaml";
  const auto bundle = library::FolderLibrary({wanted.root, file}).read("en");
  for (const scenario::LibraryEntry& entry : bundle->entries) {
    if (!entry.scenario) continue;
    siblings.facts.emplace();
    for (const scenario::Fact& fact : entry.scenario->facts) siblings.facts->push_back(fact.id);
  }
  return siblings;
}

/// A file in a folder `courses` is one.
bool is_course(const std::filesystem::path& path) {
  return path.extension() == ".yaml" && path.parent_path().filename() == courses_folder;
}

Status check_course(const Globals& globals, const std::filesystem::path& path, Tally& tally) {
  const auto wanted = find_wanted(globals, "");
  if (!wanted) return wanted.failure();
  const auto folder = std::filesystem::absolute(path).lexically_normal().parent_path().parent_path();
  const auto bundle = library::FolderLibrary({wanted->root, {}}).read("en");
  for (const auto& entry : library::read_courses(folder, bundle->catalog.roles, "en")) {
    if (std::filesystem::path(entry.path).filename() != path.filename()) continue;
    ++tally.courses;
    for (const Diagnostic& one : entry.diagnostics) {
      std::cerr << format(one, entry.source);
      ++(one.severity == Severity::error ? tally.errors : tally.warnings);
    }
  }
  return Done{};
}

Status check_one(const Globals& globals, const std::string& path, bool shows_reading, Tally& tally) {
  const auto wanted = find_wanted(globals, path);
  if (!wanted) return wanted.failure();
  library::FolderLibrary library({wanted->root, wanted->scenario, true});
  const auto bundle = library.read("en");
  record::SystemCalendar calendar;
  for (const scenario::LibraryEntry& entry : bundle->entries) {
    ++tally.files;
    Diagnostics all = entry.diagnostics;
    if (entry.scenario) {
      const check::Siblings siblings = siblings_of(*wanted, *entry.scenario);
      const Diagnostics found =
          check::check(*entry.scenario, {entry.path, entry.source, bundle->catalog, bundle->contacts,
                                         calendar.now_utc().substr(0, 10), &entry.experts, &siblings});
      all.insert(all.end(), found.begin(), found.end());
      find_translation_gaps(entry, all);
      if (shows_reading) print_reading(*entry.scenario);
    }
    sort_and_deduplicate(all);
    tell(all, entry, tally);
  }
  for (const std::string& notice : bundle->notices) std::cerr << "sightline: " << notice << '\n';
  return Done{};
}

std::string counted(int number, const char* one, const char* many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

}  // namespace

int run_check(const Globals& globals, const std::vector<std::string>& paths, bool shows_reading) {
  Tally tally;
  for (const std::string& path : paths) {
    for (const std::string& one : spread(path)) {
      const Status checked =
          is_course(one) ? check_course(globals, one, tally) : check_one(globals, one, shows_reading, tally);
      if (!checked) {
        std::cerr << "sightline: " << checked.failure().message << '\n';
        return exit_machine;
      }
    }
  }
  std::cerr << counted(tally.files, "scenario", "scenarios")
            << (tally.courses > 0 ? ", " + counted(tally.courses, "course", "courses") : std::string())
            << ": " << counted(tally.errors, "error", "errors") << ", "
            << counted(tally.warnings, "warning", "warnings") << '\n';
  return tally.errors > 0 ? exit_findings : exit_fine;
}

}  // namespace sightline
