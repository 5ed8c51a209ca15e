#include "core/statistics/normal.hpp"

#include <cmath>
#include <limits>
#include <numbers>

namespace sightline::statistics {

double normal_density(double z) { return std::exp(-z * z / 2.0) / std::sqrt(2.0 * std::numbers::pi); }

double normal_cdf(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2.0; }

double normal_quantile(double p) {
  if (p <= 0.0) return -std::numeric_limits<double>::infinity();
  if (p >= 1.0) return std::numeric_limits<double>::infinity();
  if (p > 0.5) return -normal_quantile(1.0 - p);
  const double t = std::sqrt(-2.0 * std::log(p));
  double z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                       (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (int step = 0; step < 3; ++step) {
    const double error = (normal_cdf(z) - p) / normal_density(z);
    z -= error / (1.0 + z * error / 2.0);
  }
  return z;
}

}  // namespace sightline::statistics
