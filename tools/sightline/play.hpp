// `sightline` and `sightline play`: the simulator in a window or as text, by hand or by script.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "globals.hpp"

namespace sightline {

struct PlayArguments {
  std::string scenario;  ///< folder, file or id; empty: the home page
  bool text = false;
  std::string which;  ///< case
  std::string mode;   ///< practice or assess; empty: asked on the briefing page
  std::optional<std::uint64_t> seed;
  std::string role;
  std::string language;
  std::string profile;  ///< recorded under this name; empty: asked, or a guest with a script
  std::string script;   ///< file, or "-": one step a line on standard input
  bool events = false;
  bool json = false;
  std::string screenshot;
  std::string dump_ui;
  int width = 1280, height = 720;
};

/// Gives the exit code.
int run_play(const Globals& globals, const PlayArguments& arguments);

}  // namespace sightline
