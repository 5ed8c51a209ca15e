// How far a share of a few can be trusted.
#pragma once
namespace sightline::statistics {

/// Both in 0 to 1.
struct Interval {
  double low = 0.0, high = 1.0;
};

/// Wilson's 95 % score interval of `successes` out of `total`; 0 to 1 if the total is 0.
/// Source: Wilson 1927, J. Am. Stat. Assoc. 22, 209-212.
[[nodiscard]] Interval wilson(int successes, int total);

}  // namespace sightline::statistics
