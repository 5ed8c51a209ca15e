// Everything of the machine that the player needs, wired once.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/player/player.hpp"
#include "globals.hpp"
#include "host/library/folder_library.hpp"
#include "host/record/open_store.hpp"
#include "host/record/system_calendar.hpp"

namespace sightline {

struct Machine {
  record::SystemCalendar calendar;
  std::unique_ptr<library::FolderLibrary> library;
  std::unique_ptr<player::Store> store, guest_store;
  std::unique_ptr<player::Voice> voice;
  std::string records;               ///< folder that attempts are kept in; empty: only in memory
  std::vector<std::string> notices;  ///< to show once

  [[nodiscard]] player::Services services() { return {*library, *store, *guest_store, calendar, *voice}; }
};

/// What a word on the command line means: a scenario folder, a file, or the id of one that is shipped.
struct Wanted {
  std::filesystem::path root;
  std::filesystem::path scenario;  ///< its YAML file; empty if none was named
};
[[nodiscard]] Result<Wanted> find_wanted(const Globals& globals, const std::string& scenario);

/// `keeps_records`: opens the data folder; otherwise all is kept in memory. `shows_pictures`: reads the kit.
[[nodiscard]] std::unique_ptr<Machine> open_machine(const Globals& globals, const Wanted& wanted,
                                                    bool keeps_records, bool shows_pictures);

}  // namespace sightline
