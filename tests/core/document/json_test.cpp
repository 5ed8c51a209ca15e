#include "core/document/json.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sightline::document;

TEST_CASE("JsonWriter: writes in call order without spaces and escapes what JSON forbids") {
  JsonWriter json;
  json.begin_object().key("a\"b").value("line\nbreak \\ \x01 \xc3\xa9");
  json.key("list").begin_array().value(1).value(true).null().begin_object().end_object().end_array();
  json.key("n").value(-5'000'000'000LL).end_object();
  CHECK(json.text() ==
        "{\"a\\\"b\":\"line\\nbreak \\\\ \\u0001 \xc3\xa9\",\"list\":[1,true,null,{}],\"n\":-5000000000}");
}

TEST_CASE("parse_json: gives back what the writer wrote") {
  JsonWriter json;
  json.begin_object().key("text").value("a \"quoted\" \xf0\x9f\x9a\x8c\t").key("n").value(42);
  json.key("flag")
      .value(false)
      .key("none")
      .null()
      .key("list")
      .begin_array()
      .value("x")
      .end_array()
      .end_object();
  const auto parsed = parse_json(json.text(), "log.json");
  REQUIRE(parsed);
  const Node& root = parsed->root;
  REQUIRE(root.kind == Node::Kind::map);
  CHECK(root.find("text")->text == "a \"quoted\" \xf0\x9f\x9a\x8c\t");
  CHECK(root.find("text")->quoted);
  CHECK(root.find("n")->text == "42");
  CHECK_FALSE(root.find("n")->quoted);
  CHECK(root.find("flag")->text == "false");
  CHECK(root.find("none")->kind == Node::Kind::nothing);
  REQUIRE(root.find("list")->items.size() == 1);
  CHECK(root.find("absent") == nullptr);
}

TEST_CASE("parse_json: refuses with what and where") {
  std::string deep;
  for (int i = 0; i < 33; ++i) deep += '[';
  struct Row {
    std::string text;
    std::string problem;
  };
  const Row rows[] = {{"{\"a\":1,}", "log.json: not valid JSON at byte 8"},
                      {"", "log.json: not valid JSON at byte 1"},
                      {"[1] 2", "log.json: not valid JSON at byte 5"},
                      {"{\"a\":1,\"a\":2}", "log.json: the key 'a' stands there twice"},
                      {"[1e999]", "log.json: not valid JSON at byte 6"},
                      {"[\"\xff\"]", "log.json: not valid JSON at byte 3"},
                      {deep, "log.json: nested more than 32 levels deep"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto parsed = parse_json(row.text, "log.json");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.failure().message == row.problem);
  }
}
