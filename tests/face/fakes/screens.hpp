// Screens made by hand, as full as real ones get, for tests of what draws and presses them.
#pragma once
#include <string>
#include <vector>

#include "core/present/screen.hpp"
#include "face/app/program.hpp"

namespace sightline::fakes {

enum class Words { english, long_words };

[[nodiscard]] present::Screen home(Words words = Words::english);
[[nodiscard]] present::Screen play(Words words = Words::english);
[[nodiscard]] present::Screen reading(Words words = Words::english);
[[nodiscard]] present::Screen report(Words words = Words::english);
[[nodiscard]] present::Screen order(Words words = Words::english);
[[nodiscard]] present::Screen debrief(Words words = Words::english);
[[nodiscard]] present::Screen accessibility(Words words = Words::english);
[[nodiscard]] present::Screen transcript(Words words = Words::english);
[[nodiscard]] present::Screen neutral();

struct Named {
  std::string name;
  present::Screen screen;
};
/// Each of the above.
[[nodiscard]] std::vector<Named> all(Words words);

/// A program that shows one screen and remembers what was pressed. Each command rebuilds the screen.
class FakeProgram final : public app::Program {
 public:
  explicit FakeProgram(present::Screen shown) : shown_(std::move(shown)) {}

  void handle(const present::Command& command) override;
  const present::Screen& screen() const override { return shown_; }
  const present::Settings& settings() const override { return settings_; }
  int revision() const override { return revision_; }
  bool wants_quit() const override { return quit_; }
  std::string say(std::string_view english) const override { return std::string(english); }
  std::string take_clipboard() override { return {}; }

  void show(present::Screen screen);
  present::Settings& change_settings() { return settings_; }
  [[nodiscard]] const std::vector<present::Command>& pressed() const { return pressed_; }
  [[nodiscard]] std::string last_id() const { return pressed_ids_.empty() ? "" : pressed_ids_.back(); }
  [[nodiscard]] const std::vector<std::string>& pressed_ids() const { return pressed_ids_; }

 private:
  present::Screen shown_;
  present::Settings settings_;
  int revision_ = 1;
  bool quit_ = false;
  std::vector<present::Command> pressed_;
  std::vector<std::string> pressed_ids_;  ///< of the first control with that command
};

}  // namespace sightline::fakes
