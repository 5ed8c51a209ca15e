#include "extract.hpp"

#include <iostream>

#include "core/words/texts.hpp"
#include "crash.hpp"
#include "host/library/folder_library.hpp"
#include "machine.hpp"
#include "output.hpp"

namespace sightline {
namespace {

using Texts = std::vector<words::Text>;

void append(Texts& to, Texts more) { to.insert(to.end(), more.begin(), more.end()); }

/// Adds the texts of one scenario. False, after saying why, if it cannot be read or is broken.
bool add_scenario(const Globals& globals, const std::string& path, Texts& texts) {
  const auto wanted = find_wanted(globals, path);
  if (!wanted) {
    std::cerr << "sightline: " << wanted.failure().message << '\n';
    return false;
  }
  const auto bundle = library::FolderLibrary({wanted->root, wanted->scenario, true}).read("en");
  bool whole = true;
  for (const scenario::LibraryEntry& entry : bundle->entries) {
    append(texts, entry.texts);
    if (entry.scenario) continue;
    for (const Diagnostic& one : entry.diagnostics) std::cerr << format(one, entry.source);
    whole = false;
  }
  return whole;
}

Result<Texts> shared_texts(const Globals& globals) {
  const auto wanted = find_wanted(globals, "");
  if (!wanted) return wanted.failure();
  const auto bundle = library::FolderLibrary({wanted->root, {}}).read("en");
  Texts texts = scenario::texts_of(bundle->catalog, "assets/indicators.yaml");
  append(texts, scenario::texts_of(bundle->contacts, "assets/contacts"));
  return texts;
}

}  // namespace

int run_extract(const Globals& globals, const std::vector<std::string>& paths, const std::string& to) {
  if (paths.empty()) {
    const Result<Texts> texts = shared_texts(globals);
    if (texts) return write_output(words::write_template(*texts, "What scenarios share"), to);
    std::cerr << "sightline: " << texts.failure().message << '\n';
    return exit_machine;
  }
  Texts texts;
  bool whole = true;
  for (const std::string& path : paths) whole = add_scenario(globals, path, texts) && whole;
  if (!whole) return exit_findings;
  return write_output(words::write_template(texts, "Texts of a scenario"), to);
}

}  // namespace sightline
