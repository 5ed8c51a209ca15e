// The project's data files once more, in a folder that a test may change: with a scenario that is broken, and
// in a language that nobody speaks.
#pragma once
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/words/words.hpp"
#include "host/library/folder_library.hpp"

namespace sightline::tests {

/// The text with every vowel twice and an accent on it, in brackets, and so about 40 % longer. What stands in
/// braces is kept. A text that is cut off has lost its bracket; one that is not translated never had one.
inline std::string stretched(std::string_view text) {
  static constexpr std::pair<char, const char*> accents[] = {
      {'a', "\xC3\xA1\xC3\xA0"}, {'e', "\xC3\xA9\xC3\xA8"}, {'i', "\xC3\xAD\xC3\xAE"},
      {'o', "\xC3\xB6\xC3\xB4"}, {'u', "\xC3\xBC\xC3\xBA"}, {'A', "\xC3\x85\xC3\xA1"},
      {'E', "\xC3\x89\xC3\xA9"}, {'I', "\xC3\x8D\xC3\xAD"}, {'O', "\xC3\x96\xC3\xB6"},
      {'U', "\xC3\x9C\xC3\xBC"}, {'n', "\xC3\xB1"},         {'c', "\xC3\xA7"}};
  std::string out = "[";
  bool kept = false;
  for (const char letter : text) {
    kept = letter == '{' || (kept && letter != '}');
    const auto* found = std::find_if(std::begin(accents), std::end(accents),
                                     [&](const auto& one) { return one.first == letter; });
    if (kept || found == std::end(accents))
      out += letter;
    else
      out += found->second;
  }
  for (std::size_t more = text.size() / 12; more > 0; --more) out += '~';
  return out + ']';
}

/// As the texts of a PO file.
inline std::string stretched_po(const std::set<std::pair<std::string, std::string>>& texts) {
  const auto quoted = [](const std::string& text) {
    std::string out = "\"";
    for (const char letter : text) {
      if (letter == '"' || letter == '\\') out += '\\';
      out += letter == '\n' ? "\\n" : std::string(1, letter);
    }
    return out + "\"\n";
  };
  std::string po;
  for (const auto& [context, text] : texts)
    po += "msgctxt " + quoted(context) + "msgid " + quoted(text) + "msgstr " + quoted(stretched(text)) + '\n';
  return po;
}

/// A copy of assets/ and scenarios/ that is deleted again at the end.
class OtherRoot {
 public:
  OtherRoot() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sightline-root-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) return;
    path_ = pattern;
    for (const char* folder : {"assets", "scenarios"})
      std::filesystem::copy(std::filesystem::path(SIGHTLINE_SOURCE_DIR) / folder, path_ / folder,
                            std::filesystem::copy_options::recursive);
  }
  ~OtherRoot() {
    std::error_code error;
    if (!path_.empty()) std::filesystem::remove_all(path_, error);
  }
  OtherRoot(const OtherRoot&) = delete;
  OtherRoot& operator=(const OtherRoot&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file, std::ios::binary) << text;
  }

  /// A scenario that cannot be played: its first scene leads nowhere.
  void add_broken_scenario() const {
    write("scenarios/evening-shift/scenario.yaml",
          "format: 1\nid: evening-shift\ntitle: Evening shift\nsetting: hotel\nroles: [front-desk]\n"
          "start: the-lobby-after-the-last-guest-has-gone-upstairs\n");
  }

  /// Adds a language in which everything is longer and accented, "xx". The interface's sentences are those
  /// that the Spanish catalogue has; spanish_test holds that it has them all.
  void add_stretched_language() const {
    using Texts = std::set<std::pair<std::string, std::string>>;
    const auto of_po = [&](const std::string& file) {
      std::ifstream in(path_ / file, std::ios::binary);
      std::ostringstream bytes;
      bytes << in.rdbuf();
      Texts texts;
      for (const words::PoKey& key : words::parse_po(bytes.str(), file).usable)
        texts.emplace(key.context, key.text);
      return texts;
    };
    library::FolderLibrary library({path_, {}, true});
    const auto bundle = library.read("en");
    Texts shared = of_po("assets/po/es.po");
    const auto add = [](Texts& texts, const std::vector<words::Text>& more) {
      for (const words::Text& one : more) texts.emplace(one.context, one.text);
    };
    add(shared, scenario::texts_of(bundle->catalog, ""));
    add(shared, scenario::texts_of(bundle->contacts, ""));
    write("assets/po/xx.po", stretched_po(shared));
    write("scenarios/courses/po/xx.po", stretched_po(of_po("scenarios/courses/po/es.po")));
    for (const scenario::LibraryEntry& entry : bundle->entries) {
      if (!entry.scenario) continue;
      Texts texts;
      add(texts, entry.texts);
      write("scenarios/" + entry.id + "/po/xx.po", stretched_po(texts));
    }
  }

 private:
  std::filesystem::path path_;
};

}  // namespace sightline::tests
