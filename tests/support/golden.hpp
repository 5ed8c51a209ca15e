// Compares what the program says with a file beside the input; SIGHTLINE_UPDATE_GOLDEN=1 rewrites the files.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace sightline::golden {

/// tests/golden/`folder` in the source tree.
inline std::filesystem::path golden_folder(const std::string& folder) {
  return std::filesystem::path(SIGHTLINE_SOURCE_DIR) / "tests" / "golden" / folder;
}

/// All bytes; empty if there is no such file.
inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline bool is_update() {
  const char* const value = std::getenv("SIGHTLINE_UPDATE_GOLDEN");
  return value != nullptr && std::string(value) == "1";
}

/// Fails the running test if `output` is not what `path` holds.
inline void compare(const std::filesystem::path& path, const std::string& output) {
  CAPTURE(path.filename().string());
  if (is_update()) std::ofstream(path, std::ios::binary) << output;
  REQUIRE_MESSAGE(std::filesystem::exists(path), "missing: run once with SIGHTLINE_UPDATE_GOLDEN=1");
  CHECK(output == read_bytes(path));
}

/// Files of `folder` that end in `extension`, in the order of their names.
inline std::vector<std::filesystem::path> files(const std::string& folder, const std::string& extension) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(golden_folder(folder)))
    if (entry.path().extension() == extension) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// Feeds every `NAME.yaml` of `folder` to `produce(name, bytes)` and compares with `NAME.expected`.
inline void compare_folder(
    const std::string& folder,
    const std::function<std::string(const std::string&, const std::string&)>& produce) {
  const auto inputs = files(folder, ".yaml");
  REQUIRE_FALSE(inputs.empty());
  for (const auto& input : inputs) {
    auto expected = input;
    compare(expected.replace_extension(".expected"), produce(input.filename().string(), read_bytes(input)));
  }
}

/// All findings as the program prints them.
inline std::string format_all(const Diagnostics& diagnostics, const std::string& source) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += format(diagnostic, source);
  return out;
}

}  // namespace sightline::golden
