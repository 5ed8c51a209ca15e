#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "core/stage/stage.hpp"
#include "kit_files.hpp"
#include "tests/support/golden.hpp"

using namespace sightline;

namespace {

const std::string town_folder = std::string(SIGHTLINE_SOURCE_DIR) + "/tests/core/stage/";

/// Each has its own file of scenes and of checksums.
const std::vector<std::string> quarters{"hotel", "town"};

const scenario::PictureKit& town_kit() {
  static const scenario::PictureKit loaded = [] {
    Diagnostics diagnostics;
    auto result = kit_files::load(std::string(SIGHTLINE_SOURCE_DIR) + "/assets/kit", diagnostics);
    CHECK(diagnostics.empty());
    return result;
  }();
  return loaded;
}

kit_files::Play scenes_of(const std::string& quarter) {
  return kit_files::read_play(town_folder + quarter + "-scenes.yaml");
}

void check_picture(const stage::Picture& picture) {
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

void check_all_slots_used(const kit_files::Scene& scene) {
  std::set<std::string> used;
  for (const auto& figure : scene.stage.figures) used.insert(figure.at);
  for (const auto& prop : scene.stage.props) used.insert(prop.at);
  for (const auto& slot : town_kit().backdrops.at(scene.stage.backdrop).slots) {
    CAPTURE(slot.first);
    CHECK(used.count(slot.first) == 1);
  }
}

}  // namespace

TEST_CASE("town: every place finds all its people and things, and is of modest size") {
  for (const std::string& quarter : quarters) {
    const kit_files::Play play = scenes_of(quarter);
    REQUIRE_FALSE(play.scenes.empty());
    for (const kit_files::Scene& scene : play.scenes) {
      CAPTURE(scene.id);
      check_picture(stage::compose(town_kit(), play.scenario, scene.stage, stage::Look::normal));
    }
  }
}

TEST_CASE("town: the pictures of a place use every slot of it") {
  for (const std::string& quarter : quarters) {
    for (const kit_files::Scene& scene : scenes_of(quarter).scenes) {
      CAPTURE(scene.id);
      check_all_slots_used(scene);
    }
  }
}

TEST_CASE("town: the empty places are drawn byte for byte as the checksum file says") {
  for (const std::string& quarter : quarters) {
    kit_files::Play empty = scenes_of(quarter);
    for (kit_files::Scene& scene : empty.scenes) {
      scene.stage.figures.clear();
      scene.stage.props.clear();
    }
    golden::compare(town_folder + quarter + "-places.sums", kit_files::checksums(town_kit(), empty));
  }
}
