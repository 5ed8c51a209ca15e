#include "run.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace program_test {
namespace {

constexpr const char* source = SIGHTLINE_SOURCE_DIR;

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> out;
  for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));
  out.push_back(nullptr);
  return out;
}

/// What the program gets to see: nothing of the person who runs the tests but what a sanitizer needs.
std::vector<std::string> environment(const Around& around, const Folder& home) {
  std::vector<std::string> all = {"HOME=" + home.path().string()};
  for (const char* name : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) all.push_back(std::string(name) + "=" + value);
  }
  const auto drop = [&all](const std::string& name) {
    std::erase_if(all, [&name](const std::string& one) { return one.starts_with(name + "="); });
  };
  for (const std::string& one : around.settings) {
    drop(one.substr(0, one.find('=')));
    all.push_back(one);
  }
  for (const std::string& one : around.without) drop(one);
  return all;
}

bool take(int file, std::string& to) {
  std::array<char, 4096> piece{};
  const ssize_t size = ::read(file, piece.data(), piece.size());
  if (size > 0) to.append(piece.data(), static_cast<std::size_t>(size));
  return size > 0;
}

const Folder& common_home() {
  static const Folder home;
  return home;
}

}  // namespace

Working::Working(const std::vector<std::string>& words, const Around& around) {
  ::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> in{}, out{}, err{};
  REQUIRE(::pipe2(in.data(), O_CLOEXEC) == 0);
  REQUIRE(::pipe2(out.data(), O_CLOEXEC) == 0);
  REQUIRE(::pipe2(err.data(), O_CLOEXEC) == 0);
  const auto settings = environment(around, common_home());
  const auto arguments = pointers(words), variables = pointers(settings);
  const std::string folder = around.folder.empty() ? std::string(source) : around.folder.string();
  id_ = ::fork();
  REQUIRE(id_ >= 0);
  if (id_ == 0) {
    ::signal(SIGPIPE, SIG_DFL);
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    ::dup2(err[1], STDERR_FILENO);
    if (::chdir(folder.c_str()) == 0) ::execvpe(arguments[0], arguments.data(), variables.data());
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  ::close(err[1]);
  input_ = in[1];
  output_ = out[0];
  errors_ = err[0];
}

Working::~Working() {
  if (id_ > 0) {
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
  }
  for (const int file : {input_, output_, errors_}) {
    if (file >= 0) ::close(file);
  }
}

void Working::type(const std::string& text) const {
  const ssize_t size = ::write(input_, text.data(), text.size());
  (void)size;  // it may have ended before it read everything
}

void Working::signal(int number) const { ::kill(id_, number); }

bool Working::read_some(int milliseconds) {
  std::array<pollfd, 2> both = {{{output_, POLLIN, 0}, {errors_, POLLIN, 0}}};
  if (::poll(both.data(), both.size(), milliseconds) <= 0) return false;
  const auto read_one = [](const pollfd& one, int& file, std::string& to) {
    if (one.revents == 0 || take(one.fd, to)) return;
    ::close(file);
    file = -1;
  };
  read_one(both[0], output_, so_far_.out);
  read_one(both[1], errors_, so_far_.err);
  return output_ >= 0 || errors_ >= 0;
}

bool Working::writes(const std::string& text) {
  while (so_far_.out.find(text) == std::string::npos) {
    if (output_ < 0 || !read_some(20000)) return false;
  }
  return true;
}

Ended Working::end() {
  if (input_ >= 0) ::close(input_);
  input_ = -1;
  while (read_some(60000)) {}
  int status = 0;
  ::waitpid(id_, &status, 0);
  id_ = -1;
  so_far_.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return so_far_;
}

Ended run_program(const std::vector<std::string>& words, const Around& around) {
  REQUIRE(around.input.size() < 60000);  // fits into a pipe, so that nobody waits for the other
  Working working(words, around);
  working.type(around.input);
  return working.end();
}

std::vector<std::string> the_program(std::vector<std::string> words) {
  words.insert(words.begin(), SIGHTLINE_PROGRAM);
  return words;
}

Ended run(std::vector<std::string> words, const Around& around) {
  return run_program(the_program(std::move(words)), around);
}

Folder::Folder() {
  const fs::path base = ::access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm") : fs::temp_directory_path();
  std::string pattern = (base / "sightline program XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

int count(const std::string& text, const std::string& piece) {
  int number = 0;
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; at += piece.size()) ++number;
  return number;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::string with(std::string text, const std::string& old, const std::string& fresh) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), fresh);
}

std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), folder).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void copy_root(const fs::path& to) {
  fs::create_directories(to);
  fs::copy(fs::path(source) / "scenarios", to / "scenarios", fs::copy_options::recursive);
  fs::copy(fs::path(source) / "assets", to / "assets", fs::copy_options::recursive);
}

}  // namespace program_test
