// Typed words, with the real program behind them.
#include <doctest/doctest.h>

#include <sstream>

#include "face/console/console.hpp"
#include "tests/support/table.hpp"

using namespace sightline;

namespace {

std::string answer(const std::string& language, const std::string& typed, bool& left) {
  player::StartOptions options;
  options.seed = 7;
  options.language = language;
  tests::Table table(options);
  std::istringstream in(typed);
  std::ostringstream out;
  console::run(table.player(), in, out);
  left = table.player().wants_quit();
  return out.str();
}

}  // namespace

TEST_CASE("console: the English word and the one of the language both work") {
  struct Row {
    const char* language;
    const char* word;
    bool leaves;
  };
  for (const Row& row : {Row{"en", "quit\n", true}, Row{"es", "quit\n", true}, Row{"es", "salir\n", true},
                         Row{"en", "salir\n", false}}) {
    CAPTURE(row.language);
    CAPTURE(row.word);
    bool left = false;
    answer(row.language, row.word, left);
    CHECK(left == row.leaves);
  }
}

TEST_CASE("console: help in English helps in Spanish too") {
  bool left = false;
  const std::string asked = answer("es", "help\n", left);
  CHECK(asked.find("[w] ") != std::string::npos);
  CHECK(asked == answer("es", "?\n", left));
}
