#include "core/base/text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sightline;

TEST_CASE("first_invalid_utf8: finds overlong forms, surrogates, cut sequences and values beyond Unicode") {
  CHECK(first_invalid_utf8("plain caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x9a\x8c") == std::string_view::npos);
  for (const std::string bad : {"ab\xc0\xaf", "ab\xe0\x80\x80", "ab\xed\xa0\x80", "ab\xf4\x90\x80\x80",
                                "ab\xf8", "ab\xe2\x82", "ab\x80", "ab\xc3("}) {
    CAPTURE(bad);
    CHECK(first_invalid_utf8(bad) == 2);
  }
}

TEST_CASE("next_code_point: walks any text to its end") {
  const std::string text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x9a\x8c\xff!";
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
  CHECK(points == U"a\u00e9\u20ac\U0001f68c\ufffd!");
}

TEST_CASE("cell_width: wide characters take two cells, combining ones none") {
  CHECK(cell_width("night") == 5);
  CHECK(cell_width("e\xcc\x81") == 1);
  CHECK(cell_width("\xe5\xa4\x9c\xe8\xa1\x8c") == 4);
  CHECK(cell_width("\xf0\x9f\x9a\x8c") == 2);
  CHECK(cell_width("\xe2\x80\x8b") == 0);
}

TEST_CASE("wrap: breaks at spaces, keeps line breaks, and cuts a word that is too long") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("two wait at the kerb", 9) == Lines{"two wait", "at the", "kerb"});
  CHECK(wrap("one\n\ntwo", 20) == Lines{"one", "", "two"});
  CHECK(wrap("a abcdefghij b", 4) == Lines{"a", "abcd", "efgh", "ij b"});
  CHECK(wrap("\xe5\xa4\x9c\xe8\xa1\x8c", 3) == Lines{"\xe5\xa4\x9c", "\xe8\xa1\x8c"});
  CHECK(wrap("\xe5\xa4\x9c", 1) == Lines{"\xe5\xa4\x9c"});
  CHECK(wrap("", 10) == Lines{""});
}

TEST_CASE("edit_distance: counts inserts, deletes, changes and swaps up to its limit") {
  CHECK(edit_distance("indicator", "indicator", 3) == 0);
  CHECK(edit_distance("indicater", "indicator", 3) == 1);
  CHECK(edit_distance("inidcator", "indicator", 3) == 1);
  CHECK(edit_distance("icator", "indicator", 3) == 3);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 3) == 4);
  CHECK(edit_distance("a", "abcdefgh", 3) == 4);
}

TEST_CASE("nearest: suggests only what is near for the word's length") {
  const std::vector<std::string> keys = {"indicator", "id", "when", "why", "at"};
  CHECK(nearest("indicater", keys) == "indicator");
  CHECK(nearest("wehn", keys) == "when");
  CHECK(nearest("whi", keys) == "why");
  CHECK(nearest("ie", keys) == "id");
  CHECK(nearest("place", keys).empty());
  CHECK(nearest("", keys).empty());
  CHECK(nearest("wha", {"why", "whe"}) == "why");
}

TEST_CASE("is_id: small letters, digits and hyphens, at most 40") {
  CHECK(is_id("night-coach"));
  CHECK(is_id("a"));
  CHECK(is_id(std::string(40, 'a')));
  for (const std::string& bad :
       {std::string(), std::string(41, 'a'), std::string("Night"), std::string("2nd"), std::string("-a"),
        std::string("a_b"), std::string("a b"), std::string("\xc3\xa9")}) {
    CAPTURE(bad);
    CHECK_FALSE(is_id(bad));
  }
}
