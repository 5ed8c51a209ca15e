// Opens the records of one data folder, and always gives something that can be used.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/player/player.hpp"

namespace sightline::record {

/// How much of the promise could be kept.
enum class Keeping {
  durable,    ///< in the file, event by event
  read_only,  ///< past attempts can be seen; nothing can be changed
  nothing,    ///< only until the program ends
};

struct OpenedStore {
  std::unique_ptr<player::Store> store;  ///< never empty
  std::vector<std::string> notices;      ///< to show once; empty if all is well
  Keeping keeping = Keeping::durable;
};

/// `folder` is made if missing (mode 0700). Empty folder: there is no home; kept in memory with a notice.
/// A damaged file is moved aside and salvaged, a newer one opened for reading, one in a folder that cannot
/// be written likewise. `calendar` must outlive the store.
[[nodiscard]] OpenedStore open_store(const std::filesystem::path& folder, player::Calendar& calendar);

}  // namespace sightline::record
