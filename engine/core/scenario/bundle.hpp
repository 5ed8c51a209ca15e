// Everything that can be played, read once and never changed.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/document/document.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/course.hpp"
#include "core/scenario/picture_kit.hpp"
#include "core/scenario/scenario.hpp"
#include "core/words/words.hpp"

namespace sightline::scenario {

/// A play script that a scenario names as an expert's, not yet bound.
struct ExpertScript {
  CaseId which;
  document::Document script;
  Diagnostics diagnostics;  ///< of reading it
};

/// One scenario folder: what it says, or why it cannot be played.
struct LibraryEntry {
  std::string id;    ///< of the folder
  std::string path;  ///< of its scenario.yaml, as shown to people
  std::optional<Scenario> scenario;
  ContactDirectory contacts;          ///< of its jurisdiction: the scenario's ContactIds point into it
  std::vector<ExpertScript> experts;  ///< in the order of Scenario::experts; those whose file is there
  Diagnostics diagnostics;
  std::string guide;               ///< guide.md for facilitators, Markdown; empty if there is none
  std::string source;              ///< text of scenario.yaml, for showing diagnostics
  std::vector<words::Text> texts;  ///< all there is to translate, if the library was asked for it
  std::string hash;                ///< hex BLAKE2b of all bytes below
  std::vector<std::pair<std::string, std::string>>
      files;  ///< what it was bound from: scenario, expert scripts, catalogue, contacts, PO
};

struct Bundle {
  IndicatorCatalog catalog;
  ContactDirectory contacts;  ///< all there are, for pages outside a scenario
  PictureKit kit;
  words::Words interface_words;  ///< of the chosen language; empty for English
  std::string language = "en";
  std::vector<std::string> languages;  ///< that can be chosen
  std::vector<LibraryEntry> entries;   ///< sorted: playable ones first, by id
  std::vector<CourseEntry> courses;    ///< sorted by path
  std::vector<std::string> notices;    ///< "language xx not found, using English" and the like
};

}  // namespace sightline::scenario
