// How well "how sure are you" fits with being right.
#pragma once
#include <vector>

namespace sightline::statistics {

/// One judgement: how sure, in 0 to 1, and whether it was right.
struct Forecast {
  double sure = 0.0;
  bool right = false;
};

/// All 0 for no forecasts. Source: Brier 1950; Murphy 1973, J. Appl. Meteorol. 12, 595-600.
struct Calibration {
  double brier = 0.0;           ///< mean squared distance, 0 is best; reliability - resolution + uncertainty
  double reliability = 0.0;     ///< 0: each level is as often right as it says
  double resolution = 0.0;      ///< how far the levels tell right from wrong
  double uncertainty = 0.0;     ///< accuracy * (1 - accuracy)
  double accuracy = 0.0;        ///< share that was right
  double mean_sure = 0.0;       ///< mean of `sure`
  double overconfidence = 0.0;  ///< mean_sure - accuracy
};
/// Forecasts of the same level are one group of Murphy's decomposition.
[[nodiscard]] Calibration calibration(const std::vector<Forecast>& forecasts);

/// Chance that a right one was surer than a wrong one, ties half; 0.5 if there is none of either.
[[nodiscard]] double area_under_curve(const std::vector<Forecast>& forecasts);

/// Mean of -ln of the probability given to what happened; probabilities are kept 1e-15 from 0 and 1.
[[nodiscard]] double log_loss(const std::vector<Forecast>& forecasts);

}  // namespace sightline::statistics
