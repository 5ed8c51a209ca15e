// Holds every #include of engine/ and tools/ against the table of levels.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using Names = std::set<std::string>;

namespace {

/// Folder -> folders it uses directly (engine/README.md).
const std::map<std::string, Names>& table() {
  static const std::map<std::string, Names> uses = {
      {"core/base", {}},
      {"core/document", {"core/base"}},
      {"core/words", {"core/base"}},
      {"core/statistics", {"core/base"}},
      {"core/scenario", {"core/document", "core/words"}},
      {"core/session", {"core/scenario"}},
      {"core/score", {"core/session"}},
      {"core/check", {"core/score"}},
      {"core/debrief", {"core/score", "core/statistics"}},
      {"core/stage", {"core/scenario"}},
      {"core/present", {"core/debrief", "core/stage"}},
      {"core/player", {"core/present", "core/check"}},
      {"host/yaml", {"core/document"}},
      {"host/library", {"host/yaml", "core/player"}},
      {"host/record", {"core/player"}},
      {"host/speech", {"core/player"}},
      {"face/console", {"core/player"}},
      {"face/ui", {"core/player"}},
      {"face/app", {"face/ui"}},
  };
  return uses;
}

Names reach(const std::string& folder) {
  Names all = {folder};
  for (const std::string& next : table().at(folder)) {
    const Names further = reach(next);
    all.insert(further.begin(), further.end());
  }
  return all;
}

struct Include {
  std::string file, folder, target;
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> sources(const std::string& below) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / below)) {
    const std::string end = entry.path().extension().string();
    if (end == ".hpp" || end == ".cpp") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Include> includes(const std::string& below) {
  std::vector<Include> out;
  for (const fs::path& path : sources(below)) {
    const std::string file = fs::relative(path, fs::path(SIGHTLINE_SOURCE_DIR) / "engine").generic_string();
    std::istringstream lines(read(path));
    for (std::string line; std::getline(lines, line);) {
      if (line.rfind("#include", 0) != 0) continue;
      const std::size_t from = line.find_first_of("<\"") + 1;
      const std::size_t to = line.find_first_of(">\"", from);
      out.push_back({file, fs::path(file).parent_path().generic_string(), line.substr(from, to - from)});
    }
  }
  return out;
}

std::string folder_of(const std::string& target) { return fs::path(target).parent_path().generic_string(); }

bool starts_with(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

}  // namespace

TEST_CASE("levels: every folder of engine stands in the table") {
  for (const fs::path& path : sources("engine")) {
    const std::string folder =
        fs::relative(path.parent_path(), fs::path(SIGHTLINE_SOURCE_DIR) / "engine").generic_string();
    CAPTURE(folder);
    CHECK(table().count(folder) == 1);
  }
}

TEST_CASE("levels: a folder includes only itself and what it may use") {
  for (const Include& include : includes("engine")) {
    const std::string target = folder_of(include.target);
    const bool ours =
        starts_with(target, "core/") || starts_with(target, "host/") || starts_with(target, "face/");
    if (!ours || table().count(include.folder) == 0) continue;
    CAPTURE(include.file);
    CAPTURE(include.target);
    CHECK(reach(include.folder).count(target) == 1);
  }
}

TEST_CASE("levels: each package is included only where it belongs") {
  struct Row {
    std::string start;
    Names folders;
  };
  const std::vector<Row> rows = {
      {"imgui", {"face/ui", "face/app"}},
      {"backends/imgui", {"face/app"}},
      {"misc/freetype", {"face/app"}},
      {"GLFW/", {"face/app"}},
      {"GL/", {"face/app"}},
      {"yaml-cpp/", {"host/yaml"}},
      {"sqlite3", {"host/record"}},
      {"nlohmann/", {"core/document"}},
      {"sodium", {"host/record", "host/library"}},
      {"librsvg/", {"face/app"}},
      {"cairo", {"face/app"}},
      {"sys/socket", {"host/net"}},
      {"netinet/", {"host/net"}},
      {"boost/", {"host/net"}},
      {"CLI/", {}},
  };
  for (const Include& include : includes("engine")) {
    for (const Row& row : rows) {
      if (!starts_with(include.target, row.start)) continue;
      CAPTURE(include.file);
      CAPTURE(include.target);
      CHECK(row.folders.count(include.folder) == 1);
    }
  }
}

TEST_CASE("levels: core includes nothing that reads files, clocks, threads or the machine") {
  const Names banned = {
      "fstream", "iostream", "cstdio", "filesystem", "thread", "mutex",    "condition_variable",
      "future",  "chrono",   "ctime",  "random",     "regex",  "unistd.h", "locale",
      "csignal"};
  for (const Include& include : includes("engine/core")) {
    CAPTURE(include.file);
    CAPTURE(include.target);
    CHECK(banned.count(include.target) == 0);
  }
}

TEST_CASE("levels: core calls nothing whose result differs between machines or that throws on bad data") {
  const std::vector<std::string> banned = {
      "std::shuffle", "_distribution<", "std::hash<",  "std::random_device", "std::stoi", "std::stol",
      "std::stod",    "std::get<",      "std::chrono", "std::this_thread",   "std::time("};
  for (const fs::path& path : sources("engine/core")) {
    const std::string text = read(path);
    for (const std::string& word : banned) {
      CAPTURE(path.string());
      CAPTURE(word);
      CHECK(text.find(word) == std::string::npos);
    }
  }
}
