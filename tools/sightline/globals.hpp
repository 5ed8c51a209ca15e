// What every verb gets from the command line.
#pragma once
#include <filesystem>

namespace sightline {

struct Globals {
  std::filesystem::path data;  ///< --data; empty: the XDG data folder
  std::filesystem::path root;  ///< --root; empty: looked for around the program
};

}  // namespace sightline
