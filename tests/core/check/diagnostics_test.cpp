#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "core/check/check.hpp"
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

/// What golden files may name, whatever the shipped files say.
struct World {
  Diagnostics diagnostics;
  scenario::IndicatorCatalog catalog = scenario::bind_catalog(small_file("small-catalog.yaml"), diagnostics);
  scenario::ContactDirectory contacts =
      scenario::bind_contacts({small_file("small-contacts.yaml")}, diagnostics);
  scenario::PictureKit kit;
  words::Words words;
};

const World& world() {
  static const World all;
  return all;
}

Diagnostics findings_of_scenario(const document::Document& document) {
  scenario::Bound bound =
      scenario::bind(document, {world().catalog, world().contacts, world().kit, world().words});
  Diagnostics found = std::move(bound.diagnostics);
  if (!bound.scenario) return found;
  const Diagnostics more = check::check(
      *bound.scenario, {document.file, document.source, world().catalog, world().contacts, today});
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
  } else if (parsed.complete) {
    more = findings_of_scenario(parsed.document);
  }
  found.insert(found.end(), more.begin(), more.end());
  sort_and_deduplicate(found);
  return found;
}

}  // namespace

TEST_CASE("a scenario's faults are told as the golden files say") {
  REQUIRE(world().diagnostics.empty());
  golden::compare_folder(folder, [](const std::string& name, const std::string& bytes) {
    return golden::format_all(findings(name, bytes), bytes);
  });
}
