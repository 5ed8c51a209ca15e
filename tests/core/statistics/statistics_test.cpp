#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <string>

#include "core/statistics/calibration.hpp"
#include "core/statistics/detection.hpp"
#include "core/statistics/interval.hpp"
#include "core/statistics/items.hpp"
#include "core/statistics/normal.hpp"
#include "core/statistics/recall.hpp"

using namespace sightline::statistics;

namespace {

bool near(double value, double expected, double within = 1e-6) {
  const bool is_near = std::abs(value - expected) <= within;
  if (!is_near) MESSAGE(value << " is not " << expected);
  return is_near;
}

/// "1101" as right and wrong.
Grades grades_of(const std::vector<std::string>& rows) {
  Grades grades;
  for (const std::string& row : rows) {
    std::vector<double> values;
    for (const char c : row) values.push_back(c == '1' ? 1.0 : 0.0);
    grades.push_back(values);
  }
  return grades;
}

std::vector<Forecast> forecasts_of(const std::vector<std::pair<double, int>>& values) {
  std::vector<Forecast> made;
  for (const auto& [sure, right] : values) made.push_back({sure, right != 0});
  return made;
}

}  // namespace

TEST_CASE("sensitivity: the measures of six attempts") {
  struct Row {
    DetectionCounts counts;
    double h, f, d_prime, c, log_beta, az;
  };
  const Row rows[] = {{{20, 5, 10, 15}, .788462, .403846, 1.044499, -.278845, -.291253, .769917},
                      {{8, 2, 3, 17}, .772727, .166667, 1.715280, .109781, .188306, .887413},
                      {{9, 1, 2, 7}, .863636, .250000, 1.771293, -.211157, -.374021, .894805},
                      {{10, 0, 0, 20}, .954545, .023810, 3.671374, .145065, .532589, .995285},
                      {{0, 10, 0, 20}, .045455, .023810, 0.290131, 1.835687, .532589, .581274},
                      {{0, 10, 20, 0}, .045455, .976190, -3.671374, -.145065, .532589, .004715}};
  for (const Row& row : rows) {
    CAPTURE(row.d_prime);
    const auto result = sensitivity(row.counts);
    REQUIRE(result.has_value());
    CHECK(near(result->hit_rate, row.h));
    CHECK(near(result->false_alarm_rate, row.f));
    CHECK(near(result->d_prime, row.d_prime));
    CHECK(near(result->criterion, row.c));
    CHECK(near(result->log_beta, row.log_beta));
    CHECK(near(result->az, row.az));
  }
}

TEST_CASE("sensitivity: the correction adds one to each total, not a half") {
  const auto result = sensitivity({9, 1, 2, 7});
  REQUIRE(result.has_value());
  CHECK(near(result->d_prime, 1.771293));
  CHECK_FALSE(std::abs(result->d_prime - 1.651257) < 0.1);
}

TEST_CASE("sensitivity: without correction, and its standard error") {
  CHECK(near(sensitivity_of_rates(.8, .2).d_prime, 1.683242));
  const std::pair<DetectionCounts, double> rows[] = {
      {{8, 2, 3, 17}, .551621}, {{20, 5, 10, 15}, .379261}, {{40, 10, 15, 85}, .251957}};
  for (const auto& [counts, error] : rows) {
    const auto result = sensitivity(counts);
    REQUIRE(result.has_value());
    CHECK(near(result->d_prime_se, error));
  }
}

TEST_CASE("sensitivity: undefined when no sign or no noise was shown") {
  CHECK_FALSE(sensitivity({3, 1, 0, 0}).has_value());
  CHECK_FALSE(sensitivity({0, 0, 2, 5}).has_value());
}

TEST_CASE("sensitivity: shown only from twenty signs and twenty of the rest") {
  CHECK(enough_for_sensitivity({20, 0, 0, 20}));
  CHECK_FALSE(enough_for_sensitivity({19, 0, 0, 20}));
  CHECK_FALSE(enough_for_sensitivity({20, 0, 0, 19}));
}

TEST_CASE("agreement: balanced accuracy, Matthews and kappa") {
  const Agreement result = agreement({8, 2, 3, 17});
  CHECK(near(result.balanced_accuracy, .825));
  CHECK(near(result.matthews, .635851));
  CHECK(near(result.kappa, .634146));
  CHECK(near(agreement({}).matthews, 0.0));
}

