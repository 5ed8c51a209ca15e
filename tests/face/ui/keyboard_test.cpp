// What keys and clicks do, through the same queue as a window's.
#include <doctest/doctest.h>
#include <imgui.h>

#include <variant>

#include "face/app/headless_window.hpp"
#include "tests/face/fakes/screens.hpp"

using namespace sightline;
using present::Control;
namespace command = present::command;

namespace {

const Control& control_at(const fakes::FakeProgram& program, int index) {
  return program.screen().controls[static_cast<std::size_t>(index)];
}

void drain(app::HeadlessWindow& window) {
  do window.frames(1);
  while (window.pending());
}

bool focus_visible(const app::HeadlessWindow& window, int focus) {
  for (const ui::Focusable& place : window.focusables())
    if (place.control == focus) return place.visible.h >= std::min(place.box.h, 24.0F);
  return false;
}

}  // namespace

TEST_CASE("keyboard: Tab goes through the controls in the screen's order and Shift+Tab back") {
  fakes::FakeProgram program(fakes::debrief());
  app::HeadlessWindow window(program, 1280, 720);
  int expected = window.state().focus;
  const int count = static_cast<int>(program.screen().controls.size());
  for (int i = 0; i < count; ++i) {
    window.key("Tab");
    drain(window);
    expected = (expected + 1) % count;
    CHECK(window.state().focus == expected);
    CHECK(focus_visible(window, expected));
  }
  window.key("Shift+Tab");
  drain(window);
  CHECK(window.state().focus == (expected + count - 1) % count);
}

TEST_CASE("keyboard: each control of each screen can be pressed by key and by click") {
  for (const int text : {100, 200})
    for (const fakes::Named& named : fakes::all(fakes::Words::english))
      for (const app::By by : {app::By::key, app::By::click}) {
        fakes::FakeProgram program(named.screen);
        program.change_settings().text_size = text;
        app::HeadlessWindow window(program, 1280, 720);
        for (const Control& control : named.screen.controls) {
          if (control.role == present::Role::text_field || named.name == "neutral") continue;
          CAPTURE(named.name);
          CAPTURE(control.id);
          CHECK(window.press(control.command, by) == control.enabled);
          if (control.enabled) CHECK(program.last_id() == control.id);
          program.show(named.screen);
          window.state().neutral = false;
        }
      }
}

TEST_CASE("keyboard: no key is lost when many go down and up within one frame") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  for (const char* key : {"N", "N", "J3", "2", "N"}) window.key(key);
  drain(window);
  const std::vector<std::string> expected = {"note/window", "note/window", "note/thing-3", "choice/2",
                                             "note/window"};
  CHECK(program.pressed_ids() == expected);
}

TEST_CASE("keyboard: a key that does not go on with a sequence begins anew") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  for (const char* key : {"J", "N"}) window.key(key);
  drain(window);
  CHECK(program.last_id() == "note/window");
}

TEST_CASE("keyboard: Space reads on, and does not answer a question that has just come up") {
  fakes::FakeProgram program(fakes::reading());
  app::HeadlessWindow window(program, 1280, 720);
  window.key("Space");
  drain(window);
  CHECK(program.last_id() == "play/next");
  program.show(fakes::play());
  for (int i = 0; i < 3; ++i) window.key("Space");
  drain(window);
  CHECK(program.pressed().size() == 1);
  window.key("Enter");
  window.key("Enter");
  drain(window);
  CHECK(program.last_id() == "choice/1");
}

TEST_CASE("keyboard: after a click on a note Space still reads on") {
  fakes::FakeProgram program(fakes::reading());
  app::HeadlessWindow window(program, 1280, 720);
  CHECK(window.press(program.screen().controls[8].command, app::By::click));
  window.key("Space");
  drain(window);
  CHECK(program.last_id() == "play/next");
}

