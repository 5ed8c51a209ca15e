#include "face/ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <variant>

#include "face/ui/focus.hpp"
#include "face/ui/pages.hpp"
#include "face/ui/paint.hpp"

namespace sightline::ui {
namespace {

using present::Command;
using present::Control;
using present::Role;
using present::Screen;

/// ImGui's window without anything of its own; closed when it goes out of scope.
class WholeWindow {
 public:
  explicit WholeWindow(const UiState& ui) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({ui.metrics.width, ui.metrics.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, rgba(ui, Ink::ground));
    ImGui::Begin("sightline", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
  }
  ~WholeWindow() {
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
  }
  WholeWindow(const WholeWindow&) = delete;
  WholeWindow& operator=(const WholeWindow&) = delete;
};

bool needs_layout(const UiState& ui) {
  return ui.laid_revision != ui.revision || ui.laid_fonts != ui.fonts.generation ||
         ui.laid_metrics != ui.metrics;
}

/// Story at its newest line, and whatever else is new in view.
void settle_scroll(const Screen& screen, UiState& ui, bool new_page) {
  if (new_page) ui.scroll.fill(0);
  const bool grown = !ui.layout.fresh.empty();
  const Area& lines = ui.layout.areas[Layout::lines];
  if (new_page && lines.to_end) scroll_by(ui, Layout::lines, 1e9F);
  for (const int area : {Layout::page, Layout::lines, Layout::notes}) scroll_by(ui, area, 0);
  if (grown) {
    // What is asked comes into view with its first answer, as far as the newest words leave room.
    const int first = screen.first_focus;
    if (first >= 0 && static_cast<std::size_t>(first) < ui.layout.spots.size())
      bring_into_view(ui, ui.layout.spots[static_cast<std::size_t>(first)].area,
                      ui.layout.spots[static_cast<std::size_t>(first)].box);
    const Fresh& newest = ui.layout.fresh.back();
    if (newest.area == Layout::lines && !lines.to_end)
      ui.scroll[Layout::lines] = 0;  // nothing to read yet: things to look at, from the top
    else
      bring_into_view(ui, newest.area, newest.box);
  }
}

void fill_field(const Screen& screen, UiState& ui) {
  ui.field.fill(0);
  for (const Control& control : screen.controls)
    if (control.role == Role::text_field)
      std::copy_n(control.value.begin(), std::min(control.value.size(), ui.field.size() - 1),
                  ui.field.begin());
}

void lay_out(const Screen& screen, UiState& ui) {
  const bool new_page = !ui.ever_drawn || ui.page != screen.page;
  const bool new_screen = ui.laid_revision != ui.revision || !ui.ever_drawn;
  arrange(screen, ui.fonts, ui.metrics, ui.layout);
  ui.pressed = -1;
  settle_scroll(screen, ui, new_page);
  if (new_screen) settle_focus(screen, ui, new_page);
  if (!new_screen && ui.focus >= 0) ui.follow_focus = true;
  if (new_page) fill_field(screen, ui);
  ui.page = screen.page;
  ui.ever_drawn = true;
  ui.laid_revision = ui.revision;
  ui.laid_fonts = ui.fonts.generation;
  ui.laid_metrics = ui.metrics;
  if (new_screen && screen.page == present::Page::neutral) ui.neutral = false;
}

void style_field(const UiState& ui) {
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_Text, rgba(ui, Ink::ink));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, rgba(ui, Ink::mute));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, rgba(ui, Ink::tint));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
}

