#include "host/yaml/parser_message.hpp"

namespace sightline::yaml {
namespace {

struct Known {
  std::string_view start;  ///< of yaml-cpp's message
  const char* message;
  const char* help;
};

constexpr const char* quote_help = "put the whole text in quotes: \"...\"";
constexpr const char* indent_help = "give every key of one map the same number of spaces before it";

constexpr std::string_view unknown_token = "unknown token";

/// Source: yaml-cpp 0.7, exceptions.h.
constexpr Known known_messages[] = {
    {"illegal map value", "a colon stands where no key ends", quote_help},
    {"illegal map key", "a key cannot stand here", indent_help},
    {"illegal block entry", "a list item cannot stand here", "put each `- ` on a line of its own"},
    {"end of map not found", "this line fits no level of indentation above it", indent_help},
    {"end of sequence not found", "this line fits no level of indentation above it",
     "begin each item of a list with `- `, all with the same number of spaces before it"},
    {"end of map flow not found", "a bracket { is not closed with }", "close it on the same line"},
    {"end of sequence flow not found", "a bracket [ is not closed with ]", "close it on the same line"},
    {"illegal flow end", "a bracket is closed here that was not opened", quote_help},
    {"illegal EOF in scalar", "a quote is opened and never closed", "close it at the end of its line"},
    {"illegal document indicator", "a quote is opened and never closed", "close it at the end of its line"},
    {"illegal character in scalar", "a text cannot begin or go on like this", quote_help},
    {"illegal tab", "a tab stands before the text", "use spaces"},
    {"unknown escape character", "a backslash in double quotes means something special",
     "write \\\\ for a backslash, or use single quotes"},
    {"bad character found while scanning hex", "\\x, \\u and \\U need hexadecimal digits behind them",
     "write \\\\ for a backslash, or use single quotes"},
    {"invalid unicode", "this \\u names no character", "write the character itself"},
    {unknown_token, "a text cannot begin with this character", quote_help},
    {"unexpected character in block", "behind `|` or `>` the line must end",
     "begin the text on the next line"},
    {"cannot set zero indentation", "behind `|` or `>` the line must end", "begin the text on the next line"},
    {"bad file", "the file is nested too deep to read", "use at most 32 levels"},
};

}  // namespace

PlainMessage plain_message(std::string_view parser_message, std::string_view line) {
  if (parser_message.substr(0, unknown_token.size()) == unknown_token && line.ends_with('?'))
    return {"a question mark cannot stand before a comma or a bracket that closes", quote_help};
  for (const Known& known : known_messages)
    if (parser_message.substr(0, known.start.size()) == known.start) return {known.message, known.help};
  return {"this line cannot be read as YAML", "if it is a text, put it in quotes: \"...\""};
}

}  // namespace sightline::yaml
