#include "face/app/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "face/app/dump.hpp"
#include "face/app/frame.hpp"
#include "face/app/picture_cache.hpp"
#include "face/app/press.hpp"
#include "face/app/raster.hpp"
#include "face/app/window_input.hpp"

namespace sightline::app {
namespace {

constexpr const char* icon_svg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="16" fill="#2C6E6B"/>)"
    R"(<path d="M8 32C19 13 45 13 56 32C45 51 19 51 8 32Z" fill="none" stroke="#fff" stroke-width="5"/>)"
    R"(<circle cx="32" cy="32" r="9" fill="#fff"/></svg>)";

constexpr double long_sleep = 60;     // seconds; any event wakes the window earlier
constexpr double short_sleep = 0.01;  // while a script or a screenshot waits for a picture
constexpr int settle_frames = 3;      // drawn after a change (ImGui needs one or two more than the first)

struct Glfw {
  bool ready = glfwInit() == GLFW_TRUE;
  ~Glfw() { glfwTerminate(); }
};

struct DestroyWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<GLFWwindow, DestroyWindow>;

/// ImGui's drawing through OpenGL, for as long as the window's context is current.
struct Renderer {
  bool ready = ImGui_ImplOpenGL3_Init("#version 130");
  Renderer() = default;
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;
  ~Renderer() {
    if (ready) ImGui_ImplOpenGL3_Shutdown();
  }
};

WindowHandle open_window(const WindowOptions& options, const std::string& title) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "sightline");
  WindowHandle window(glfwCreateWindow(options.width, options.height, title.c_str(), nullptr, nullptr));
  if (window == nullptr) return window;
  glfwSetWindowSizeLimits(window.get(), 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
  Pixels icon = rasterise(icon_svg, 64, 64);
  if (!icon.rgba.empty()) {
    const GLFWimage image{icon.width, icon.height, icon.rgba.data()};
    glfwSetWindowIcon(window.get(), 1, &image);
  }
  glfwMakeContextCurrent(window.get());
  glfwSwapInterval(1);
  return window;
}

Pixels read_screen(int width, int height) {
  Pixels upside_down{
      width, height,
      std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4)};
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.rgba.data());
  Pixels out{width, height, {}};
  const std::ptrdiff_t row = std::ptrdiff_t{width} * 4;
  for (int y = height - 1; y >= 0; --y) {
    const auto from = upside_down.rgba.begin() + row * y;
    out.rgba.insert(out.rgba.end(), from, from + row);
  }
  return out;
}

/// One open window and what it does between two events.
class Loop {
 public:
  Loop(Program& program, const WindowOptions& options, GLFWwindow* window)
      : program_(program),
        options_(options),
        window_(window),
        frames_(program),
        worker_(glfwPostEmptyEvent),
        pictures_(worker_) {
    frames_.state().pictures = &pictures_;
    input_.queue = &frames_.queue();
    listen(window, input_);
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = window;
    io.SetClipboardTextFn = [](void* w, const char* text) {
      glfwSetClipboardString(static_cast<GLFWwindow*>(w), text);
    };
    io.GetClipboardTextFn = [](void* w) { return glfwGetClipboardString(static_cast<GLFWwindow*>(w)); };
  }

  WindowEnd run() {
    while (glfwWindowShouldClose(window_) == GLFW_FALSE && !program_.wants_quit()) {
      wait();
      if (left_ > 0) frame();
      if (settled() && !next_act()) break;
    }
    return end_;
  }

  [[nodiscard]] bool ready() const { return renderer_.ready; }

 private:
  void wait() {
    if (left_ > 0)
      glfwPollEvents();
    else
      glfwWaitEventsTimeout(wants_acts() ? short_sleep : long_sleep);
    const bool changed = input_.changed || frames_.pending() || pictures_.fading() ||
                         worker_.has_finished() || program_.revision() != shown_;
    input_.changed = false;
    if (changed) left_ = settle_frames;
  }

