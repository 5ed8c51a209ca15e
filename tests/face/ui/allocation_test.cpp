// A frame in which nothing changed costs no memory.
#include <doctest/doctest.h>
#include <imgui.h>

#include <cstdlib>

#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"

using namespace sightline;

namespace {

int imgui_allocations = 0;

void* counted_alloc(std::size_t size, void*) {
  ++imgui_allocations;
  return std::malloc(size);
}
void counted_free(void* memory, void*) { std::free(memory); }

}  // namespace

TEST_CASE("frame: an unchanged screen is drawn without one ImGui allocation, and laid out only once") {
  ImGui::SetAllocatorFunctions(counted_alloc, counted_free);
  for (const fakes::Named& named : fakes::all(fakes::Words::english)) {
    CAPTURE(named.name);
    fakes::FakeProgram program(named.screen);
    app::HeadlessWindow window(program, 1280, 720);
    window.key("Tab");
    window.frames(8);
    const std::string& words = window.state().layout.words;
    const char* laid_out = words.data();
    const int before = imgui_allocations;
    window.frames(60);
    CHECK(imgui_allocations == before);
    CHECK(words.data() == laid_out);
  }
}
