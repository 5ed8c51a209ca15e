// What can be asked within one attempt: acts of the story, drafts of an answer, and looking back.
#pragma once
#include "core/session/intent.hpp"

namespace sightline::present::command {

struct Act {
  session::Intent intent;
  bool operator==(const Act&) const = default;
};
struct PlaceItem {
  session::ItemId item;
  bool operator==(const PlaceItem&) const = default;
};  ///< next in the order; again takes it out
struct TogglePick {
  session::ItemId item;
  bool operator==(const TogglePick&) const = default;
};
struct ToggleCite {
  session::ObservationId observation;
  bool operator==(const ToggleCite&) const = default;
};
struct ChooseChannel {
  int index = 0;
  bool operator==(const ChooseChannel&) const = default;
};  ///< channels, then note, then nothing
struct Confirm {
  bool operator==(const Confirm&) const = default;
};  ///< hands in the draft order, pick or report
struct Filter {
  int index = 0;
  bool operator==(const Filter&) const = default;
};  ///< of the debrief's list
struct ShowMoment {
  int index = 0;
  bool operator==(const ShowMoment&) const = default;
};  ///< of the replay
}  // namespace sightline::present::command
