// Ways to read text aloud, all of them other programs. No call waits for one.
#pragma once
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/player/player.hpp"
#include "host/speech/child.hpp"

namespace sightline::speech {

/// Text to speak, and how.
struct Utterance {
  std::string text;
  std::string language;    ///< "en"
  int rate_percent = 100;  ///< 50 to 300; 100 is 175 words a minute
};

/// One program that can speak.
struct Speaker {
  std::string name;                                                 ///< as people know it
  std::function<std::vector<std::string>(const Utterance&)> speak;  ///< command line; the text is its input
  std::vector<std::string> silence;  ///< ends what a daemon still says; empty if ending the program does
};

/// speech-dispatcher's `spd-say` and the `espeak-ng` program, those of them that are in `path` ("a:b").
[[nodiscard]] std::vector<Speaker> find_speakers(const std::string& path);

/// Speaks through the first speaker that works: one that fails (no daemon) gives way to the next for good.
class ProgramVoice final : public player::Voice {
 public:
  explicit ProgramVoice(std::vector<Speaker> speakers);
  bool available() const override { return !speakers_.empty(); }
  std::string why_not() const override { return why_not_; }
  void speak(const std::string& text, const std::string& language, int rate_percent) override;
  void stop() override;

 private:
  void give_way_if_failed();
  void silence();

  std::deque<Speaker> speakers_;
  std::string why_not_;
  Child speaking_;
  bool stopped_ = true;         ///< we ended `speaking_` ourselves
  std::vector<Child> leaving_;  ///< on their way out
};

/// Writes each text to `folder`/speech-0001.wav and so on, through espeak-ng; ends when all are written.
class WavVoice final : public player::Voice {
 public:
  WavVoice(std::filesystem::path folder, std::string program);
  ~WavVoice() override;
  bool available() const override { return !program_.empty(); }
  std::string why_not() const override;
  void speak(const std::string& text, const std::string& language, int rate_percent) override;
  void stop() override {}

 private:
  std::filesystem::path folder_;
  std::string program_;
  std::vector<Child> writing_;
};

/// Remembers what would be spoken, and appends it to a file as "[language rate] text" if there is one.
class TranscriptVoice final : public player::Voice {
 public:
  explicit TranscriptVoice(std::filesystem::path file = {}) : file_(std::move(file)) {}
  bool available() const override { return true; }
  std::string why_not() const override { return {}; }
  void speak(const std::string& text, const std::string& language, int rate_percent) override;
  void stop() override;
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  void add(const std::string& line);
  std::filesystem::path file_;
  std::vector<std::string> lines_;
};

/// `driver`: "" or "auto", "none", "wav:FOLDER", "transcript:FILE". An unknown one is silent and says why.
/// `path`: where to look for programs, as in the PATH variable.
[[nodiscard]] std::unique_ptr<player::Voice> open_voice(const std::string& driver, const std::string& path);

}  // namespace sightline::speech
