// When to refresh what was learned: the FSRS-6 memory model, one card an indicator family.
#pragma once
#include <array>

namespace sightline::statistics {

enum class Recall { again = 1, hard = 2, good = 3, easy = 4 };

/// Stability 0: never reviewed.
struct Memory {
  double stability = 0.0;   ///< days until the chance to recall falls to 90 %
  double difficulty = 0.0;  ///< 1 to 10
};

/// The 21 default weights of FSRS-6.
/// Source: open-spaced-repetition, "The Algorithm", FSRS-6; J. Ye et al., KDD 2022.
inline constexpr std::array<double, 21> default_weights = {
    0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

/// Chance to recall after `days`, 0 to 1.
[[nodiscard]] double retrievability(double stability, double days);

/// The memory after a review `days` after the last one (ignored for the first).
[[nodiscard]] Memory reviewed(const Memory& memory, Recall recall, double days);

/// Whole days until the chance to recall falls to `retention` (0 to 1), at least 1.
[[nodiscard]] int interval_days(double stability, double retention = 0.9);

/// What one review leads to.
struct Refresher {
  Memory memory;
  int due_in_days = 0;
};
/// The memory after a review and when to come back. A better answer always waits at least a day longer than
/// a worse one would have. Source: ts-fsrs 5.4, long-term scheduler.
[[nodiscard]] Refresher refresher(const Memory& memory, Recall recall, double days, double retention = 0.9);

}  // namespace sightline::statistics
