#include "explain.hpp"

#include <iostream>
#include <vector>

#include "core/base/text.hpp"
#include "core/check/codes.hpp"
#include "crash.hpp"

namespace sightline {
namespace {

/// Of reading files, before what they say is looked at.
constexpr check::CodeNote reader_notes[] = {
    {"after-end", "nothing may stand behind the line `...`, which ends a document"},
    {"alias", "a word that starts with * would repeat a marked part, which is not done here; quote it"},
    {"anchor", "a word that starts with & would mark a part for repeating, which is not done here; quote it"},
    {"bad-indentation",
     "lines of one list or map start in the same column; deeper means part of the line above"},
    {"bad-key", "what stands in front of a colon is one plain word"},
    {"bad-utf8", "a file is saved as UTF-8, and every byte of it must be"},
    {"bad-yaml", "the line is no YAML, and none of the usual slips either"},
    {"bidi-control", "a hidden character changes the order in which text is shown; delete it"},
    {"colon-in-text", "a text with a colon and a space in it needs quotes, or the colon makes a key"},
    {"comment-after-text", "a space and # end a text: what follows would be lost"},
    {"complex-key", "a key that starts with ? is not used here"},
    {"control-character", "a hidden character that no text needs; delete it"},
    {"curly-quotes", "only straight quotes quote; curly ones become part of the text"},
    {"directive", "a line that starts with % is not used here"},
    {"duplicate-key", "a key stands once in its map; the second would hide the first"},
    {"empty-file", "the file says nothing"},
    {"hash-in-text", "a space and # end a text: quote a text that has them in it"},
    {"id-not-folder", "a scenario lies in a folder of the same name as its id"},
    {"line-break-in-quotes", "a quoted text stands on one line; longer ones use > or |"},
    {"merge-key", "<< would copy another map in, which is not done here"},
    {"missing-expert", "the play script of an expert lies beside the scenario, in its folder"},
    {"missing-dash", "each item of a list starts with a dash and a space"},
    {"missing-space", "a colon or a dash is followed by a space"},
    {"no-key", "in a map, each line has a key, a colon and a value"},
    {"nul", "the file has a zero byte: it is no text file"},
    {"po-duplicate", "a text is translated once in a file"},
    {"po-placeholder", "a translation has the same words in braces as the text"},
    {"po-syntax", "a translation file has msgctxt, msgid and msgstr, each with its text in quotes"},
    {"second-document", "a file holds one scenario, so `---` stands at most once, at the top"},
    {"special-start", "a text that starts with a sign that YAML uses itself needs quotes"},
    {"tab", "lines are indented with spaces, never with tabs"},
    {"tag", "a word that starts with ! would name a type, which is not done here; quote it"},
    {"text-after-quote", "behind the closing quote nothing follows on the line"},
    {"text-needs-key", "a text with keys below it is itself written with the key `text`"},
    {"too-big", "a file has at most 1 MiB"},
    {"too-deep", "lists and maps lie at most 32 deep in each other"},
    {"too-many-faults", "so much is wrong that the rest is not listed; mend the first and check again"},
    {"too-many-nodes", "a file has at most 200000 keys and values"},
    {"unclosed-bracket", "every [ and { is closed on its line"},
    {"unreadable-file", "the file is missing, is a link, or may not be read"},
    {"unterminated-quote", "a text that starts with a quote ends with the same one, on the same line"},
};

}  // namespace

int run_explain(const std::string& code) {
  std::vector<check::CodeNote> all = check::code_notes();
  all.insert(all.end(), std::begin(reader_notes), std::end(reader_notes));
  std::vector<std::string> names;
  for (const check::CodeNote& one : all) {
    if (one.code == code) {
      std::cout << one.code << ": " << one.meaning << '\n';
      return exit_fine;
    }
    names.emplace_back(one.code);
  }
  const std::string near = nearest(code, names);
  std::cerr << "sightline: no finding has the code '" << code << '\''
            << (near.empty() ? std::string() : ": did you mean '" + near + "'?") << '\n';
  return exit_usage;
}

}  // namespace sightline
