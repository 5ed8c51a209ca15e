// A window without pixels: tests and scripts press its controls through the same queue as a person does.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "face/app/frame.hpp"
#include "face/app/press.hpp"

namespace sightline::app {

class HeadlessWindow {
 public:
  HeadlessWindow(Program& program, int width, int height);
  /// The same for the real program.
  HeadlessWindow(player::Player& player, int width, int height);
  ~HeadlessWindow();

  /// Presses the control that carries `command` (push_press) and draws frames of 1/60 s until the program
  /// has a new screen, 30 at most. False if there is no such control, it is disabled, or nothing came of it.
  bool press(const present::Command& command, By by = By::key);

  void key(std::string_view name);
  void click(float x, float y);
  void drag(float from_x, float from_y, float to_x, float to_y);
  void wheel(float x, float y, float steps);
  void type(std::u32string_view text);
  /// Frames of 1/60 s.
  void frames(int count = 1);
  void resize(int width, int height);

  [[nodiscard]] std::vector<ui::Focusable> focusables() const { return ui::focusables(frames_.state()); }
  [[nodiscard]] ui::UiState& state() { return frames_.state(); }
  [[nodiscard]] bool pending() const { return frames_.pending(); }

 private:
  std::unique_ptr<Program> own_;
  Program& program_;
  Frames frames_;
};

}  // namespace sightline::app
