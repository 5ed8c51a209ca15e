// What the program ships, and a machine around the player that does nothing.
#pragma once
#include <memory>
#include <string>

#include "core/player/memory_store.hpp"
#include "core/player/player.hpp"
#include "core/session/script.hpp"
#include "host/library/folder_library.hpp"
#include "host/library/shared_data.hpp"

namespace sightline::bench {

/// What large scenarios are bound against.
struct Assets {
  scenario::IndicatorCatalog catalog;
  scenario::ContactDirectory contacts;
  scenario::PictureKit kit;
  words::Words english;
};
[[nodiscard]] const Assets& assets();

/// A large scenario, bound. Ends the program if that fails.
[[nodiscard]] scenario::Scenario bound_large(int scenes);

/// Night coach 214 as it is shipped. Ends the program if it cannot be played.
[[nodiscard]] std::unique_ptr<library::FolderLibrary> coach_library();
/// An expert's way through its case `concern`.
[[nodiscard]] session::Script expert_script();

struct StillCalendar final : player::Calendar {
  std::string now_utc() override { return "2026-11-22T10:00:00Z"; }
};

struct NoVoice final : player::Voice {
  bool available() const override { return false; }
  std::string why_not() const override { return "no voice is measured"; }
  void speak(const std::string&, const std::string&, int) override {}
  void stop() override {}
};

/// A guest at the first scene of Night coach 214.
struct Guest {
  StillCalendar calendar;
  NoVoice voice;
  player::MemoryStore store, guest_store;
  std::unique_ptr<library::FolderLibrary> library = coach_library();
  std::unique_ptr<player::Player> player;

  Guest();
  /// Plays the expert's way to its end: the debrief is up.
  void play_to_the_end();
};

}  // namespace sightline::bench
