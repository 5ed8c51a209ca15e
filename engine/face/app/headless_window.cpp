#include "face/app/headless_window.hpp"

namespace sightline::app {
namespace {

constexpr int most_frames = 30;
constexpr float sixtieth = 1.0F / 60.0F;

}  // namespace

HeadlessWindow::HeadlessWindow(Program& program, int width, int height)
    : program_(program), frames_(program_) {
  resize(width, height);
}

HeadlessWindow::~HeadlessWindow() = default;

void HeadlessWindow::resize(int width, int height) {
  frames_.resize(static_cast<float>(width), static_cast<float>(height), 1);
  frames(1);
}

void HeadlessWindow::frames(int count) {
  for (int i = 0; i < count; ++i) {
    frames_.update_fonts();
    frames_.draw(sixtieth);
    frames_.hand_over();
  }
}

void HeadlessWindow::key(std::string_view name) { push_key(frames_.queue(), name); }

void HeadlessWindow::click(float x, float y) { push_click(frames_.queue(), x, y); }

void HeadlessWindow::drag(float from_x, float from_y, float to_x, float to_y) {
  ui::InputEvent event;
  event.kind = ui::InputEvent::Kind::button_down;
  event.x = from_x;
  event.y = from_y;
  frames_.queue().push(event);
  event.kind = ui::InputEvent::Kind::button_up;
  event.x = to_x;
  event.y = to_y;
  frames_.queue().push(event);
}

void HeadlessWindow::wheel(float x, float y, float steps) {
  ui::InputEvent event;
  event.x = x;
  event.y = y;
  frames_.queue().push(event);
  event.kind = ui::InputEvent::Kind::wheel;
  event.y = steps;
  frames_.queue().push(event);
}

void HeadlessWindow::type(std::u32string_view text) {
  ui::InputEvent event;
  event.kind = ui::InputEvent::Kind::text;
  for (const char32_t c : text) {
    event.text = c;
    frames_.queue().push(event);
  }
}

bool HeadlessWindow::press(const present::Command& command, By by) {
  frames(1);
  const int revision = program_.revision();
  if (!push_press(frames_, command, by)) return false;
  for (int i = 0; i < most_frames || pending(); ++i) {
    frames(1);
    if (program_.revision() == revision || pending()) continue;
    frames(1);  // lays out what came of it
    return true;
  }
  return false;
}

}  // namespace sightline::app
