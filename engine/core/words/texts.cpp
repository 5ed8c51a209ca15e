#include "core/words/texts.hpp"

#include <map>
#include <set>
#include <utility>

namespace sightline::words {
namespace {

using Key = std::pair<std::string, std::string>;  ///< context, text

/// As it stands between the quotes of a PO file.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string place(const Text& text) {
  return text.at.line > 0 ? text.file + ':' + std::to_string(text.at.line) : text.file;
}

/// One entry of the template, without the empty line before it.
struct Entry {
  const Text* first = nullptr;
  std::vector<std::string> places;
};

/// Collects findings of one kind, and counts those that are too many to list.
class Findings {
 public:
  Findings(std::string code, std::string help, int at_most)
      : code_(std::move(code)), help_(std::move(help)), at_most_(at_most) {}

  void add(const std::string& file, Position at, int length, std::string message) {
    ++count_;
    if (count_ <= at_most_)
      found_.push_back({Severity::warning, code_, file, at, length, std::move(message), help_});
  }

  void move_to(Diagnostics& all) {
    if (count_ > at_most_ && !found_.empty())
      found_.back().message += " (and " + std::to_string(count_ - at_most_) + " more like this)";
    all.insert(all.end(), found_.begin(), found_.end());
  }

 private:
  std::string code_, help_;
  int at_most_;
  int count_ = 0;
  Diagnostics found_;
};

std::string beginning(const std::string& text) {
  constexpr std::size_t enough = 40;
  if (text.size() <= enough) return '\'' + text + '\'';
  std::size_t end = text.rfind(' ', enough);
  if (end == std::string::npos || end == 0) end = enough;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return '\'' + text.substr(0, end) + "...'";
}

}  // namespace

std::string write_template(const std::vector<Text>& texts, const std::string& title) {
  std::map<Key, std::size_t> known;
  std::vector<Entry> entries;
  for (const Text& text : texts) {
    if (text.text.empty()) continue;
    const auto [found, is_new] = known.emplace(Key(text.context, text.text), entries.size());
    if (is_new) entries.push_back({&text, {}});
    entries[found->second].places.push_back(place(text));
  }
  std::string out =
      "# " + title + "\nmsgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n\"MIME-Version: 1.0\\n\"\n" +
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n" + "\"Content-Transfer-Encoding: 8bit\\n\"\n";
  for (const Entry& entry : entries) {
    out += '\n';
    if (!entry.first->note.empty()) out += "#. " + entry.first->note + '\n';
    out += "#:";
    for (const std::string& one : entry.places) out += ' ' + one;
    out += "\nmsgctxt " + quoted(entry.first->context) + "\nmsgid " + quoted(entry.first->text) +
           "\nmsgstr \"\"\n";
  }
  return out;
}

Diagnostics compare(const std::vector<Text>& texts, const ParsedWords& po, const std::string& po_file,
                    int at_most) {
  Findings missing("missing-translation", "add it to " + po_file + ", or merge a new template into it",
                   at_most);
  Findings fuzzy("fuzzy-translation", "read it again, then take the word fuzzy away", at_most);
  Findings stale("stale-translation", "take it out, or merge a new template into the file", at_most);
  std::set<Key> asked, waits;
  for (const PoKey& one : po.fuzzy) waits.emplace(one.context, one.text);
  for (const Text& text : texts) {
    const Key key(text.context, text.text);
    if (text.text.empty() || !asked.insert(key).second) continue;
    if (po.words.has(text.context, text.text) || waits.count(key) > 0) continue;
    missing.add(text.file, text.at, 1, beginning(text.text) + " has no translation in " + po_file);
  }
  const auto look = [&](const PoKey& one, bool is_fuzzy) {
    if (asked.count(Key(one.context, one.text)) == 0) {
      stale.add(po_file, {one.line, 1}, 1, beginning(one.text) + " is not said any more");
    } else if (is_fuzzy) {
      fuzzy.add(po_file, {one.line, 1}, 1,
                "the translation of " + beginning(one.text) + " is marked as unsure, and not used");
    }
  };
  for (const PoKey& one : po.usable) look(one, false);
  for (const PoKey& one : po.untranslated) look(one, false);
  for (const PoKey& one : po.fuzzy) look(one, true);
  Diagnostics all;
  missing.move_to(all);
  fuzzy.move_to(all);
  stale.move_to(all);
  return all;
}

}  // namespace sightline::words
