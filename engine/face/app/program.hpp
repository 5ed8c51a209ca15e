// What a window shows: the player, or a fake with screens made by hand.
#pragma once
#include <string>
#include <string_view>

#include "core/player/player.hpp"

namespace sightline::app {

class Program {
 public:
  virtual ~Program() = default;
  virtual void handle(const present::Command& command) = 0;
  virtual const present::Screen& screen() const = 0;
  virtual const present::Settings& settings() const = 0;
  virtual int revision() const = 0;
  virtual bool wants_quit() const = 0;
  virtual std::string say(std::string_view english) const = 0;
  virtual std::string take_clipboard() = 0;
};

/// The real one.
class PlayerProgram final : public Program {
 public:
  explicit PlayerProgram(player::Player& player) : player_(player) {}
  void handle(const present::Command& command) override { player_.handle(command); }
  const present::Screen& screen() const override { return player_.screen(); }
  const present::Settings& settings() const override { return player_.settings(); }
  int revision() const override { return player_.revision(); }
  bool wants_quit() const override { return player_.wants_quit(); }
  std::string say(std::string_view english) const override { return player_.say(english); }
  std::string take_clipboard() override { return player_.take_clipboard(); }

 private:
  player::Player& player_;
};

}  // namespace sightline::app