TEST_CASE("normal: the quantile undoes the distribution function, far into the tails") {
  CHECK(near(normal_quantile(.975), 1.959963984540054, 1e-12));
  CHECK(near(normal_quantile(.5), 0.0, 1e-12));
  CHECK(near(normal_quantile(1e-10), -6.361340902404056, 1e-9));
  for (const double z : {-6.0, -2.5, -0.1, 0.7, 4.0}) CHECK(near(normal_quantile(normal_cdf(z)), z, 1e-9));
  CHECK(std::isinf(normal_quantile(0.0)));
  CHECK(std::isinf(normal_quantile(1.0)));
}

TEST_CASE("wilson: intervals of few") {
  struct Row {
    int successes, total;
    double low, high;
  };
  for (const Row& row : {Row{8, 10, .490162, .943318}, Row{17, 20, .639581, .947631}, Row{0, 10, 0, .277533},
                         Row{10, 10, .722467, 1}, Row{0, 0, 0, 1}}) {
    const Interval interval = wilson(row.successes, row.total);
    CHECK(near(interval.low, row.low));
    CHECK(near(interval.high, row.high));
  }
}

TEST_CASE("calibration: Brier, area under the curve and log loss") {
  CHECK(near(calibration(forecasts_of({{.1, 0}, {.9, 1}, {.8, 1}, {.3, 0}})).brier, .0375));
  CHECK(near(area_under_curve(forecasts_of({{.1, 0}, {.4, 0}, {.35, 1}, {.8, 1}})), .75));
  const auto ten = forecasts_of(
      {{.95, 1}, {.8, 1}, {.7, 0}, {.2, 0}, {.6, 1}, {.4, 0}, {.9, 1}, {.1, 0}, {.55, 0}, {.35, 1}});
  CHECK(near(calibration(ten).brier, .163750));
  CHECK(near(area_under_curve(ten), .84));
  CHECK(near(log_loss(ten), .478226));
  CHECK(near(area_under_curve({}), .5));
  CHECK(near(log_loss({}), 0.0));
}

TEST_CASE("calibration: Murphy's parts add up") {
  std::vector<std::pair<double, int>> values;
  const auto add = [&](double sure, int count, int right) {
    for (int i = 0; i < count; ++i) values.emplace_back(sure, i < right ? 1 : 0);
  };
  add(.95, 10, 9);
  add(.75, 8, 5);
  add(.50, 6, 3);
  const Calibration result = calibration(forecasts_of(values));
  CHECK(near(result.brier, .184375));
  CHECK(near(result.reliability, .006250));
  CHECK(near(result.resolution, .028472));
  CHECK(near(result.uncertainty, .206597));
  CHECK(near(result.accuracy, .708333));
  CHECK(near(result.mean_sure, .770833));
  CHECK(near(result.overconfidence, .062500));
  CHECK(near(result.brier, result.reliability - result.resolution + result.uncertainty, 1e-12));
  CHECK(near(calibration({}).brier, 0.0));
}

TEST_CASE("items: KR-20 and item-rest correlations of a published test") {
  // Data: K. Wuensch, East Carolina University, core.ecu.edu/wuenschk/StatHelp/KR20.txt
  const Grades grades = grades_of({"1111110110", "1011011101", "1111011001", "0010001000", "0000010010",
                                   "1110111111", "1101110111", "1111111101", "0101111101", "1101101110"});
  const auto test = test_figures(grades);
  REQUIRE(test.has_value());
  CHECK(near(test->consistency, 69.6347, 1e-4));
  CHECK(near(test->mean, 6.6));
  CHECK(near(test->median, 7.0));
  CHECK(near(test->deviation, std::sqrt(5.84 * 10.0 / 9.0)));
  CHECK(near(test->error_ratio, 100.0 * std::sqrt(1.0 - test->consistency / 100.0)));
  CHECK(near(test->standard_error, test->error_ratio * test->deviation / 100.0));
  const double expected[] = {.705889, .705889,  0,       .473589,  .583874,
                             .286147, -.027445, .705889, -.123613, .475867};
  const auto items = item_figures(grades, std::vector<double>(10, 1.0));
  for (std::size_t i = 0; i < items.size(); ++i) {
    CAPTURE(i);
    REQUIRE(items[i].discrimination.has_value());
    CHECK(near(*items[i].discrimination / 100.0, expected[i]));
  }
  CHECK(near(items[0].facility, .7));
}

