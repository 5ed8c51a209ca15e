#include "core/statistics/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::statistics {

Calibration calibration(const std::vector<Forecast>& forecasts) {
  Calibration result;
  if (forecasts.empty()) return result;
  struct Level {
    double count = 0.0, right = 0.0;
  };
  std::map<double, Level> levels;
  const double n = static_cast<double>(forecasts.size());
  for (const Forecast& forecast : forecasts) {
    const double outcome = forecast.right ? 1.0 : 0.0;
    result.brier += (forecast.sure - outcome) * (forecast.sure - outcome) / n;
    result.accuracy += outcome / n;
    result.mean_sure += forecast.sure / n;
    levels[forecast.sure].count += 1.0;
    levels[forecast.sure].right += outcome;
  }
  for (const auto& [sure, level] : levels) {
    const double share = level.right / level.count;
    result.reliability += level.count * (sure - share) * (sure - share) / n;
    result.resolution += level.count * (share - result.accuracy) * (share - result.accuracy) / n;
  }
  result.uncertainty = result.accuracy * (1.0 - result.accuracy);
  result.overconfidence = result.mean_sure - result.accuracy;
  return result;
}

double area_under_curve(const std::vector<Forecast>& forecasts) {
  double pairs = 0.0;
  double won = 0.0;
  for (const Forecast& right : forecasts) {
    if (!right.right) continue;
    for (const Forecast& wrong : forecasts) {
      if (wrong.right) continue;
      pairs += 1.0;
      if (right.sure > wrong.sure) won += 1.0;
      if (right.sure == wrong.sure) won += 0.5;
    }
  }
  return pairs > 0.0 ? won / pairs : 0.5;
}

double log_loss(const std::vector<Forecast>& forecasts) {
  double sum = 0.0;
  for (const Forecast& forecast : forecasts) {
    const double sure = std::clamp(forecast.sure, 1e-15, 1.0 - 1e-15);
    sum -= std::log(forecast.right ? sure : 1.0 - sure);
  }
  return forecasts.empty() ? 0.0 : sum / static_cast<double>(forecasts.size());
}

}  // namespace sightline::statistics
