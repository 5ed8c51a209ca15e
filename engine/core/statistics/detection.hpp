// Signal-detection measures of how well a trainee tells signs from noise.
#pragma once
#include <optional>
namespace sightline::statistics {

/// Outcome of every observation shown; no field is negative.
struct DetectionCounts {
  int hits = 0;                ///< sign, noted
  int misses = 0;              ///< sign, not noted
  int false_alarms = 0;        ///< trap or neutral, noted
  int correct_rejections = 0;  ///< trap or neutral, not noted
};

/// In standard deviations of the unit normal, unless said otherwise.
struct Sensitivity {
  double hit_rate = 0.0, false_alarm_rate = 0.0;  ///< corrected, in (0, 1)
  double d_prime = 0.0;                           ///< 0 is chance, higher is better, may be negative
  double criterion = 0.0;                         ///< below 0 notes too readily, above 0 too rarely
  double log_beta = 0.0;    ///< natural logarithm of the likelihood ratio at the criterion
  double az = 0.0;          ///< area under the curve, 0 to 1
  double d_prime_se = 0.0;  ///< standard error of d'
};

/// d' = z(H) - z(F), c = -(z(H) + z(F)) / 2, ln beta = (z(F)^2 - z(H)^2) / 2, Az = Phi(d' / sqrt 2), with 0.5
/// added to hits and false alarms and 1 to each total, so that a perfect attempt stays finite.
/// nullopt if no sign or no noise was shown: say so, do not print 0.
/// Source: Hautus 1995, Behav. Res. Methods Instrum. Comput. 27, 46-51; variance: Gourevitch, Galanter 1967.
[[nodiscard]] std::optional<Sensitivity> sensitivity(const DetectionCounts& counts);

/// From rates as they are, in (0, 1); the standard error is left at 0.
[[nodiscard]] Sensitivity sensitivity_of_rates(double hit_rate, double false_alarm_rate);

/// Whether d' says anything yet: at least 20 signs and 20 of the rest. Below that, show counts and intervals.
[[nodiscard]] bool enough_for_sensitivity(const DetectionCounts& counts);

/// Agreement of notes with signs; 0 where it is undefined.
struct Agreement {
  double balanced_accuracy = 0.0;  ///< mean of the hit rate and the rejection rate
  double matthews = 0.0;           ///< correlation of the two, -1 to 1
  double kappa = 0.0;              ///< Cohen's, above chance
};
[[nodiscard]] Agreement agreement(const DetectionCounts& counts);

}  // namespace sightline::statistics
