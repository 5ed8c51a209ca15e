// Pictures as textures of the graphics card, made by the raster worker, kept as long as they are used.
#pragma once
#include <string>
#include <vector>

#include "face/app/raster.hpp"
#include "face/ui/ui.hpp"

namespace sightline::app {

class PictureCache final : public ui::PictureSource {
 public:
  explicit PictureCache(RasterWorker& worker) : worker_(worker) {}
  ~PictureCache() override;
  PictureCache(const PictureCache&) = delete;
  PictureCache& operator=(const PictureCache&) = delete;

  ui::PictureView find(const present::PictureBlock& picture, int width, int height) override;
  /// Before a frame: uploads what was finished and moves fades on. `fade` is false with reduced motion.
  void begin_frame(float seconds, bool fade);
  /// True while a fade runs, so that the next frame must follow.
  [[nodiscard]] bool fading() const;

 private:
  struct Entry {
    std::string key;
    int width = 0;
    unsigned texture = 0;  ///< 0: not there yet, or could not be drawn
    bool done = false;
    long long used = 0;  ///< frame in which it was last asked for
    float fade = 0;
    unsigned before = 0;  ///< faded from
  };
  void upload(const RasterWorker::Finished& finished);
  void drop_stale();
  void drop_oldest();
  [[nodiscard]] unsigned large_picture_before() const;

  RasterWorker& worker_;
  std::vector<Entry> entries_;
  long long frame_ = 0;
  bool fades_ = true;
};

}  // namespace sightline::app
