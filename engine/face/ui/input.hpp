// Input as a queue of our own: ImGui 1.86 loses a key that goes down and up within one frame, so at most one
// key or mouse button changes per frame and the rest waits for the next.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace sightline::ui {

enum class KeyCode : std::uint8_t {
  none,
  tab,
  enter,
  space,
  escape,
  backspace,
  del,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  function,  ///< `letter` is its number, 1 to 12
  letter,    ///< `letter` is the character in upper case, as printed on the key
};

struct Key {
  KeyCode code = KeyCode::none;
  char letter = 0;
  bool shift = false, control = false;
  [[nodiscard]] bool same_key(const Key& other) const { return code == other.code && letter == other.letter; }
};

/// "F1", "Space", "Esc", "N", "3", "?", "Ctrl+F", "Left": as controls print it. none if not known.
[[nodiscard]] Key key_named(std::string_view name);
/// Whether the pressed key is the one a control prints.
[[nodiscard]] bool matches(const Key& pressed, std::string_view name);
/// Whether a control's key is several, one after the other: "J3" is J, then 3.
[[nodiscard]] bool is_sequence(std::string_view name);

struct InputEvent {
  enum class Kind : std::uint8_t { key_down, key_up, text, pointer, button_down, button_up, wheel, left };
  Kind kind = Kind::pointer;
  Key key;
  char32_t text = 0;
  float x = 0, y = 0;  ///< of the pointer in pixels, or the wheel's steps
};

/// What happened since the last frame, at most one press.
struct InputFrame {
  std::optional<Key> pressed;
  std::u32string text;   ///< typed letters; keeps its memory
  float x = -1, y = -1;  ///< of the pointer
  bool button = false;   ///< held
  bool button_went_down = false, button_went_up = false;
  float wheel = 0;
  bool quick_exit = false;  ///< was anywhere in the queue
};

class InputQueue {
 public:
  void push(const InputEvent& event);
  /// Everything up to the second press, or to the release of what was pressed in this frame. If `quick_exit`
  /// names a key that goes down anywhere in the queue, the rest is dropped: nothing may stand before it.
  void take(std::string_view quick_exit, InputFrame& frame);
  [[nodiscard]] bool empty() const { return events_.empty(); }

 private:
  std::deque<InputEvent> events_;
};

/// Gives a frame's input to the current ImGui context, before NewFrame. For its text fields.
void feed_imgui(const InputFrame& frame, float seconds);

}  // namespace sightline::ui
