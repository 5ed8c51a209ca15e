#include "host/library/folder_library.hpp"

#include <algorithm>

#include "core/scenario/bind.hpp"
#include "host/library/courses.hpp"
#include "host/library/safe_file.hpp"
#include "host/library/shared_data.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline::library {
namespace {

namespace fs = std::filesystem;

constexpr const char* scenario_file = "scenario.yaml";

/// Where one scenario lies on the disk.
struct ScenarioPlace {
  fs::path base;       ///< folder that nothing may lead out of
  std::string folder;  ///< inside `base`, with a slash at its end; or empty
  std::string file;    ///< inside `folder`
  std::string id;      ///< that the folder's name demands; empty if any will do
  std::string shown;   ///< path as people know it
};

/// What every scenario of one reading is bound against.
struct Setting {
  const SharedData& shared;  ///< translated
  const scenario::PictureKit& kit;
  const words::Words& words;  ///< of the shared data, in the chosen language
  const LibraryPaths& options;
};

Diagnostic fault(const std::string& file, const std::string& code, const std::string& message) {
  return {Severity::error, code, file, {1, 1}, 1, message, ""};
}

/// The path as a person would type it from where they are.
std::string shown_path(const fs::path& path) {
  std::error_code error;
  const fs::path relative = fs::relative(path, error);
  const bool below = !error && !relative.empty() && *relative.begin() != "..";
  return (below && path.is_absolute() ? relative : path).string();
}

void take_translations(const ScenarioPlace& place, scenario::LibraryEntry& entry) {
  for (const std::string& name : names_inside(place.base, place.folder + "po")) {
    if (!name.ends_with(".po")) continue;
    const std::string path = "po/" + name;
    const Result<std::string> bytes = read_inside(place.base, place.folder + path);
    if (!bytes || bytes->size() > file_limit) {
      const std::string why = bytes ? "'" + path + "' is larger than 1 MiB" : bytes.failure().message;
      entry.diagnostics.push_back(fault(entry.path, "unreadable-file", why));
      continue;
    }
    entry.files.emplace_back(path, *bytes);
  }
}

words::Words words_for(const Setting& setting, scenario::LibraryEntry& entry) {
  const std::string path = "po/" + setting.words.language() + ".po";
  const std::string* bytes = find_file(entry.files, path);
  words::ParsedWords parsed;
  if (bytes != nullptr) parsed = words::parse_po(*bytes, path);
  for (Diagnostic& one : parsed.diagnostics) entry.diagnostics.push_back(std::move(one));
  parsed.words.set_language(setting.words.language());
  parsed.words.mark_missing(setting.words.mark());
  return std::move(parsed.words);
}

std::string text_under(const document::Document& document, const char* key) {
  const document::Node* node = document.root.find(key);
  return node == nullptr ? std::string() : node->text;
}

/// Adds the play scripts that the scenario names; one that cannot be had is told at its name.
void take_experts(const ScenarioPlace& place, scenario::LibraryEntry& entry) {
  if (!entry.scenario) return;
  for (const scenario::Expert& expert : entry.scenario->experts) {
    if (find_file(entry.files, expert.file) != nullptr) continue;
    const Result<std::string> bytes = read_inside(place.base, place.folder + expert.file);
    if (bytes && bytes->size() <= file_limit) {
      entry.files.emplace_back(expert.file, *bytes);
      continue;
    }
    const std::string why = bytes ? "is larger than 1 MiB" : "cannot be read";
    entry.diagnostics.push_back({Severity::warning, "missing-expert", entry.path, expert.at_source,
                                 static_cast<int>(expert.file.size()),
                                 "the play script '" + expert.file + "' " + why,
                                 "put it beside the scenario, or take the line out"});
  }
}

/// The guide in the chosen language, else in English. No part of what is played: it may be mended any time.
void take_guide(const ScenarioPlace& place, const std::string& language, scenario::LibraryEntry& entry) {
  std::error_code error;
  for (const std::string& name : {"guide." + language + ".md", std::string("guide.md")}) {
    if (!fs::exists(place.base / (place.folder + name), error)) continue;
    const Result<std::string> bytes = read_inside(place.base, place.folder + name);
    if (!bytes || bytes->size() > file_limit) continue;
    entry.guide = *bytes;
    return;
  }
}

/// Reads the expert scripts among the files.
void read_experts(scenario::LibraryEntry& entry) {
  if (!entry.scenario) return;
  for (const scenario::Expert& expert : entry.scenario->experts) {
    const std::string* bytes = find_file(entry.files, expert.file);
    if (bytes == nullptr) continue;
    document::Parsed parsed = yaml::read_yaml(expert.file, *bytes);
    entry.experts.push_back({expert.which, std::move(parsed.document), std::move(parsed.diagnostics)});
  }
}

void seal(scenario::LibraryEntry& entry) {
  std::sort(entry.files.begin(), entry.files.end());
  entry.hash = hash_of(entry.files);
}

/// Binds what `entry.files` holds as scenario.yaml and adds the shared files it was bound against.
void bind_entry(scenario::LibraryEntry& entry, const Setting& setting) {
  const SharedData& shared = setting.shared;
  const std::string* bytes = find_file(entry.files, scenario_file);
  if (bytes == nullptr) return;
  document::Parsed parsed = yaml::read_yaml(entry.path, *bytes);
  entry.source = parsed.document.source;
  std::vector<std::string> notices;
  const std::string jurisdiction = text_under(parsed.document, "jurisdiction");
  const auto paths = contact_files(shared, jurisdiction.empty() ? "us" : jurisdiction);
  entry.contacts = bind_contact_files(shared, paths, notices);
  scenario::translate(entry.contacts, setting.words);
  const words::Words words = words_for(setting, entry);
  if (!has_errors(parsed.diagnostics)) {
    scenario::Bound bound = scenario::bind(
        parsed.document, {shared.catalog, entry.contacts, setting.kit, words, setting.options.lists_texts});
    entry.scenario = std::move(bound.scenario);
    entry.texts = std::move(bound.texts);
    parsed.diagnostics.insert(parsed.diagnostics.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  }
  entry.diagnostics.insert(entry.diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
  for (const auto& file : shared.files) {
    const bool used = std::find(paths.begin(), paths.end(), file.first) != paths.end();
    if (used || !file.first.starts_with("assets/contacts/")) entry.files.push_back(file);
  }
}

void demand_id(const ScenarioPlace& place, scenario::LibraryEntry& entry) {
  if (place.id.empty()) {
    if (entry.scenario) entry.id = entry.scenario->id;
    return;
  }
  if (!entry.scenario || entry.scenario->id == place.id) return;
  entry.diagnostics.push_back(fault(
      entry.path, "id-not-folder",
      "the scenario calls itself '" + entry.scenario->id + "' but lies in the folder '" + place.id + "'"));
  entry.diagnostics.back().help = "give the folder and 'id:' the same name";
  entry.scenario.reset();
}

scenario::LibraryEntry read_entry(const ScenarioPlace& place, const Setting& setting) {
  scenario::LibraryEntry entry;
  entry.id = place.id.empty() ? fs::path(place.shown).stem().string() : place.id;
  entry.path = place.shown;
  Result<std::string> bytes = read_inside(place.base, place.folder + place.file);
  if (!bytes) {
    entry.diagnostics.push_back(fault(entry.path, "unreadable-file", bytes.failure().message));
    return entry;
  }
  entry.files.emplace_back(scenario_file, std::move(*bytes));
  take_translations(place, entry);
  bind_entry(entry, setting);
  take_experts(place, entry);
  take_guide(place, setting.words.language(), entry);
  read_experts(entry);
  seal(entry);
  demand_id(place, entry);
  sort_and_deduplicate(entry.diagnostics);
  return entry;
}

std::vector<ScenarioPlace> places_of(const LibraryPaths& paths) {
  std::vector<ScenarioPlace> places;
  if (!paths.scenario.empty()) {
    fs::path folder = paths.scenario.parent_path();
    if (folder.empty()) folder = ".";
    places.push_back({folder, "", paths.scenario.filename().string(), "", paths.scenario.string()});
    return places;
  }
  std::error_code error;
  for (const std::string& name : names_inside(paths.root, "scenarios")) {
    const std::string folder = "scenarios/" + name + "/";
    const fs::path file = paths.root / (folder + scenario_file);
    if (!fs::exists(fs::symlink_status(file, error))) continue;
    places.push_back({paths.root, folder, scenario_file, name, shown_path(file)});
  }
  return places;
}

void take_words(InterfaceWords found, const LibraryPaths& options, scenario::Bundle& bundle) {
  if (options.marks_untranslated && found.language != "en") found.words.mark_missing("[en] ");
  bundle.interface_words = std::move(found.words);
  bundle.language = found.language;
  bundle.languages = std::move(found.languages);
}

void sort_entries(std::vector<scenario::LibraryEntry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    if (a.scenario.has_value() != b.scenario.has_value()) return a.scenario.has_value();
    return a.id < b.id;
  });
}

}  // namespace

