// Puts people, things and clocks into one place, layer by layer.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/picture_kit.hpp"
#include "core/stage/body.hpp"
#include "core/stage/stage.hpp"

namespace sightline::stage {

/// One thing to draw; small depths are far away.
struct Item {
  int depth = 0;
  std::string svg;
};

/// In units of the picture.
struct Box {
  double left, top, right, bottom;
};

/// Somebody on their slot, before anything is drawn: poses of people who touch depend on each other.
struct Placed {
  std::vector<std::string> names;  ///< of the spot; empty ones do not count
  const scenario::Slot* slot = nullptr;
  const scenario::Person* person = nullptr;
  const scenario::Mood* mood = nullptr;
  scenario::Pose pose;
};

class Composer {
 public:
  Composer(const scenario::PictureKit& kit, const scenario::Backdrop& backdrop, Look look);

  /// Looks everything up and remembers who stands where. What is missing is noted.
  void add(std::vector<std::string> names, const std::string& figure, const std::string& pose,
           const std::string& mood, const std::string& at);
  /// Lets hands meet, then draws all who were added.
  void draw_added();
  void prop(const scenario::StageDirection::Prop& prop);
  /// Clocks of the place show the story's time; without one (-1) they have no hands.
  void clocks(scenario::StoryTime now);
  void anchors();
  /// All layers and people from far to near. Leaves this empty.
  [[nodiscard]] Picture take();

 private:
  [[nodiscard]] const scenario::Light& light(const scenario::Slot& slot) const;
  [[nodiscard]] const scenario::Slot* slot(const std::string& name);
  [[nodiscard]] Body body(const Placed& who) const;
  void miss(const std::string& name);
  void spot(const std::string& name, const Box& box);
  void spot(const std::string& name, const Extent& extent, const scenario::Slot& slot);
  void join_hands();
  void draw(const Placed& who);
  void place(const scenario::Slot& slot, const std::string& inside);

  const scenario::PictureKit& kit;
  const scenario::Backdrop& backdrop;
  Look look;
  Picture picture;
  std::vector<Item> items;
  std::vector<Placed> placed;
  int next_id = 0;
};

}  // namespace sightline::stage
