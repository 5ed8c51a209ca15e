// The picture of every scene of every shipped scenario: complete, and on a sheet for people to look at.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/stage/stage.hpp"
#include "fair.hpp"

using namespace sightline;
using tests::Folder;

namespace {

namespace fs = std::filesystem;

constexpr int columns = 4, cell_width = 480, cell_height = 310, picture_height = 270;

stage::Picture picture_of(const scenario::Scenario& scenario, const scenario::Scene& scene,
                          stage::Look look = stage::Look::normal) {
  return stage::compose(tests::pictures(), scenario, scene.stage, look, scene.clock);
}

bool has_spot(const stage::Picture& picture, const std::string& name) {
  return std::any_of(picture.spots.begin(), picture.spots.end(),
                     [&](const stage::Spot& spot) { return spot.name == name; });
}

std::string swapped_words(std::string text, const std::string& old, const std::string& fresh) {
  for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size()))
    text.replace(at, old.size(), fresh);
  return text;
}

/// The names inside a picture made its own, so that many fit into one file.
std::string with_own_names(const std::string& svg, std::size_t number) {
  const std::string own = "p" + std::to_string(number) + "-";
  const std::string ids = swapped_words(svg, " id=\"", " id=\"" + own);
  return swapped_words(swapped_words(ids, "url(#", "url(#" + own), "href=\"#", "href=\"#" + own);
}

std::string cell(const scenario::Scene& scene, const std::string& svg, std::size_t number) {
  const int x = static_cast<int>(number % columns) * cell_width;
  const int y = static_cast<int>(number / columns) * cell_height;
  const std::string place = std::to_string(x) + " " + std::to_string(y);
  return "<g transform=\"translate(" + place + ")\"><g transform=\"scale(0.37)\">" +
         with_own_names(svg, number) + "</g><text x=\"8\" y=\"" + std::to_string(picture_height + 22) +
         "\" font-family=\"sans-serif\" font-size=\"18\">" + scene.id + "</text></g>\n";
}

/// All scenes of a scenario in the order in which they are written.
std::string contact_sheet(const scenario::Scenario& scenario) {
  const std::size_t rows = (scenario.scenes.size() + columns - 1) / columns;
  std::string sheet = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
                      std::to_string(columns * cell_width) + "\" height=\"" +
                      std::to_string(rows * cell_height) + "\">\n";
  sheet += "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n";
  for (std::size_t i = 0; i < scenario.scenes.size(); ++i)
    sheet += cell(scenario.scenes[i], picture_of(scenario, scenario.scenes[i]).svg, i);
  return sheet + "</svg>\n";
}

}  // namespace

TEST_CASE("pictures: nothing is missing in any scene of any scenario, in either look") {
  for (const Folder& one : tests::folders()) {
    for (const scenario::Scene& scene : one.scenario().scenes) {
      CAPTURE(one.name + "/" + scene.id);
      CHECK_FALSE(scene.stage.backdrop.empty());
      CHECK_FALSE(scene.stage.alt.empty());
      for (const stage::Look look : {stage::Look::normal, stage::Look::high_contrast}) {
        const stage::Picture picture = picture_of(one.scenario(), scene, look);
        CHECK_FALSE(picture.svg.empty());
        for (const std::string& name : picture.missing) FAIL_CHECK(name);
      }
    }
  }
}

TEST_CASE("pictures: whatever can be noticed at a place in a picture has that place in it") {
  for (const Folder& one : tests::folders()) {
    const scenario::Scenario& scenario = one.scenario();
    for (const scenario::Scene& scene : scenario.scenes) {
      const stage::Picture picture = picture_of(scenario, scene);
      for (const scenario::ObservationId id : scene.things) {
        CAPTURE(one.name + "/" + scene.id);
        CAPTURE(scenario.observation(id).id);
        CAPTURE(scenario.observation(id).at);
        CHECK((scenario.observation(id).at.empty() || has_spot(picture, scenario.observation(id).at)));
      }
    }
  }
}

TEST_CASE("pictures: a contact sheet of every scenario is written beside the tests") {
  const fs::path folder = fs::path(SIGHTLINE_RESULTS) / "contact-sheets";
  fs::create_directories(folder);
  for (const Folder& one : tests::folders()) {
    const std::string sheet = contact_sheet(one.scenario());
    const fs::path file = folder / (one.scenario().id + ".svg");
    std::ofstream(file, std::ios::binary) << sheet;
    CAPTURE(file.string());
    CHECK(fs::file_size(file) == sheet.size());
    CHECK(sheet.size() > one.scenario().scenes.size() * 20'000);
  }
}
