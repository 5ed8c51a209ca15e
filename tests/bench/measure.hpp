// Stopwatches and what is made of their readings.
#pragma once
#include <time.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sightline::bench {

/// How much work to put in: `quick` only shows that everything runs.
struct Effort {
  bool quick = false;
  [[nodiscard]] int times(int full, int few) const { return quick ? few : full; }
};

inline double read_clock(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}
/// Seconds that this thread has worked: what other programs do meanwhile does not count.
inline double worked() { return read_clock(CLOCK_THREAD_CPUTIME_ID); }
/// Seconds on the wall.
inline double now() { return read_clock(CLOCK_MONOTONIC); }

/// Seconds of work that each of `times` runs took.
template <class Run>
std::vector<double> work_of(int times, Run run) {
  std::vector<double> seconds;
  for (int i = 0; i < times; ++i) {
    const double start = worked();
    run();
    seconds.push_back(worked() - start);
  }
  return seconds;
}

/// The value that `share` of them do not exceed; `values` is not empty.
inline double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
  return values[std::min(at, values.size() - 1)];
}
inline double median(const std::vector<double>& values) { return quantile(values, 0.5); }

/// Makes the compiler believe that somebody looks at it.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

}  // namespace sightline::bench
