#include "host/speech/child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace sightline::speech {
namespace {

/// All of the text at once, so that no pipe can fill up and hold us. -1 on failure.
int as_file(const std::string& text) {
  const int file = ::memfd_create("speech", MFD_CLOEXEC);
  std::size_t at = 0;
  while (file >= 0 && at < text.size()) {
    const ssize_t count = ::write(file, text.data() + at, text.size() - at);
    if (count < 0 && errno != EINTR) break;
    at += count > 0 ? static_cast<std::size_t>(count) : 0;
  }
  if (file >= 0) ::lseek(file, 0, SEEK_SET);
  return file;
}

/// The child leads a group of its own, so that its helpers end with it, and hears every signal.
int spawn(const std::vector<std::string>& command, int input, pid_t& id) {
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  const int error = ::posix_spawn(&id, words[0], &files, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error;
}

}  // namespace

Child::Child(const std::vector<std::string>& command, const std::string& input) {
  const int file = as_file(input);
  if (file < 0) return;
  if (spawn(command, file, id_) != 0) id_ = -1;
  if (id_ > 0) state_ = State::running;
  ::close(file);
}

Child::Child(Child&& other) noexcept
    : id_(std::exchange(other.id_, -1)), state_(other.state_), outlives_(other.outlives_) {}

Child& Child::operator=(Child&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(state_, other.state_);
  std::swap(outlives_, other.outlives_);
  return *this;
}

Child::~Child() {
  if (outlives_) return;
  stop();
  wait();
}

void Child::keep(int status) {
  id_ = -1;
  state_ = WIFEXITED(status) && WEXITSTATUS(status) == 0 ? State::succeeded : State::failed;
}

Child::State Child::state() {
  int status = 0;
  if (id_ > 0 && ::waitpid(id_, &status, WNOHANG) == id_) keep(status);
  return state_;
}

void Child::stop() {
  if (id_ > 0) ::kill(-id_, SIGKILL);
}

Child::State Child::wait() {
  int status = 0;
  while (id_ > 0) {
    const pid_t ended = ::waitpid(id_, &status, 0);
    if (ended == id_) {
      keep(status);
    } else if (errno != EINTR) {
      id_ = -1;
      state_ = State::failed;
    }
  }
  return state_;
}

std::string find_program(const std::string& name, const std::string& path) {
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find(':', at), path.size());
    const std::string file = path.substr(at, end - at) + "/" + name;
    if (end > at && ::access(file.c_str(), X_OK) == 0) return file;
    at = end + 1;
  }
  return {};
}

}  // namespace sightline::speech
