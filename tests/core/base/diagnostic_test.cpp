#include "core/base/diagnostic.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sightline;

namespace {

Diagnostic found(Position at, int length = 1, std::string help = {}) {
  return {Severity::error, "unknown-key", "a.yaml", at, length, "unknown key 'x'", std::move(help)};
}

}  // namespace

TEST_CASE("format: shows the place, the author's line, a caret and what to do") {
  CHECK(format(found({2, 5}, 9, "did you mean 'indicator'?"), "first\n    indicater: x\n") ==
        "a.yaml:2:5: error: unknown key 'x' [unknown-key]\n"
        "  2 |     indicater: x\n"
        "    |     ^~~~~~~~~\n"
        "    = help: did you mean 'indicator'?\n");
}

TEST_CASE("format: without the line the first line stands alone") {
  CHECK(format(found({9, 5}), "one\n") == "a.yaml:9:5: error: unknown key 'x' [unknown-key]\n");
  CHECK(format(found({}), "one\n") == "a.yaml: error: unknown key 'x' [unknown-key]\n");
}

TEST_CASE("format: columns count code points, and the caret respects tabs, wide and combining characters") {
  CHECK(format(found({1, 4}), "\xc3\xa9\tx\n") ==
        "a.yaml:1:3: error: unknown key 'x' [unknown-key]\n"
        "  1 | \xc3\xa9\tx\n"
        "    |  \t^\n");
  CHECK(format(found({1, 7}, 3), "\xe5\xa4\x9c\xe8\xa1\x8c\xe8\xbb\x8a\n") ==
        "a.yaml:1:3: error: unknown key 'x' [unknown-key]\n"
        "  1 | \xe5\xa4\x9c\xe8\xa1\x8c\xe8\xbb\x8a\n"
        "    |     ^~\n");
  CHECK(format(found({1, 4}), "e\xcc\x81x\n") ==
        "a.yaml:1:3: error: unknown key 'x' [unknown-key]\n"
        "  1 | e\xcc\x81x\n"
        "    |  ^\n");
}

TEST_CASE("format: what could steer a terminal is never printed") {
  Diagnostic bad = found({1, 1});
  bad.message = "unknown key '\x1b[2J'";
  bad.file = "a\nb";
  const std::string out = format(bad, "\x1b[31m\xe2\x80\xae\xff\n");
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find("\xe2\x80\xae") == std::string::npos);
  CHECK(out.find('\xff') == std::string::npos);
  CHECK(out.find("a\nb") == std::string::npos);
}

TEST_CASE("format: a very long line is cut around the caret") {
  const std::string line = std::string(5000, 'a') + "HERE" + std::string(5000, 'b');
  const std::string out = format(found({1, 5001}, 4), line + "\n");
  CHECK(out.size() < 600);
  CHECK(out.find("a.yaml:1:5001:") == 0);
  const std::size_t second = out.find('\n') + 1;
  const std::size_t third = out.find('\n', second) + 1;
  CHECK(out.find("HERE", second) - second == out.find("^~~~", third) - third);
}

TEST_CASE("format: a caret may stand behind the last character") {
  CHECK(format(found({1, 4}), "abc\r\n") ==
        "a.yaml:1:4: error: unknown key 'x' [unknown-key]\n"
        "  1 | abc\n"
        "    |    ^\n");
}

TEST_CASE("sort_and_deduplicate: by file and place, each finding once") {
  Diagnostics all = {found({9, 1}), found({2, 5}), found({2, 1}), found({2, 5})};
  all.push_back(found({1, 1}));
  all.back().file = "0.yaml";
  sort_and_deduplicate(all);
  REQUIRE(all.size() == 4);
  CHECK(all[0].file == "0.yaml");
  CHECK(all[1].at == Position{2, 1});
  CHECK(all[2].at == Position{2, 5});
  CHECK(all[3].at == Position{9, 1});
}

TEST_CASE("has_errors: warnings alone are none") {
  Diagnostics all = {found({1, 1})};
  all[0].severity = Severity::warning;
  CHECK_FALSE(has_errors(all));
  all.push_back(found({1, 1}));
  CHECK(has_errors(all));
}
