#include "core/statistics/items.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::statistics {

namespace {

double mean_of(const std::vector<double>& values) {
  if (values.empty()) return 0.0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Sample covariance (n - 1).
double covariance(const std::vector<double>& a, const std::vector<double>& b) {
  const double mean_a = mean_of(a);
  const double mean_b = mean_of(b);
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum / static_cast<double>(a.size() - 1);
}

std::vector<double> column(const Grades& grades, std::size_t item) {
  std::vector<double> values;
  for (const std::vector<double>& row : grades) values.push_back(row[item]);
  return values;
}

std::vector<double> totals_of(const Grades& grades) {
  std::vector<double> totals;
  for (const std::vector<double>& row : grades)
    totals.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  return totals;
}

double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

/// A spread that is only rounding is none.
constexpr double least_variance = 1e-12;

}  // namespace

std::vector<ItemFigures> item_figures(const Grades& grades, const std::vector<double>& best) {
  std::vector<ItemFigures> all(best.size());
  if (grades.empty()) return all;
  const std::vector<double> totals = totals_of(grades);
  for (std::size_t i = 0; i < best.size(); ++i) {
    std::vector<double> item = column(grades, i);
    std::vector<double> rest = totals;
    for (std::size_t row = 0; row < rest.size(); ++row) rest[row] -= item[row];
    all[i].facility = best[i] > 0.0 ? mean_of(item) / best[i] : 0.0;
    if (grades.size() < 2) continue;
    const double spread = covariance(item, item) * covariance(rest, rest);
    if (spread < least_variance) continue;
    const double together = covariance(item, rest);
    all[i].discrimination = 100.0 * together / std::sqrt(spread);
    std::sort(item.begin(), item.end());
    std::sort(rest.begin(), rest.end());
    all[i].efficiency = 100.0 * together / covariance(item, rest);
  }
  return all;
}

std::optional<TestFigures> test_figures(const Grades& grades) {
  if (grades.size() < 2 || grades.front().size() < 2) return std::nullopt;
  const std::vector<double> totals = totals_of(grades);
  const double variance = covariance(totals, totals);
  if (variance < least_variance) return std::nullopt;
  const double items = static_cast<double>(grades.front().size());
  double item_variances = 0.0;
  for (std::size_t i = 0; i < grades.front().size(); ++i) {
    const std::vector<double> item = column(grades, i);
    item_variances += covariance(item, item);
  }
  TestFigures figures;
  figures.mean = mean_of(totals);
  figures.median = median_of(totals);
  figures.deviation = std::sqrt(variance);
  figures.consistency = 100.0 * items / (items - 1.0) * (1.0 - item_variances / variance);
  figures.error_ratio = 100.0 * std::sqrt(1.0 - figures.consistency / 100.0);
  figures.standard_error = figures.error_ratio * figures.deviation / 100.0;
  return figures;
}

double kendall_tau(const std::vector<int>& a, const std::vector<int>& b) {
  const std::size_t n = std::min(a.size(), b.size());
  if (n < 2) return 1.0;
  int balance = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) balance += (a[i] < a[j]) == (b[i] < b[j]) ? 1 : -1;
  }
  return balance / (static_cast<double>(n) * static_cast<double>(n - 1) / 2.0);
}

}  // namespace sightline::statistics
