#include "core/words/words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sightline::words;

namespace {

const char* const spanish = R"(# Translators: someone
msgid ""
msgstr ""
"Language: es\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. Dana
msgctxt "boarding/doc-held/text"
msgid "Morning."
msgstr "Buenos días."

msgid "Morning."
msgstr "Buenas."

#, fuzzy
msgid "Next"
msgstr "Próximo"

msgid "Not yet"
msgstr ""

#~ msgid "gone"
#~ msgstr "ido"

msgid ""
"Two "
"lines\n"
msgstr ""
"Dos \"líneas\"\n"

msgid "{count} noted of {total}"
msgstr "{total}, anotados {count}"
)";

}  // namespace

TEST_CASE("parse_po: translates by context, joins lines, and leaves the rest as it is") {
  const ParsedWords parsed = parse_po(spanish, "es.po");
  CHECK(parsed.diagnostics.empty());
  const Words& words = parsed.words;
  CHECK(words.language() == "es");
  CHECK(words.size() == 4);
  CHECK(words.translate("boarding/doc-held/text", "Morning.") == "Buenos días.");
  CHECK(words.translate("Morning.") == "Buenas.");
  CHECK(words.translate("elsewhere", "Morning.") == "Morning.");
  CHECK(words.translate("Two lines\n") == "Dos \"líneas\"\n");
  CHECK(words.translate("{count} noted of {total}") == "{total}, anotados {count}");
  CHECK_FALSE(words.has("", "gone"));
}

TEST_CASE("parse_po: fuzzy and empty translations count as missing and are listed") {
  const ParsedWords parsed = parse_po(spanish, "es.po");
  CHECK(parsed.words.translate("Next") == "Next");
  REQUIRE(parsed.fuzzy.size() == 1);
  CHECK(parsed.fuzzy[0].text == "Next");
  CHECK(parsed.words.translate("Not yet") == "Not yet");
  REQUIRE(parsed.untranslated.size() == 1);
  CHECK(parsed.untranslated[0].text == "Not yet");
}

TEST_CASE("parse_po: each broken entry is reported at its line and left out, the others stay") {
  const ParsedWords parsed = parse_po(
      "msgid \"a\"\nmsgstr \"b\n\nmsgid \"{x} c\"\nmsgstr \"{y} d\"\n\nmsgid \"e\"\n\nmsgid \"f\"\nmsgstr "
      "\"g\"\n\n"
      "msgid \"f\"\nmsgstr \"h\"\n\nmsgid \"i\"\nmsgid_plural \"is\"\nmsgstr \"j\"\n",
      "es.po");
  REQUIRE(parsed.diagnostics.size() == 5);
  CHECK(parsed.diagnostics[0].code == "po-syntax");
  CHECK(parsed.diagnostics[0].at.line == 2);
  CHECK(parsed.diagnostics[1].code == "po-placeholder");
  CHECK(parsed.diagnostics[1].at.line == 5);
  CHECK(parsed.diagnostics[2].code == "po-syntax");
  CHECK(parsed.diagnostics[2].at.line == 7);
  CHECK(parsed.diagnostics[3].code == "po-duplicate");
  CHECK(parsed.diagnostics[3].at.line == 13);
  CHECK(parsed.diagnostics[4].code == "po-syntax");
  CHECK(parsed.diagnostics[4].at.line == 16);
  CHECK(parsed.words.size() == 1);
  CHECK(parsed.words.translate("f") == "g");
}

TEST_CASE("parse_po: accepts CRLF, a byte order mark and no blank line between entries") {
  const ParsedWords parsed = parse_po(
      "\xef\xbb\xbfmsgid \"a\"\r\nmsgstr \"b\"\r\nmsgctxt \"x\"\r\nmsgid \"a\"\r\nmsgstr \"c\"\r\n#: d\r\n"
      "msgid \"e\"\r\nmsgstr \"f\"\r\n",
      "es.po");
  CHECK(parsed.diagnostics.empty());
  CHECK(parsed.words.translate("a") == "b");
  CHECK(parsed.words.translate("x", "a") == "c");
  CHECK(parsed.words.translate("e") == "f");
}

TEST_CASE("parse_po: a file that is not UTF-8 gives one message and no words") {
  const ParsedWords parsed = parse_po("msgid \"a\"\nmsgstr \"\xe9\"\n", "es.po");
  REQUIRE(parsed.diagnostics.size() == 1);
  CHECK(parsed.diagnostics[0].code == "bad-utf8");
  CHECK(parsed.diagnostics[0].at.line == 2);
  CHECK(parsed.words.size() == 0);
}

TEST_CASE("Words: entries of the merged catalogue win") {
  Words base;
  base.add("", "a", "one");
  base.add("", "b", "two");
  Words other;
  other.set_language("es");
  other.add("", "a", "uno");
  base.merge(other);
  CHECK(base.translate("a") == "uno");
  CHECK(base.translate("b") == "two");
  CHECK(base.language() == "es");
}

TEST_CASE("fill: puts values in by name and leaves what it does not know") {
  CHECK(fill("{a} of {b}", {{"b", "10"}, {"a", "3"}}) == "3 of 10");
  CHECK(fill("{unknown} and {a", {{"a", "3"}}) == "{unknown} and {a");
  CHECK(fill("{{a} is {a}", {{"a", "3"}}) == "{a} is 3");
  CHECK(fill("{a}", {{"a", "{a}"}}) == "{a}");
  CHECK(fill("", {}).empty());
}
