#include "host/library/safe_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

namespace sightline::library {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] int value() const { return value_; }
  [[nodiscard]] bool is_open() const { return value_ >= 0; }
  int release() { return std::exchange(value_, -1); }

 private:
  int value_;
};

std::vector<std::string> parts_of(std::string_view relative) {
  std::vector<std::string> parts;
  while (!relative.empty()) {
    const std::size_t slash = std::min(relative.find('/'), relative.size());
    parts.emplace_back(relative.substr(0, slash));
    relative.remove_prefix(std::min(slash + 1, relative.size()));
  }
  return parts;
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('\\') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

Failure no_way_in(const std::string& relative, int error) {
  if (error == ELOOP || error == ENOTDIR) {
    return {"'" + relative + "' leads through a link: put the file itself into the folder"};
  }
  return {"'" + relative + "' cannot be read: " + std::strerror(error)};
}

/// Opens name by name, so that no step can lead out of the folder.
Result<Descriptor> open_inside(const std::filesystem::path& folder, const std::string& relative, int flags) {
  Descriptor at(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const std::vector<std::string> parts = parts_of(relative);
  for (std::size_t i = 0; at.is_open() && i < parts.size(); ++i) {
    if (!is_plain_name(parts[i])) return Failure{"'" + relative + "' is not a path inside the folder"};
    const int kind = i + 1 == parts.size() ? flags : O_DIRECTORY;
    at = Descriptor(::openat(at.value(), parts[i].c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind));
  }
  if (!at.is_open()) return no_way_in(relative, errno);
  return at;
}

}  // namespace

Result<std::string> read_inside(const std::filesystem::path& folder, const std::string& relative) {
  const Result<Descriptor> file = open_inside(folder, relative, O_NONBLOCK);
  if (!file) return file.failure();
  struct stat about {};
  if (::fstat(file->value(), &about) != 0 || !S_ISREG(about.st_mode)) {
    return Failure{"'" + relative + "' is not an ordinary file"};
  }
  std::string bytes;
  std::array<char, 65536> piece{};
  while (bytes.size() <= file_limit) {
    const ssize_t count = ::read(file->value(), piece.data(), piece.size());
    if (count == 0) break;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return no_way_in(relative, errno);
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  }
  if (bytes.size() > file_limit) bytes.resize(file_limit + 1);
  return bytes;
}

std::vector<std::string> names_inside(const std::filesystem::path& folder, const std::string& relative) {
  std::vector<std::string> names;
  Result<Descriptor> opened = open_inside(folder, relative, O_DIRECTORY);
  if (!opened) return names;
  DIR* listing = ::fdopendir(opened->value());
  if (listing == nullptr) return names;
  opened->release();  // closedir closes it
  while (const dirent* entry = ::readdir(listing)) {
    const std::string name = entry->d_name;
    if (!name.starts_with('.')) names.push_back(name);
  }
  ::closedir(listing);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace sightline::library
