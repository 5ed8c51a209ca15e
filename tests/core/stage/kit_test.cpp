#include <doctest/doctest.h>

#include <string>

#include "core/scenario/picture_kit.hpp"
#include "host/yaml/read_yaml.hpp"
#include "kit_files.hpp"

using namespace sightline;

namespace {

Diagnostics faults(const std::string& text) {
  const auto parsed = yaml::read_yaml("kit.yaml", text);
  REQUIRE(parsed.diagnostics.empty());
  Diagnostics found;
  static_cast<void>(scenario::bind_kit({{"kit.yaml", parsed.document}}, found));
  return found;
}

}  // namespace

TEST_CASE("kit: a wear name that is slightly wrong is reported at its place with the nearest one") {
  const auto found = faults(
      "tokens: {teal: \"#2C7A78\", skin3: \"#C98F66\"}\n"
      "builds: {average: {shoulder: 60}}\n"
      "heads: {oval: {jaw: 0}}\n"
      "wear: {cardigan: {length: 12}}\n"
      "people:\n"
      "  ann: {top: {wear: cardigam, color: teal}}\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "unknown-wear");
  CHECK(found[0].at.line == 6);
  CHECK(found[0].help == "did you mean 'cardigan'?");
}

TEST_CASE("kit: a pattern that the kit does not have is reported with the nearest one") {
  const auto found = faults(
      "tokens: {teal: \"#2C7A78\", skin3: \"#C98F66\"}\n"
      "builds: {average: {shoulder: 60}}\n"
      "heads: {oval: {jaw: 0}}\n"
      "patterns: {check: {step: [100, 100], marks: [{line: mark, points: \"0,0 10,10\"}]}}\n"
      "people:\n"
      "  ann: {top: {color: teal, pattern: [chek, teal]}}\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "unknown-pattern");
  CHECK(found[0].help == "did you mean 'check'?");
}

TEST_CASE("kit: all faults of a file come in one run") {
  const auto found = faults(
      "tokens: {teal: \"2C7A78\"}\n"
      "moods: {calm: {mouth: 500}}\n"
      "poses: {standing: {near-arm: [1]}}\n"
      "parts: {hand: {rest: [{form: teal, points: \"1,2 3\"}]}}\n"
      "peeple: {}\n");
  std::vector<std::string> codes;
  for (const Diagnostic& d : found) codes.push_back(d.code);
  CHECK(codes ==
        std::vector<std::string>{"kit-color", "kit-numbers", "out-of-range", "kit-points", "unknown-key"});
}

TEST_CASE("kit: a colour that a backdrop does not define is named") {
  const auto found = faults(
      "backdrops:\n"
      "  yard:\n"
      "    colors: {sky-1: \"#101010\"}\n"
      "    layers:\n"
      "      - depth: 0\n"
      "        svg: \"<rect fill='{sky-2}'/>\"\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "unknown color 'sky-2'");
}

TEST_CASE("kit: the same place at another hour keeps slots and layers and changes colours") {
  const auto parsed =
      yaml::read_yaml("kit.yaml",
                      "backdrops:\n"
                      "  a-dawn: {same-place-as: b-night, light: dawn, colors: {sky: \"#AABBCC\"}}\n"
                      "  b-night:\n"
                      "    colors: {sky: \"#001122\"}\n"
                      "    slots: {door: {at: [500, 900]}}\n"
                      "    anchors: {sign: [10, 10, 50, 50]}\n"
                      "    layers: [{depth: 0, svg: \"<rect fill='{sky}'/>\"}]\n");
  Diagnostics found;
  const auto kit = scenario::bind_kit({{"kit.yaml", parsed.document}}, found);
  CHECK(found.empty());
  CHECK(scenario::slot_names(kit, "a-dawn") == std::vector<std::string>{"door", "sign"});
  CHECK(kit.backdrops.at("a-dawn").colors.at("sky") == "#AABBCC");
  CHECK(kit.backdrops.at("b-night").colors.at("sky") == "#001122");
}

TEST_CASE("kit: names for suggestions are sorted, and an unknown backdrop has none") {
  scenario::PictureKit kit;
  kit.people["zoe"] = {};
  kit.people["abe"] = {};
  CHECK(scenario::figure_names(kit) == std::vector<std::string>{"abe", "zoe"});
  CHECK(scenario::slot_names(kit, "nowhere").empty());
}

TEST_CASE(
    "kit: the page that lists names lists every backdrop, figure, pose, mood, prop and anchor there is") {
  const std::string root = std::string(SIGHTLINE_SOURCE_DIR) + "/assets/kit";
  Diagnostics found;
  const auto kit = kit_files::load(root, found);
  CHECK(found.empty());
  const std::string page = kit_files::bytes_of(root + "/README.md");
  std::vector<std::string> names;
  for (const auto& list : {scenario::backdrop_names(kit), scenario::figure_names(kit),
                           scenario::pose_names(kit), scenario::mood_names(kit), scenario::prop_names(kit)}) {
    names.insert(names.end(), list.begin(), list.end());
  }
  for (const auto& [place, backdrop] : kit.backdrops) {
    for (const auto& [name, anchor] : backdrop.anchors) names.push_back(name);
  }
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(page.find("`" + name + "`") != std::string::npos);
  }
}
