// Writes a picture of every page of the real program: for people who work on how things look. Not shipped.
//   screen_gallery FOLDER [--text PERCENT] [--theme 0|1|2] [--font 0|1|2] [--size WxH] [--lang L]
//   [--only PART-OF-NAME]
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "face/app/window.hpp"
#include "tests/support/other_root.hpp"
#include "tests/support/tour.hpp"

using namespace sightline;

namespace {

struct Wanted {
  std::string folder, only, language = "en";
  int text = 100, theme = 0, font = 0;
  app::WindowOptions window;
};

Wanted read_arguments(const std::vector<std::string>& args) {
  Wanted wanted;
  if (!args.empty()) wanted.folder = args[0];
  for (std::size_t i = 1; i + 1 < args.size(); i += 2) {
    const std::string& value = args[i + 1];
    if (args[i] == "--text") wanted.text = std::atoi(value.c_str());
    if (args[i] == "--theme") wanted.theme = std::atoi(value.c_str());
    if (args[i] == "--font") wanted.font = std::atoi(value.c_str());
    if (args[i] == "--lang") wanted.language = value;
    if (args[i] == "--only") wanted.only = value;
    if (args[i] == "--size") std::sscanf(value.c_str(), "%dx%d", &wanted.window.width, &wanted.window.height);
  }
  return wanted;
}

void dress(player::Player& player, const Wanted& wanted) {
  using present::Setting;
  player.handle(present::command::Set{Setting::text_size, wanted.text});
  player.handle(present::command::Set{Setting::theme, wanted.theme});
  player.handle(present::command::Set{Setting::font, wanted.font});
}

/// The pages that need other files than the shipped ones, or another story before them.
void tour_more(const Wanted& wanted, const player::StartOptions& options, const tests::AtStop& shoot) {
  tests::OtherRoot root;
  root.add_broken_scenario();
  if (wanted.language == "xx") root.add_stretched_language();
  tests::Table rest(options, root.path());
  dress(rest.player(), wanted);
  tests::tour_rest(rest, options, shoot);
  const auto folder = root.path() / "scenarios" / "room-118-desk";
  const auto script = tests::read_script(folder / "expert-concern.play.yaml");
  if (!script) return;
  tests::Table linked(*script, wanted.language, root.path());
  if (!linked.is_open()) return;
  dress(linked.player(), wanted);
  tests::tour_chapters(linked, *script, "room-118-housekeeping", shoot);
}

}  // namespace

int main(int argc, char** argv) {
  const Wanted wanted = read_arguments({argv + 1, argv + argc});
  const auto shoot = [&](const std::string& name, player::Player& player) {
    if (name.find(wanted.only) == std::string::npos) return;
    app::WindowOptions options = wanted.window;
    options.screenshot = wanted.folder + '/' + name + ".png";
    const app::WindowEnd end = app::run_window(player, options);
    if (end.kind != app::WindowEnd::Kind::closed) std::puts(end.message.c_str());
  };
  player::StartOptions options;
  options.seed = 7;
  options.language = wanted.language;
  tests::Table pages(options);
  dress(pages.player(), wanted);
  tests::tour_pages(pages, shoot);
  const auto scenario = tests::shipped_scenario("night-coach");
  const auto script = tests::read_script(scenario.parent_path() / "expert-concern.play.yaml");
  if (!script) return 1;
  tests::Table attempt(scenario, *script, wanted.language);
  if (!attempt.is_open()) return 1;
  dress(attempt.player(), wanted);
  tests::tour_attempt(attempt, *script, shoot);
  tour_more(wanted, options, shoot);
  return 0;
}
