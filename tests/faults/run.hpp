// The real program playing a whole attempt, watched from outside, and what it must have left on the disk.
#pragma once
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/host/record/support.hpp"

namespace faults_test {

/// A whole run of the first case, one step a line.
inline constexpr const char* steps = R"(next: all
flag: signs
choose: greet
next: all
flag: signs
choose: heat-for-all
next: all
choose: tell-dispatch
next: all
order: [safe, facts, tell, drive-on, incident-note]
next: all
pick: [route, id-card, exact-words, seats]
next: all
report: {to: trafficking-hotline, citing: signs}
next: all
choose: offer-water
next: all
choose: depart
next: all
choose: calm-answer
next: all
choose: update
next: all
choose: normal-stop
next: all
)";

/// The shipped data without pictures, which no fault here is about: a start costs what it must and no more.
inline const record_test::fs::path& plain_root() {
  namespace fs = record_test::fs;
  static const record_test::TempFolder folder;
  static const fs::path root = [] {
    const fs::path shipped(SIGHTLINE_SOURCE_DIR), to = folder.path();
    const auto whole = fs::copy_options::recursive;
    fs::create_directories(to / "assets");
    fs::create_directories(to / "scenarios");
    fs::copy(shipped / "assets/indicators.yaml", to / "assets/indicators.yaml");
    fs::copy(shipped / "assets/contacts", to / "assets/contacts", whole);
    fs::copy(shipped / "scenarios/night-coach", to / "scenarios/night-coach", whole);
    return to;
  }();
  return root;
}

/// The program at work, with all steps waiting in its input.
class Run {
 public:
  Run(const record_test::fs::path& data, const std::vector<std::string>& before) {
    std::vector<std::string> words = before;
    for (const std::string& word :
         {std::string(SIGHTLINE_PROGRAM), std::string("--data"), data.string(), std::string("play"),
          (plain_root() / "scenarios/night-coach").string(), std::string("--root"), plain_root().string(),
          std::string("--text"), std::string("--script"), std::string("-"), std::string("--events"),
          std::string("--profile"), std::string("otter"), std::string("--case"), std::string("concern"),
          std::string("--seed"), std::string("7")}) {
      words.push_back(word);
    }
    const record_test::fs::path input = data.string() + ".steps";
    record_test::write_bytes(input, steps);
    int out[2];
    if (::pipe2(out, O_CLOEXEC) != 0) return;
    id_ = ::fork();
    if (id_ == 0) become(words, ::open(input.c_str(), O_RDONLY | O_CLOEXEC), out[1], data.parent_path());
    ::close(out[1]);
    output_ = out[0];
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run() {
    end();
    if (output_ >= 0) ::close(output_);
  }

  /// Reads whole lines until there are `count` of them; false if the program ended before.
  bool read_lines(std::size_t count) {
    while (lines.size() < count) {
      char piece[4096];
      const ssize_t size = ::read(output_, piece, sizeof piece);
      if (size <= 0) return false;
      rest_.append(piece, static_cast<std::size_t>(size));
      for (std::size_t at = 0; (at = rest_.find('\n')) != std::string::npos; rest_.erase(0, at + 1)) {
        lines.push_back(rest_.substr(0, at));
      }
    }
    return true;
  }
  /// Kills it and reads what it had still said.
  void end() {
    if (id_ <= 0) return;
    ::kill(-id_, SIGKILL);
    read_lines(static_cast<std::size_t>(-1));
    ::waitpid(id_, &status, 0);
    id_ = -1;
  }
  /// Lets it finish.
  bool finishes() {
    read_lines(static_cast<std::size_t>(-1));
    ::waitpid(id_, &status, 0);
    id_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) <= 1;
  }

  std::vector<std::string> lines;
  int status = 0;

 private:
  [[noreturn]] static void become(const std::vector<std::string>& words, int input, int output,
                                  const record_test::fs::path& home) {
    ::setpgid(0, 0);
    ::setenv("HOME", home.c_str(), 1);
    ::setenv("XDG_STATE_HOME", (home / "state").c_str(), 1);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }

  pid_t id_ = -1;
  int output_ = -1;
  std::string rest_;
};

/// Everything acknowledged is stored, in order, and the file opens without a word.
inline void check_left_behind(const record_test::fs::path& data,
                              const std::vector<std::string>& acknowledged) {
  record_test::FixedCalendar calendar;
  const auto opened = record_test::open_store(data, calendar);
  CHECK(opened.keeping == record_test::Keeping::durable);
  CHECK(opened.notices.empty());
  const auto attempts = opened.store->attempts(1);
  REQUIRE(attempts);
  if (attempts->empty()) {
    CHECK(acknowledged.empty());
    return;
  }
  REQUIRE(attempts->size() == 1);
  const auto stored = opened.store->load(attempts->front().id);
  REQUIRE(stored);
  CHECK_FALSE(stored->summary.place.empty());
  REQUIRE(stored->events.size() >= acknowledged.size());
  CHECK(std::equal(acknowledged.begin(), acknowledged.end(), stored->events.begin()));
}

inline bool can_trace() {
  return std::system("strace -o /dev/null -e inject=fdatasync:signal=SIGKILL:when=1000 true 2>/dev/null") ==
         0;
}

}  // namespace faults_test
