#include "host/library/shared_data.hpp"

#include <algorithm>
#include <set>

#include "host/library/safe_file.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline::library {
namespace {

namespace fs = std::filesystem;

constexpr const char* catalog_path = "assets/indicators.yaml";
constexpr std::string_view contacts_folder = "assets/contacts/";

/// The first error of each file says which one to look at; `sightline check` lists the rest.
void add_notices(const Diagnostics& diagnostics, std::vector<std::string>& notices) {
  std::set<std::string> told;
  for (const Diagnostic& one : diagnostics) {
    if (one.severity != Severity::error || !told.insert(one.file).second) continue;
    const std::string line = one.at.line > 0 ? ":" + std::to_string(one.at.line) : std::string();
    notices.push_back(one.file + line + ": " + one.message);
  }
}

/// Adds the file, or a notice that it cannot be read.
void take_file(const fs::path& root, const std::string& path, SharedData& shared) {
  Result<std::string> bytes = read_inside(root, path);
  if (bytes) {
    shared.files.emplace_back(path, *bytes);
  } else {
    shared.notices.push_back(bytes.failure().message);
  }
}

void bind_shared_catalog(SharedData& shared) {
  const std::string* bytes = find_file(shared.files, catalog_path);
  if (bytes == nullptr) return;
  document::Parsed parsed = yaml::read_yaml(catalog_path, *bytes);
  shared.catalog = scenario::bind_catalog(parsed.document, parsed.diagnostics);
  add_notices(parsed.diagnostics, shared.notices);
}

void find_kit_files(const fs::path& root, const std::string& folder, int depth,
                    std::vector<std::string>& found) {
  for (const std::string& name : names_inside(root, folder)) {
    const std::string path = folder + "/" + name;
    if (name.ends_with(".yaml")) {
      found.push_back(path);
    } else if (depth > 0) {
      find_kit_files(root, path, depth - 1, found);
    }
  }
}

}  // namespace

const std::string* find_file(const Files& files, const std::string& path) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.first == path; });
  return found == files.end() ? nullptr : &found->second;
}

SharedData read_shared(const fs::path& root) {
  SharedData shared;
  for (const std::string& name : names_inside(root, "assets/contacts")) {
    if (name.ends_with(".yaml")) take_file(root, std::string(contacts_folder) + name, shared);
  }
  take_file(root, catalog_path, shared);
  bind_shared_catalog(shared);
  return shared;
}

scenario::PictureKit read_kit(const fs::path& root, std::vector<std::string>& notices) {
  const std::string folder = "assets/kit";
  std::vector<std::string> paths;
  find_kit_files(root, folder, 4, paths);
  std::vector<scenario::KitFile> files;
  Diagnostics diagnostics;
  for (const std::string& path : paths) {
    const Result<std::string> bytes = read_inside(root, path);
    if (!bytes) {
      notices.push_back(bytes.failure().message);
      continue;
    }
    document::Parsed parsed = yaml::read_yaml(path, *bytes);
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    files.emplace_back(path.substr(folder.size() + 1), std::move(parsed.document));
  }
  scenario::PictureKit kit = scenario::bind_kit(files, diagnostics);
  add_notices(diagnostics, notices);
  return kit;
}

SharedData shared_from(const Files& files) {
  SharedData shared;
  for (const auto& file : files) {
    if (file.first.starts_with("assets/")) shared.files.push_back(file);
  }
  bind_shared_catalog(shared);
  return shared;
}

std::vector<std::string> contact_files(const SharedData& shared, const std::string& jurisdiction) {
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < jurisdiction.size() + 1; ++at) {
    if (at != jurisdiction.size() && jurisdiction[at] != '-') continue;
    std::string path = std::string(contacts_folder) + jurisdiction.substr(0, at) + ".yaml";
    if (find_file(shared.files, path) != nullptr) paths.push_back(std::move(path));
  }
  return paths;
}

std::vector<std::string> all_contact_files(const SharedData& shared) {
  std::vector<std::string> paths;
  for (const auto& [path, content] : shared.files) {
    if (path.starts_with(contacts_folder)) paths.push_back(path);
  }
  const auto shorter = [](const std::string& a, const std::string& b) { return a.size() < b.size(); };
  std::stable_sort(paths.begin(), paths.end(), shorter);
  return paths;
}

scenario::ContactDirectory bind_contact_files(const SharedData& shared, const std::vector<std::string>& paths,
                                              std::vector<std::string>& notices) {
  std::vector<document::Document> documents;
  Diagnostics diagnostics;
  for (const std::string& path : paths) {
    const std::string* bytes = find_file(shared.files, path);
    if (bytes == nullptr) continue;
    document::Parsed parsed = yaml::read_yaml(path, *bytes);
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    documents.push_back(std::move(parsed.document));
  }
  scenario::ContactDirectory directory = scenario::bind_contacts(documents, diagnostics);
  add_notices(diagnostics, notices);
  return directory;
}

InterfaceWords read_interface_words(const fs::path& root, const std::string& language,
                                    std::vector<std::string>& notices) {
  InterfaceWords found;
  found.languages = {"en"};
  for (const std::string& name : names_inside(root, "assets/po")) {
    if (name.ends_with(".po")) found.languages.push_back(name.substr(0, name.size() - 3));
  }
  if (language.empty() || language == "en") return found;
  if (std::find(found.languages.begin(), found.languages.end(), language) == found.languages.end()) {
    notices.push_back("language '" + language + "' not found, using English");
    return found;
  }
  const std::string path = "assets/po/" + language + ".po";
  const Result<std::string> bytes = read_inside(root, path);
  if (!bytes || bytes->size() > file_limit) {
    notices.push_back(bytes ? "'" + path + "' is larger than 1 MiB, using English" : bytes.failure().message);
    return found;
  }
  words::ParsedWords parsed = words::parse_po(*bytes, path);
  const std::string shared_path = "assets/po/catalog/" + language + ".po";
  const Result<std::string> shared = read_inside(root, shared_path);
  if (shared && shared->size() <= file_limit) {
    words::ParsedWords more = words::parse_po(*shared, shared_path);
    parsed.words.merge(more.words);
    parsed.diagnostics.insert(parsed.diagnostics.end(), more.diagnostics.begin(), more.diagnostics.end());
  }
  add_notices(parsed.diagnostics, notices);
  found.words = std::move(parsed.words);
  found.words.set_language(language);
  found.language = language;
  return found;
}

}  // namespace sightline::library
