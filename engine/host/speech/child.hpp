// A program that runs beside ours and is never waited for.
#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

namespace sightline::speech {

/// Starts a program with `input` as its standard input; its output goes nowhere. Stopped when destroyed,
/// unless it may live on.
class Child {
 public:
  Child() = default;
  Child(const std::vector<std::string>& command, const std::string& input);
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;
  ~Child();

  enum class State { running, succeeded, failed };
  /// Looks, and does not wait.
  State state();
  /// Ends it and whatever it started, at once.
  void stop();
  /// It is not stopped when this is destroyed.
  void may_outlive_us() { outlives_ = true; }
  /// Waits for its own end.
  State wait();

 private:
  void keep(int status);
  pid_t id_ = -1;
  State state_ = State::failed;  ///< once it has ended, or could not be started
  bool outlives_ = false;
};

/// Full path of a program found in the folders of `path` ("a:b"), or empty.
[[nodiscard]] std::string find_program(const std::string& name, const std::string& path);

}  // namespace sightline::speech
