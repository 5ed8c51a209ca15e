// The program: reads the command line and hands over to one verb.
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "check.hpp"
#include "crash.hpp"
#include "explain.hpp"
#include "extract.hpp"
#include "host/record/folders.hpp"
#include "kit.hpp"
#include "play.hpp"

namespace {

using sightline::Globals;
using sightline::PlayArguments;

void add_play_options(CLI::App& play, PlayArguments& to) {
  play.add_option("scenario", to.scenario, "folder, file or id of a scenario")->required();
  play.add_flag("--text", to.text, "plain text instead of a window");
  play.add_option("--case", to.which, "which case of the scenario");
  play.add_option("--mode", to.mode, "practice or assess")->check(CLI::IsMember({"practice", "assess"}));
  play.add_option("--seed", to.seed, "the same seed draws the same case and variation");
  play.add_option("--role", to.role, "which role to play");
  play.add_option("--lang", to.language, "language, such as en or es");
  play.add_option("--profile", to.profile, "record under this name (made if new)");
  play.add_option("--script", to.script,
                  "play this file of intents; - reads one step a line from standard input");
  play.add_flag("--events", to.events, "print each event once it is saved");
  play.add_flag("--json", to.json, "print what came of it as one JSON object");
  play.add_option("--screenshot", to.screenshot, "save a picture of the window (PNG) and end");
  play.add_option("--dump-ui", to.dump_ui, "save what can be pressed and where (JSON) and end");
  play.add_option("--width", to.width, "of the window")->check(CLI::Range(640, 7680));
  play.add_option("--height", to.height, "of the window")->check(CLI::Range(480, 4320));
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{
      "Sightline: notice what is published, judge what it means together, take the right next step."};
  app.set_version_flag("--version", std::string("sightline ") + SIGHTLINE_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  Globals globals;
  app.add_option("--data", globals.data, "folder for what is kept (else the XDG data folder)");
  app.add_option("--root", globals.root, "folder that holds scenarios/ and assets/");
  app.add_flag("--mark-untranslated", globals.marks_untranslated,
               "show [en] before each text that the chosen language lacks");
  app.add_option("--speech", globals.speech, "how to read aloud: auto, none, wav:FOLDER, transcript:FILE");
  PlayArguments window;
  app.add_option("--lang", window.language, "language, such as en or es");

  PlayArguments arguments;
  CLI::App* play = app.add_subcommand("play", "play one scenario");
  add_play_options(*play, arguments);
  std::vector<std::string> paths;
  CLI::App* check = app.add_subcommand("check", "say what authors should mend");
  check->add_option("path", paths, "scenario folders or files")->required();
  bool shows_reading = false;
  check->add_flag("--reading", shows_reading, "print the reading grade of each scene");
  std::string code;
  CLI::App* explain = app.add_subcommand("explain", "say what the code of a finding means");
  explain->add_option("code", code, "the word in brackets, such as unknown-key")->required();
  std::vector<std::string> translated;
  std::string template_file;
  CLI::App* extract = app.add_subcommand("extract", "write the template (.pot) that translators start from");
  extract->add_option("path", translated, "scenario folders or files; none: the catalogue and the contacts");
  extract->add_option("-o,--output", template_file, "write it here, not to standard output");

  std::string kit_file;
  CLI::App* kit = app.add_subcommand("kit", "show all that pictures can be composed from, as a page (HTML)");
  kit->add_option("-o,--output", kit_file, "write it here, not to standard output");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? sightline::exit_fine : sightline::exit_usage;
  }
  sightline::report_crashes_to(sightline::record::find_folders(std::getenv).state.string());
  if (check->parsed()) return sightline::run_check(globals, paths, shows_reading);
  if (explain->parsed()) return sightline::run_explain(code);
  if (extract->parsed()) return sightline::run_extract(globals, translated, template_file);
  if (kit->parsed()) return sightline::run_kit(globals, kit_file);
  if (arguments.language.empty()) arguments.language = window.language;
  return sightline::run_play(globals, play->parsed() ? arguments : window);
}
