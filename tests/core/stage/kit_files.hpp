// The kit on disk and the stage directions of a scenario file, for tests and the picture sheet.
#pragma once
#include <algorithm>
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
    Scene scene{scenes->entries[i].key, {}};
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

}  // namespace kit_files
