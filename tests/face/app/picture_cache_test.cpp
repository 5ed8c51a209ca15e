#include "face/app/picture_cache.hpp"

#include <GL/gl.h>
#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <thread>

using namespace sightline;

namespace {

/// The textures of a graphics card that is none.
struct FakeCard {
  std::set<unsigned> live;
  unsigned next = 1;
  std::size_t most = 0;
};

FakeCard& card() {
  static FakeCard fake;
  return fake;
}

present::PictureBlock picture(const std::string& key, const std::string& svg) {
  present::PictureBlock block;
  block.key = key;
  block.svg = svg;
  return block;
}

const std::string square =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>)";

/// A cache that is asked for pictures as a screen asks, frame by frame.
struct Show {
  bool fade = true;
  app::RasterWorker worker{[] {}};
  app::PictureCache cache{worker};

  ui::PictureView ask(const std::string& key, int width, const std::string& svg = square) {
    return cache.find(picture(key, svg), width, width);
  }
  /// Frames in which it is asked for until the worker has made it and the cache has taken it.
  ui::PictureView settle(const std::string& key, int width, const std::string& svg = square) {
    ui::PictureView view = ask(key, width, svg);
    while (worker.busy()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      cache.begin_frame(0, fade);
      view = ask(key, width, svg);
    }
    return view;
  }
  ui::PictureView later(const std::string& key, int width, float seconds) {
    cache.begin_frame(seconds, fade);
    return ask(key, width);
  }
};

}  // namespace

// Stands in for the library, so that the cache can be watched without a display.
extern "C" {
void glGenTextures(GLsizei count, GLuint* names) {
  for (GLsizei i = 0; i < count; ++i) {
    names[i] = card().next++;
    card().live.insert(names[i]);
    card().most = std::max(card().most, card().live.size());
  }
}
void glDeleteTextures(GLsizei count, const GLuint* names) {
  for (GLsizei i = 0; i < count; ++i) CHECK(card().live.erase(names[i]) == 1);
}
void glBindTexture(GLenum, GLuint) {}
void glTexParameteri(GLenum, GLenum, GLint) {}
void glTexImage2D(GLenum, GLint, GLint, GLsizei, GLsizei, GLint, GLenum, GLenum, const void*) {}
}

TEST_CASE("pictures: the one not seen for longest is let go at the limit, and all are at the end") {
  card() = {};
  {
    Show show;
    const auto first = show.settle("first", 16);
    REQUIRE(first.now != nullptr);
    for (int i = 0; i < 40; ++i) {
      show.settle("other " + std::to_string(i), 16);
      if (i % 10 == 0) show.later("first", 16, 0);  // still looked at now and then
    }
    CHECK(card().next == 42);
    CHECK(card().most == 24);
    CHECK(show.ask("first", 16).now == first.now);
    CHECK(show.ask("other 39", 16).now != nullptr);
    CHECK(show.ask("other 1", 16).now == nullptr);
  }
  CHECK(card().live.empty());
}

TEST_CASE("pictures: a large one comes in over the one before, within 150 ms") {
  Show show;
  const auto before = show.settle("before", 600);
  show.later("before", 600, 1);
  const auto start = show.settle("after", 600);
  CHECK(start.before == before.now);
  CHECK(start.fade < 0.01F);
  CHECK(show.cache.fading());
  const auto half = show.later("after", 600, 0.075F);
  CHECK(half.fade == doctest::Approx(0.5F).epsilon(0.02));
  const auto end = show.later("after", 600, 0.1F);
  CHECK(end.before == nullptr);
  CHECK(end.fade == 1);
  CHECK_FALSE(show.cache.fading());
}

TEST_CASE("pictures: with reduced motion nothing fades, and the one before stays until the next is there") {
  Show show;
  show.fade = false;
  const auto before = show.settle("before", 600);
  show.later("before", 600, 0);
  for (int frame = 0; frame < 2; ++frame) {
    const auto waiting = show.ask("after", 600);
    if (waiting.now == nullptr) CHECK(waiting.before == before.now);
  }
  const auto there = show.settle("after", 600);
  CHECK(there.now != nullptr);
  CHECK(there.before == nullptr);
  CHECK(there.fade == 1);
  CHECK_FALSE(show.cache.fading());
}

TEST_CASE("pictures: one that cannot be drawn does not leave the one before in its place") {
  Show show;
  show.settle("before", 600);
  show.later("before", 600, 1);  // it has come in itself
  const auto broken = show.settle("broken", 600, "no svg");
  CHECK(broken.now == nullptr);
  CHECK(broken.before == nullptr);
  CHECK_FALSE(show.cache.fading());
}
