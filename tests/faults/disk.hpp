// A disk that forgets, rebuilt from what a traced program asked of the real one: what was not synced is gone,
// or there in part.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace faults_test {

/// One call of the program that changes files, makes them durable, or says something.
struct Step {
  enum class Kind { make_folder, create, write, resize, sync, remove, rename, say };
  Kind kind = Kind::say;
  std::string path;
  std::string bytes;   ///< written or said; the new path of a rename
  std::size_t at = 0;  ///< offset of a write, new size of a resize
};

/// The calls that succeeded, read from what `strace -xx -s 1000000 -y` wrote. Only standard output is said.
[[nodiscard]] std::vector<Step> read_trace(const std::filesystem::path& trace);

/// Files and names as they are in memory and as they are on the platter. A file is durable up to its last
/// sync, a name up to the last sync of its folder: POSIX promises no more.
class Disk {
 public:
  void take(const Step& step);
  /// Whether one piece that was not synced is there after the power came back: a sector of a write, a change
  /// of a size, the next change of names.
  using Luck = std::function<bool()>;
  /// Makes the files below `from` as they are after a power cut now, in the folder `to`, which has none yet.
  void write_out(const std::string& from, const std::filesystem::path& to, const Luck& luck) const;

 private:
  struct File {
    std::string synced;
    std::vector<Step> since;
  };
  struct NameChange {
    Step::Kind kind = Step::Kind::create;
    std::string path, other;
    std::size_t file = 0;
  };
  using Names = std::map<std::string, std::size_t>;  ///< folders have no file: `folder`
  static constexpr std::size_t folder = static_cast<std::size_t>(-1);

  static void change(Names& names, const NameChange& change);
  void change_name(const Step& step);
  void sync(const std::string& path);
  [[nodiscard]] static std::string after_cut(const File& file, const Luck& luck);

  Names now_, durable_;
  std::vector<NameChange> since_;
  std::vector<File> files_;
};

}  // namespace faults_test
