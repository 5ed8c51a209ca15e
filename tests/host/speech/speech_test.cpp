#include <doctest/doctest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>

#include "host/speech/voices.hpp"

namespace fs = std::filesystem;
namespace speech = sightline::speech;

namespace {

/// A folder of programs that stand in for the real ones and write down how they were called.
class Programs {
 public:
  Programs() {
    std::string pattern = (fs::temp_directory_path() / "sightline-speech-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;
  ~Programs() {
    std::error_code error;
    fs::remove_all(path, error);
  }
  void add(const std::string& name, const std::string& body) const {
    std::ofstream(path / name) << "#!/bin/sh\ncd \"$(dirname \"$0\")\"\n" << body << "\n";
    ::chmod((path / name).c_str(), 0755);
  }
  /// Waits until the file holds `text`: the programs run beside us.
  [[nodiscard]] bool comes(const std::string& file, const std::string& text) const {
    for (int tries = 0; tries < 2000; ++tries) {
      std::ifstream in(path / file, std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(in), {}};
      if (all.find(text) != std::string::npos) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }

  fs::path path;
};

bool is_gone(
    pid_t process, const std::function<void()>& meanwhile = [] {}) {
  for (int tries = 0; tries < 2000; ++tries) {
    meanwhile();
    if (::kill(process, 0) != 0) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

pid_t number_in(const fs::path& file) {
  std::ifstream in(file);
  pid_t number = 0;
  in >> number;
  return number;
}

}  // namespace

TEST_CASE("speech: without a program there is no voice, and it says what to install") {
  const Programs none;
  const auto voice = speech::open_voice("auto", none.path.string());
  CHECK_FALSE(voice->available());
  CHECK(voice->why_not().find("install espeak-ng") != std::string::npos);
  voice->speak("hello", "en", 100);
  voice->stop();
}

TEST_CASE("speech: espeak-ng gets the text as input, with voice and speed") {
  const Programs programs;
  programs.add("espeak-ng", "echo \"$@\" > called; cat > said; echo end >> said");
  const auto voice = speech::open_voice("", programs.path.string());
  REQUIRE(voice->available());
  voice->speak("-w it's \"fine\" $(touch hacked)", "es", 200);
  CHECK(programs.comes("said", "-w it's \"fine\" $(touch hacked)end"));
  CHECK(programs.comes("called", "-b 1 -v es -s 350 --stdin"));
  CHECK_FALSE(fs::exists(programs.path / "hacked"));
}

TEST_CASE("speech: the daemon is asked first, and told to drop what it was saying") {
  const Programs programs;
  programs.add("spd-say", "echo \"$@\" >> called");
  programs.add("espeak-ng", "touch wrong");
  const auto voice = speech::open_voice("auto", programs.path.string());
  voice->speak("-one", "en", 50);
  CHECK(programs.comes("called", "-C -w -N sightline -l en -r -100 -- -one"));
  CHECK_FALSE(fs::exists(programs.path / "wrong"));
}

TEST_CASE("speech: a call does not wait for the program, and new text ends the old one") {
  const Programs programs;
  // Never ends by itself: if any call waited for it, this test would not end either.
  programs.add("espeak-ng", "read -r word; echo $$ > $word; while :; do sleep 1000; done");
  const auto voice = speech::open_voice("auto", programs.path.string());
  voice->speak("first\n", "en", 100);
  REQUIRE(programs.comes("first", "\n"));
  voice->speak("second\n", "en", 100);
  REQUIRE(programs.comes("second", "\n"));
  const pid_t first = number_in(programs.path / "first");
  CHECK(is_gone(first, [&] { voice->stop(); }));  // each call takes leave of those that have ended
  CHECK(voice->available());
}

TEST_CASE("speech: text that nobody reads does not hold the call, however long it is") {
  const Programs programs;
  programs.add("espeak-ng", "echo $$ > started; while :; do sleep 1000; done");
  const auto voice = speech::open_voice("auto", programs.path.string());
  voice->speak(std::string(8U << 20U, 'x'), "en", 100);
  CHECK(programs.comes("started", "\n"));
}

TEST_CASE("speech: no program is left behind when the voice is closed") {
  const Programs programs;
  programs.add("espeak-ng", "sleep 1000 & echo $! > helper; echo $$ > started; wait");
  {
    const auto voice = speech::open_voice("auto", programs.path.string());
    voice->speak("hello", "en", 100);
    REQUIRE(programs.comes("started", "\n"));
  }
  CHECK(::kill(number_in(programs.path / "started"), 0) != 0);
  CHECK(is_gone(number_in(programs.path / "helper")));
}

TEST_CASE("speech: a daemon that does not answer gives way to the program, for good") {
  const Programs programs;
  programs.add("spd-say", "echo asked >> asked; exit 1");
  programs.add("espeak-ng", "cat >> said");
  const auto voice = speech::open_voice("auto", programs.path.string());
  bool spoken = false;
  for (int tries = 0; tries < 400 && !spoken; ++tries) {
    voice->speak("hello", "en", 100);
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
    spoken = fs::exists(programs.path / "said");
  }
  CHECK(programs.comes("said", "hello"));
  CHECK(voice->available());
}

TEST_CASE("speech: when the last program fails the voice is gone and names it") {
  const Programs programs;
  programs.add("espeak-ng", "exit 1");
  const auto voice = speech::open_voice("auto", programs.path.string());
  for (int tries = 0; tries < 400 && voice->available(); ++tries) {
    voice->speak("hello", "en", 100);
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  CHECK_FALSE(voice->available());
  CHECK(voice->why_not() == "espeak-ng does not work here");
}

TEST_CASE("speech: the language cannot become an option or a path") {
  const Programs programs;
  programs.add("espeak-ng", "echo \"$@\" >> called");
  const auto voice = speech::open_voice("auto", programs.path.string());
  voice->speak("hello", "--path=/etc", 100);
  CHECK(programs.comes("called", "-v en "));
}

TEST_CASE("speech: the transcript holds what would be spoken, in order") {
  const Programs folder;
  const fs::path file = folder.path / "spoken.txt";
  speech::TranscriptVoice voice(file);
  voice.speak("Rain on bay 4.", "en", 100);
  voice.stop();
  voice.speak("Adios.", "es", 150);
  REQUIRE(voice.lines().size() == 3);
  CHECK(voice.lines()[0] == "[en 100] Rain on bay 4.");
  CHECK(folder.comes("spoken.txt", "[en 100] Rain on bay 4.\n[stop]\n[es 150] Adios.\n"));
}

TEST_CASE("speech: an unknown driver is silent and lists the known ones") {
  const auto voice = speech::open_voice("wave", "/usr/bin");
  CHECK_FALSE(voice->available());
  CHECK(voice->why_not().find("wav:FOLDER") != std::string::npos);
  CHECK_FALSE(speech::open_voice("none", "/usr/bin")->available());
}

TEST_CASE("speech: every text becomes a sound file of its own" *
          doctest::skip(speech::find_program("espeak-ng", "/usr/bin").empty())) {
  const Programs folder;
  {
    const auto voice = speech::open_voice("wav:" + folder.path.string(), "/usr/bin");
    REQUIRE(voice->available());
    voice->speak("Rain on bay 4. Two passengers are left on the kerb.", "en", 100);
    voice->speak("Morning.", "en", 100);
  }
  for (const char* name : {"speech-0001.wav", "speech-0002.wav"}) {
    CAPTURE(name);
    std::ifstream in(folder.path / name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CHECK(bytes.substr(0, 4) == "RIFF");
    CHECK(bytes.size() > 10000);
  }
  CHECK(fs::file_size(folder.path / "speech-0001.wav") > fs::file_size(folder.path / "speech-0002.wav"));
}
