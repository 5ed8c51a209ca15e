// Turns screens into plain lines to be read one after the other, and typed words into controls.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/present/screen.hpp"

namespace sightline::console {

/// What a control is called by when typing: its own key in small letters, in the reader's language (the
/// English name does as well), or a number from 10 up that
/// stays the same as long as the page does.
class Reader {
 public:
  /// What the reader's keyboard calls Enter.
  void name_enter(std::string_view name);
  /// Paragraphs that were not there the last time; all of them after a change of page or if `everything`.
  /// The bar's left side, where the page says what it is, is told with a new page, the right one only with
  /// `everything`.
  [[nodiscard]] std::vector<std::string> read(const present::Screen& screen, bool everything);
  /// Index into screen.controls, or -1. "" is Enter: the control whose key is Space.
  [[nodiscard]] int find(const present::Screen& screen, std::string_view typed) const;
  /// One line a control: what to type, what it does, why not.
  [[nodiscard]] std::vector<std::string> list_controls(const present::Screen& screen) const;

 private:
  void number(const present::Screen& screen);
  [[nodiscard]] std::string handle(const present::Control& control) const;
  [[nodiscard]] std::string control_text(const present::Control& control) const;
  /// What is read of a block. Two that only differ in what to type have the same `sense`.
  struct Paragraph {
    std::string text, sense;
  };
  [[nodiscard]] Paragraph paragraph(const present::Screen& screen, const present::Block& block) const;

  std::string enter_ = "enter";
  bool started_ = false;
  present::Page page_ = present::Page::neutral;
  std::map<std::string, int> numbers_;  ///< by control id, of controls without a key
  std::vector<std::string> last_;       ///< senses
};

}  // namespace sightline::console
