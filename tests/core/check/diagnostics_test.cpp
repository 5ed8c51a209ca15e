#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "core/check/check.hpp"
#include "core/check/codes.hpp"
#include "core/scenario/bind.hpp"
#include "host/yaml/read_yaml.hpp"
#include "tests/support/golden.hpp"

using namespace sightline;

namespace {

const std::string folder = "diagnostics/scenario";
const std::string today = "2026-11-22";

document::Document small_file(const std::string& name) {
  const auto path = std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "tests/core/check" / name;
  return yaml::read_yaml(name, golden::read_bytes(path)).document;
}

scenario::PictureKit small_kit() {
  scenario::PictureKit kit;
  scenario::Backdrop& road = kit.backdrops["road"];
  road.slots["kerb"];
  road.anchors["lamp"];
  kit.people["woman"];
  kit.poses["standing"];
  kit.moods["calm"];
  kit.props["bag"];
  return kit;
}

/// What golden files may name, whatever the shipped files say.
struct World {
  Diagnostics diagnostics;
  scenario::IndicatorCatalog catalog = scenario::bind_catalog(small_file("small-catalog.yaml"), diagnostics);
  scenario::ContactDirectory contacts =
      scenario::bind_contacts({small_file("small-contacts.yaml")}, diagnostics);
  scenario::PictureKit kit = small_kit();
  words::Words words;
};

const World& world() {
  static const World all;
  return all;
}

/// The experts' play scripts, from the folder `scripts` beside the golden files.
std::vector<scenario::ExpertScript> scripts_of(const scenario::Scenario& scenario) {
  std::vector<scenario::ExpertScript> scripts;
  for (const scenario::Expert& expert : scenario.experts) {
    const auto path = golden::golden_folder(folder) / "scripts" / expert.file;
    document::Parsed parsed = yaml::read_yaml(expert.file, golden::read_bytes(path));
    scripts.push_back({expert.which, std::move(parsed.document), std::move(parsed.diagnostics)});
  }
  return scripts;
}

Diagnostics findings_of_scenario(const document::Document& document) {
  scenario::Bound bound =
      scenario::bind(document, {world().catalog, world().contacts, world().kit, world().words});
  Diagnostics found = std::move(bound.diagnostics);
  if (!bound.scenario) return found;
  const auto scripts = scripts_of(*bound.scenario);
  const check::Siblings siblings{{"short-ride", "first-ride"}, {{"warned", "calm"}}};
  const Diagnostics more = check::check(*bound.scenario, {document.file, document.source, world().catalog,
                                                          world().contacts, today, &scripts, &siblings});
  found.insert(found.end(), more.begin(), more.end());
  return found;
}

Diagnostics findings(const std::string& name, const std::string& bytes) {
  const document::Parsed parsed = yaml::read_yaml(name, bytes);
  Diagnostics found = parsed.diagnostics;
  Diagnostics more;
  if (parsed.document.root.find("sightline-catalog") != nullptr) {
    static_cast<void>(scenario::bind_catalog(parsed.document, more));
  } else if (parsed.document.root.find("sightline-contacts") != nullptr) {
    static_cast<void>(scenario::bind_contacts({parsed.document}, more));
  } else if (parsed.document.root.find("sightline-course") != nullptr) {
    const std::vector<std::string> scenarios = {"short-ride", "long-ride"};
    more =
        scenario::bind_course(parsed.document, {scenarios, world().catalog.roles, world().words}).diagnostics;
  } else if (parsed.complete) {
    more = findings_of_scenario(parsed.document);
  }
  found.insert(found.end(), more.begin(), more.end());
  sort_and_deduplicate(found);
  return found;
}

/// Files of the folders that report faults.
std::vector<std::filesystem::path> reporting_sources() {
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path engine = std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "engine";
  for (const char* const wing : {"core/scenario", "core/check"}) {
    for (const auto& entry : std::filesystem::directory_iterator(engine / wing)) {
      const std::string name = entry.path().filename().string();
      if (name.find("kit") == std::string::npos) paths.push_back(entry.path());
    }
  }
  return paths;
}

/// The code is the first text in a call that reports a fault.
std::set<std::string> codes_in_sources() {
  const std::regex call(
      R"x((?:[^.>\w](?:fault|caution|finding|resolve|fail|read_is|find)|report\.error)\([^";]*"([a-z]+(?:-[a-z]+)+)")x");
  std::set<std::string> codes;
  for (const auto& path : reporting_sources()) {
    const std::string text = golden::read_bytes(path);
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
      codes.insert((*at)[1].str());
    }
  }
  return codes;
}

std::set<std::string> codes_in_golden_files() {
  const std::regex bracketed(R"((?:error|warning): [^\n]*\[([a-z]+(?:-[a-z]+)*)\]\n)");
  std::set<std::string> codes;
  for (const auto& path : golden::files(folder, ".expected")) {
    const std::string text = golden::read_bytes(path);
    for (std::sregex_iterator at(text.begin(), text.end(), bracketed), end; at != end; ++at) {
      codes.insert((*at)[1].str());
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("a scenario's faults are told as the golden files say") {
  REQUIRE(world().diagnostics.empty());
  golden::compare_folder(folder, [](const std::string& name, const std::string& bytes) {
    return golden::format_all(findings(name, bytes), bytes);
  });
}

TEST_CASE("a scenario that keeps every rule has no findings") {
  const auto path = golden::golden_folder(folder) / "clean.yaml";
  CHECK(findings("clean.yaml", golden::read_bytes(path)).empty());
}

TEST_CASE("every code that binding and checking can report has a golden file") {
  const std::set<std::string> told = codes_in_golden_files();
  const std::set<std::string> codes = codes_in_sources();
  CHECK(codes.size() > 60);
  for (const std::string& code : codes) {
    CAPTURE(code);
    CHECK(told.count(code) == 1);
  }
}

TEST_CASE("every code has one line that explains it, and every explained code exists") {
  std::set<std::string> explained;
  for (const check::CodeNote& note : check::code_notes()) {
    CAPTURE(note.code);
    CHECK_FALSE(note.meaning.empty());
    CHECK(explained.insert(std::string(note.code)).second);
  }
  for (const std::string& code : codes_in_sources()) {
    CAPTURE(code);
    CHECK(explained.count(code) == 1);
  }
  for (const std::string& code : codes_in_golden_files()) {
    CAPTURE(code);
    CHECK(explained.count(code) == 1);
  }
}
