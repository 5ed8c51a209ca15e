#include "face/app/raster.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <memory>

namespace sightline::app {
namespace {

constexpr std::size_t largest_svg = 4U << 20U;
constexpr int largest_side = 4096;

struct Unref {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Unref>;

/// One channel as it was before it was multiplied with alpha.
std::uint8_t straight(std::uint32_t channel, std::uint32_t alpha) {
  return alpha == 0 ? std::uint8_t{0}
                    : static_cast<std::uint8_t>(std::min(255U, (channel * 255U + alpha / 2) / alpha));
}

std::uint32_t pixel_at(const unsigned char* row, int x) {
  std::uint32_t pixel = 0;
  std::copy_n(row + std::ptrdiff_t{x} * 4, 4, reinterpret_cast<unsigned char*>(&pixel));
  return pixel;
}

Pixels pixels_of(cairo_surface_t* surface, int width, int height) {
  cairo_surface_flush(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  Pixels out{width, height, {}};
  out.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  for (int y = 0; y < height; ++y) {
    const unsigned char* row = data + std::ptrdiff_t{y} * stride;
    for (int x = 0; x < width; ++x) {
      const std::uint32_t p = pixel_at(row, x), alpha = p >> 24U;
      out.rgba.push_back(straight((p >> 16U) & 255U, alpha));
      out.rgba.push_back(straight((p >> 8U) & 255U, alpha));
      out.rgba.push_back(straight(p & 255U, alpha));
      out.rgba.push_back(static_cast<std::uint8_t>(alpha));
    }
  }
  return out;
}

}  // namespace

Pixels rasterise(const std::string& svg, int width, int height) {
  const bool sane = width >= 1 && height >= 1 && width <= largest_side && height <= largest_side;
  if (!sane || svg.empty() || svg.size() > largest_svg) return {};
  const auto* bytes = reinterpret_cast<const guint8*>(svg.data());
  const std::unique_ptr<RsvgHandle, Unref> handle(rsvg_handle_new_from_data(bytes, svg.size(), nullptr));
  if (handle == nullptr) return {};
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  const std::unique_ptr<cairo_t, Unref> cairo(cairo_create(surface.get()));
  const RsvgRectangle whole{0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (rsvg_handle_render_document(handle.get(), cairo.get(), &whole, nullptr) == FALSE) return {};
  return pixels_of(surface.get(), width, height);
}

RasterWorker::RasterWorker(std::function<void()> on_done)
    : on_done_(std::move(on_done)), thread_([this] { run(); }) {}

RasterWorker::~RasterWorker() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stop_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void RasterWorker::ask(RasterJob job) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    waiting_.push_back(std::move(job));
  }
  wake_.notify_one();
}

void RasterWorker::forget(const std::string& key) {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::erase_if(waiting_, [&](const RasterJob& job) { return job.key == key; });
}

std::optional<RasterWorker::Finished> RasterWorker::take() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (finished_.empty()) return std::nullopt;
  Finished oldest = std::move(finished_.front());
  finished_.erase(finished_.begin());
  return oldest;
}

bool RasterWorker::has_finished() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return !finished_.empty();
}

bool RasterWorker::busy() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return working_ || !waiting_.empty() || !finished_.empty();
}

void RasterWorker::run() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
    if (stop_) return;
    const RasterJob job = std::move(waiting_.back());
    waiting_.pop_back();
    working_ = true;
    lock.unlock();
    Pixels pixels = rasterise(job.svg, job.width, job.height);
    lock.lock();
    finished_.push_back({job.key, std::move(pixels)});
    working_ = false;
    lock.unlock();
    on_done_();
    lock.lock();
  }
}

bool write_png(const std::string& path, const Pixels& pixels) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width, pixels.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return false;
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  const std::size_t width = static_cast<std::size_t>(pixels.width);
  for (int y = 0; y < pixels.height; ++y)
    for (std::size_t x = 0; x < width; ++x) {
      const std::uint8_t* p = pixels.rgba.data() + (static_cast<std::size_t>(y) * width + x) * 4;
      const std::uint32_t rgb = (std::uint32_t{p[0]} << 16U) | (std::uint32_t{p[1]} << 8U) | p[2];
      std::copy_n(reinterpret_cast<const unsigned char*>(&rgb), 4,
                  data + std::ptrdiff_t{y} * stride + static_cast<std::ptrdiff_t>(x * 4));
    }
  cairo_surface_mark_dirty(surface.get());
  return cairo_surface_write_to_png(surface.get(), path.c_str()) == CAIRO_STATUS_SUCCESS;
}

}  // namespace sightline::app
