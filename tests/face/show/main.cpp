// Shows one of the fake screens in a window: for people who work on how things look. Not shipped.
//   show_screens NAME [--text PERCENT] [--theme 0|1|2] [--font 0|1|2] [--size WxH] [--long] [--keys]
//   [--screenshot F]
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "face/app/window.hpp"
#include "tests/face/fakes/screens.hpp"

int main(int argc, char** argv) {
  using namespace sightline;
  const std::vector<std::string> args(argv + 1, argv + argc);
  const std::string name = args.empty() ? "play" : args[0];
  app::WindowOptions options;
  present::Settings settings;
  fakes::Words words = fakes::Words::english;
  for (std::size_t i = 1; i < args.size(); ++i) {
    const std::string value = i + 1 < args.size() ? args[i + 1] : "";
    if (args[i] == "--text") settings.text_size = std::atoi(value.c_str());
    if (args[i] == "--theme") settings.theme = std::atoi(value.c_str());
    if (args[i] == "--font") settings.font = std::atoi(value.c_str());
    if (args[i] == "--size") std::sscanf(value.c_str(), "%dx%d", &options.width, &options.height);
    if (args[i] == "--long") words = fakes::Words::long_words;
    if (args[i] == "--keys") settings.show_keys = true;
    if (args[i] == "--screenshot") options.screenshot = value;
  }
  for (fakes::Named& named : fakes::all(words)) {
    if (named.name != name) continue;
    fakes::FakeProgram program(std::move(named.screen));
    program.change_settings() = settings;
    const app::WindowEnd end = app::run_window(program, options);
    std::printf("%s frames %d, first after %.3f s\n", end.message.c_str(), end.frames,
                end.first_frame_seconds);
    return end.kind == app::WindowEnd::Kind::closed ? 0 : 1;
  }
  std::puts("no such screen");
  return 2;
}
