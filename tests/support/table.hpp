// The real player on the shipped files, with nothing of the machine: stores in memory, a fixed day, no voice.
#pragma once
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/player/memory_store.hpp"
#include "core/player/script_run.hpp"
#include "host/library/folder_library.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline::tests {

class FixedCalendar final : public player::Calendar {
 public:
  std::string now_utc() override { return "2026-11-22T10:00:00Z"; }
};

class SilentVoice final : public player::Voice {
 public:
  bool available() const override { return false; }
  std::string why_not() const override { return "tests are silent"; }
  void speak(const std::string&, const std::string&, int) override {}
  void stop() override {}
};

/// A play script that is shipped beside its scenario; nothing if it cannot be read.
inline std::optional<session::Script> read_script(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const document::Parsed parsed = yaml::read_yaml(file.filename().string(), bytes.str());
  return session::bind_script(parsed.document).script;
}

inline std::filesystem::path shipped_scenario(const std::string& id) {
  return std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "scenarios" / id / "scenario.yaml";
}

/// Everything a player needs, and the player: at its first page, or in the attempt that a script asks for.
class Table {
 public:
  /// On the files below `root`, which are laid out as those of the project.
  explicit Table(player::StartOptions options, const std::filesystem::path& root = SIGHTLINE_SOURCE_DIR)
      : library_({root, {}}) {
    open(std::move(options));
  }

  Table(const std::filesystem::path& scenario, const session::Script& script, const std::string& language,
        const std::filesystem::path& root = SIGHTLINE_SOURCE_DIR)
      : library_({root, scenario}) {
    const auto options = begin_by(library_, script, language);
    if (options) open(*options);
  }

  /// How to start in the attempt that a script asks for; nothing if its scenario is not there.
  static std::optional<player::StartOptions> begin_by(library::FolderLibrary& library,
                                                      const session::Script& script,
                                                      const std::string& language) {
    const auto bundle = library.read("en");
    for (const scenario::LibraryEntry& entry : bundle->entries) {
      if (!entry.scenario || (entry.id != script.scenario && bundle->entries.size() > 1)) continue;
      player::StartOptions options;
      options.scenario = entry.scenario->id;
      options.language = language;
      if (const auto request = session::start_request(*entry.scenario, script)) options.request = *request;
      return options;
    }
    return std::nullopt;
  }

  /// The attempt that a script asks for, among all scenarios below `root`.
  Table(const session::Script& script, const std::string& language, const std::filesystem::path& root)
      : library_({root, {}}) {
    const auto options = begin_by(library_, script, language);
    if (options) open(*options);
  }

  /// False if the scenario is broken or has no such attempt.
  [[nodiscard]] bool is_open() const { return player_.has_value(); }
  [[nodiscard]] player::Player& player() { return *player_; }

  /// Presses the control with this id; false if it is not there or not to be had.
  bool press(const std::string& id) {
    for (const present::Control& control : player_->screen().controls) {
      if (control.id != id || !control.enabled) continue;
      const present::Command command = control.command;
      player_->handle(command);
      return true;
    }
    return false;
  }

  /// Ends the program as a crash would and starts it again on what was kept.
  void crash_and_restart(player::StartOptions options) {
    player::MemoryStore kept = store_;
    player_.reset();
    store_ = std::move(kept);
    open(std::move(options));
  }

  /// Reads on until something is asked or the story is over.
  void read_on() {
    while (press("play/next")) {}
  }

 private:
  void open(player::StartOptions options) {
    player_.emplace(player::Services{library_, store_, guest_store_, calendar_, voice_}, std::move(options));
  }

  library::FolderLibrary library_;
  player::MemoryStore store_, guest_store_;
  FixedCalendar calendar_;
  SilentVoice voice_;
  std::optional<player::Player> player_;
};

}  // namespace sightline::tests
