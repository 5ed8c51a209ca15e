// Draws a screen with ImGui and turns what is pressed into commands. No rules, no files, no clock.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/present/screen.hpp"
#include "face/ui/input.hpp"
#include "face/ui/layout.hpp"

namespace sightline::ui {

/// Pixels of a picture, as far as they are there. Handles are ImGui's texture ids.
struct PictureView {
  void* now = nullptr;     ///< nullptr: not there yet, or never
  void* before = nullptr;  ///< what it fades from
  float fade = 1;          ///< 0: all `before`, 1: all `now`
};

/// Who has the pixels: the app's cache, or nobody in tests.
class PictureSource {
 public:
  virtual ~PictureSource() = default;
  /// At about this size in pixels; asks for it to be made if need be. Never waits.
  virtual PictureView find(const present::PictureBlock& picture, int width, int height) = 0;
};

/// One focusable thing as keyboard, speech and tests see it.
struct Focusable {
  int control = -1;  ///< into Screen::controls
  Box box;           ///< in the window, where it is now
  Box visible;       ///< the part of it that is not scrolled away
};

/// What the face remembers between frames. The first part is set by the face, the rest is ui's own.
struct UiState {
  Fonts fonts;
  Metrics metrics;
  Theme theme = Theme::light;
  int revision = 0;  ///< of the screen: rises when it was rebuilt
  PictureSource* pictures = nullptr;
  std::string quick_exit_key = "F12";  ///< works even where no control offers it
  InputFrame input;
  std::string notice;  ///< a sentence of the face's own, at the lower edge until something is pressed

  Layout layout;
  std::array<float, 4> scroll{};  ///< by area
  int focus = -1;                 ///< into Screen::controls
  std::string focus_id;
  bool focus_given = false;   ///< the focus came by itself, nobody moved it there
  bool ring = false;          ///< the keyboard is in use: show the focus
  std::string typed;          ///< first keys of a sequence, waiting for the rest
  int pressed = -1;           ///< the button went down on this control
  bool neutral = false;       ///< quick exit was pressed: blank until the player says otherwise
  bool follow_focus = false;  ///< bring the focus into view in this frame
  bool edited = false;        ///< the text field took this frame's keys
  std::array<char, 256> field{};
  present::Page page = present::Page::neutral;
  bool ever_drawn = false;
  int laid_revision = -1, laid_fonts = -1;
  Metrics laid_metrics;
  Theme laid_theme = Theme::light;
};

/// One frame, between ImGui::NewFrame and Render. Appends at most one command. Allocates nothing while
/// neither the screen nor the window changes.
void draw(const present::Screen& screen, UiState& ui, std::vector<present::Command>& commands);

/// Where everything is now, in the order of Screen::controls. Valid after `draw`.
[[nodiscard]] std::vector<Focusable> focusables(const UiState& ui);
[[nodiscard]] Box box_in_window(const UiState& ui, int area, const Box& box);
[[nodiscard]] Box clip_of(const UiState& ui, int area);

/// The control that Tab (`by` 1) or Shift+Tab (-1) reaches from `from` (-1: from none), or -1.
[[nodiscard]] int next_in_ring(const present::Screen& screen, const UiState& ui, int from, int by);

/// Scrolls until the control is visible.
void bring_into_view(UiState& ui, int area, const Box& box);

/// The key of the screen's own quick exit, or the usual one.
[[nodiscard]] std::string_view quick_exit_key(const present::Screen& screen, const UiState& ui);

}  // namespace sightline::ui
