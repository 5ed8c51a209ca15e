#include "core/stage/stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/stage/number.hpp"
#include "kit_files.hpp"

using namespace sightline;

namespace {

const scenario::PictureKit& kit() {
  static const scenario::PictureKit loaded = [] {
    Diagnostics diagnostics;
    auto result = kit_files::load(std::string(SIGHTLINE_SOURCE_DIR) + "/assets/kit", diagnostics);
    for (const Diagnostic& d : diagnostics) MESSAGE(d.file << ":" << d.at.line << ": " << d.message);
    CHECK(diagnostics.empty());
    return result;
  }();
  return loaded;
}

const kit_files::Play& coach() {
  static const kit_files::Play play =
      kit_files::read_play(std::string(SIGHTLINE_SOURCE_DIR) + "/tests/core/stage/coach-scenes.yaml");
  return play;
}

stage::Picture picture_of(const kit_files::Scene& scene, stage::Look look = stage::Look::normal) {
  return stage::compose(kit(), coach().scenario, scene.stage, look);
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++n;
  return n;
}

/// One person on an empty wall, from the front or turned.
stage::Picture alone(const std::string& figure, const std::string& pose, const std::string& mood, bool front,
                     stage::Look look = stage::Look::normal) {
  scenario::PictureKit one = kit();
  scenario::Backdrop& wall = one.backdrops["wall"];
  scenario::Slot slot;
  slot.x = 500;
  slot.y = 900;
  slot.head = 90;
  if (front) slot.view = "front";
  wall.slots["here"] = slot;
  scenario::Scenario play;
  play.cast.emplace_back().id = "somebody";
  play.cast.back().figure = figure;
  scenario::StageDirection direction;
  direction.backdrop = "wall";
  direction.figures.push_back({{0}, pose, mood, "here"});
  return stage::compose(one, play, direction, look);
}

}  // namespace

TEST_CASE("stage: every scene of the coach scenario finds all its parts in the kit") {
  REQUIRE(coach().scenes.size() >= 12);
  for (const kit_files::Scene& scene : coach().scenes) {
    CAPTURE(scene.id);
    const stage::Picture picture = picture_of(scene);
    CHECK(picture.missing.empty());
    CHECK_FALSE(picture.svg.empty());
  }
}

TEST_CASE("stage: the same direction gives the same bytes, as the checksum file says") {
  const std::string golden =
      kit_files::bytes_of(std::string(SIGHTLINE_SOURCE_DIR) + "/tests/core/stage/coach-scenes.sums");
  const std::string once = kit_files::checksums(kit(), coach()), again = kit_files::checksums(kit(), coach());
  CHECK(once == again);
  CHECK_MESSAGE(once == golden,
                "after a wanted change of a picture: picture_sheet KIT OUT sums SCENES > coach-scenes.sums");
}

TEST_CASE("stage: spots lie inside the picture and are big enough to hit at 1280 units") {
  for (const kit_files::Scene& scene : coach().scenes) {
    for (const stage::Spot& spot : picture_of(scene).spots) {
      CAPTURE(scene.id);
      CAPTURE(spot.name);
      CHECK(spot.rect.x >= 0);
      CHECK(spot.rect.y >= 0);
      CHECK(spot.rect.x + spot.rect.width <= 100.05);
      CHECK(spot.rect.y + spot.rect.height <= 100.05);
      CHECK(spot.rect.width * 12.8 >= 23.9);
      CHECK(spot.rect.height * 7.2 >= 23.9);
    }
  }
}

TEST_CASE(
    "stage: a figure is found by its cast id, by its figure name, a prop by its name, an anchor by its own") {
  const stage::Picture picture = picture_of(coach().scenes.front());
  std::set<std::string> names;
  for (const stage::Spot& spot : picture.spots) names.insert(spot.name);
  for (const char* name : {"marcus", "man-grey-jacket", "tickets", "windscreen", "door-left"}) {
    CAPTURE(name);
    CHECK(names.count(name) == 1);
  }
}

