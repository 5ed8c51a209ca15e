// Pictures from SVG text, made on a thread of their own so that no frame waits for one.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace sightline::app {

struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;  ///< not premultiplied, rows without gaps; empty: could not be drawn
};

/// Draws an SVG into exactly this many pixels. Empty pixels if the text is no SVG, is larger than 4 MB, or
/// the size is out of 1 to 4096. Refuses to load anything that the text refers to.
[[nodiscard]] Pixels rasterise(const std::string& svg, int width, int height);

struct RasterJob {
  std::string key, svg;
  int width = 0, height = 0;
};

/// One thread. Of the jobs that wait it draws the newest first.
class RasterWorker {
 public:
  /// `on_done` is called on the worker's thread after each picture.
  explicit RasterWorker(std::function<void()> on_done);
  ~RasterWorker();
  RasterWorker(const RasterWorker&) = delete;
  RasterWorker& operator=(const RasterWorker&) = delete;

  void ask(RasterJob job);
  /// Nobody wants this one any more; no matter if it is done or under way.
  void forget(const std::string& key);
  struct Finished {
    std::string key;
    Pixels pixels;
  };
  /// Finished pictures, taken once.
  [[nodiscard]] std::optional<Finished> take();
  [[nodiscard]] bool has_finished();  ///< something can be taken
  [[nodiscard]] bool busy();          ///< works, waits for work, or has something to be taken

 private:
  void run();

  std::function<void()> on_done_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<RasterJob> waiting_;  ///< the newest is last
  std::vector<Finished> finished_;
  bool working_ = false, stop_ = false;
  std::thread thread_;  ///< last: starts when all else is ready
};

/// Writes pixels as PNG. False if the file cannot be written.
[[nodiscard]] bool write_png(const std::string& path, const Pixels& pixels);

}  // namespace sightline::app
