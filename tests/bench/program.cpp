// The real program on a screen of its own: how soon something is seen, and what it does while nothing
// happens.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <thread>

#include "sections.hpp"
#include "virtual_screen.hpp"

namespace sightline::bench {
namespace {

const std::string program = SIGHTLINE_PROGRAM;
constexpr double patience = 60;               // seconds for something to be seen
constexpr double quiet_before = 2;            // seconds after which nothing of the start is left to do
constexpr std::size_t picture_colours = 100;  // more than letters on one ground have, less than any picture

void sleep_for(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

/// Something covers the middle of the screen, which is black without a window.
bool shows_anything(const VirtualScreen& screen) {
  const auto seen = screen.look(320, 180, 960, 540);
  const auto dark = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 0U));
  return dark * 2 < seen.size();
}

/// The left two thirds hold a picture.
bool shows_picture(const VirtualScreen& screen) {
  auto seen = screen.look(40, 120, 760, 440);
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  return seen.size() > picture_colours;
}

/// Seconds until `there`; nothing if the program ended or time ran out.
std::optional<double> wait_for(Child& child, double start, const std::function<bool()>& there) {
  while (child.runs() && now() - start < patience) {
    if (there()) return now() - start;
    sleep_for(0.002);
  }
  return std::nullopt;
}

double version_time(int times) {
  std::vector<double> seconds;
  for (int i = 0; i < times; ++i) {
    const double start = now();
    Child child({program, "--version"});
    child.wait();
    seconds.push_back(now() - start);
  }
  return median(seconds);
}

/// What all threads of a process have done so far.
struct Doing {
  double seconds = 0;      ///< on a processor
  long long wake_ups = 0;  ///< times that a thread went to sleep by itself
};

Doing doing_of(pid_t id) {
  Doing all;
  std::error_code problem;
  for (const auto& task :
       std::filesystem::directory_iterator("/proc/" + std::to_string(id) + "/task", problem)) {
    double nanoseconds = 0;
    std::ifstream(task.path() / "schedstat") >> nanoseconds;
    all.seconds += nanoseconds * 1e-9;
    std::ifstream status(task.path() / "status");
    for (std::string word; status >> word;) {
      if (word != "voluntary_ctxt_switches:") continue;
      long long times = 0;
      status >> times;
      all.wake_ups += times;
    }
  }
  return all;
}

struct Seen {
  std::vector<double> home, scene;
  double idle_percent = -1, wake_ups = 0;
};

std::vector<std::string> command(const std::filesystem::path& data, bool plays) {
  std::vector<std::string> words = {program,    "--data", data.string(), "--root", SIGHTLINE_SOURCE_DIR,
                                    "--speech", "none"};
  if (plays) {
    for (const char* word : {"play", "night-coach", "--case", "concern", "--seed", "7"})
      words.push_back(word);
  }
  return words;
}

void watch_idle(Child& child, Effort effort, Seen& seen) {
  sleep_for(effort.quick ? 0.5 : quiet_before);
  const Doing before = doing_of(child.id());
  const double start = now();
  sleep_for(effort.quick ? 0.5 : 10);
  const Doing after = doing_of(child.id());
  if (before.seconds == 0) return;  // this kernel does not count
  seen.idle_percent = (after.seconds - before.seconds) / (now() - start) * 100;
  seen.wake_ups = static_cast<double>(after.wake_ups - before.wake_ups) / (now() - start);
}

Seen watch(const VirtualScreen& screen, Effort effort, const std::filesystem::path& folder) {
  Seen seen;
  const int times = effort.times(7, 1);
  for (int i = 0; i < times; ++i) {
    const double start = now();
    Child child(command(folder / "data", false));
    if (const auto took = wait_for(child, start, [&] { return shows_anything(screen); }))
      seen.home.push_back(*took);
  }
  for (int i = 0; i < times; ++i) {
    const double start = now();
    Child child(command(folder / "data", true));
    const auto took = wait_for(child, start, [&] { return shows_picture(screen); });
    if (took) seen.scene.push_back(*took);
    if (took && i + 1 == times) watch_idle(child, effort, seen);
  }
  return seen;
}

}  // namespace

Rows measure_program(Effort effort, const std::filesystem::path& folder) {
  Row home{"start", "start to the first frame", "s", 1.0, 0.6};
  Row scene{"start-scene", "start to the first picture of a scene", "s", 2.0, 1.2};
  Row idle{"idle", "window idle, of one processor", "%", 1.0, 0.1};
  Row wakes{"idle-wake-ups", "times it wakes up while idle", "/s", 0, 0};
  home.baseline = scene.baseline = version_time(effort.times(7, 1));
  home.baseline_of = scene.baseline_of = "sightline --version";
  idle.baseline = wakes.baseline = 0;
  idle.baseline_of = wakes.baseline_of = "a program that sleeps";
  idle.note = "all threads; the X server is not counted";
  wakes.note = "no thread wakes up: no frame is drawn";
  const auto screen = VirtualScreen::open(folder);
  const Seen seen = screen ? watch(*screen, effort, folder) : Seen{};
  const std::string why = !seen.scene.empty() ? "not measured: this kernel keeps no /proc/PID/schedstat"
                          : screen            ? "not measured: the program showed nothing"
                                              : "not measured: no Xvfb here to show the window on";
  if (!seen.home.empty()) home.measured = median(seen.home);
  if (!seen.scene.empty()) scene.measured = median(seen.scene);
  if (seen.idle_percent >= 0) idle.measured = seen.idle_percent, wakes.measured = seen.wake_ups;
  Rows rows = {home, scene, idle, wakes};
  for (Row& row : rows) {
    if (!row.measured) row.note = why;
  }
  return rows;
}

}  // namespace sightline::bench
