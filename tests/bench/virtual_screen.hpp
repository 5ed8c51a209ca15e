// A screen of one's own: an X server without a monitor, whose pixels lie in a file.
#pragma once
#include <sys/types.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sightline::bench {

/// A program started by this one; ended with it.
class Child {
 public:
  /// Its output is dropped, file `kept` excepted (-1: none). `arguments` starts with the program, looked for
  /// in PATH.
  explicit Child(const std::vector<std::string>& arguments, int kept = -1);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  [[nodiscard]] bool started() const { return id_ > 0; }
  [[nodiscard]] pid_t id() const { return id_; }
  /// False once it has ended by itself.
  [[nodiscard]] bool runs();
  /// Waits for its end.
  void wait();

 private:
  pid_t id_ = -1;
};

class VirtualScreen {
 public:
  /// nullptr if there is no Xvfb here or it does not start. Sets DISPLAY. The file lies in `folder`.
  static std::unique_ptr<VirtualScreen> open(const std::filesystem::path& folder);
  ~VirtualScreen();
  VirtualScreen(const VirtualScreen&) = delete;
  VirtualScreen& operator=(const VirtualScreen&) = delete;

  static constexpr int width = 1280, height = 720;
  /// Every eighth pixel of every eighth line inside the rectangle, as it is now.
  [[nodiscard]] std::vector<std::uint32_t> look(int left, int top, int right, int bottom) const;

 private:
  VirtualScreen() = default;
  bool map(const std::filesystem::path& file);

  std::unique_ptr<Child> server_;
  const std::uint8_t* bytes_ = nullptr;
  std::size_t size_ = 0, pixels_ = 0, line_ = 0;
};

}  // namespace sightline::bench
