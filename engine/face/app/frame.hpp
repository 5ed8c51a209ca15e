// One frame after the other: input from the queue, the program's screen drawn, its commands handed over. The
// same for a real window and for none.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "face/app/program.hpp"
#include "face/ui/input.hpp"
#include "face/ui/ui.hpp"

struct ImGuiContext;

namespace sightline::app {

class Frames {
 public:
  explicit Frames(Program& program);
  ~Frames();
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  /// Size of the window in pixels, and pixels per design pixel.
  void resize(float width, float height, float dpi);
  /// Builds fonts anew if the settings ask for others; true if the atlas changed.
  bool update_fonts();
  /// Draws one frame, `seconds` after the one before. What was pressed waits for `hand_over`, so that a
  /// window can show the frame first.
  void draw(float seconds);
  /// Lets the program handle what was pressed. True if something was.
  bool hand_over();
  /// Input waits to be drawn.
  [[nodiscard]] bool pending() const { return !queue_.empty(); }

  [[nodiscard]] ui::InputQueue& queue() { return queue_; }
  [[nodiscard]] ui::UiState& state() { return ui_; }
  [[nodiscard]] const ui::UiState& state() const { return ui_; }
  [[nodiscard]] Program& program() { return program_; }

 private:
  struct Close {
    void operator()(ImGuiContext* context) const;
  };
  Program& program_;
  std::unique_ptr<ImGuiContext, Close> context_;
  ui::UiState ui_;
  ui::InputQueue queue_;
  std::vector<present::Command> commands_;
  ui::FontData fonts_;
  int loaded_family_ = -1;
  float built_text_ = 0, built_dpi_ = 0;
};

}  // namespace sightline::app
