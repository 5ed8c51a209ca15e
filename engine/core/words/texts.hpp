// What there is to translate: the template that translators start from, and what a catalogue of theirs lacks.
#pragma once
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/words/words.hpp"

namespace sightline::words {

/// A text that people read, as its author wrote it.
struct Text {
  std::string context;  ///< tells equal texts apart
  std::string text;
  std::string note;  ///< for the translator: who speaks; may be empty
  std::string file;
  Position at;
};

/// A PO template (.pot): one entry for each context and text, in order of first appearance, with every place
/// it stands at. `title` is what the header calls it. Translators merge it with `msgmerge`.
/// Source: GNU gettext manual, "The Format of PO Files".
[[nodiscard]] std::string write_template(const std::vector<Text>& texts, const std::string& title);

/// Warnings about the catalogue `po`, read from `po_file`, against what there is to translate:
/// missing-translation (at the text, shown in its own language there), fuzzy-translation and
/// stale-translation (at the entry). More than `at_most` of a kind end in one that counts the rest.
[[nodiscard]] Diagnostics compare(const std::vector<Text>& texts, const ParsedWords& po,
                                  const std::string& po_file, int at_most = 10);

}  // namespace sightline::words