  void frame() {
    const double now = glfwGetTime();
    const auto seconds = static_cast<float>(std::clamp(now - last_, 0.001, 0.1));
    last_ = now;
    int width = 0, height = 0;
    float scale = 1;
    glfwGetFramebufferSize(window_, &width, &height);
    glfwGetWindowContentScale(window_, &scale, nullptr);
    frames_.resize(static_cast<float>(width), static_cast<float>(height), scale);
    if (frames_.update_fonts()) {
      ImGui_ImplOpenGL3_DestroyFontsTexture();
      ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    pictures_.begin_frame(seconds, !program_.settings().reduced_motion);
    title();
    ImGui_ImplOpenGL3_NewFrame();
    shown_ = program_.revision();
    frames_.draw(seconds);
    glViewport(0, 0, width, height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    if (left_ == 1 && !options_.screenshot.empty()) screen_ = read_screen(width, height);
    glfwSwapBuffers(window_);
    --left_;
    if (end_.frames++ == 0) end_.first_frame_seconds = glfwGetTime();
    if (frames_.hand_over()) left_ = settle_frames;
    copy();
  }

  void title() {
    if (title_ == program_.screen().title) return;
    title_ = program_.screen().title;
    glfwSetWindowTitle(window_, title_.c_str());
  }

  void copy() {
    const std::string text = program_.take_clipboard();
    if (!text.empty()) glfwSetClipboardString(window_, text.c_str());
  }

  [[nodiscard]] bool wants_acts() const {
    return static_cast<bool>(options_.script) || !options_.screenshot.empty() || !options_.dump.empty();
  }

  /// Nothing under way: no input waits, no picture is being made or faded, the last change is drawn.
  bool settled() {
    return left_ == 0 && end_.frames > 0 && !frames_.pending() && !worker_.busy() && !pictures_.fading() &&
           program_.revision() == shown_;
  }

  /// The script's next command, then the files; false when all of it is done.
  bool next_act() {
    if (!wants_acts()) return true;
    if (options_.script && !script_over_) {
      if (const std::optional<present::Command> command = options_.script()) {
        if (push_press(frames_, *command, By::key)) return true;
        end_ = {WindowEnd::Kind::stuck, "no control on this page does what the script asks", end_.frames,
                end_.first_frame_seconds};
        return false;
      }
      script_over_ = true;
    }
    write_files();
    return options_.screenshot.empty() && options_.dump.empty();
  }

  void write_files() {
    const auto fail = [this](const std::string& path) {
      end_.kind = WindowEnd::Kind::cannot_write;
      end_.message = "cannot write '" + path + "'";
    };
    if (!options_.screenshot.empty() && !write_png(options_.screenshot, screen_)) fail(options_.screenshot);
    if (options_.dump.empty()) return;
    std::ofstream out(options_.dump, std::ios::binary);
    out << dump_ui(program_.screen(), frames_.state());
    if (!out.flush()) fail(options_.dump);
  }

  Program& program_;
  const WindowOptions& options_;
  GLFWwindow* window_;
  Frames frames_;
  Renderer renderer_;  // after the context of `frames_`, before the textures
  RasterWorker worker_;
  PictureCache pictures_;
  WindowInput input_;
  WindowEnd end_;
  Pixels screen_;
  std::string title_;
  int left_ = settle_frames;
  int shown_ = -1;
  double last_ = 0;
  bool script_over_ = false;
};

}  // namespace

WindowEnd run_window(Program& program, const WindowOptions& options) {
  const Glfw glfw;
  if (!glfw.ready) return {WindowEnd::Kind::no_display, "no display to open a window on"};
  const WindowHandle window = open_window(options, program.screen().title);
  if (window == nullptr)
    return {WindowEnd::Kind::no_graphics, "this display has no OpenGL 3.0, which the window needs"};
  Loop loop(program, options, window.get());
  if (!loop.ready()) return {WindowEnd::Kind::no_graphics, "OpenGL could not be started on this display"};
  return loop.run();
}

}  // namespace sightline::app
