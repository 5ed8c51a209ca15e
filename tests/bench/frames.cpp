// Frames of the real pages on the null backend: work of the processor, and what ImGui allocates.
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "face/app/headless_window.hpp"
#include "sections.hpp"
#include "shipped.hpp"

namespace sightline::bench {
namespace {

long long allocations = 0;  // ImGui's hooks carry no state through every call

void count_allocations() {
  ImGui::SetAllocatorFunctions(
      [](std::size_t size, void*) {
        ++allocations;
        return std::malloc(size);
      },
      [](void* block, void*) { std::free(block); });
}

struct Cost {
  std::vector<double> seconds;
  long long most_allocations = 0;  ///< in one frame
};

/// `frame(i)` draws the i-th.
template <class Frame>
Cost cost_of(int times, Frame frame) {
  for (int i = 0; i < 100; ++i) frame(i);  // ImGui's buffers grow to their size
  Cost cost;
  for (int i = 0; i < times; ++i) {
    const long long before = allocations;
    const double start = worked();
    frame(i);
    cost.seconds.push_back(worked() - start);
    cost.most_allocations = std::max(cost.most_allocations, allocations - before);
  }
  return cost;
}

/// A frame with nothing in it.
Cost empty_frames(int times) {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {1280, 720};
  io.Fonts->Build();
  const Cost cost = cost_of(times, [&](int) {
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    ImGui::Render();
  });
  ImGui::DestroyContext(context);
  return cost;
}

/// Every picture is there.
struct AnyPicture final : ui::PictureSource {
  int handle = 0;
  ui::PictureView find(const present::PictureBlock&, int, int) override { return {&handle, nullptr, 1}; }
};

/// The pointer crosses the page while it scrolls a little.
Cost page_frames(player::Player& player, int times) {
  AnyPicture pictures;
  app::HeadlessWindow window(player, 1280, 720);
  window.state().pictures = &pictures;
  return cost_of(times, [&](int i) {
    window.wheel(static_cast<float>(i * 7 % 1280), static_cast<float>(i * 5 % 720),
                 i % 40 < 20 ? -1.0F : 1.0F);
    window.frames(1);
  });
}

/// A frame that lays out a screen anew, as after each press.
Cost new_layouts(player::Player& player, int times) {
  AnyPicture pictures;
  app::HeadlessWindow window(player, 1280, 720);
  window.state().pictures = &pictures;
  return cost_of(times, [&](int) {
    ++window.state().laid_revision;
    window.frames(1);
  });
}

void add_page(Rows& rows, const std::string& id, const std::string& page, const Cost& cost,
              const Cost& empty) {
  const std::string of = "an empty ImGui frame";
  const auto us = [](const Cost& one, double share) { return quantile(one.seconds, share) * 1e6; };
  rows.push_back({"frame-" + id + "-p50",
                  "a frame of " + page + ", p50",
                  "us",
                  {},
                  {},
                  Better::less,
                  us(cost, 0.5),
                  us(empty, 0.5),
                  of,
                  ""});
  rows.push_back({"frame-" + id + "-p99", "a frame of " + page + ", p99", "us", 200, 60, Better::less,
                  us(cost, 0.99), us(empty, 0.99), of, ""});
  rows.push_back({"allocations-" + id, "ImGui allocations, " + page, "", 0, 0, Better::less,
                  static_cast<double>(cost.most_allocations), static_cast<double>(empty.most_allocations), of,
                  "the most of any frame"});
}

}  // namespace

Rows measure_frames(Effort effort) {
  count_allocations();
  const int times = effort.times(5000, 20);
  const Cost empty = empty_frames(times);
  Guest guest;
  Rows rows;
  add_page(rows, "play", "the play page", page_frames(*guest.player, times), empty);
  const Cost layouts = new_layouts(*guest.player, effort.times(1000, 5));
  guest.play_to_the_end();
  add_page(rows, "debrief", "the debrief", page_frames(*guest.player, times), empty);
  const Cost long_layouts = new_layouts(*guest.player, effort.times(500, 5));
  const std::string note = "once after each press; no number was set for it";
  rows.push_back({"layout-play",
                  "laying out the play page anew, p99",
                  "us",
                  {},
                  {},
                  Better::less,
                  quantile(layouts.seconds, 0.99) * 1e6,
                  quantile(empty.seconds, 0.99) * 1e6,
                  "an empty ImGui frame",
                  note});
  rows.push_back({"layout-debrief",
                  "laying out the debrief anew, p99",
                  "us",
                  {},
                  {},
                  Better::less,
                  quantile(long_layouts.seconds, 0.99) * 1e6,
                  quantile(empty.seconds, 0.99) * 1e6,
                  "an empty ImGui frame",
                  note});
  return rows;
}

}  // namespace sightline::bench
