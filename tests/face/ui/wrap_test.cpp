#include <doctest/doctest.h>

#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"

using namespace sightline;

namespace {

std::vector<std::string> wrapped(const ui::Fonts& fonts, const std::string& text, float width) {
  std::vector<ui::Line> lines;
  ui::wrap(fonts, ui::Style::body, text, width, lines);
  std::vector<std::string> out;
  for (const ui::Line& line : lines) {
    out.push_back(text.substr(line.begin, line.end - line.begin));
    CHECK(line.width == doctest::Approx(fonts.width(ui::Style::body, out.back())).epsilon(0.01));
  }
  return out;
}

}  // namespace

TEST_CASE("wrap: breaks at spaces, keeps line breaks, cuts a word that is too wide, loses no letter") {
  fakes::FakeProgram program(fakes::neutral());
  app::HeadlessWindow window(program, 1280, 720);
  const ui::Fonts& fonts = window.state().fonts;
  CHECK(wrapped(fonts, "", 100) == std::vector<std::string>{""});
  CHECK(wrapped(fonts, "one two", 1000) == std::vector<std::string>{"one two"});
  CHECK(wrapped(fonts, "one\n\ntwo", 1000) == std::vector<std::string>{"one", "", "two"});
  CHECK(wrapped(fonts, "one two", fonts.width(ui::Style::body, "one tw")) ==
        std::vector<std::string>{"one", "two"});
  std::string joined;
  const std::string word =
      "Donaudampfschiff\xC3\xBC"
      "berfahrt";
  const auto parts = wrapped(fonts, word, fonts.width(ui::Style::body, "Donaud"));
  for (const std::string& part : parts) joined += part;
  CHECK(parts.size() > 2);
  CHECK(joined == word);
}

TEST_CASE("wrap: no line is wider than asked for") {
  fakes::FakeProgram program(fakes::neutral());
  app::HeadlessWindow window(program, 1280, 720);
  const std::string text =
      "He puts two tickets and two ID cards on the tray. When you hand them back he puts all four in his "
      "pocket.";
  for (float width = 40; width < 900; width += 37) {
    std::vector<ui::Line> lines;
    ui::wrap(window.state().fonts, ui::Style::body, text, width, lines);
    for (const ui::Line& line : lines) CHECK(line.width <= width);
  }
}
