// The window: GLFW and OpenGL around the frames. Draws when something changed and sleeps otherwise.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "face/app/program.hpp"

namespace sightline::app {

struct WindowOptions {
  int width = 1280, height = 720;  ///< design pixels
  std::string screenshot;          ///< PNG written once settled; then the window closes
  std::string dump;                ///< JSON of dump_ui, likewise
  /// Commands to press by key, each once the one before has settled; nothing more: the script is over.
  std::function<std::optional<present::Command>()> script;
};

struct WindowEnd {
  enum class Kind {
    closed,
    no_display,    ///< start the text player instead
    no_graphics,   ///< OpenGL 3.0 is missing: likewise
    cannot_write,  ///< of screenshot or dump
    stuck,         ///< of a script: no control carries the command
  };
  Kind kind = Kind::closed;
  std::string message;             ///< one line for people, empty if closed
  int frames = 0;                  ///< drawn in all
  double first_frame_seconds = 0;  ///< from the call to the first picture
};

/// Returns when the window is closed or the program wants to quit.
[[nodiscard]] WindowEnd run_window(Program& program, const WindowOptions& options);
[[nodiscard]] WindowEnd run_window(player::Player& player, const WindowOptions& options);

}  // namespace sightline::app
