#include "host/speech/voices.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace sightline::speech {
namespace {

constexpr int words_a_minute = 175;  ///< espeak-ng's own default

int clamp_rate(int percent) { return std::clamp(percent, 50, 300); }

/// spd-say takes -100 to 100, 0 being its usual rate.
int dispatcher_rate(int percent) {
  const int rate = clamp_rate(percent);
  return std::min(100, rate < 100 ? (rate - 100) * 2 : rate - 100);
}

/// Letters and a few marks: a language comes from a setting and ends on a command line.
std::string plain_language(const std::string& language) {
  std::string plain;
  for (const char c : language.substr(0, 12)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter) plain += c;
    if (c == '-' || c == '_') plain += '-';
  }
  return plain.empty() || plain.front() == '-' ? "en" : plain;
}

std::vector<std::string> espeak_command(const std::string& program, const Utterance& utterance) {
  const int speed = words_a_minute * clamp_rate(utterance.rate_percent) / 100;
  return {program,  "-b", "1", "-v", plain_language(utterance.language), "-s", std::to_string(speed),
          "--stdin"};
}

/// spd-say reads no input: the text is its last word, cut before the system's limit for one.
std::vector<std::string> dispatcher_command(const std::string& program, const Utterance& utterance) {
  return {program,
          "-C",
          "-w",
          "-N",
          "sightline",
          "-l",
          plain_language(utterance.language),
          "-r",
          std::to_string(dispatcher_rate(utterance.rate_percent)),
          "--",
          utterance.text.substr(0, 100000)};
}

class SilentVoice final : public player::Voice {
 public:
  explicit SilentVoice(std::string why) : why_(std::move(why)) {}
  bool available() const override { return false; }
  std::string why_not() const override { return why_; }
  void speak(const std::string&, const std::string&, int) override {}
  void stop() override {}

 private:
  std::string why_;
};

}  // namespace

std::vector<Speaker> find_speakers(const std::string& path) {
  std::vector<Speaker> found;
  if (const std::string program = find_program("spd-say", path); !program.empty()) {
    found.push_back({"speech-dispatcher",
                     [program](const Utterance& utterance) { return dispatcher_command(program, utterance); },
                     {program, "-C"}});
  }
  if (const std::string program = find_program("espeak-ng", path); !program.empty()) {
    found.push_back({"espeak-ng",
                     [program](const Utterance& utterance) { return espeak_command(program, utterance); },
                     {}});
  }
  return found;
}

ProgramVoice::ProgramVoice(std::vector<Speaker> speakers)
    : speakers_(std::make_move_iterator(speakers.begin()), std::make_move_iterator(speakers.end())) {
  if (speakers_.empty()) {
    why_not_ = "no speech program was found: install espeak-ng or speech-dispatcher";
  }
}

/// A program that ended badly on its own cannot speak here.
void ProgramVoice::give_way_if_failed() {
  std::erase_if(leaving_, [](Child& child) { return child.state() != Child::State::running; });
  if (stopped_ || speakers_.empty() || speaking_.state() != Child::State::failed) return;
  why_not_ = speakers_.front().name + " does not work here";
  speakers_.pop_front();
  stopped_ = true;
}

void ProgramVoice::silence() {
  if (stopped_) return;
  speaking_.stop();
  leaving_.push_back(std::exchange(speaking_, Child()));
  stopped_ = true;
}

void ProgramVoice::speak(const std::string& text, const std::string& language, int rate_percent) {
  give_way_if_failed();
  silence();
  if (speakers_.empty() || text.empty()) return;
  speaking_ = Child(speakers_.front().speak({text, language, rate_percent}), text);
  stopped_ = false;
}

void ProgramVoice::stop() {
  give_way_if_failed();
  const bool was_speaking = !stopped_;
  silence();
  if (was_speaking && !speakers_.empty() && !speakers_.front().silence.empty()) {
    leaving_.emplace_back(speakers_.front().silence, "");
    leaving_.back().may_outlive_us();  // so that a daemon falls silent when the program quits
  }
}

WavVoice::WavVoice(std::filesystem::path folder, std::string program)
    : folder_(std::move(folder)), program_(std::move(program)) {}

WavVoice::~WavVoice() {
  for (Child& child : writing_) child.wait();
}

std::string WavVoice::why_not() const {
  return available() ? "" : "the program espeak-ng was not found: install it to write sound files";
}

void WavVoice::speak(const std::string& text, const std::string& language, int rate_percent) {
  if (!available()) return;
  const std::string number = std::to_string(10000 + writing_.size() + 1).substr(1);
  auto command = espeak_command(program_, {text, language, rate_percent});
  command.insert(command.end(), {"-w", (folder_ / ("speech-" + number + ".wav")).string()});
  writing_.emplace_back(command, text);
}

void TranscriptVoice::add(const std::string& line) {
  lines_.push_back(line);
  if (!file_.empty()) std::ofstream(file_, std::ios::app) << line << '\n';
}

void TranscriptVoice::speak(const std::string& text, const std::string& language, int rate_percent) {
  add("[" + language + " " + std::to_string(rate_percent) + "] " + text);
}

void TranscriptVoice::stop() { add("[stop]"); }

std::unique_ptr<player::Voice> open_voice(const std::string& driver, const std::string& path) {
  const auto after = [&](const char* prefix) { return driver.substr(std::string(prefix).size()); };
  if (driver.empty() || driver == "auto") return std::make_unique<ProgramVoice>(find_speakers(path));
  if (driver == "none") return std::make_unique<SilentVoice>("reading aloud was switched off at the start");
  if (driver.starts_with("transcript:")) return std::make_unique<TranscriptVoice>(after("transcript:"));
  if (driver.starts_with("wav:")) {
    return std::make_unique<WavVoice>(after("wav:"), find_program("espeak-ng", path));
  }
  return std::make_unique<SilentVoice>("there is no speech driver '" + driver +
                                       "': use auto, none, wav:FOLDER or transcript:FILE");
}

}  // namespace sightline::speech
