// The courses that are shipped, and the one that scenarios/README.md teaches.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/scenario/course.hpp"
#include "host/yaml/read_yaml.hpp"
#include "shipped.hpp"

using namespace sightline;

namespace {

const std::vector<std::string> planned = {
    "first-look",       "night-coach", "room-118-desk",  "room-118-housekeeping",
    "room-118-manager", "suite-c",     "next-to-suite-c"};

scenario::BoundCourse bind(const std::string& name, const std::string& text, const words::Words& words = {}) {
  const auto parsed = yaml::read_yaml(name, text);
  CHECK_MESSAGE(parsed.diagnostics.empty(), tests::listing(parsed.diagnostics, text));
  auto bound = scenario::bind_course(parsed.document, {planned, tests::catalog().roles, words});
  CHECK_MESSAGE(bound.diagnostics.empty(), tests::listing(bound.diagnostics, text));
  return bound;
}

}  // namespace

TEST_CASE("courses: the foundations have a section for each kind of work, and topics with source and date") {
  const auto bound = bind("course", tests::text_of("scenarios/courses/missouri-foundations.yaml"));
  REQUIRE(bound.course.has_value());
  std::string sections;
  for (const auto& section : bound.course->sections) sections += section.id + " ";
  CHECK(sections == "transit hotel inspection public ");
  CHECK(bound.course->pass == scenario::CoursePass::every_case);
  std::string duties;
  for (const auto& topic : bound.course->topics) {
    CHECK_FALSE(topic.source.empty());
    CHECK(topic.as_of.size() == 10);
    duties += topic.duty + " ";
  }
  for (const char* place : {"California", "Florida", "Minnesota", "Texas"})
    CHECK(duties.find(place) != std::string::npos);
}

TEST_CASE("courses: every text has its Spanish, and no Spanish is left over") {
  const auto bound = bind("course", tests::text_of("scenarios/courses/missouri-foundations.yaml"));
  const auto spanish = words::parse_po(tests::text_of("scenarios/courses/po/es.po"), "es.po");
  CHECK(spanish.diagnostics.empty());
  const Diagnostics gaps = words::compare(bound.texts, spanish, "es.po");
  CHECK_MESSAGE(gaps.empty(), tests::listing(gaps, ""));
}

TEST_CASE("courses: the one that the README teaches binds") {
  const std::string readme = tests::text_of("scenarios/README.md");
  const std::string fence = "```yaml course\n";
  const auto from = readme.find(fence);
  REQUIRE(from != std::string::npos);
  const auto begin = from + fence.size();
  CHECK(bind("README", readme.substr(begin, readme.find("```", begin) - begin)).course.has_value());
}
