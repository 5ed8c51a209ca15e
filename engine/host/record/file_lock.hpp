// A lock that dies with the process that holds it.
#pragma once
#include <chrono>
#include <filesystem>

namespace sightline::record {

/// flock(2) on a small file of its own. Moves, does not copy; lets go when destroyed.
class FileLock {
 public:
  enum class Kind { shared, alone };
  FileLock() = default;
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

  /// Opens the file (mode 0600, made if missing) without locking. Check `is_open`.
  explicit FileLock(const std::filesystem::path& file);
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  /// Tries until `patience` is over. A held lock is turned into the new kind.
  bool lock(Kind kind, std::chrono::milliseconds patience);

 private:
  int descriptor_ = -1;
};

}  // namespace sightline::record
