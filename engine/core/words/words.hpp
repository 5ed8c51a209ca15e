// Gettext catalogues: parses PO text, looks up, fills named placeholders.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace sightline::words {

/// Translations of one language. Empty: everything stays as it is.
class Words {
 public:
  /// The translation, or `text` itself, behind the mark for missing ones, if it is missing, fuzzy or empty.
  [[nodiscard]] std::string translate(std::string_view context, std::string_view text) const;
  /// Of a text without context.
  [[nodiscard]] std::string translate(std::string_view text) const { return translate({}, text); }
  /// Whether a usable translation exists.
  [[nodiscard]] bool has(std::string_view context, std::string_view text) const;

  void add(std::string context, std::string text, std::string translation);
  /// Entries of `other` win.
  void merge(const Words& other);
  /// What testers see before a text without translation; empty at first.
  void mark_missing(std::string mark) { mark_ = std::move(mark); }
  [[nodiscard]] const std::string& mark() const { return mark_; }
  [[nodiscard]] const std::string& language() const { return language_; }
  void set_language(std::string code) { language_ = std::move(code); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  std::string language_;
  std::string mark_;
  std::map<std::pair<std::string, std::string>, std::string, std::less<>> entries_;
};

/// An entry of a PO file, by what it translates.
struct PoKey {
  std::string context, text;
  int line = 0;  ///< of its msgstr
};

struct ParsedWords {
  Words words;
  Diagnostics diagnostics;          ///< broken PO lines, broken placeholders
  std::vector<PoKey> usable;        ///< what `words` holds, in the order of the file
  std::vector<PoKey> fuzzy;         ///< left out of `words`
  std::vector<PoKey> untranslated;  ///< with an empty translation
};

/// Reads PO text (msgctxt, msgid, msgstr, comments, fuzzy flags; plural forms are not used).
[[nodiscard]] ParsedWords parse_po(std::string_view text, const std::string& file);

/// Fills `{name}` from pairs; unknown names stay as written; `{{` is a brace.
[[nodiscard]] std::string fill(std::string_view pattern,
                               const std::vector<std::pair<std::string_view, std::string>>& values);

}  // namespace sightline::words