TEST_CASE("stage: pictures use what the rasteriser draws well, with unique ids and a modest size") {
  for (const kit_files::Scene& scene : coach().scenes) {
    CAPTURE(scene.id);
    const std::string svg = picture_of(scene).svg;
    CHECK(svg.size() < 250'000);
    for (const char* word : {"<text", "<filter", "var(--", "<image", "{", "nan", "inf", " opacity="}) {
      CAPTURE(word);
      CHECK(count(svg, word) == 0);
    }
    std::set<std::string> ids;
    for (std::size_t at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
      CHECK(ids.insert(svg.substr(at + 5, svg.find('"', at + 5) - at - 5)).second);
    }
  }
}

TEST_CASE("stage: every person in every pose and mood is drawn without a missing part") {
  for (const std::string& figure : scenario::figure_names(kit())) {
    for (const std::string& pose : scenario::pose_names(kit())) {
      for (const bool front : {false, true}) {
        const stage::Picture picture = alone(figure, pose, "calm", front);
        CAPTURE(figure);
        CAPTURE(pose);
        CHECK(picture.missing.empty());
        CHECK(count(picture.svg, "<path") > 30);
      }
    }
    for (const std::string& mood : scenario::mood_names(kit())) {
      CHECK(alone(figure, "standing", mood, false).missing.empty());
    }
  }
}

TEST_CASE("stage: a mood changes the face and nothing else needs to be authored") {
  std::set<std::string> faces;
  for (const std::string& mood : scenario::mood_names(kit())) {
    faces.insert(alone("woman-light-coat", "standing", mood, false).svg);
  }
  CHECK(faces.size() == scenario::mood_names(kit()).size());
}

TEST_CASE("stage: what the kit lacks is named once and the rest is still drawn") {
  scenario::StageDirection direction = coach().scenes.front().stage;
  direction.figures[0].pose = "juggling";
  direction.figures[1].at = "seat-99";
  direction.props.push_back({"anvil", "anvil", "driver-tray"});
  direction.props.push_back({"anvil", "anvil-2", "driver-tray"});
  const stage::Picture picture = stage::compose(kit(), coach().scenario, direction, stage::Look::normal);
  CHECK(picture.missing == std::vector<std::string>{"juggling", "seat-99", "anvil"});
  CHECK(picture.svg.size() > 50'000);
  direction.backdrop = "moon";
  const stage::Picture none = stage::compose(kit(), coach().scenario, direction, stage::Look::normal);
  CHECK(none.svg.empty());
  CHECK(none.missing == std::vector<std::string>{"moon"});
}

TEST_CASE("stage: high contrast gives figures a dark under-stroke") {
  CHECK(count(alone("man-cap", "standing", "calm", false).svg, "stroke=\"#0B0F1A\"") == 0);
  CHECK(count(alone("man-cap", "standing", "calm", false, stage::Look::high_contrast).svg,
              "stroke=\"#0B0F1A\"") > 10);
}

TEST_CASE("stage: an empty kit draws nothing and says what is missing") {
  const stage::Picture picture =
      stage::compose({}, coach().scenario, coach().scenes.front().stage, stage::Look::normal);
  CHECK(picture.svg.empty());
  CHECK(picture.missing == std::vector<std::string>{coach().scenes.front().stage.backdrop});
}

TEST_CASE("stage: numbers are written the same way on every machine") {
  CHECK(stage::number(12.34) == "12.3");
  CHECK(stage::number(-0.04) == "0");
  CHECK(stage::number(-0.06) == "-0.1");
  CHECK(stage::number(7.0) == "7");
  CHECK(stage::sine(30) == doctest::Approx(0.5));
  CHECK(stage::cosine(-120) == doctest::Approx(-0.5));
  CHECK(stage::sine(450) == doctest::Approx(1.0));
}

TEST_CASE("stage: the pictures of the scenario as it is played are complete and of modest size") {
  const auto play =
      kit_files::read_play(std::string(SIGHTLINE_SOURCE_DIR) + "/scenarios/night-coach/scenario.yaml");
  REQUIRE(play.scenes.size() >= 9);
  for (const kit_files::Scene& scene : play.scenes) {
    CAPTURE(scene.id);
    const stage::Picture picture = stage::compose(kit(), play.scenario, scene.stage, stage::Look::normal);
    CHECK(picture.missing.empty());
    CHECK(picture.svg.size() < 250'000);
  }
}

TEST_CASE("stage: people of a place step aside for the people of the story") {
  scenario::Scenario play;
  play.cast.emplace_back().id = "helper";
  play.cast.back().figure = "advocate";
  play.cast.emplace_back().id = "dana";
  play.cast.back().figure = "woman-light-coat";
  scenario::StageDirection direction;
  direction.backdrop = "bay-9-morning";
  const stage::Picture empty_bay = stage::compose(kit(), play, direction, stage::Look::normal);
  direction.figures = {{{0}, "standing", "calm", "kerb"}, {{1}, "standing", "calm", "roof-end"}};
  const stage::Picture picture = stage::compose(kit(), play, direction, stage::Look::normal);
  std::map<std::string, stage::Rect> spots;
  for (const stage::Spot& spot : picture.spots) CHECK(spots.emplace(spot.name, spot.rect).second);
  CHECK(spots.at("advocate").x == spots.at("helper").x);
  CHECK(spots.at("waiting-woman").x == spots.at("dana").x);
  CHECK(picture.missing.empty());
  CHECK(empty_bay.spots.size() + 3 == picture.spots.size());
}

TEST_CASE("stage: a pattern stays within its garment and does not make the person bigger") {
  scenario::PictureKit plain = kit();
  scenario::StageDirection direction;
  direction.backdrop = "bay-9-morning";
  direction.figures.push_back({{0}, "standing", "calm", "kerb"});
  for (const char* figure : {"woman-hijab", "dispatcher", "woman-navy-suit", "man-cane-older"}) {
    CAPTURE(figure);
    scenario::Scenario play;
    play.cast.emplace_back().id = "somebody";
    play.cast.back().figure = figure;
    scenario::Person& person = plain.people[figure];
    for (scenario::Garment* garment : {&person.top, &person.over, &person.bottom}) garment->pattern.clear();
    const stage::Picture with = stage::compose(kit(), play, direction, stage::Look::normal);
    const stage::Picture without = stage::compose(plain, play, direction, stage::Look::normal);
    CHECK(with.svg.size() > without.svg.size() + 500);
    // Marks are drawn inside clips that are there anyway.
    CHECK(count(with.svg, "<g clip-path") == count(without.svg, "<g clip-path"));
    REQUIRE(with.spots.size() == without.spots.size());
    for (std::size_t i = 0; i < with.spots.size(); ++i) {
      CHECK(with.spots[i].rect.x == without.spots[i].rect.x);
      CHECK(with.spots[i].rect.width == without.spots[i].rect.width);
      CHECK(with.spots[i].rect.height == without.spots[i].rect.height);
    }
  }
}

TEST_CASE("stage: who holds a pose that may sit sits down where there is a seat") {
  scenario::Scenario play;
  play.cast.emplace_back().id = "somebody";
  play.cast.back().figure = "woman-glasses";
  const auto height = [&](const char* pose, const char* at) {
    scenario::StageDirection direction;
    direction.backdrop = "bay-9-morning";
    direction.figures.push_back({{0}, pose, "calm", at});
    for (const stage::Spot& spot : stage::compose(kit(), play, direction, stage::Look::normal).spots) {
      if (spot.name == "somebody") return spot.rect.height;
    }
    return 0.0;
  };
  CHECK(height("drinking", "roof-seat") < height("drinking", "roof") * .9);
  CHECK(height("standing", "roof-seat") > height("drinking", "roof-seat") * 1.1);
}
