// One screen as data: blocks of ready, translated text and an ordered list of controls. Every face draws
// this.
#pragma once
#include <string>
#include <vector>

#include "core/present/command.hpp"
#include "core/stage/stage.hpp"

namespace sightline::present {

/// Where a block belongs. A face arranges regions as it can; a text face reads them in this order.
enum class Region { bar_left, bar_right, banner, main, side, below, footer };

enum class Tone { plain, quiet, strong, accent, good, missed, trap, caution };

enum class Role { button, primary, link, toggle, choice, option, tab, slider, text_field, tag };

/// A thing a person can press. The list's order is the order of Tab, speech and numbering.
struct Control {
  std::string id;  ///< stable within a screen: "note/doc-held", "choice/greet", "bar/support"
  Role role = Role::button;
  std::string name;   ///< what it says, and what speech reads
  std::string value;  ///< "noted", "150 %", "on"; empty if none
  std::string
      key;  ///< its own: "1", "N", "F1", "Space", "Left"; "J3" is J, then 3. Empty: only Tab reaches it
  std::string key_name;  ///< as keyboards of the reader's language print it: "Espacio"; empty: as `key`
  bool enabled = true;
  std::string reason;  ///< why not, and what to do instead
  bool on = false;     ///< of a toggle, tab or option
  Command command;
};

/// What a person reads as the control's key.
[[nodiscard]] inline const std::string& shown_key(const Control& control) {
  return control.key_name.empty() ? control.key : control.key_name;
}

/// A number on a notable thing in a picture.
struct Tag {
  int number = 0;
  stage::Rect rect;  ///< of the thing, percent of the picture
  bool on = false;   ///< noted
  int control = -1;  ///< into Screen::controls: the one of its thing or line, pressed here as well
};

struct PictureBlock {
  std::string key;  ///< equal keys are equal pictures: what a face caches by
  std::string svg;  ///< empty: draw `alt` in a frame
  std::string alt;
  std::vector<Tag> tags;
};

/// One piece of a screen.
struct Block {
  enum class Kind {
    title,  ///< of the page
    heading,
    text,     ///< a paragraph; `label` if any stands before it
    caption,  ///< quiet small text
    picture,  ///< `picture`
    line,     ///< one line of the story: label = speaker, control 0 = note
    thing,    ///< one notable thing of the picture: number, text, control 0 = note
    question,
    card,   ///< a pressable card: label, text, chips; control 0 presses it. Home cards have a picture too;
            ///< an item of an order shows its place in `number` (0: not placed yet)
    score,  ///< label, value and mark in percent, text below
    row,  ///< of a list: label = time, text, detail = verdict, tone = its colour and sign; may have controls
    timeline,  ///< label = time, text
    notice,    ///< a calm line that something happened
    buttons,   ///< a row of `controls`
    field,     ///< a labelled setting: label, text, `controls` = its options
    list_start,
    list_end,  ///< groups rows, cards or timeline entries into one card with `label` as its head
  };
  Kind kind = Kind::text;
  Region region = Region::main;
  Tone tone = Tone::plain;
  std::string id;
  std::string label, text, detail;
  std::vector<std::string> chips;
  int value = -1, mark = -1;  ///< percent
  int number = 0;             ///< of a thing, an item placed in an order, a step
  int picture = -1;           ///< into Screen::pictures
  std::vector<int> controls;  ///< into Screen::controls, drawn with this block
  bool is_new = false;        ///< appeared with the last command: to be read aloud and scrolled to
};

struct Screen {
  Page page = Page::home;
  std::string title;              ///< of the window
  std::vector<Block> blocks;      ///< in reading order within each region
  std::vector<Control> controls;  ///< each stands in exactly one block; commands differ
  std::vector<PictureBlock> pictures;
  int first_focus = -1;        ///< control that has the focus when the screen comes up
  std::string announcement;    ///< what speech says when it comes up or changes
  bool wants_neutral = false;  ///< nothing but a blank neutral page is to be seen
};

/// Settings that change how a face draws; kept by the player, applied by the face.
struct Settings {
  int text_size = 100;  ///< percent: 100, 125, 150, 175, 200, 250, 300
  int font = 0;         ///< 0 Inter, 1 Noto Sans, 2 OpenDyslexic
  int theme = 0;        ///< 0 light, 1 dark, 2 high contrast
  bool reduced_motion = false;
  bool read_aloud = false;
  int speech_rate = 100;  ///< percent
  std::string language = "en";
  bool show_keys = false;
  bool operator==(const Settings&) const = default;
};

}  // namespace sightline::present
