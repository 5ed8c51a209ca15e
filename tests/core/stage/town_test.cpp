#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/stage/stage.hpp"
#include "kit_files.hpp"
#include "tests/support/golden.hpp"

using namespace sightline;

namespace {

const std::string town_folder = std::string(SIGHTLINE_SOURCE_DIR) + "/tests/core/stage/";

const scenario::PictureKit& town_kit() {
  static const scenario::PictureKit loaded = [] {
    Diagnostics diagnostics;
    auto result = kit_files::load(std::string(SIGHTLINE_SOURCE_DIR) + "/assets/kit", diagnostics);
    CHECK(diagnostics.empty());
    return result;
  }();
  return loaded;
}

const kit_files::Play& town() {
  static const kit_files::Play play = kit_files::read_play(town_folder + "town-scenes.yaml");
  return play;
}

}  // namespace

TEST_CASE("town: every place finds all its people and things, and is of modest size") {
  REQUIRE_FALSE(town().scenes.empty());
  for (const kit_files::Scene& scene : town().scenes) {
    CAPTURE(scene.id);
    const auto picture = stage::compose(town_kit(), town().scenario, scene.stage, stage::Look::normal);
    CHECK(picture.missing.empty());
    CHECK(picture.svg.size() < 250'000);
    for (const char* word : {"<text", "<filter", "<image", "{", " opacity="}) {
      CAPTURE(word);
      CHECK(picture.svg.find(word) == std::string::npos);
    }
    std::set<std::string> ids;
    for (std::size_t at = picture.svg.find(" id=\""); at != std::string::npos;
         at = picture.svg.find(" id=\"", at + 1)) {
      CHECK(ids.insert(picture.svg.substr(at + 5, picture.svg.find('"', at + 5) - at - 5)).second);
    }
  }
}

TEST_CASE("town: the pictures of a place use every slot of it") {
  for (const kit_files::Scene& scene : town().scenes) {
    std::set<std::string> used;
    for (const auto& figure : scene.stage.figures) used.insert(figure.at);
    for (const auto& prop : scene.stage.props) used.insert(prop.at);
    for (const auto& [name, slot] : town_kit().backdrops.at(scene.stage.backdrop).slots) {
      CAPTURE(scene.id);
      CAPTURE(name);
      CHECK(used.count(name) == 1);
    }
  }
}

TEST_CASE("town: the empty places are drawn byte for byte as the checksum file says") {
  kit_files::Play empty = town();
  for (kit_files::Scene& scene : empty.scenes) {
    scene.stage.figures.clear();
    scene.stage.props.clear();
  }
  golden::compare(town_folder + "town-places.sums", kit_files::checksums(town_kit(), empty));
}
