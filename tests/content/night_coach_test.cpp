// Night coach 214 as it ships: every play script reaches the scores that it names.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "shipped.hpp"

namespace fs = std::filesystem;
using namespace sightline;

namespace {

const std::string folder = "scenarios/night-coach/";

const scenario::Scenario& night_coach() {
  static const tests::Read read =
      tests::read_scenario("scenario.yaml", tests::text_of(folder + "scenario.yaml"));
  REQUIRE_MESSAGE(read.bound.scenario.has_value(), read.listing);
  return *read.bound.scenario;
}

std::vector<std::string> script_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(std::string(SIGHTLINE_SOURCE_DIR) + "/" + folder)) {
    const std::string name = entry.path().filename().string();
    if (name.size() > 10 && name.substr(name.size() - 10) == ".play.yaml") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("night coach binds without a single finding") {
  const tests::Read read = tests::read_scenario("scenario.yaml", tests::text_of(folder + "scenario.yaml"));
  CHECK_MESSAGE(read.listing.empty(), read.listing);
  CHECK(read.bound.scenario.has_value());
}

TEST_CASE("check finds nothing in night coach") {
  const std::string text = tests::text_of(folder + "scenario.yaml");
  const Diagnostics findings = tests::findings_of(night_coach(), text);
  CHECK_MESSAGE(findings.empty(), tests::listing(findings, text));
}

TEST_CASE("every source that night coach names is explained") {
  std::vector<std::string> codes = night_coach().sources;
  for (const scenario::Ending& ending : night_coach().endings) {
    CHECK_MESSAGE(!ending.sources.empty(), ending.id);
    codes.insert(codes.end(), ending.sources.begin(), ending.sources.end());
  }
  const std::string explained = tests::text_of("assets/SOURCES.md");
  for (const std::string& code : codes)
    CHECK_MESSAGE(explained.find("`" + code + "`") != std::string::npos, code);
}

TEST_CASE("every play script of night coach reaches what it expects") {
  const std::vector<std::string> names = script_names();
  CHECK(names.size() >= 9);
  for (const std::string& name : names) {
    CAPTURE(name);
    const tests::ReadScript script = tests::read_script(name, tests::text_of(folder + name));
    CHECK_MESSAGE(script.listing.empty(), script.listing);
    REQUIRE(script.bound.script.has_value());
    CHECK(script.bound.script->expect.size() >= 6);
    const std::string problems = tests::play(night_coach(), *script.bound.script);
    CHECK_MESSAGE(problems.empty(), problems);
  }
}

TEST_CASE("the experts pass with full marks under every variation") {
  for (const auto& expert : night_coach().experts) {
    const std::string& file = expert.file;
    tests::ReadScript script = tests::read_script(file, tests::text_of(folder + file));
    REQUIRE(script.bound.script.has_value());
    CHECK(script.bound.script->which == night_coach().cases[expert.which.index()].id);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      script.bound.script->seed = seed;
      const std::string problems = tests::play(night_coach(), *script.bound.script);
      CHECK_MESSAGE(problems.empty(), file, ", seed ", seed, ": ", problems);
    }
  }
}
