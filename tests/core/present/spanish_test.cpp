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

std::vector<Sentence> all_sentences() {
  std::vector<Sentence> sentences;
  const auto folder = std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "engine/core/present";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".cpp") continue;
    const std::string source = text_of_file(file.path().string());
    const std::string context = context_of(file.path(), source);
    for (auto at = source.find("say("); at != std::string::npos; at = source.find("say(", at + 1)) {
      const auto text = literal_at(source, at + 4);
      CAPTURE(file.path().string());
      CAPTURE(source.substr(at, 60));
      REQUIRE(text.has_value());
      sentences.push_back({context, *text});
    }
  }
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
