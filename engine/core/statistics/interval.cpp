#include "core/statistics/interval.hpp"

#include <algorithm>
#include <cmath>

#include "core/statistics/normal.hpp"

namespace sightline::statistics {

Interval wilson(int successes, int total) {
  if (total <= 0) return {};
  const double z = normal_quantile(0.975);
  const double n = total;
  const double p = successes / n;
  const double scale = 1.0 + z * z / n;
  const double middle = (p + z * z / (2.0 * n)) / scale;
  const double half = z * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n)) / scale;
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace sightline::statistics
