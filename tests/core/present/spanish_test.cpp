// Every interface sentence has a complete Spanish entry. The sentences are collected from the sources: each
// is the literal first argument of `say(`, in the context of its file.
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/core/player/world.hpp"

using namespace sightline;
using namespace sightline::tests;

namespace {

struct Sentence {
  std::string context, text;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// The literals that start at `at`, joined; nullopt if there is none.
std::optional<std::string> literal_at(const std::string& source, std::size_t at) {
  std::optional<std::string> text;
  for (;;) {
    while (at < source.size() && is_space(source[at])) ++at;
    if (at >= source.size() || source[at] != '"') return text;
    if (!text) text.emplace();
    for (++at; source[at] != '"'; ++at) {
      if (source[at] == '\\') ++at;
      *text += source[at];
    }
    ++at;
  }
}

/// The context that a file names, or the beginning of its name: "debrief" of debrief_after.cpp.
std::string context_of(const std::filesystem::path& file, const std::string& source) {
  std::set<std::string> named;
  for (auto at = source.find("Say say{"); at != std::string::npos; at = source.find("Say say{", at + 1)) {
    const auto open = source.find('"', at);
    named.insert(source.substr(open + 1, source.find('"', open + 1) - open - 1));
  }
  CAPTURE(file.string());
  REQUIRE(named.size() <= 1);
  const std::string stem = file.stem().string();
  return named.empty() ? stem.substr(0, stem.find('_')) : *named.begin();
}

/// Adds what one file says; `call` is how it does.
void collect(const std::filesystem::path& file, const std::string& context, const std::string& call,
             std::vector<Sentence>& sentences) {
  const std::string source = text_of_file(file.string());
  for (auto at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
    const auto text = literal_at(source, source.find('(', at) + 1);
    CAPTURE(file.string());
    CAPTURE(source.substr(at, 60));
    REQUIRE(text.has_value());
    sentences.push_back({context, *text});
  }
}

bool is_source(const std::filesystem::path& file) { return file.extension() == ".cpp"; }

std::vector<Sentence> all_sentences() {
  std::vector<Sentence> sentences;
  const auto engine = std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "engine";
  for (const auto& file : std::filesystem::directory_iterator(engine / "core/present"))
    if (is_source(file.path()))
      collect(file.path(), context_of(file.path(), text_of_file(file.path().string())), "say(", sentences);
  for (const auto& file : std::filesystem::recursive_directory_iterator(engine / "face"))
    if (is_source(file.path())) {
      collect(file.path(), "face", "player_.say(\"", sentences);
      collect(file.path(), "face", "program.say(\"", sentences);
    }
  const auto program = std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "tools/sightline";
  for (const auto& file : std::filesystem::directory_iterator(program))
    if (is_source(file.path())) collect(file.path(), "face", "player.say(\"", sentences);
  return sentences;
}

std::multiset<std::string> placeholders(const std::string& text) {
  std::multiset<std::string> names;
  for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    names.insert(text.substr(open, text.find('}', open) - open + 1));
  return names;
}

}  // namespace

TEST_CASE("spanish: every interface sentence has an entry that keeps its placeholders") {
  const words::Words es = spanish();
  const auto sentences = all_sentences();
  REQUIRE(sentences.size() > 300);
  for (const Sentence& sentence : sentences) {
    CAPTURE(sentence.context);
    CAPTURE(sentence.text);
    CHECK(es.has(sentence.context, sentence.text));
    CHECK(placeholders(es.translate(sentence.context, sentence.text)) == placeholders(sentence.text));
  }
}

TEST_CASE("spanish: no entry is fuzzy, empty, broken or left over") {
  const std::string path = std::string(SIGHTLINE_SOURCE_DIR) + "/assets/po/es.po";
  const auto parsed = words::parse_po(text_of_file(path), "es.po");
  CHECK(parsed.diagnostics.empty());
  CHECK(parsed.fuzzy.empty());
  CHECK(parsed.untranslated.empty());
  std::set<std::pair<std::string, std::string>> used;
  for (const Sentence& sentence : all_sentences()) used.insert({sentence.context, sentence.text});
  CHECK(parsed.words.size() == used.size());
}
