#include "interrupt.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace sightline {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t nothing_to_read = -1;

void on_interrupt(int) {
  interrupted = 1;
  // A read that waits now is broken off; one that begins a moment later finds the end.
  if (nothing_to_read >= 0) dup2(nothing_to_read, STDIN_FILENO);
}

}  // namespace

void end_input_on_interrupt() {
  if (nothing_to_read < 0) nothing_to_read = open("/dev/null", O_RDONLY | O_CLOEXEC);
  struct sigaction action = {};
  action.sa_handler = on_interrupt;  // without SA_RESTART
  sigaction(SIGINT, &action, nullptr);
}

bool was_interrupted() { return interrupted != 0; }

}  // namespace sightline
