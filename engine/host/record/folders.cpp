#include "host/record/folders.hpp"

namespace sightline::record {
namespace {

std::filesystem::path absolute_or_empty(const Environment& environment, const char* name) {
  const char* value = environment(name);
  if (value == nullptr) return {};
  std::filesystem::path path(value);
  return path.is_absolute() ? path : std::filesystem::path();
}

std::filesystem::path below(const std::filesystem::path& base, const std::filesystem::path& home,
                            const char* fallback) {
  if (!base.empty()) return base / "sightline";
  return home.empty() ? home : home / fallback / "sightline";
}

}  // namespace

Folders find_folders(const Environment& environment, const std::filesystem::path& data_override) {
  const auto home = absolute_or_empty(environment, "HOME");
  const auto base = [&](const char* name) { return absolute_or_empty(environment, name); };
  Folders folders;
  folders.data = data_override.empty() ? below(base("XDG_DATA_HOME"), home, ".local/share") : data_override;
  folders.config = below(base("XDG_CONFIG_HOME"), home, ".config");
  folders.state = below(base("XDG_STATE_HOME"), home, ".local/state");
  folders.cache = below(base("XDG_CACHE_HOME"), home, ".cache");
  folders.runtime = below(base("XDG_RUNTIME_DIR"), {}, "");
  return folders;
}

}  // namespace sightline::record
