#include "play.hpp"

#include <cstdlib>
#include <iostream>
#include <utility>

#include "core/score/expectation.hpp"
#include "crash.hpp"
#include "face/app/window.hpp"
#include "face/console/console.hpp"
#include "machine.hpp"
#include "result_json.hpp"
#include "script_file.hpp"

namespace sightline {
namespace {

/// The shipped or named scenario that was asked for, or nullptr if it is broken (its faults are told).
const scenario::Scenario* find_playable(const scenario::Bundle& bundle, const Wanted& wanted) {
  for (const scenario::LibraryEntry& entry : bundle.entries) {
    for (const Diagnostic& one : entry.diagnostics) {
      if (one.severity == Severity::error || !entry.scenario) std::cerr << format(one, entry.source);
    }
    if (entry.scenario) return &*entry.scenario;
  }
  if (bundle.entries.empty()) std::cerr << "sightline: nothing to play in " << wanted.scenario << '\n';
  return nullptr;
}

session::Script script_from(const PlayArguments& arguments) {
  session::Script script;
  script.which = arguments.which;
  if (arguments.seed) script.seed = *arguments.seed;
  script.mode = arguments.mode == "practice" ? session::Mode::practice : session::Mode::assess;
  script.role = arguments.role;
  return script;
}

bool begins_at_once(const PlayArguments& arguments) {
  return !arguments.script.empty() || !arguments.which.empty() || !arguments.mode.empty() ||
         !arguments.role.empty();
}

/// What the attempt starts with; on a fault nothing, and the reason is told.
std::optional<session::StartRequest> start_request(const scenario::Scenario& scenario,
                                                   const PlayArguments& arguments, session::Script script) {
  if (script.scenario.empty()) script.scenario = scenario.id;
  auto request = session::start_request(scenario, script);
  if (!request) {
    std::cerr << "sightline: " << request.failure().message << '\n';
    return std::nullopt;
  }
  if (script.which.empty()) request->which.reset();
  if (!arguments.which.empty()) request->which = scenario::find_case(scenario, arguments.which);
  if (arguments.seed) request->seed = *arguments.seed;
  return *request;
}

int exit_code(const player::Player& player, const session::Script& script, bool expects) {
  if (player.state() == nullptr || !player.score()) return exit_fine;
  const score::Score score = *player.score();
  if (expects) {
    const auto unmet = score::unmet(script.expect, *player.scenario(), *player.state(), score);
    for (const std::string& one : unmet) std::cerr << "not as expected: " << one << '\n';
    return unmet.empty() ? exit_fine : exit_findings;
  }
  return score.outcome == score::Outcome::not_passed ? exit_findings : exit_fine;
}

app::WindowOptions window_options(player::Player& player, const PlayArguments& arguments,
                                  player::ScriptRun& script) {
  app::WindowOptions options;
  options.screenshot = arguments.screenshot;
  options.dump = arguments.dump_ui;
  options.width = arguments.width;
  options.height = arguments.height;
  if (!arguments.script.empty()) {
    options.script = [&player, &script] { return script.next(player); };
  }
  return options;
}

/// Shows the player in the face that was asked for. False: a script was refused.
Result<bool> show(player::Player& player, const PlayArguments& arguments, player::ScriptRun& script) {
  const bool scripted = !arguments.script.empty();
  if (arguments.text && scripted) {
    return arguments.script == "-" ? run_steps_from_input(player)
                                   : run_script(player, script, arguments.script);
  }
  if (!arguments.text) {
    const app::WindowEnd end = app::run_window(player, window_options(player, arguments, script));
    switch (end.kind) {
      case app::WindowEnd::Kind::closed:
        return script_went_well(player, script, arguments.script);
      case app::WindowEnd::Kind::cannot_write:
        return Failure{end.message};
      case app::WindowEnd::Kind::stuck:
        std::cerr << arguments.script << ':' << script.problem_at().line << ": " << end.message << '\n';
        return false;
      case app::WindowEnd::Kind::no_display:
      case app::WindowEnd::Kind::no_graphics:
        break;
    }
    if (scripted || !arguments.screenshot.empty() || !arguments.dump_ui.empty()) return Failure{end.message};
    std::cerr << "sightline: " << end.message << '\n';
  }
  console::run(player, std::cin, std::cout);
  return true;
}

int run(const Wanted& wanted, const Globals& globals, const PlayArguments& arguments,
        session::Script script) {
  const bool scripted = !arguments.script.empty();
  const auto machine = open_machine(globals, wanted, !scripted || !arguments.profile.empty());
  player::StartOptions options;
  options.seed = arguments.seed;
  options.language = arguments.language;
  options.profile = arguments.profile;
  options.notices = machine->notices;
  if (!wanted.scenario.empty()) {
    const auto bundle = machine->library->read(arguments.language.empty() ? "en" : arguments.language);
    const scenario::Scenario* scenario = find_playable(*bundle, wanted);
    if (scenario == nullptr) return exit_findings;
    options.scenario = scenario->id;
    if (begins_at_once(arguments)) {
      options.request = start_request(*scenario, arguments, script);
      if (!options.request) return exit_findings;
    }
  }
  for (const std::string& notice : machine->notices) std::cerr << "sightline: " << notice << '\n';
  player::Player player(machine->services(), options);
  if (arguments.events) player.on_event([](const std::string& event) { std::cout << event << std::endl; });
  player::ScriptRun script_run(script);
  Result<bool> shown = show(player, arguments, script_run);
  if (!shown) {
    std::cerr << "sightline: " << shown.failure().message << '\n';
    return exit_machine;
  }
  if (arguments.json && player.score()) std::cout << result_json(player) << std::endl;
  if (!*shown) return exit_findings;
  return exit_code(player, script, scripted && !script.expect.empty());
}

}  // namespace

int run_play(const Globals& globals, const PlayArguments& arguments) {
  session::Script script = script_from(arguments);
  PlayArguments wanted_play = arguments;
  if (arguments.script == "-") {
    wanted_play.text = true;
  } else if (!arguments.script.empty()) {
    auto read = read_script(arguments.script);
    if (!read) return exit_findings;
    script = std::move(*read);
  }
  const auto wanted = find_wanted(globals, arguments.scenario);
  if (!wanted) {
    std::cerr << "sightline: " << wanted.failure().message << '\n';
    return exit_machine;
  }
  return run(*wanted, globals, wanted_play, std::move(script));
}

}  // namespace sightline
