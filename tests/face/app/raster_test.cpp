#include "face/app/raster.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace sightline::app;

namespace {

const std::string red =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#FF0000" fill-opacity="0.5"/></svg>)";

}  // namespace

TEST_CASE("raster: half transparent red keeps its full red") {
  const Pixels pixels = rasterise(red, 8, 8);
  REQUIRE(pixels.rgba.size() == 8 * 8 * 4);
  CHECK(pixels.rgba[0] == 255);
  CHECK(pixels.rgba[1] == 0);
  CHECK(pixels.rgba[3] == doctest::Approx(128).epsilon(0.02));
}

TEST_CASE("raster: what is no picture or too large gives none") {
  CHECK(rasterise("no svg", 8, 8).rgba.empty());
  CHECK(rasterise("", 8, 8).rgba.empty());
  CHECK(rasterise(red, 0, 8).rgba.empty());
  CHECK(rasterise(red, 5000, 8).rgba.empty());
  CHECK(rasterise(std::string(5U << 20U, ' '), 8, 8).rgba.empty());
}

TEST_CASE("raster: the worker makes each picture once and can stop with work left") {
  std::atomic<int> done = 0;
  {
    RasterWorker worker([&done] { ++done; });
    worker.ask({"a", red, 8, 8});
    worker.ask({"b", "broken", 8, 8});
    std::vector<std::string> keys;
    while (worker.busy())
      if (const auto finished = worker.take())
        keys.push_back(finished->key + (finished->pixels.rgba.empty() ? " empty" : " drawn"));
      else
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::sort(keys.begin(), keys.end());
    CHECK(keys == std::vector<std::string>{"a drawn", "b empty"});
    for (int i = 0; i < 50; ++i) worker.ask({std::to_string(i), red, 512, 512});
  }
  CHECK(done >= 2);
}
