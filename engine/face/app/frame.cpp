#include "face/app/frame.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "face/app/font_files.hpp"

namespace sightline::app {

namespace {

/// Large windows are looked at from further away: everything grows half as much as the window does, in steps
/// so that fonts are not built anew with every pixel.
float roominess(float width, float height) {
  const float larger = std::clamp(std::min(width / 1280, height / 720), 1.0F, 2.0F);
  return 1 + std::floor((larger - 1) * 0.5F * 8 + 0.01F) / 8;
}

std::string missing_font_notice(const Program& program, const std::string& family) {
  if (family.empty()) return {};
  std::string sentence = program.say("The letters {font} are not installed here, so others are used.");
  const std::string gap = "{font}";
  const std::size_t at = sentence.find(gap);
  return at == std::string::npos ? sentence : sentence.replace(at, gap.size(), family);
}

}  // namespace

void Frames::Close::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Frames::Frames(Program& program) : program_(program), context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_.get());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigInputTextCursorBlink = false;
}

Frames::~Frames() = default;

void Frames::resize(float width, float height, float dpi) {
  ui_.metrics.width = std::max(1.0F, width);
  ui_.metrics.height = std::max(1.0F, height);
  ui_.metrics.dpi = dpi * roominess(width / dpi, height / dpi);
}

bool Frames::update_fonts() {
  ImGui::SetCurrentContext(context_.get());
  const present::Settings& settings = program_.settings();
  const float text = static_cast<float>(std::clamp(settings.text_size, 100, 300)) / 100.0F;
  const bool same_family = loaded_family_ == settings.font;
  if (same_family && built_text_ == text && built_dpi_ == ui_.metrics.dpi) return false;
  if (!same_family) {
    FontChoice choice = load_fonts(settings.font);
    fonts_ = std::move(choice.data);
    ui_.notice = missing_font_notice(program_, choice.missing);
    loaded_family_ = settings.font;
  }
  ui::build_fonts(*ImGui::GetIO().Fonts, fonts_, text, ui_.metrics.dpi, ui_.fonts);
  built_text_ = text;
  built_dpi_ = ui_.metrics.dpi;
  return true;
}

void Frames::draw(float seconds) {
  ImGui::SetCurrentContext(context_.get());
  const present::Settings& settings = program_.settings();
  ui_.metrics.text = built_text_;
  ui_.metrics.show_keys = settings.show_keys;
  ui_.theme = settings.theme == 1   ? ui::Theme::dark
              : settings.theme == 2 ? ui::Theme::high_contrast
                                    : ui::Theme::light;
  ui_.revision = program_.revision();
  queue_.take(ui::quick_exit_key(program_.screen(), ui_), ui_.input);
  ui::feed_imgui(ui_.input, seconds);
  ImGui::GetIO().DisplaySize = {ui_.metrics.width, ui_.metrics.height};
  ImGui::NewFrame();
  commands_.clear();
  ui::draw(program_.screen(), ui_, commands_);
  ImGui::Render();
}

bool Frames::hand_over() {
  const bool any = !commands_.empty();
  for (const present::Command& command : commands_) program_.handle(command);
  commands_.clear();
  return any;
}

}  // namespace sightline::app
