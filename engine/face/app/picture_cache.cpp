#include "face/app/picture_cache.hpp"

#include <GL/gl.h>

#include <algorithm>

namespace sightline::app {
namespace {

constexpr std::size_t most_textures = 24;
constexpr float fade_seconds = 0.15F;  // look/README.md, "Motion"
constexpr int large = 480;             // pixels: smaller ones are thumbnails and do not fade

/// As ImGui names a texture.
void* handle(unsigned texture) {
  return reinterpret_cast<void*>(static_cast<std::uintptr_t>(texture));  // NOLINT(performance-no-int-to-ptr)
}

std::string job_key(const std::string& key, int width) { return std::to_string(width) + '/' + key; }

unsigned make_texture(const Pixels& pixels) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, pixels.width, pixels.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               pixels.rgba.data());
  return texture;
}

}  // namespace

PictureCache::~PictureCache() {
  for (const Entry& entry : entries_)
    if (entry.texture != 0) glDeleteTextures(1, &entry.texture);
}

unsigned PictureCache::large_picture_before() const {
  const Entry* latest = nullptr;
  for (const Entry& entry : entries_)
    if (entry.texture != 0 && entry.width >= large && (latest == nullptr || entry.used > latest->used))
      latest = &entry;
  return latest == nullptr || frame_ - latest->used > 120 ? 0 : latest->texture;
}

ui::PictureView PictureCache::find(const present::PictureBlock& picture, int width, int height) {
  for (Entry& entry : entries_) {
    if (entry.width != width || entry.key != picture.key) continue;
    entry.used = frame_;
    // The picture before stays until the new one is there, also where nothing fades.
    const bool fading = entry.before != 0 && (!entry.done || (entry.texture != 0 && entry.fade < 1));
    return {entry.texture == 0 ? nullptr : handle(entry.texture), fading ? handle(entry.before) : nullptr,
            entry.texture == 0 ? 0 : entry.fade};
  }
  drop_stale();
  drop_oldest();
  Entry entry{picture.key, width, 0, false, frame_, fades_ && width >= large ? 0.0F : 1.0F, 0};
  if (width >= large) entry.before = large_picture_before();
  entries_.push_back(entry);
  worker_.ask({job_key(picture.key, width), picture.svg, width, height});
  return {nullptr, entry.before == 0 ? nullptr : handle(entry.before), 0};
}

/// Sizes of a resize that is still going on: asked for once and never again.
void PictureCache::drop_stale() {
  std::erase_if(entries_, [this](const Entry& entry) {
    const bool stale = !entry.done && frame_ - entry.used > 1;
    if (stale) worker_.forget(job_key(entry.key, entry.width));
    return stale;
  });
}

void PictureCache::drop_oldest() {
  if (entries_.size() < most_textures) return;
  const auto oldest = std::min_element(entries_.begin(), entries_.end(),
                                       [](const Entry& a, const Entry& b) { return a.used < b.used; });
  for (Entry& entry : entries_)
    if (entry.before == oldest->texture) entry.before = 0;
  if (oldest->texture != 0) glDeleteTextures(1, &oldest->texture);
  entries_.erase(oldest);
}

void PictureCache::upload(const RasterWorker::Finished& finished) {
  for (Entry& entry : entries_) {
    if (entry.done || job_key(entry.key, entry.width) != finished.key) continue;
    entry.done = true;
    if (!finished.pixels.rgba.empty()) entry.texture = make_texture(finished.pixels);
  }
}

void PictureCache::begin_frame(float seconds, bool fade) {
  ++frame_;
  fades_ = fade;
  for (Entry& entry : entries_)
    if (entry.texture != 0) entry.fade = fade ? std::min(1.0F, entry.fade + seconds / fade_seconds) : 1.0F;
  while (const auto finished = worker_.take()) upload(*finished);
}

bool PictureCache::fading() const {
  return std::any_of(entries_.begin(), entries_.end(), [this](const Entry& entry) {
    return entry.texture != 0 && entry.fade < 1 && frame_ - entry.used < 2;
  });
}

}  // namespace sightline::app
