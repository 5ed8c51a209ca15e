// Puts marks and spots into a layout: the vocabulary in which blocks and pages are described.
#pragma once
#include <string_view>
#include <vector>

#include "core/present/screen.hpp"
#include "face/ui/layout.hpp"

namespace sightline::ui {

class Composer {
 public:
  Composer(const present::Screen& shown, const Fonts& letters, const Metrics& metrics, Layout& layout);

  const present::Screen& screen;
  const Fonts& fonts;
  const Metrics& m;
  Layout& out;
  int area = Layout::page;    ///< where marks and spots go
  float label_column = 0;     ///< room that all rows of the list at hand leave for their labels
  bool labels_above = false;  ///< of those rows, since one is too long to stand beside its words

  /// Remembers how far a layout is, so that what follows can be moved.
  struct Place {
    std::size_t marks = 0, spots = 0, tags = 0, fresh = 0;
    int area = 0;
  };
  [[nodiscard]] Place here() const;
  /// Moves everything of the current area that came after `since`.
  void move(const Place& since, float dx, float dy);
  /// Takes everything of the current area that came after `since` away again.
  void drop(const Place& since);

  /// Wrapped text; the height of its lines.
  float text(float x, float y, float w, std::string_view words, Style style, Ink ink);
  /// One line, cut with "…" if too wide; the width used. `middle` is the line's middle.
  float line(float x, float middle, float w, std::string_view words, Style style, Ink ink);
  [[nodiscard]] float text_height(float w, std::string_view words, Style style);

  /// The mark added last is returned by index so that its box can be mended when a height is known.
  std::size_t fill(const Box& box, Ink ink, float radius);
  std::size_t outline(const Box& box, Ink ink, float radius, float thick = 1);
  void icon(const Box& box, Icon icon, Ink ink);
  void picture(const Box& box, int picture, float radius, bool top_only);
  /// The last mark changes to `hot` while the pointer is over `control`.
  void hot(int control, Ink hot);
  Spot& spot(int control, const Box& box, float radius);
  Spot& tag(int control, const Box& box, float radius);
  void fresh(const present::Block& block, const Box& box);

  /// Filled and outlined; give the final height to `close_card`.
  struct Card {
    std::size_t fill = 0, edge = 0;
    Box box;
  };
  Card open_card(float x, float y, float w, Ink ground, Ink edge);
  void close_card(const Card& card, float height);

  [[nodiscard]] const present::Control& control(int index) const;
  [[nodiscard]] Mark& mark(std::size_t index);

 private:
  std::vector<Line> lines_;  // kept for its memory
  std::vector<Mark>& marks() { return out.areas[static_cast<std::size_t>(area)].marks; }
  Mark& add(Mark::Shape shape, const Box& box, Ink ink);
  void add_text(float x, float y, std::string_view words, Style style, Ink ink, float w);
};

}  // namespace sightline::ui
