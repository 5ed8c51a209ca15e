// The unit normal distribution.
#pragma once
namespace sightline::statistics {

/// Density at z.
[[nodiscard]] double normal_density(double z);
/// Probability of a value up to z.
[[nodiscard]] double normal_cdf(double z);
/// The z with normal_cdf(z) = p, to about 1e-14; p in (0, 1), infinite at its ends.
/// Source: Hastings 1955 (Abramowitz and Stegun 26.2.23) to start, then Halley's method on the exact
/// distribution function.
[[nodiscard]] double normal_quantile(double p);

}  // namespace sightline::statistics
