// Kills the real program at every moment that matters, and looks at what it left on the disk. The program
// has no hook for this: it prints each event once it is durable, and that is all we know of it.
#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <string>

#include "core/base/draw.hpp"
#include "tests/faults/run.hpp"

using namespace faults_test;
using record_test::TempFolder;

namespace {

std::size_t events_of_a_full_run(std::chrono::microseconds* time = nullptr) {
  const TempFolder folder;
  const auto before = std::chrono::steady_clock::now();
  Run run(folder.path() / "data", {});
  REQUIRE(run.finishes());
  if (time != nullptr) {
    *time = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - before);
  }
  return run.lines.size();
}

}  // namespace

TEST_CASE("kill: after every acknowledged event of a full run nothing of it is missing") {
  const std::size_t all = events_of_a_full_run();
  REQUIRE(all > 60);
  for (std::size_t count = 1; count <= all; ++count) {
    CAPTURE(count);
    const TempFolder folder;
    Run run(folder.path() / "data", {});
    REQUIRE(run.read_lines(count));
    run.end();
    check_left_behind(folder.path() / "data", run.lines);
  }
}

TEST_CASE("kill: at every sync of a full run nothing acknowledged is missing") {
  if (!can_trace()) {
    MESSAGE("skipped: this machine does not let us trace a program");
    return;
  }
  bool finished = false;
  int sync = 1;
  for (; !finished && sync < 1000; ++sync) {
    CAPTURE(sync);
    const TempFolder folder;
    const std::string when = std::to_string(sync);
    Run run(folder.path() / "data", {"strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
                                     "inject=fdatasync,fsync:signal=SIGKILL:when=" + when});
    finished = run.finishes();
    check_left_behind(folder.path() / "data", run.lines);
  }
  CHECK(finished);
  CHECK(sync > 60);
}

TEST_CASE("kill: at 300 random moments nothing acknowledged is missing") {
  std::chrono::microseconds time{};
  events_of_a_full_run(&time);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const TempFolder folder;
    Run run(folder.path() / "data", {});
    const auto span = static_cast<std::uint32_t>(time.count());
    ::usleep(sightline::draw(7, "kill/" + std::to_string(round), span));
    run.end();
    check_left_behind(folder.path() / "data", run.lines);
  }
}
