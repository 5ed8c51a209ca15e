// What is shipped is shipped whole in Spanish: nothing missing, unsure, stale or broken.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/words/texts.hpp"
#include "host/yaml/read_yaml.hpp"
#include "shipped.hpp"

using namespace sightline;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> translated_folders() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios")) {
    if (fs::exists(entry.path() / "scenario.yaml"))
      names.push_back("scenarios/" + entry.path().filename().string());
  }
  return names;
}

/// All that is wrong with a catalogue for these texts, in the form that translators see.
std::string translation_faults(const std::vector<words::Text>& texts, const std::string& file,
                               const std::string& po) {
  const words::ParsedWords parsed = words::parse_po(po, file);
  return tests::listing(parsed.diagnostics, po) + tests::listing(words::compare(texts, parsed, file), po);
}

std::vector<words::Text> shared_texts() {
  std::vector<words::Text> texts = scenario::texts_of(tests::catalog(), "assets/indicators.yaml");
  for (words::Text& text : scenario::texts_of(tests::contacts(), "assets/contacts"))
    texts.push_back(std::move(text));
  return texts;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("translations: each scenario has all its texts in Spanish, and none that it no longer says") {
  const std::vector<std::string> folders = translated_folders();
  CHECK(folders.size() >= 7);
  for (const std::string& folder : folders) {
    CAPTURE(folder);
    const std::string file = folder + "/po/es.po";
    const std::string yaml_file = folder + "/scenario.yaml";
    const document::Parsed parsed = yaml::read_yaml(yaml_file, tests::text_of(yaml_file));
    const scenario::Bound bound = tests::bind_shipped(parsed.document);
    CHECK(!bound.texts.empty());
    const std::string found = translation_faults(bound.texts, file, tests::text_of(file));
    CHECK_MESSAGE(found.empty(), found);
  }
}

TEST_CASE("translations: the signs, look-alikes, harms and contacts are all there in Spanish") {
  const std::string file = "assets/po/catalog/es.po";
  const std::string found = translation_faults(shared_texts(), file, tests::text_of(file));
  CHECK_MESSAGE(found.empty(), found);
}

TEST_CASE("translations: a missing, unsure, stale or broken entry would be found") {
  const std::string file = "assets/po/catalog/es.po";
  const std::string po = tests::text_of(file);
  const std::string entry = "msgctxt \"harms/harm-delay/label\"";
  const std::string spanish = "msgstr \"Esperar hasta tener certeza\"";
  const auto holds = [&](const std::string& changed, const std::string& what) {
    return translation_faults(shared_texts(), file, changed).find(what) != std::string::npos;
  };
  CHECK(holds(replaced(po, spanish, "msgstr \"\""), "[missing-translation]"));
  CHECK(holds(replaced(po, entry, "#, fuzzy\n" + entry), "[fuzzy-translation]"));
  CHECK(holds(replaced(po, "msgid \"Waiting until", "msgid \"Waiting till"), "[stale-translation]"));
  CHECK(holds(replaced(po, spanish, "msgstr \"Esperar {hasta}\""), "[po-placeholder]"));
}
