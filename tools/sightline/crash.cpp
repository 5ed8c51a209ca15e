#include "crash.hpp"

#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <exception>
#include <filesystem>
#include <string>

namespace sightline {
namespace {

// A signal handler may touch nothing that could be half made, so the path is laid out beforehand.
std::array<char, 4096> report_path = {};

void put(int file, const char* text) {
  const ssize_t written = write(file, text, std::strlen(text));
  (void)written;
}

const char* name_of(int number) {
  switch (number) {
    case SIGSEGV:
      return "segmentation fault";
    case SIGABRT:
      return "abort";
    case SIGFPE:
      return "arithmetic fault";
    case SIGILL:
      return "illegal instruction";
    case SIGBUS:
      return "bus error";
    default:
      return "signal";
  }
}

void on_signal(int number) {
  int file = report_path[0] == 0 ? -1 : open(report_path.data(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const bool kept = file >= 0;
  if (!kept) file = STDERR_FILENO;
  put(file, "sightline " SIGHTLINE_VERSION " stopped: ");
  put(file, name_of(number));
  put(file, "\n");
  std::array<void*, 64> frames = {};
  backtrace_symbols_fd(frames.data(), backtrace(frames.data(), static_cast<int>(frames.size())), file);
  if (kept) {
    put(STDERR_FILENO,
        "sightline: something went wrong inside the program. Nothing that was saved is lost.\n"
        "A small report without personal data is in ");
    put(STDERR_FILENO, report_path.data());
    put(STDERR_FILENO, "\nStart the program again to go on where you were.\n");
  }
  _exit(exit_crash);
}

}  // namespace

void report_crashes_to(const std::string& folder) {
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  const std::string path = folder + "/crash-report.txt";
  if (!folder.empty() && !problem && path.size() < report_path.size()) {
    std::memcpy(report_path.data(), path.c_str(), path.size() + 1);
  }
  std::array<void*, 1> warm = {};
  backtrace(warm.data(), 1);  // loads the unwinder now: later it may not
  for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS}) {
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(number, &action, nullptr);
  }
}

}  // namespace sightline
