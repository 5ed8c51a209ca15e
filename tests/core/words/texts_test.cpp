#include "core/words/texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sightline;
using namespace sightline::words;

namespace {

Text said(const std::string& context, const std::string& text, int line, const std::string& note = {}) {
  return {context, text, note, "scenario.yaml", {line, 3}};
}

long count_of(const Diagnostics& found, const std::string& code) {
  return std::count_if(found.begin(), found.end(), [&](const auto& one) { return one.code == code; });
}

}  // namespace

TEST_CASE("write_template: one entry for each context and text, with speaker and every place") {
  const std::string made = write_template({said("a/x/text", "Two.", 4, "said by dana"),
                                           said("b/x/text", "Two.", 9), said("a/x/text", "Two.", 12)},
                                          "A story");
  CHECK(made.find("# A story\n") == 0);
  CHECK(made.find("#. said by dana\n#: scenario.yaml:4 scenario.yaml:12\nmsgctxt \"a/x/text\"\n"
                  "msgid \"Two.\"\nmsgstr \"\"\n") != std::string::npos);
  CHECK(made.find("#: scenario.yaml:9\nmsgctxt \"b/x/text\"\n") != std::string::npos);
}

TEST_CASE("write_template: what it writes is read back as the same texts, whatever they hold") {
  const std::vector<Text> texts = {said("a", "She says \"no\".\\", 1), said("b", "Zwei\n\tdrei \xc3\xa9", 2)};
  const ParsedWords read = parse_po(write_template(texts, "t"), "t.pot");
  CHECK(read.diagnostics.empty());
  REQUIRE(read.untranslated.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CHECK(read.untranslated[i].context == texts[i].context);
    CHECK(read.untranslated[i].text == texts[i].text);
  }
}

TEST_CASE("compare: missing, fuzzy and stale entries are told apart and each has its place") {
  const ParsedWords po = parse_po(
      "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"Uno\"\n\n"
      "#, fuzzy\nmsgctxt \"b\"\nmsgid \"Two\"\nmsgstr \"Dos\"\n\n"
      "msgctxt \"c\"\nmsgid \"Gone\"\nmsgstr \"Ido\"\n\n"
      "msgctxt \"d\"\nmsgid \"Three\"\nmsgstr \"\"\n",
      "po/es.po");
  const Diagnostics found =
      compare({said("a", "One", 1), said("b", "Two", 2), said("d", "Three", 3), said("e", "Four", 4)}, po,
              "po/es.po");
  REQUIRE(found.size() == 4);
  CHECK(found[0].code == "missing-translation");
  CHECK(found[0].file == "scenario.yaml");
  CHECK(found[0].at.line == 3);
  CHECK(found[1].at.line == 4);
  CHECK(found[2].code == "fuzzy-translation");
  CHECK(found[2].file == "po/es.po");
  CHECK(found[2].at.line == 8);
  CHECK(found[3].code == "stale-translation");
  CHECK(found[3].at.line == 12);
  CHECK(std::all_of(found.begin(), found.end(), [](const auto& one) { return !one.help.empty(); }));
}

TEST_CASE("compare: the same words in another context are another text") {
  const ParsedWords po = parse_po("msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"Uno\"\n", "es.po");
  CHECK(compare({said("a", "One", 1)}, po, "es.po").empty());
  CHECK(count_of(compare({said("b", "One", 1)}, po, "es.po"), "missing-translation") == 1);
  CHECK(count_of(compare({said("b", "One", 1)}, po, "es.po"), "stale-translation") == 1);
}

TEST_CASE("compare: a long list of the same fault ends with how many more there are") {
  std::vector<Text> texts;
  for (int i = 1; i <= 14; ++i) texts.push_back(said("a", "Text " + std::to_string(i), i));
  const Diagnostics found = compare(texts, {}, "es.po", 10);
  REQUIRE(found.size() == 10);
  CHECK(found.back().message.find("(and 4 more like this)") != std::string::npos);
}

TEST_CASE("translate: a missing text stands in its own language, and behind a mark for testers") {
  Words words = parse_po("msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"Uno\"\n", "es.po").words;
  CHECK(words.translate("a", "Two") == "Two");
  words.mark_missing("[en] ");
  CHECK(words.translate("a", "Two") == "[en] Two");
  CHECK(words.translate("a", "One") == "Uno");
}
