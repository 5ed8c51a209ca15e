// Two people who hold hands: where their palms meet, whatever their size and wherever they stand.
#pragma once
#include <optional>

#include "core/stage/body.hpp"

namespace sightline::stage {

/// Somebody on the stage; `x`, `y` is the ground point and `scale` a head's hundredth, in picture units.
struct Stand {
  const Body* body = nullptr;
  double x = 0, y = 0, scale = 1;
  bool faces_left = false;

  [[nodiscard]] Point on_stage(const Point& own) const;
  [[nodiscard]] Point from_stage(const Point& at) const;
};

/// The arm that takes part, and its palm in the person's own units.
struct GivenHand {
  Side side = Side::near;
  Point palm;
};

struct Meeting {
  GivenHand first, second;
};

/// Nothing if they stand too far apart to reach each other.
[[nodiscard]] std::optional<Meeting> meet(const Stand& first, const Stand& second);

void give_hand(scenario::Pose& pose, const GivenHand& hand);

}  // namespace sightline::stage
