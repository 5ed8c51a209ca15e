// Item analysis: which questions tell strong attempts from weak ones.
#pragma once
#include <optional>
#include <vector>

namespace sightline::statistics {

/// One row an attempt, one column an item: what each item earned. All rows equally long.
using Grades = std::vector<std::vector<double>>;

/// Correlations are empty where an item, or the rest, never varies.
struct ItemFigures {
  double facility = 0.0;                 ///< mean / best, 0 to 1
  std::optional<double> discrimination;  ///< percent: correlation of the item with the rest of the test
  std::optional<double> efficiency;      ///< percent of the covariance that sorting both could reach
};
/// `best`: what each item can earn at most.
/// Source: Moodle quiz statistics, docs.moodle.org/dev/Quiz_statistics_calculations.
[[nodiscard]] std::vector<ItemFigures> item_figures(const Grades& grades, const std::vector<double>& best);

/// Of a whole test; sample variances (n - 1) throughout, so that no two kinds are ever mixed.
struct TestFigures {
  double mean = 0.0, median = 0.0, deviation = 0.0;
  double consistency = 0.0;     ///< CIC in percent: 100 * Cronbach's alpha; of right-or-wrong items, KR-20
  double error_ratio = 0.0;     ///< percent: 100 * sqrt(1 - CIC / 100)
  double standard_error = 0.0;  ///< error ratio * deviation / 100
};
/// nullopt with fewer than two attempts or items, or if all totals are equal.
[[nodiscard]] std::optional<TestFigures> test_figures(const Grades& grades);

/// Kendall's tau-a of two rankings without ties, -1 to 1; 1 for fewer than two.
[[nodiscard]] double kendall_tau(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace sightline::statistics
