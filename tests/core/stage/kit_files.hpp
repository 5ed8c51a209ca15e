// The kit on disk and the stage directions of a scenario file, for tests and the picture sheet.
#pragma once
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/picture_kit.hpp"
#include "core/stage/stage.hpp"
#include "host/yaml/read_yaml.hpp"

namespace kit_files {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// All YAML files below `folder`, in path order. What is wrong with their syntax goes to `diagnostics`.
inline sightline::scenario::PictureKit load(const std::filesystem::path& folder,
                                            sightline::Diagnostics& diagnostics) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<sightline::scenario::KitFile> files;
  for (const auto& path : paths) {
    const std::string name = std::filesystem::relative(path, folder).generic_string();
    auto parsed = sightline::yaml::read_yaml(name, bytes_of(path));
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    files.emplace_back(name, std::move(parsed.document));
  }
  return sightline::scenario::bind_kit(files, diagnostics);
}

struct Scene {
  std::string id;
  sightline::scenario::StageDirection stage;
  sightline::scenario::StoryTime clock = -1;
};

/// Cast and stage directions of a scenario, without binding the rest of it.
struct Play {
  sightline::scenario::Scenario scenario;
  std::vector<Scene> scenes;
};

inline std::string text_of(const sightline::document::Node& map, const char* key) {
  const auto* node = map.find(key);
  return node == nullptr ? std::string() : node->text;
}

/// "HH:MM" in minutes, -1 if there is none.
inline int minutes_of(const std::string& face) {
  if (face.size() != 5) return -1;
  return std::stoi(face.substr(0, 2)) * 60 + std::stoi(face.substr(3));
}

inline Play read_play(const std::filesystem::path& path) {
  const auto parsed = sightline::yaml::read_yaml(path.filename().string(), bytes_of(path));
  const auto& root = parsed.document.root;
  Play play;
  if (const auto* cast = root.find("cast")) {
    for (const auto& entry : cast->entries) {
      play.scenario.cast.emplace_back().id = entry.key;
      play.scenario.cast.back().figure = text_of(entry.value, "figure");
    }
  }
  const auto* scenes = root.find("scenes");
  for (std::size_t i = 0; scenes != nullptr && i < scenes->entries.size(); ++i) {
    const auto* stage = scenes->entries[i].value.find("stage");
    if (stage == nullptr) continue;
    Scene scene{scenes->entries[i].key, {}, minutes_of(text_of(scenes->entries[i].value, "clock"))};
    scene.stage.backdrop = text_of(*stage, "backdrop");
    if (const auto* figures = stage->find("figures")) {
      for (const auto& node : figures->items) {
        sightline::scenario::CastId who;
        for (std::size_t c = 0; c < play.scenario.cast.size(); ++c) {
          if (play.scenario.cast[c].id == text_of(node, "who")) who.value = static_cast<int>(c);
        }
        scene.stage.figures.push_back(
            {who, text_of(node, "pose"), text_of(node, "mood"), text_of(node, "at")});
      }
    }
    if (const auto* props = stage->find("props")) {
      for (const auto& node : props->items) {
        scene.stage.props.push_back({text_of(node, "prop"), text_of(node, "name"), text_of(node, "at")});
      }
    }
    play.scenes.push_back(std::move(scene));
  }
  return play;
}

/// FNV-1a, enough to see that a byte moved.
inline std::string checksum(const std::string& text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

/// One line a picture: checksum and scene, each scene in both looks.
inline std::string checksums(const sightline::scenario::PictureKit& kit, const Play& play) {
  using sightline::stage::Look;
  std::string out;
  for (const Scene& scene : play.scenes) {
    for (const Look look : {Look::normal, Look::high_contrast}) {
      out += checksum(sightline::stage::compose(kit, play.scenario, scene.stage, look, scene.clock).svg) +
             " " + scene.id;
      out += look == Look::normal ? "\n" : "+contrast\n";
    }
  }
  return out;
}

}  // namespace kit_files
