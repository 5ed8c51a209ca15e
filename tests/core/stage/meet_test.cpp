#include "core/stage/meet.hpp"

#include <doctest/doctest.h>

#include "core/stage/number.hpp"
#include "core/stage/stage.hpp"
#include "kit_files.hpp"

using namespace sightline;

namespace {

const scenario::PictureKit& whole_kit() {
  static const scenario::PictureKit loaded = [] {
    Diagnostics found;
    return kit_files::load(std::string(SIGHTLINE_SOURCE_DIR) + "/assets/kit", found);
  }();
  return loaded;
}

stage::Body body_of(const char* figure, const scenario::Pose& pose) {
  const scenario::PictureKit& kit = whole_kit();
  const scenario::Person& person = kit.people.at(figure);
  static const scenario::Mood calm;
  return stage::pose_body(person, kit.builds.at(person.build), pose, calm, kit.heads.at(person.head_shape),
                          0);
}

stage::Point palm_of(const stage::Body& body, stage::Side side) {
  const stage::LimbJoints& arm = body.arm(side);
  return arm.end + stage::polar(arm.lower_angle, body.palm());
}

}  // namespace

TEST_CASE("stage: two people who hold hands meet at one point, whatever their size, side and distance") {
  const scenario::Pose& pose = whole_kit().poses.at("holding-hand");
  const char* folk[] = {"woman-headscarf-older", "boy-satchel", "man-cap", "man-grey-jacket"};
  for (const char* one : folk) {
    for (const char* two : folk) {
      for (const bool left : {false, true}) {
        for (const double away : {70.0, 100.0, -80.0}) {
          const stage::Body first = body_of(one, pose), second = body_of(two, pose);
          const stage::Stand a{&first, 400, 600, .7, left}, b{&second, 400 + away, 604, .68, false};
          const auto meeting = stage::meet(a, b);
          CAPTURE(one);
          CAPTURE(two);
          CAPTURE(away);
          REQUIRE(meeting.has_value());
          scenario::Pose mine = pose, theirs = pose;
          stage::give_hand(mine, meeting->first);
          stage::give_hand(theirs, meeting->second);
          const stage::Point here = a.on_stage(palm_of(body_of(one, mine), meeting->first.side));
          const stage::Point there = b.on_stage(palm_of(body_of(two, theirs), meeting->second.side));
          CHECK(stage::distance(here, there) < 3.0);
        }
      }
    }
  }
}

TEST_CASE("stage: people too far apart do not reach for each other's hands") {
  const stage::Body body = body_of("boy-satchel", whole_kit().poses.at("holding-hand"));
  CHECK_FALSE(stage::meet({&body, 100, 600, .7, false}, {&body, 900, 600, .7, false}).has_value());
}

TEST_CASE("stage: a pose may name the height of a hand, and every body brings it there") {
  scenario::Pose pose = whole_kit().poses.at("pushing-cart");
  for (const char* figure : {"woman-light-coat", "woman-headscarf-older", "woman-parka", "man-grey-jacket"}) {
    CAPTURE(figure);
    const stage::Point palm = palm_of(body_of(figure, pose), stage::Side::near);
    CHECK(palm.x == doctest::Approx(pose.near_arm.reach_x).epsilon(.01));
    CHECK(-palm.y == doctest::Approx(pose.near_arm.reach_y).epsilon(.01));
  }
}

TEST_CASE("stage: an angle is found again from its sine and cosine") {
  for (const double angle : {-179.0, -120.5, -90.0, -33.0, 0.0, 12.0, 90.0, 145.0, 180.0}) {
    CHECK(stage::angle_of(stage::sine(angle) * 7, stage::cosine(angle) * 7) == doctest::Approx(angle));
  }
}
