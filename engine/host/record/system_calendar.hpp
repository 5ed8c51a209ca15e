// The machine's own clock, for rows and "as of" ages only.
#pragma once
#include "core/player/player.hpp"

namespace sightline::record {

class SystemCalendar final : public player::Calendar {
 public:
  std::string now_utc() override;
};

}  // namespace sightline::record
