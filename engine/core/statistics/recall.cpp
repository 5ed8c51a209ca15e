#include "core/statistics/recall.hpp"

#include <algorithm>
#include <cmath>

namespace sightline::statistics {

namespace {

constexpr const std::array<double, 21>& w = default_weights;
constexpr double least_stability = 0.001;

double grade(Recall recall) { return static_cast<double>(recall); }

/// Of the forgetting curve: R(t) = (1 + factor * t / S) ^ -w20, with R(S) = 0.9.
double curve_factor() { return std::pow(0.9, -1.0 / w[20]) - 1.0; }

/// Not yet held to 1..10: the mean that difficulty reverts to needs it as it is.
double first_difficulty(double g) { return w[4] - std::exp((g - 1.0) * w[5]) + 1.0; }

double next_difficulty(double difficulty, Recall recall) {
  const double change = -w[6] * (grade(recall) - 3.0) * (10.0 - difficulty) / 9.0;
  const double reverted = w[7] * first_difficulty(4.0) + (1.0 - w[7]) * (difficulty + change);
  return std::clamp(reverted, 1.0, 10.0);
}

double recalled_stability(const Memory& memory, Recall recall, double chance) {
  const double hard = recall == Recall::hard ? w[15] : 1.0;
  const double easy = recall == Recall::easy ? w[16] : 1.0;
  const double growth = std::exp(w[8]) * (11.0 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                        (std::exp(w[10] * (1.0 - chance)) - 1.0) * hard * easy;
  return memory.stability * (1.0 + growth);
}

double forgotten_stability(const Memory& memory, double chance) {
  const double stability = w[11] * std::pow(memory.difficulty, -w[12]) *
                           (std::pow(memory.stability + 1.0, w[13]) - 1.0) * std::exp(w[14] * (1.0 - chance));
  return std::min(stability, memory.stability);
}

}  // namespace

double retrievability(double stability, double days) {
  if (stability <= 0.0) return 0.0;
  return std::pow(1.0 + curve_factor() * days / stability, -w[20]);
}

Memory reviewed(const Memory& memory, Recall recall, double days) {
  if (memory.stability <= 0.0) {
    const auto first = static_cast<std::size_t>(recall) - 1;
    return {w[first], std::clamp(first_difficulty(grade(recall)), 1.0, 10.0)};
  }
  const double chance = retrievability(memory.stability, days);
  const double stability = recall == Recall::again ? forgotten_stability(memory, chance)
                                                   : recalled_stability(memory, recall, chance);
  return {std::max(stability, least_stability), next_difficulty(memory.difficulty, recall)};
}

int interval_days(double stability, double retention) {
  const double days = stability / curve_factor() * (std::pow(retention, -1.0 / w[20]) - 1.0);
  return static_cast<int>(std::clamp(std::round(days), 1.0, 36500.0));
}

Refresher refresher(const Memory& memory, Recall recall, double days, double retention) {
  const auto days_after = [&](Recall answer) {
    return interval_days(reviewed(memory, answer, days).stability, retention);
  };
  const int again = std::min(days_after(Recall::again), days_after(Recall::hard));
  const int hard = std::max(days_after(Recall::hard), again + 1);
  const int good = std::max(days_after(Recall::good), hard + 1);
  const int easy = std::max(days_after(Recall::easy), good + 1);
  const std::array<int, 4> due = {again, hard, good, easy};
  return {reviewed(memory, recall, days), due[static_cast<std::size_t>(recall) - 1]};
}

}  // namespace sightline::statistics
