#include "host/yaml/read_yaml.hpp"

#include <doctest/doctest.h>

#include <string>

using sightline::Position;
using sightline::document::Node;
using sightline::document::Parsed;
using sightline::yaml::read_yaml;

namespace {

/// The codes of what was found, in order, with a space between.
std::string codes(const Parsed& parsed) {
  std::string out;
  for (const auto& diagnostic : parsed.diagnostics) out += (out.empty() ? "" : " ") + diagnostic.code;
  return out;
}

}  // namespace

TEST_CASE("read_yaml: gives every key and value with its place") {
  const Parsed parsed = read_yaml("a.yaml", "id: night\nlines:\n  - dana: Morning.\n  - \"no\"\n");
  REQUIRE(codes(parsed).empty());
  REQUIRE(parsed.complete);
  const Node* const lines = parsed.document.root.find("lines");
  REQUIRE(lines != nullptr);
  REQUIRE(lines->items.size() == 2);
  const auto& entry = lines->items[0].entries[0];
  CHECK(entry.key == "dana");
  CHECK(entry.at == Position{3, 5});
  CHECK(entry.value.text == "Morning.");
  CHECK(entry.value.at == Position{3, 11});
  CHECK(entry.value.length == 8);
  CHECK_FALSE(entry.value.quoted);
  CHECK(lines->items[1].quoted);
  CHECK(lines->items[1].length == 4);
}

TEST_CASE("read_yaml: a scalar stays as it is written") {
  const Parsed parsed = read_yaml("a.yaml", "a: no\nb: 012\nc: 1.10\nd: 03:10\ne: +1\nf: ~\n");
  REQUIRE(codes(parsed).empty());
  const Node& root = parsed.document.root;
  CHECK(root.find("a")->text == "no");
  CHECK(root.find("b")->text == "012");
  CHECK(root.find("c")->text == "1.10");
  CHECK(root.find("d")->text == "03:10");
  CHECK(root.find("e")->text == "+1");
  CHECK(root.find("f")->text == "~");
  CHECK(root.find("f")->kind == Node::Kind::scalar);
}

TEST_CASE("read_yaml: a byte order mark and CRLF change nothing") {
  const std::string plain = "id: night\ntext: two words\n";
  const std::string windows = "\xef\xbb\xbfid: night\r\ntext: two words\r\n";
  const Parsed a = read_yaml("a.yaml", plain);
  const Parsed b = read_yaml("a.yaml", windows);
  CHECK(codes(b).empty());
  REQUIRE(b.document.root.entries.size() == 2);
  CHECK(b.document.root.entries[1].value.text == "two words");
  CHECK(b.document.root.entries[0].at == a.document.root.entries[0].at);
  CHECK(b.document.root.entries[1].value.at == a.document.root.entries[1].value.at);
}

TEST_CASE("read_yaml: a key without a value is marked at the key") {
  const Parsed parsed = read_yaml("a.yaml", "a:\n\n# remark\nbcd:\nlist:\n  -\n  - x\n");
  REQUIRE(codes(parsed).empty());
  const Node& bcd = *parsed.document.root.find("bcd");
  CHECK(bcd.kind == Node::Kind::nothing);
  CHECK(bcd.at == Position{4, 1});
  CHECK(bcd.length == 3);
  CHECK(parsed.document.root.find("list")->items[0].at == Position{6, 3});
}
