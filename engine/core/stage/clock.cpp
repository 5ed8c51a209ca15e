#include "core/stage/clock.hpp"

#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

/// `turn` in degrees from the top, clockwise.
std::string hand(const scenario::Clock& clock, double turn, double size, double width,
                 const std::string& color) {
  const double s = sine(turn), c = cosine(turn), back = size * .18;
  return "<path d=\"M" + number(clock.x - s * back) + ' ' + number(clock.y + c * back) + 'L' +
         number(clock.x + s * size) + ' ' + number(clock.y - c * size) + "\" fill=\"none\" stroke=\"" +
         color + "\" stroke-width=\"" + number(width) + "\" stroke-linecap=\"round\"/>";
}

std::string hands(const scenario::Clock& clock, int minute_of_day, const std::string& color,
                  const std::string& pin) {
  const double r = clock.radius;
  return hand(clock, (minute_of_day % 720) * .5, r * .52, r * .13, color) +
         hand(clock, (minute_of_day % 60) * 6, r * .80, r * .08, color) + "<circle cx=\"" + number(clock.x) +
         "\" cy=\"" + number(clock.y) + "\" r=\"" + number(r * .1) + "\" fill=\"" + pin + "\"/>";
}

/// Bars of a digit, bit 0 the top one, then clockwise, the middle one last.
constexpr int bars[10] = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};

/// One path for all bars that are lit; `h` is the height of a digit.
std::string digit(double x, double y, double h, int value) {
  const double w = h * .5, m = h / 2;
  const double ends[7][4] = {{0, 0, w, 0}, {w, 0, w, m}, {w, m, w, h}, {0, h, w, h},
                             {0, m, 0, h}, {0, 0, 0, m}, {0, m, w, m}};
  std::string out;
  for (int i = 0; i < 7; ++i) {
    if ((bars[value] >> i & 1) == 0) continue;
    const auto& e = ends[i];
    out += 'M' + number(x + e[0]) + ' ' + number(y + e[1]) + 'L' + number(x + e[2]) + ' ' + number(y + e[3]);
  }
  return out;
}

std::string digits(const scenario::Clock& clock, int minute_of_day, const std::string& color) {
  const double h = clock.radius, top = clock.y - h / 2;
  const int hour = minute_of_day / 60, minute = minute_of_day % 60;
  std::string path =
      digit(clock.x - h * 1.75, top, h, hour / 10) + digit(clock.x - h * .9, top, h, hour % 10);
  path += digit(clock.x + h * .4, top, h, minute / 10) + digit(clock.x + h * 1.25, top, h, minute % 10);
  for (const double y : {.3, .7}) path += 'M' + number(clock.x) + ' ' + number(top + h * y) + "l.1 0";
  return "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + color + "\" stroke-width=\"" + number(h * .16) +
         "\" stroke-linecap=\"round\"/>";
}

}  // namespace

std::string clock_face_svg(const scenario::Clock& clock, scenario::StoryTime now, const std::string& color,
                           const std::string& pin) {
  const int minute_of_day = static_cast<int>(now % 1440);
  return clock.digital ? digits(clock, minute_of_day, color) : hands(clock, minute_of_day, color, pin);
}

}  // namespace sightline::stage
