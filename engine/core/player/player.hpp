// The program without pixels: which screen is up, one attempt in progress. Faces hand in commands and draw
// the screen that comes back.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/player/store.hpp"
#include "core/present/screen.hpp"
#include "core/scenario/bundle.hpp"

namespace sightline::player {

/// Reads scenarios; the host's library, or a fake.
class Library {
 public:
  virtual ~Library() = default;
  /// All there is, in `language` (falls back to English with a notice).
  virtual std::unique_ptr<const scenario::Bundle> read(const std::string& language) = 0;
  /// One past attempt's own copy of the files it was played on.
  virtual Result<std::unique_ptr<const scenario::Bundle>> reopen(const SourceFiles& files,
                                                                 const std::string& language) = 0;
};

/// The date for "as of" ages and the wall clock of rows. Never used for anything that is scored.
class Calendar {
 public:
  virtual ~Calendar() = default;
  virtual std::string now_utc() = 0;  ///< "2026-11-22T10:00:00Z"
};

/// Reads text aloud. New text interrupts old; never blocks.
class Voice {
 public:
  virtual ~Voice() = default;
  virtual bool available() const = 0;
  virtual std::string why_not() const = 0;
  virtual void speak(const std::string& text, const std::string& language, int rate_percent) = 0;
  virtual void stop() = 0;
};

struct Services {
  Library& library;
  Store& store;        ///< of profiles; a guest's attempts go to `guest_store`
  Store& guest_store;  ///< in memory
  Calendar& calendar;
  Voice& voice;
};

/// How the player starts.
struct StartOptions {
  std::string scenario;  ///< id to open at once; empty: profiles or home
  std::optional<session::StartRequest>
      request;                        ///< with `scenario`: begin at once, as a guest unless a profile is up
  std::optional<std::uint64_t> seed;  ///< for attempts begun from the screens; else from the calendar
  std::string language;               ///< empty: as set before
  std::string profile;  ///< name to play under, made if new; empty: ask, or a guest with `request`
  std::string records;  ///< where attempts are kept, as people know it; empty: nowhere
  std::vector<std::string> notices;  ///< what the machine has to say at the start, ready to show
};

class Player {
 public:
  Player(Services services, StartOptions options);
  ~Player();

  /// Decides, makes events durable, applies, rebuilds the screen. A refused act becomes a notice on it.
  void handle(const present::Command& command);
  [[nodiscard]] const present::Screen& screen() const;
  [[nodiscard]] const present::Settings& settings() const;
  /// Rises with every rebuilt screen: a face draws only when it changed.
  [[nodiscard]] int revision() const;
  [[nodiscard]] bool wants_quit() const;
  /// One of a face's own few sentences in the current language (context "face").
  [[nodiscard]] std::string say(std::string_view english) const;
  /// Text that a face should put on the clipboard now; empty most of the time. Taken once.
  [[nodiscard]] std::string take_clipboard();

  // For scripts, --json and tests.
  [[nodiscard]] const scenario::Scenario* scenario() const;  ///< of the attempt; nullptr without one
  [[nodiscard]] const session::State* state() const;
  [[nodiscard]] const session::EventLog& log() const;  ///< of the attempt
  [[nodiscard]] std::optional<score::Score> score() const;
  [[nodiscard]] session::Refusal last_refusal() const;  ///< of the last command; none if it was taken
  /// Why the last step could not be kept; empty if all is well. Until a Retry works no act is taken.
  [[nodiscard]] std::string not_saved() const;
  /// Called after each event is durable, with its canonical JSON; at once for the start of an attempt that
  /// the constructor began.
  void on_event(std::function<void(const std::string&)> listener);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sightline::player
