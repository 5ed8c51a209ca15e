// Runs the built program as a user would, and says what it wrote and how it ended.
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace program_test {

namespace fs = std::filesystem;

/// How one run of a program ended.
struct Ended {
  int code = -1;  ///< exit code; minus the signal if one ended it
  std::string out, err;
};

/// What stands around a run.
struct Around {
  std::string input = {};                  ///< on standard input, which ends after it
  std::vector<std::string> settings = {};  ///< "NAME=value", over a small clean environment without a display
  fs::path folder = {};                    ///< to run in; empty: the top of the source tree
  std::vector<std::string> without = {};   ///< names to take out of the environment
};

/// A program at work whose input is written bit by bit.
class Working {
 public:
  Working(const std::vector<std::string>& words, const Around& around = {});
  Working(const Working&) = delete;
  Working& operator=(const Working&) = delete;
  ~Working();

  void type(const std::string& text) const;
  /// Reads until `text` stands in what it wrote to standard output; false if it ended or 20 s passed before.
  bool writes(const std::string& text);
  void signal(int number) const;
  /// Ends its input, reads all and waits for the end.
  Ended end();

 private:
  bool read_some(int milliseconds);

  pid_t id_ = -1;
  int input_ = -1, output_ = -1, errors_ = -1;
  Ended so_far_;
};

/// The steps of a whole attempt that is not passed: telling nobody but the log.
inline constexpr const char* timid = R"(next: all
choose: wave-through
next: all
choose: leave-it
next: all
choose: tell-dispatch
next: all
order: [safe, facts, tell, drive-on, incident-note]
next: all
pick: [route, id-card, exact-words, seats]
next: all
report: {to: note}
next: all
choose: depart
next: all
choose: all-quiet
next: all
choose: drive-in
next: all
choose: hurry
next: all
)";

/// Runs any program.
Ended run_program(const std::vector<std::string>& words, const Around& around = {});
/// Runs `sightline` with these words.
Ended run(std::vector<std::string> words, const Around& around = {});
/// The command line for it.
[[nodiscard]] std::vector<std::string> the_program(std::vector<std::string> words);

/// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

[[nodiscard]] bool has(const std::string& text, const std::string& piece);
[[nodiscard]] int count(const std::string& text, const std::string& piece);
[[nodiscard]] std::string bytes_of(const fs::path& file);
void write_bytes(const fs::path& file, const std::string& bytes);
/// `text` with the first `old` made `fresh`; the test fails if there is none.
[[nodiscard]] std::string with(std::string text, const std::string& old, const std::string& fresh);
/// Paths of all files below, from there; sorted.
[[nodiscard]] std::vector<std::string> files_below(const fs::path& folder);

/// A copy of the shipped data with scenarios that may be changed.
void copy_root(const fs::path& to);

}  // namespace program_test
