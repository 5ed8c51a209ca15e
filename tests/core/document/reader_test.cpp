#include "core/document/reader.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sightline::document;
using sightline::Diagnostics;
using sightline::Position;

namespace {

Node scalar(std::string text, bool is_quoted = false) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.length = static_cast<int>(text.size());
  node.text = std::move(text);
  node.quoted = is_quoted;
  node.at = {3, 7};
  return node;
}

Node map(std::vector<Entry> entries) {
  Node node;
  node.kind = Node::Kind::map;
  node.entries = std::move(entries);
  node.at = {3, 7};
  return node;
}

}  // namespace

TEST_CASE("as_text: an unquoted word that YAML reads as something else is refused with its quoted form") {
  for (const std::string word :
       {"no",   "No",   "NO",  "yes", "on",   "off", "y",  "N",    "true", "False", "~",
        "null", "NULL", "012", "12",  "1.10", "+1",  "-3", "0x1f", "1e3",  ".inf",  ".NaN"}) {
    CAPTURE(word);
    Report report("a.yaml");
    CHECK_FALSE(as_text(scalar(word), "'title'", report).has_value());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == "wrong-type");
    CHECK(report.diagnostics()[0].at == Position{3, 7});
    CHECK(report.diagnostics()[0].help == "write it in quotes: \"" + word + "\"");
  }
}

TEST_CASE("as_text: everything else is a text, and so is whatever was quoted") {
  Report report("a.yaml");
  for (const std::string word :
       {"nO", "No.", "noon", "03:10", "2 tickets", "1.2.3", "0x", "-", "e5", "Null and void"}) {
    CAPTURE(word);
    CHECK(as_text(scalar(word), "'title'", report) == word);
  }
  CHECK(as_text(scalar("no", true), "'title'", report) == "no");
  CHECK(as_text(scalar("", true), "'title'", report) == "");
  CHECK(report.diagnostics().empty());
}

TEST_CASE("as_text: a list, a map and nothing are said in words") {
  Report report("a.yaml");
  Node list;
  list.kind = Node::Kind::list;
  CHECK_FALSE(as_text(list, "'title'", report).has_value());
  CHECK_FALSE(as_text(map({}), "'title'", report).has_value());
  CHECK_FALSE(as_text(Node{}, "'title'", report).has_value());
  REQUIRE(report.diagnostics().size() == 3);
  CHECK(report.diagnostics()[0].message == "'title' must be a text, not a list");
  CHECK(report.diagnostics()[1].message == "'title' must be a text, not keys with values");
  CHECK(report.diagnostics()[2].message == "'title' has no value, a text is meant");
}

TEST_CASE("as_int: only plain whole numbers in the range") {
  struct Row {
    std::string text;
    std::string code;
    std::string help;
  };
  const Row rows[] = {{"012", "wrong-type", "write 12"},
                      {"+7", "wrong-type", "write 7"},
                      {"1.10", "wrong-type", "write a whole number, without a point"},
                      {"ten", "wrong-type", "write a whole number such as 12"},
                      {"", "wrong-type", "write a whole number such as 12"},
                      {"101", "out-of-range", ""},
                      {"-1", "out-of-range", ""},
                      {"99999999999999999999", "out-of-range", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Report report("a.yaml");
    CHECK_FALSE(as_int(scalar(row.text), "'minutes'", 0, 100, report).has_value());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == row.code);
    CHECK(report.diagnostics()[0].help == row.help);
  }
  Report report("a.yaml");
  CHECK(as_int(scalar("0"), "'minutes'", 0, 100, report) == 0);
  CHECK(as_int(scalar("100"), "'minutes'", 0, 100, report) == 100);
  CHECK(as_int(scalar("-5"), "'minutes'", -5, 100, report) == -5);
  CHECK(report.diagnostics().empty());
}

TEST_CASE("as_bool: only true and false, with the one that was meant") {
  Report report("a.yaml");
  CHECK(as_bool(scalar("true"), "'once'", report) == true);
  CHECK(as_bool(scalar("false"), "'once'", report) == false);
  CHECK(report.diagnostics().empty());
  CHECK_FALSE(as_bool(scalar("yes"), "'once'", report).has_value());
  CHECK_FALSE(as_bool(scalar("Off"), "'once'", report).has_value());
  CHECK_FALSE(as_bool(scalar("maybe"), "'once'", report).has_value());
  REQUIRE(report.diagnostics().size() == 3);
  CHECK(report.diagnostics()[0].help == "write true");
  CHECK(report.diagnostics()[1].help == "write false");
  CHECK(report.diagnostics()[2].help.empty());
}

TEST_CASE("as_id: a word that is no id is refused with one that is") {
  Report report("a.yaml");
  CHECK(as_id(scalar("night-coach"), "'id'", report) == "night-coach");
  CHECK_FALSE(as_id(scalar("Night Coach 214!"), "'id'", report).has_value());
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].code == "bad-id");
  CHECK(report.diagnostics()[0].help.find("write night-coach-214") != std::string::npos);
}

TEST_CASE("MapReader: an unknown key is reported with the nearest allowed one and the list") {
  Report report("a.yaml");
  const Node node = map({{"indicater", {5, 3}, scalar("x")}, {"id", {6, 3}, scalar("y")}});
  MapReader reader(node, "observation 'doc-held'", report);
  CHECK(reader.optional("id") != nullptr);
  CHECK(reader.optional("indicator") == nullptr);
  reader.allow("why");
  reader.finish();
  REQUIRE(report.diagnostics().size() == 1);
  const auto& found = report.diagnostics()[0];
  CHECK(found.code == "unknown-key");
  CHECK(found.at == Position{5, 3});
  CHECK(found.length == 9);
  CHECK(found.message == "unknown key 'indicater' in observation 'doc-held'");
  CHECK(found.help == "did you mean 'indicator'? keys allowed here: id, indicator, why");
}

TEST_CASE("MapReader: a required key that is missing is reported once, a wrong map as a whole") {
  Report report("a.yaml");
  const Node node = map({});
  MapReader reader(node, "scene 'boarding'", report);
  CHECK(reader.text("place", true).empty());
  CHECK(reader.text("notes").empty());
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].code == "missing-key");
  CHECK(report.diagnostics()[0].message == "scene 'boarding' needs 'place'");

  Report second("a.yaml");
  const Node text = scalar("no map");
  MapReader wrong(text, "scene 'rolling'", second);
  CHECK(wrong.required("place") == nullptr);
  wrong.finish();
  REQUIRE(second.diagnostics().size() == 1);
  CHECK(second.diagnostics()[0].code == "wrong-type");
}

TEST_CASE("MapReader: ids may stand alone or in a list, and each bad one is reported") {
  Report report("a.yaml");
  Node list;
  list.kind = Node::Kind::list;
  list.items = {scalar("one"), scalar("Not An Id"), scalar("two")};
  const Node node = map({{"shown", {1, 1}, list}, {"cited", {2, 1}, scalar("three")}});
  MapReader reader(node, "it", report);
  CHECK(reader.ids("shown") == std::vector<std::string>{"one", "two"});
  CHECK(reader.ids("cited") == std::vector<std::string>{"three"});
  CHECK(reader.ids("absent").empty());
  CHECK(report.diagnostics().size() == 1);
}

TEST_CASE("Report: stops counting at its limit and says that there is more") {
  Report report("a.yaml");
  for (int i = 0; i < 1000; ++i) report.error({i + 1, 1}, 1, "wrong-type", "wrong");
  REQUIRE(report.diagnostics().size() == Report::most_faults + 1);
  CHECK(report.diagnostics().back().code == "too-many-faults");
}