std::unique_ptr<const scenario::Bundle> FolderLibrary::read(const std::string& language) {
  auto bundle = std::make_unique<scenario::Bundle>();
  InterfaceWords found = read_interface_words(paths_.root, language, bundle->notices);
  take_words(std::move(found), paths_, *bundle);
  SharedData shared = read_shared(paths_.root);
  kit_ = paths_.reads_pictures ? read_kit(paths_.root, shared.notices) : scenario::PictureKit{};
  scenario::translate(shared.catalog, bundle->interface_words);
  const Setting setting{shared, *kit_, bundle->interface_words, paths_};
  for (const ScenarioPlace& place : places_of(paths_)) bundle->entries.push_back(read_entry(place, setting));
  sort_entries(bundle->entries);
  if (paths_.scenario.empty())
    bundle->courses = read_courses(paths_.root / "scenarios", shared.catalog.roles, bundle->language);
  bundle->contacts = bind_contact_files(shared, all_contact_files(shared), shared.notices);
  scenario::translate(bundle->contacts, bundle->interface_words);
  bundle->catalog = std::move(shared.catalog);
  bundle->kit = *kit_;
  bundle->notices.insert(bundle->notices.end(), shared.notices.begin(), shared.notices.end());
  return bundle;
}

Result<std::unique_ptr<const scenario::Bundle>> FolderLibrary::reopen(const player::SourceFiles& files,
                                                                      const std::string& language) {
  if (hash_of(files.files) != files.hash) {
    return Failure{"the stored copy of this scenario was changed: the attempt cannot be opened"};
  }
  auto bundle = std::make_unique<scenario::Bundle>();
  InterfaceWords found = read_interface_words(paths_.root, language, bundle->notices);
  take_words(std::move(found), paths_, *bundle);
  SharedData shared = shared_from(files.files);
  scenario::translate(shared.catalog, bundle->interface_words);
  if (!kit_) kit_ = read_kit(paths_.root, bundle->notices);
  scenario::LibraryEntry entry;
  entry.path = scenario_file;
  for (const auto& file : files.files) {
    if (!file.first.starts_with("assets/")) entry.files.push_back(file);
  }
  bind_entry(entry, {shared, *kit_, bundle->interface_words, paths_});
  read_experts(entry);
  seal(entry);
  if (!entry.scenario) {
    const std::string why = entry.diagnostics.empty() ? "" : ": " + entry.diagnostics.front().message;
    return Failure{"this attempt was made with a version of the scenario that cannot be read any more" + why};
  }
  entry.id = entry.scenario->id;
  bundle->contacts = entry.contacts;
  bundle->catalog = std::move(shared.catalog);
  bundle->kit = *kit_;
  bundle->entries.push_back(std::move(entry));
  return Result<std::unique_ptr<const scenario::Bundle>>(std::move(bundle));
}

}  // namespace sightline::library
