#include "virtual_screen.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

extern char** environ;

namespace sightline::bench {
namespace {

constexpr int server_patience = 20'000;  // milliseconds for the server to come up

/// Of an XWD header: 32-bit words, high byte first (X11/XWDFile.h).
std::size_t word(const std::uint8_t* header, std::size_t index) {
  const std::uint8_t* at = header + index * 4;
  return std::size_t{at[0]} << 24 | std::size_t{at[1]} << 16 | std::size_t{at[2]} << 8 | at[3];
}

/// What the server writes once it takes clients; empty if it never does.
std::string read_display(int from) {
  pollfd waiting{from, POLLIN, 0};
  std::string number;
  char c = 0;
  while (poll(&waiting, 1, server_patience) == 1 && ::read(from, &c, 1) == 1) {
    if (c == '\n') return number;
    number += c;
  }
  return {};
}

}  // namespace

Child::Child(const std::vector<std::string>& arguments, int kept) {
  std::vector<char*> words;
  for (const std::string& one : arguments) words.push_back(const_cast<char*>(one.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  if (kept >= 0) posix_spawn_file_actions_adddup2(&files, kept, kept);  // takes its close-on-exec away
  if (posix_spawnp(&id_, words.front(), &files, nullptr, words.data(), environ) != 0) id_ = -1;
  posix_spawn_file_actions_destroy(&files);
}

Child::~Child() {
  if (id_ <= 0) return;
  kill(id_, SIGTERM);
  wait();
}

bool Child::runs() {
  if (id_ <= 0) return false;
  if (waitpid(id_, nullptr, WNOHANG) == 0) return true;
  id_ = -1;
  return false;
}

void Child::wait() {
  if (id_ > 0) waitpid(id_, nullptr, 0);
  id_ = -1;
}

std::unique_ptr<VirtualScreen> VirtualScreen::open(const std::filesystem::path& folder) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return nullptr;
  std::unique_ptr<VirtualScreen> screen(new VirtualScreen);
  screen->server_ = std::make_unique<Child>(
      std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0",
                               std::to_string(width) + "x" + std::to_string(height) + "x24", "-fbdir",
                               folder.string(), "-nolisten", "tcp", "-noreset"},
      ends[1]);
  close(ends[1]);
  const std::string display = screen->server_->started() ? read_display(ends[0]) : "";
  close(ends[0]);
  if (display.empty() || !screen->map(folder / "Xvfb_screen0")) return nullptr;
  setenv("DISPLAY", (":" + display).c_str(), 1);
  unsetenv("WAYLAND_DISPLAY");
  return screen;
}

VirtualScreen::~VirtualScreen() {
  if (bytes_ != nullptr) munmap(const_cast<std::uint8_t*>(bytes_), size_);
}

bool VirtualScreen::map(const std::filesystem::path& file) {
  const int in = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (in < 0 || fstat(in, &about) != 0 || about.st_size < 100) return false;
  size_ = static_cast<std::size_t>(about.st_size);
  void* mapped = mmap(nullptr, size_, PROT_READ, MAP_SHARED, in, 0);
  close(in);
  if (mapped == MAP_FAILED) return false;
  bytes_ = static_cast<const std::uint8_t*>(mapped);
  line_ = word(bytes_, 12);                           // bytes_per_line
  pixels_ = word(bytes_, 0) + word(bytes_, 19) * 12;  // header_size, ncolors
  return pixels_ + line_ * std::size_t{height} <= size_;
}

std::vector<std::uint32_t> VirtualScreen::look(int left, int top, int right, int bottom) const {
  std::vector<std::uint32_t> seen;
  for (int y = top; y < bottom; y += 8) {
    for (int x = left; x < right; x += 8) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel,
                  bytes_ + pixels_ + line_ * static_cast<std::size_t>(y) + static_cast<std::size_t>(x) * 4,
                  4);
      seen.push_back(pixel & 0xFFFFFFU);
    }
  }
  return seen;
}

}  // namespace sightline::bench
