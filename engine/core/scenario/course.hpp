// A course strings scenarios together, by role. Data: it makes no legal claim.
//
// scenarios/courses/*.yaml (`!` required; `=` default):
//   sightline-course: 1 | id! title! summary! | opening [scenario] | pass = every-case | one-case
//   sections! {ID: {title!, roles! [role], minutes! int, scenarios! [scenario]}}
//   topics [{text!, duty!, source!, as-of! YYYY-MM-DD}]
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.hpp"
#include "core/words/texts.hpp"

namespace sightline::scenario {

/// For people of some roles.
struct CourseSection {
  std::string id;
  std::string title;
  std::vector<std::string> roles;
  int minutes = 0;
  std::vector<std::string> scenarios;  ///< ids; one that is not on this machine stays named
};

/// What is to be taught, and which published duty names it.
struct CourseTopic {
  std::string text;
  std::string duty;    ///< where and for whom
  std::string source;  ///< code
  std::string as_of;   ///< YYYY-MM-DD: the day that this stands for
};

/// What it takes to pass a section: each of its scenarios, in every case or in one.
enum class CoursePass { every_case, one_case };

struct Course {
  std::string id, title, summary;
  std::vector<std::string> opening;  ///< scenarios to begin with, whatever the role; they never count
  std::vector<CourseSection> sections;
  std::vector<CourseTopic> topics;
  CoursePass pass = CoursePass::every_case;
};

/// What a course is bound against.
struct CourseContext {
  const std::vector<std::string>& scenarios;  ///< ids of those that are there
  const std::vector<std::string>& roles;      ///< of the catalogue; empty: any will do
  const words::Words& words;                  ///< empty for English
};

struct BoundCourse {
  std::optional<Course> course;  ///< set only without errors
  Diagnostics diagnostics;       ///< a scenario that is not there is a warning
  std::vector<words::Text> texts;
};

/// Each text is translated with a context: ID/title, ID/summary, ID/SECTION/title, ID/topics (text and duty),
/// ID being the course's.
[[nodiscard]] BoundCourse bind_course(const document::Document& document, const CourseContext& context);

/// One file of scenarios/courses: what it says, or why it cannot be followed.
struct CourseEntry {
  std::string path;  ///< as shown to people
  std::optional<Course> course;
  Diagnostics diagnostics;
  std::string source;
  std::vector<words::Text> texts;
};

}  // namespace sightline::scenario
