// A screen laid out: what to paint where, and where its controls are. Made when something changed, then
// only painted.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "face/ui/box.hpp"
#include "face/ui/fonts.hpp"
#include "face/ui/icons.hpp"
#include "face/ui/theme.hpp"

namespace sightline::ui {

/// One thing to paint, in the coordinates of its area.
struct Mark {
  enum class Shape : std::uint8_t { fill, outline, text, icon, picture };
  Shape shape = Shape::fill;
  Ink ink = Ink::ink;
  Ink hot = Ink::ink;  ///< while the pointer is over `control`
  Style style = Style::body;
  Icon icon = Icon::none;
  bool top_only = false;  ///< only the upper corners are round
  Box box;
  float radius = 0;                ///< of the corners
  float thick = 0;                 ///< of an outline
  int control = -1;                ///< into Screen::controls
  int picture = -1;                ///< into Screen::pictures
  std::size_t begin = 0, end = 0;  ///< into Layout::words
};

/// A part of the window that can scroll by itself.
struct Area {
  Box view;             ///< in the coordinates of `parent`, or of the window
  int parent = -1;      ///< always earlier in the list
  float content = 0;    ///< height of what is in it
  bool to_end = false;  ///< opens at its end, as a story does
  std::vector<Mark> marks;
};

/// Where one control is.
struct Spot {
  int control = -1;
  int area = 0;
  Box box;
  float radius = 0;
  Box thing;            ///< of a tag: what it points at
  bool bubble = false;  ///< its name is not written on it: say it while it is hot
};

/// Something new that should be seen: scrolled to.
struct Fresh {
  int area = 0;
  Box box;
};

struct Layout {
  /// Areas that every layout has. `lines` of the story and `notes` to cite scroll by themselves.
  enum Where { window, page, lines, notes };
  std::string words;  ///< every text, one after the other
  std::vector<Area> areas;
  std::vector<Spot> spots;  ///< in the order of Screen::controls
  std::vector<Spot> tags;   ///< numbers on pictures: a second place to press a control
  std::vector<Fresh> fresh;
  float bar = 0;     ///< height of the bar that stays at the top; 0 if it scrolls with the page
  float top = 0;     ///< where the page's content begins: below a bar that scrolls with it
  bool wide = true;  ///< more than one column
};

/// Everything that a layout depends on besides the screen.
struct Metrics {
  float width = 1280, height = 720;  ///< of the window, pixels
  float dpi = 1;                     ///< pixels per design pixel
  float text = 1;                    ///< text size, 1 = 100 %
  bool show_keys = false;
  bool operator==(const Metrics&) const = default;

  /// A length that does not grow with the text.
  [[nodiscard]] float px(float design) const;
  /// A length that grows with the text, such as the height of a button.
  [[nodiscard]] float tx(float design) const;
  /// Room inside and between cards: grows a little with the text.
  [[nodiscard]] float room(float design) const;
};

}  // namespace sightline::ui
