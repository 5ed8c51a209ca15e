#include "core/statistics/detection.hpp"

#include <cmath>
#include <numbers>

#include "core/statistics/normal.hpp"

namespace sightline::statistics {

namespace {

double rate_variance(double rate, double total) {
  const double density = normal_density(normal_quantile(rate));
  return rate * (1.0 - rate) / (total * density * density);
}

double ratio(double part, double whole) { return whole == 0.0 ? 0.0 : part / whole; }

}  // namespace

Sensitivity sensitivity_of_rates(double hit_rate, double false_alarm_rate) {
  const double hits = normal_quantile(hit_rate);
  const double alarms = normal_quantile(false_alarm_rate);
  Sensitivity result;
  result.hit_rate = hit_rate;
  result.false_alarm_rate = false_alarm_rate;
  result.d_prime = hits - alarms;
  result.criterion = -(hits + alarms) / 2.0;
  result.log_beta = (alarms * alarms - hits * hits) / 2.0;
  result.az = normal_cdf(result.d_prime / std::numbers::sqrt2);
  return result;
}

std::optional<Sensitivity> sensitivity(const DetectionCounts& counts) {
  const double signs = counts.hits + counts.misses;
  const double noise = counts.false_alarms + counts.correct_rejections;
  if (signs <= 0.0 || noise <= 0.0) return std::nullopt;
  const double hit_rate = (counts.hits + 0.5) / (signs + 1.0);
  const double alarm_rate = (counts.false_alarms + 0.5) / (noise + 1.0);
  Sensitivity result = sensitivity_of_rates(hit_rate, alarm_rate);
  result.d_prime_se = std::sqrt(rate_variance(hit_rate, signs) + rate_variance(alarm_rate, noise));
  return result;
}

bool enough_for_sensitivity(const DetectionCounts& counts) {
  return counts.hits + counts.misses >= 20 && counts.false_alarms + counts.correct_rejections >= 20;
}

Agreement agreement(const DetectionCounts& counts) {
  const double tp = counts.hits, fn = counts.misses, fp = counts.false_alarms, tn = counts.correct_rejections;
  const double all = tp + fn + fp + tn;
  Agreement result;
  result.balanced_accuracy = (ratio(tp, tp + fn) + ratio(tn, tn + fp)) / 2.0;
  result.matthews = ratio(tp * tn - fp * fn, std::sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)));
  const double observed = ratio(tp + tn, all);
  const double chance = ratio((tp + fp) * (tp + fn) + (tn + fn) * (tn + fp), all * all);
  result.kappa = ratio(observed - chance, 1.0 - chance);
  return result;
}

}  // namespace sightline::statistics