TEST_CASE("keyboard: a disabled control is reached but not pressed") {
  fakes::FakeProgram program(fakes::order());
  app::HeadlessWindow window(program, 1280, 720);
  for (int i = 0; i < 40 && control_at(program, window.state().focus).id != "confirm"; ++i) {
    window.key("Tab");
    drain(window);
  }
  CHECK(control_at(program, window.state().focus).id == "confirm");
  window.key("Enter");
  window.key("D");
  drain(window);
  CHECK(program.pressed().empty());
}

TEST_CASE("keyboard: quick exit comes before everything that waits and leaves a blank screen in that frame") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  CHECK(ImGui::GetDrawData()->TotalVtxCount > 500);
  for (const char* key : {"N", "1", "Tab", "F12", "2"}) window.key(key);
  window.frames(1);
  REQUIRE(program.pressed().size() == 1);
  CHECK(std::holds_alternative<command::QuickExit>(program.pressed()[0]));
  CHECK(ImGui::GetDrawData()->TotalVtxCount < 32);
}

TEST_CASE("keyboard: the neutral page comes back with the same key") {
  fakes::FakeProgram program(fakes::neutral());
  app::HeadlessWindow window(program, 1280, 720);
  window.key("F12");
  window.frames(1);
  CHECK(program.last_id() == "neutral/back");
}

TEST_CASE("keyboard: letters go into the search field while it has the focus, and Tab leaves it") {
  fakes::FakeProgram program(fakes::transcript());
  app::HeadlessWindow window(program, 1280, 720);
  window.key("F");
  drain(window);
  window.frames(2);
  window.type(U"tr");
  drain(window);
  window.key("K");  // elsewhere the page of all keys
  drain(window);
  REQUIRE_FALSE(program.pressed().empty());
  CHECK(program.pressed().back() == present::Command{command::Search{"tr"}});
  window.key("Tab");
  drain(window);
  window.key("K");
  drain(window);
  CHECK(program.last_id() == "footer/keys");
}

TEST_CASE("keyboard: a page scrolls by wheel, by PageDown and by focus") {
  fakes::FakeProgram program(fakes::transcript());
  app::HeadlessWindow window(program, 1280, 720);
  const auto& scroll = window.state().scroll[ui::Layout::page];
  window.wheel(640, 400, -3);
  drain(window);
  CHECK(scroll > 0);
  const float by_wheel = scroll;
  window.key("PageDown");
  drain(window);
  CHECK(scroll > by_wheel);
  window.key("Home");
  drain(window);
  CHECK(scroll == 0);
  window.key("Shift+Tab");
  drain(window);
  CHECK(scroll > 0);
  CHECK(focus_visible(window, window.state().focus));
}

TEST_CASE("keyboard: the focus stays with its control when the screen is built anew") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  window.key("Tab");
  drain(window);
  const std::string id = window.state().focus_id;
  CHECK(id == "choice/2");
  present::Screen changed = fakes::play();
  changed.controls.front().value = "3";
  program.show(changed);
  window.frames(1);
  CHECK(window.state().focus_id == id);
}

TEST_CASE("pointer: pressing on one control and letting go over another does nothing") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  const auto places = window.focusables();
  const ui::Box choice =
      places[program.screen().first_focus < 0 ? 0 : static_cast<std::size_t>(program.screen().first_focus)]
          .box;
  window.drag(choice.x + 5, choice.y + 5, 640, 5);
  drain(window);
  CHECK(program.pressed().empty());
}

TEST_CASE("pointer: the number on the picture presses the thing it stands for") {
  fakes::FakeProgram program(fakes::play());
  app::HeadlessWindow window(program, 1280, 720);
  const ui::Spot tag = window.state().layout.tags[2];
  const ui::Box box = ui::box_in_window(window.state(), tag.area, tag.box);
  window.click(box.x + box.w / 2, box.y + box.h / 2);
  drain(window);
  CHECK(program.last_id() == "note/thing-3");
}
