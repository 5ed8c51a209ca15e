// Every play script of every shipped scenario, and ways to play one: by text, or through the window's own
// input queue. Whatever lies in the folder scenarios/ is played; nothing is named here.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "face/app/press.hpp"
#include "tests/support/table.hpp"

namespace sightline::plays {

/// One script, ready to be played.
struct Play {
  std::filesystem::path file;
  std::string scenario;  ///< id, and name of the folder
  session::Script script;
  /// "timid" of timid.play.yaml.
  [[nodiscard]] std::string name() const;
  /// "room-118-desk/timid"
  [[nodiscard]] std::string full_name() const { return scenario + "/" + name(); }
};

/// Reads all scenarios once in each language and hands out copies, as a disk that never changes would.
class ReadOnce final : public player::Library {
 public:
  std::unique_ptr<const scenario::Bundle> read(const std::string& language) override;
  Result<std::unique_ptr<const scenario::Bundle>> reopen(const player::SourceFiles& files,
                                                         const std::string& language) override;
  /// All there is, in English, kept.
  [[nodiscard]] const scenario::Bundle& english() { return kept("en"); }

 private:
  const scenario::Bundle& kept(const std::string& language);

  library::FolderLibrary disk_{{SIGHTLINE_SOURCE_DIR, {}}};
  std::map<std::string, std::unique_ptr<const scenario::Bundle>> read_;
};

/// Shared by all tests of one program: a bundle is read once, not once a script.
[[nodiscard]] ReadOnce& shipped_library();
/// All that can be played, by id. Fails the test if a folder is broken.
[[nodiscard]] std::vector<const scenario::Scenario*> shipped_scenarios();
[[nodiscard]] const scenario::Scenario& shipped_scenario(const std::string& id);
/// Those of all scenarios, sorted by path.
[[nodiscard]] const std::vector<Play>& all_plays();
[[nodiscard]] std::vector<Play> plays_of(const std::string& scenario);

/// A guest who sits down to the shipped scenarios.
class Sitting {
 public:
  explicit Sitting(player::StartOptions options);
  /// One who has just begun what a script asks for.
  explicit Sitting(const Play& play, const std::string& language = "en");
  [[nodiscard]] player::Player& player() { return player_; }
  /// The attempt so far as one line of JSON.
  [[nodiscard]] std::string log() { return session::to_json(*player_.scenario(), player_.log()); }
  /// Takes all steps by text. What went wrong is told to the test.
  void play_by_text(const Play& play);

 private:
  player::MemoryStore store_, guest_store_;
  tests::FixedCalendar calendar_;
  tests::SilentVoice voice_;
  player::Player player_;
};

[[nodiscard]] std::string log_by_text(const Play& play, const std::string& language = "en");

/// How somebody sits before the window.
struct Manner {
  app::By by = app::By::key;
  int width = 1280, height = 720;
  std::string language = "en";
};
/// Presses every control that the script needs, and gives the log.
[[nodiscard]] std::string log_by_window(const Play& play, const Manner& manner);

}  // namespace sightline::plays
