// The windows around the real program; apart, so that tests of fakes need no player.
#include "face/app/headless_window.hpp"
#include "face/app/window.hpp"

namespace sightline::app {

HeadlessWindow::HeadlessWindow(player::Player& player, int width, int height)
    : own_(std::make_unique<PlayerProgram>(player)), program_(*own_), frames_(program_) {
  resize(width, height);
}

WindowEnd run_window(player::Player& player, const WindowOptions& options) {
  PlayerProgram program(player);
  return run_window(program, options);
}

}  // namespace sightline::app
