// What every verb gets from the command line.
#pragma once
#include <filesystem>
#include <string>

namespace sightline {

struct Globals {
  std::filesystem::path data;       ///< --data; empty: the XDG data folder
  std::filesystem::path root;       ///< --root; empty: looked for around the program
  bool marks_untranslated = false;  ///< --mark-untranslated: for testers of a translation
  std::string speech;               ///< --speech: auto, none, wav:FOLDER, transcript:FILE
};

}  // namespace sightline
