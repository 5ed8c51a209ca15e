#include "face/app/dump.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace sightline::app {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      std::array<char, 8> code{};
      std::snprintf(code.data(), code.size(), "\\u%04x", static_cast<unsigned>(c));
      out += code.data();
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string_view role_name(present::Role role) {
  constexpr std::array<std::string_view, 10> names = {"button", "primary", "link",   "toggle",     "choice",
                                                      "option", "tab",     "slider", "text_field", "tag"};
  return names[static_cast<std::size_t>(role)];
}

std::string whole(float value) { return std::to_string(std::lround(value)); }

std::string box_text(const ui::Box& box) {
  return '[' + whole(box.x) + ',' + whole(box.y) + ',' + whole(box.w) + ',' + whole(box.h) + ']';
}

std::string_view yes_no(bool value) { return value ? "true" : "false"; }

std::string control_text(const present::Control& control, const ui::Focusable& place, bool focused) {
  std::string out = "    {\"id\":" + quoted(control.id) + ",\"role\":" + quoted(role_name(control.role));
  out += ",\"name\":" + quoted(control.name) + ",\"value\":" + quoted(control.value);
  out += ",\"key\":" + quoted(control.key) + ",\"enabled\":";
  out += yes_no(control.enabled);
  if (!control.enabled) out += ",\"reason\":" + quoted(control.reason);
  out += ",\"on\":";
  out += yes_no(control.on);
  out += ",\"focused\":";
  out += yes_no(focused);
  return out + ",\"box\":" + box_text(place.box) + ",\"visible\":" + box_text(place.visible) + '}';
}

}  // namespace

std::string dump_ui(const present::Screen& screen, const ui::UiState& state) {
  std::string out = "{\n  \"title\":" + quoted(screen.title) + ",\n  \"width\":" + whole(state.metrics.width);
  out += ",\n  \"height\":" + whole(state.metrics.height) + ",\n  \"controls\":[\n";
  bool first = true;
  for (const ui::Focusable& place : ui::focusables(state)) {
    if (!first) out += ",\n";
    first = false;
    out += control_text(screen.controls[static_cast<std::size_t>(place.control)], place,
                        place.control == state.focus);
  }
  return out + "\n  ]\n}\n";
}

}  // namespace sightline::app