TEST_CASE("items: sample and population variances are not mixed") {
  const Grades grades =
      grades_of({"11111", "11110", "11100", "11010", "10100", "11000", "01001", "10000", "00100", "00000"});
  const auto test = test_figures(grades);
  REQUIRE(test.has_value());
  CHECK(near(test->consistency / 100.0, .584577));
  const double expected[] = {.327327, .519589, .160128, .597614, .153846};
  const auto items = item_figures(grades, std::vector<double>(5, 1.0));
  for (std::size_t i = 0; i < items.size(); ++i) {
    REQUIRE(items[i].discrimination.has_value());
    CHECK(near(*items[i].discrimination / 100.0, expected[i]));
  }
}

TEST_CASE("items: efficiency compares with the best that sorting could reach") {
  // item 0,1,2 against rest 2,0,1: covariance -0.5 of a possible 1
  const auto items = item_figures({{0, 2}, {1, 0}, {2, 1}}, {2, 2});
  REQUIRE(items[0].efficiency.has_value());
  CHECK(near(*items[0].efficiency, -50.0));
  CHECK(near(items[0].facility, .5));
}

TEST_CASE("items: what never varies has no figure") {
  const auto items = item_figures({{1, 0}, {1, 1}}, {1, 1});
  CHECK_FALSE(items[0].discrimination.has_value());
  CHECK_FALSE(items[0].efficiency.has_value());
  CHECK_FALSE(test_figures({{1, 0}}).has_value());
  CHECK_FALSE(test_figures({{1, 0}, {0, 1}}).has_value());
  CHECK_FALSE(test_figures({{1}, {0}}).has_value());
}

TEST_CASE("kendall: three rankings against their order") {
  CHECK(near(kendall_tau({1, 3, 2, 4, 5}, {1, 2, 3, 4, 5}), .8));
  CHECK(near(kendall_tau({4, 3, 2, 1}, {1, 2, 3, 4}), -1.0));
  CHECK(near(kendall_tau({2, 1, 4, 3}, {1, 2, 3, 4}), .333333));
  CHECK(near(kendall_tau({1}, {1}), 1.0));
}

TEST_CASE("recall: six reviews on their due days") {
  struct Row {
    Recall recall;
    double stability, difficulty;
    int days;
  };
  const Row rows[] = {
      {Recall::good, 2.30650000, 2.11810397, 3},   {Recall::good, 13.82690327, 2.11121424, 14},
      {Recall::good, 56.95670978, 2.10433140, 57}, {Recall::again, 3.18812541, 7.38997579, 3},
      {Recall::good, 8.08077681, 7.37781418, 8},   {Recall::good, 19.13476199, 7.36566474, 19}};
  Memory memory;
  int days = 0;
  for (const Row& row : rows) {
    CAPTURE(row.stability);
    const Refresher next = refresher(memory, row.recall, days);
    memory = next.memory;
    days = next.due_in_days;
    CHECK(near(memory.stability, row.stability));
    CHECK(near(memory.difficulty, row.difficulty));
    CHECK(days == row.days);
    CHECK(near(retrievability(memory.stability, memory.stability), .9, 1e-12));
  }
}

TEST_CASE("recall: hard grows less than good, easy more, and difficulty stays within 1 to 10") {
  const Memory start = reviewed({}, Recall::good, 0);
  const double good = reviewed(start, Recall::good, 3).stability;
  CHECK(reviewed(start, Recall::hard, 3).stability < good);
  CHECK(reviewed(start, Recall::easy, 3).stability > good);
  Memory worst = start;
  for (int i = 0; i < 30; ++i) worst = reviewed(worst, Recall::again, 1);
  CHECK(worst.difficulty <= 10.0);
  CHECK(worst.stability > 0.0);
  CHECK(near(reviewed({}, Recall::easy, 0).difficulty, 1.0));
  CHECK(retrievability(0.0, 5) == 0.0);
}
