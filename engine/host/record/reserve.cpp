#include "host/record/reserve.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace sightline::record {

bool set_reserve_aside(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return true;
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return false;
  const bool made = ::posix_fallocate(descriptor, 0, reserve_bytes) == 0;
  ::close(descriptor);
  if (!made) std::filesystem::remove(file, error);
  return made;
}

bool use_reserve(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::remove(file, error);
}

}  // namespace sightline::record
