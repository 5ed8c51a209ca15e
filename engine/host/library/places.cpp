#include "host/library/places.hpp"

#include "core/base/text.hpp"
#include "host/library/safe_file.hpp"

namespace sightline::library {
namespace {

namespace fs = std::filesystem;

bool is_root(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "scenarios", error) &&
         fs::is_regular_file(folder / "assets" / "indicators.yaml", error);
}

}  // namespace

Result<fs::path> find_root(const fs::path& program, const fs::path& given) {
  if (!given.empty()) {
    if (is_root(given)) return given;
    return Failure{"'" + given.string() + "' does not hold scenarios/ and assets/indicators.yaml"};
  }
  for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    if (is_root(folder)) return folder;
  }
  const fs::path installed = program.parent_path().parent_path() / "share" / "sightline";
  if (is_root(installed)) return installed;
  return Failure{"the folders scenarios/ and assets/ were not found near '" + program.string() +
                 "': name the folder that holds them with --root"};
}

fs::path program_file() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

Result<fs::path> find_scenario(const fs::path& root, const std::string& word) {
  std::error_code error;
  const fs::path path(word);
  if (fs::is_directory(path, error)) {
    if (fs::exists(path / "scenario.yaml", error)) return path / "scenario.yaml";
    return Failure{"the folder '" + word + "' has no scenario.yaml"};
  }
  if (fs::exists(path, error)) return path;
  const auto names = names_inside(root, "scenarios");
  const fs::path shipped = root / "scenarios" / word / "scenario.yaml";
  if (is_id(word) && fs::exists(shipped, error)) return shipped;
  const std::string close = nearest(word, names);
  return Failure{"there is no scenario '" + word + "'" +
                 (close.empty() ? std::string() : ": did you mean '" + close + "'?")};
}

}  // namespace sightline::library
