#include <doctest/doctest.h>

#include <string>

#include "core/base/text.hpp"
#include "core/document/reader.hpp"
#include "host/yaml/read_yaml.hpp"
#include "tests/support/golden.hpp"

using namespace sightline;

namespace {

/// A file with one of everything that a scenario may hold.
const std::string valid_file = R"(# remark
sightline: 1
id: night-coach
title: "Night \u00e9 coach: 214"   # quoted
roles: [transit-operator, 'guard']
marks: {notice: 60, judge: 50}
scenes:
  boarding:
    place: Springfield, bay 4
    stage:
      figures:
        - {who: marcus, at: "door, left"}
        - who: dana
    alt: |
      A coach stands
        at a wet kerb.
    lines:
    - Rain on bay 4. Two passengers
      are left.
    - marcus: Two to St. Louis.
    - text: He puts two tickets on the tray. ¿Sí?
      why:
        concern: He keeps her ID.
        benign: Worth noticing.
    - any: 2
      of:
        - dana: Morning.
        - - nested
          - list
    items: [
      one,
      {two: 2}
    ]
    notes: >-
      folded

      text
endings: {}
)";

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  out.resize(bytes);
  return out;
}

void check_answer(const std::string& bytes) {
  const auto parsed = yaml::read_yaml("a.yaml", bytes);
  CHECK((parsed.complete || has_errors(parsed.diagnostics)));
  CHECK(parsed.diagnostics.size() <= document::Report::most_faults + 1);
  CHECK(golden::format_all(parsed.diagnostics, parsed.document.source).size() < 1'000'000);
}

}  // namespace

TEST_CASE("yaml: a file with one of everything is read without a word") {
  const auto parsed = yaml::read_yaml("a.yaml", valid_file);
  CHECK(golden::format_all(parsed.diagnostics, parsed.document.source).empty());
  CHECK(parsed.complete);
  const auto* const boarding = parsed.document.root.find("scenes")->find("boarding");
  REQUIRE(boarding != nullptr);
  CHECK(boarding->find("alt")->text == "A coach stands\n  at a wet kerb.\n");
  CHECK(boarding->find("lines")->items.size() == 4);
  CHECK(boarding->find("lines")->items[0].text == "Rain on bay 4. Two passengers are left.");
  CHECK(boarding->find("notes")->text == "folded\ntext");
}

TEST_CASE("yaml: a file cut at any byte is refused, or read as a smaller whole") {
  for (std::size_t size = 0; size < valid_file.size(); ++size) {
    CAPTURE(size);
    const auto parsed = yaml::read_yaml("a.yaml", valid_file.substr(0, size));
    REQUIRE((parsed.complete || has_errors(parsed.diagnostics)));
    for (const auto& diagnostic : parsed.diagnostics) {
      REQUIRE(diagnostic.at.line >= 1);
      REQUIRE(diagnostic.at.column >= 1);
      REQUIRE(diagnostic.length >= 1);
    }
  }
}

TEST_CASE("yaml: a file with any one byte changed is refused or read, and never printed raw") {
  for (const char c : {'\t', ':', '"', '\'', '{', ']', '#', '-', '\n', '&', '\0', '\xff'})
    for (std::size_t at = 0; at < valid_file.size(); ++at) {
      std::string changed = valid_file;
      changed[at] = c;
      const auto parsed = yaml::read_yaml("a.yaml", changed);
      REQUIRE((parsed.complete || has_errors(parsed.diagnostics)));
      const std::string shown = golden::format_all(parsed.diagnostics, parsed.document.source);
      REQUIRE(first_invalid_utf8(shown) == std::string::npos);
    }
}

TEST_CASE("yaml: a long run of whatever breaks parsers comes back with an answer") {
  constexpr std::size_t long_enough = 1U << 17U;
  for (const std::string piece :
       {"[",        "{",          "]",           "- ",          "-\n",        "? ",
        ": ",       ",",          "a: ",         "[a,",         "{a: b, ",    "\"",
        "'\n",      "&a ",        "*a\n",        "!a ",         "|\n",        "> ",
        "#",        " ",          "\n",          "a\n",         "a b ",       "[\n",
        "a: [b,\n", "- \"a\n",    "- {a: 'b\n",  "a:\n",        " - a\n",     "\xe2\x80\xae",
        "...\n",    "---\n",      "%",           "a: b #c\n",   "- a b: c\n", "<<: a\n",
        "\\",       "\"\\\n",     "a: \"b\nc\n", "[a, \"b\", ", "[*a,",       "{*a, ",
        "*a,",      "{a: b: c, ", "-,,",         "a,",          "'a',"}) {
    CAPTURE(piece);
    check_answer(repeated(piece, long_enough));
    check_answer("- [" + repeated(piece, long_enough - 4) + "]");
  }
}
