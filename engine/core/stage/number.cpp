#include "core/stage/number.hpp"

#include <cmath>

namespace sightline::stage {

double sine(double degrees) {
  double turn = degrees;
  while (turn > 180.0) turn -= 360.0;
  while (turn < -180.0) turn += 360.0;
  if (turn > 90.0) turn = 180.0 - turn;
  if (turn < -90.0) turn = -180.0 - turn;
  const double x = turn * 0.017453292519943295;
  const double x2 = x * x;
  // Taylor to x^13: below 1e-9 in the first quarter, far finer than the tenths that are written.
  double sum = 1.0 / 6227020800.0;
  sum = sum * x2 - 1.0 / 39916800.0;
  sum = sum * x2 + 1.0 / 362880.0;
  sum = sum * x2 - 1.0 / 5040.0;
  sum = sum * x2 + 1.0 / 120.0;
  sum = sum * x2 - 1.0 / 6.0;
  sum = sum * x2 + 1.0;
  return sum * x;
}

double cosine(double degrees) { return sine(degrees + 90.0); }

double angle_of(double x, double y) {
  // By halving, with the sine above: the same under every compiler, which atan2 need not be.
  const double wide = std::abs(x), tall = std::abs(y);
  double low = 0, high = 90;
  for (int i = 0; i < 44; ++i) {
    const double middle = (low + high) / 2;
    (sine(middle) * tall < cosine(middle) * wide ? low : high) = middle;
  }
  const double quarter = y >= 0 ? low : 180 - low;
  return x < 0 ? -quarter : quarter;
}

int nearest_int(double value) { return static_cast<int>(std::lround(value)); }

void append_tenths(std::string& out, int tenths) {
  if (tenths < 0) {
    out += '-';
    tenths = -tenths;
  }
  out += std::to_string(tenths / 10);
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + tenths % 10);
  }
}

std::string number(double value) {
  std::string out;
  append_tenths(out, nearest_int(value * 10.0));
  return out;
}

}  // namespace sightline::stage