/// The one text field of a page; a change becomes a search.
void draw_field(const Screen& screen, UiState& ui, int index, std::vector<Command>& commands) {
  const Spot& spot = ui.layout.spots[static_cast<std::size_t>(index)];
  const Control& control = screen.controls[static_cast<std::size_t>(index)];
  const Box box = box_in_window(ui, spot.area, spot.box);
  const Fonts::Face& face = ui.fonts[Style::body];
  const float left = ui.metrics.room(12) + ui.metrics.tx(16) + ui.metrics.room(8);
  style_field(ui);
  ImGui::PushFont(face.font);
  ImGui::SetCursorScreenPos({box.x + left, box.y + (box.h - face.size) / 2});
  ImGui::SetNextItemWidth(box.w - left - ui.metrics.room(12));
  const bool mine = ui.focus == index;
  if (mine && !ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
  const bool changed =
      ImGui::InputTextWithHint("##field", control.name.c_str(), ui.field.data(), ui.field.size());
  if (!mine && ImGui::IsItemActive()) ImGui::SetKeyboardFocusHere(-1);
  ImGui::PopFont();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(4);
  if (changed) commands.emplace_back(present::command::Search{ui.field.data()});
}

void draw_fields(const Screen& screen, UiState& ui, std::vector<Command>& commands) {
  for (const Spot& spot : ui.layout.spots)
    if (spot.control >= 0 &&
        screen.controls[static_cast<std::size_t>(spot.control)].role == Role::text_field &&
        box_in_window(ui, spot.area, spot.box).overlaps(clip_of(ui, spot.area)))
      draw_field(screen, ui, spot.control, commands);
}

void follow(UiState& ui) {
  if (!ui.follow_focus) return;
  ui.follow_focus = false;
  if (ui.focus < 0 || static_cast<std::size_t>(ui.focus) >= ui.layout.spots.size()) return;
  const Spot& spot = ui.layout.spots[static_cast<std::size_t>(ui.focus)];
  if (spot.control >= 0) bring_into_view(ui, spot.area, spot.box);
}

}  // namespace

std::string_view quick_exit_key(const Screen& screen, const UiState& ui) {
  for (const Control& control : screen.controls)
    if (std::holds_alternative<present::command::QuickExit>(control.command) && !control.key.empty())
      return control.key;
  return ui.quick_exit_key;
}

void draw(const Screen& screen, UiState& ui, std::vector<Command>& commands) {
  if (ui.input.quick_exit) {
    ui.neutral = !screen.wants_neutral;
    commands.emplace_back(present::command::QuickExit{});
  }
  const WholeWindow window(ui);
  if (ui.neutral && ui.revision != ui.laid_revision && !ui.input.quick_exit) ui.neutral = false;
  if (ui.neutral) return;
  if (needs_layout(ui)) lay_out(screen, ui);
  if (ui.input.quick_exit) return;
  const int hovered = control_under_pointer(screen, ui);
  int chosen = handle_pointer(screen, ui, hovered);
  if (chosen < 0) chosen = handle_key(screen, ui);
  follow(ui);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const int area : {Layout::page, Layout::lines, Layout::notes, Layout::window})
    paint_area(screen, ui, area, hovered, list);
  draw_fields(screen, ui, commands);
  paint_scrollbars(ui, list);
  paint_focus(screen, ui, hovered, list);
  if (ui.input.pressed || ui.input.button_went_down) ui.notice.clear();
  paint_notice(ui, list);
  if (chosen >= 0) commands.push_back(screen.controls[static_cast<std::size_t>(chosen)].command);
}

Box box_in_window(const UiState& ui, int area, const Box& box) {
  const Area& a = ui.layout.areas[static_cast<std::size_t>(area)];
  const Box moved = box.moved(a.view.x, a.view.y - ui.scroll[static_cast<std::size_t>(area)]);
  return a.parent < 0 ? moved : box_in_window(ui, a.parent, moved);
}

Box clip_of(const UiState& ui, int area) {
  const Area& a = ui.layout.areas[static_cast<std::size_t>(area)];
  if (a.parent < 0) return a.view;
  return box_in_window(ui, a.parent, a.view).cut(clip_of(ui, a.parent));
}

std::vector<Focusable> focusables(const UiState& ui) {
  std::vector<Focusable> list;
  for (const Spot& spot : ui.layout.spots) {
    if (spot.control < 0) continue;
    const Box box = box_in_window(ui, spot.area, spot.box);
    list.push_back({spot.control, box, box.cut(clip_of(ui, spot.area))});
  }
  return list;
}

}  // namespace sightline::ui
