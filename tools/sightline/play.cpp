#include "play.hpp"

#include <algorithm>
#include <iostream>
#include <random>
#include <utility>

#include "core/score/expectation.hpp"
#include "crash.hpp"
#include "face/app/window.hpp"
#include "face/console/console.hpp"
#include "interrupt.hpp"
#include "machine.hpp"
#include "result_json.hpp"
#include "script_file.hpp"

namespace sightline {
namespace {

/// What a face shows by itself; a script has none.
std::vector<std::string> notices_on(const present::Screen& screen, const std::vector<std::string>& told) {
  std::vector<std::string> notices;
  for (const present::Block& block : screen.blocks) {
    const bool of_program =
        block.kind == present::Block::Kind::notice && block.region == present::Region::banner;
    const bool known = std::find(told.begin(), told.end(), block.text) != told.end();
    if (of_program && !known) notices.push_back(block.text);
  }
  return notices;
}

void tell_notices(const std::vector<std::string>& notices) {
  for (const std::string& notice : notices) std::cerr << "sightline: " << notice << '\n';
}

int cannot(const Failure& failure) {
  std::cerr << "sightline: " << failure.message << '\n';
  return exit_machine;
}

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

session::Mode mode_from(const std::string& word) {
  return word == "practice" ? session::Mode::practice : session::Mode::assess;
}

bool begins_at_once(const PlayArguments& arguments) {
  return !arguments.script.empty() || !arguments.which.empty() || !arguments.mode.empty() ||
         !arguments.role.empty();
}

bool is_known(const char* kind, const std::string& word, const std::vector<std::string>& known) {
  if (word.empty() || std::find(known.begin(), known.end(), word) != known.end()) return true;
  std::cerr << "sightline: no " << kind << " '" << word << "': this scenario has ";
  for (const std::string& one : known) std::cerr << (&one == &known.front() ? "" : ", ") << one;
  std::cerr << '\n';
  return false;
}

/// Whether the words of the command line stand for something in the scenario; else that is told.
bool knows_words(const scenario::Scenario& scenario, const PlayArguments& arguments) {
  std::vector<std::string> cases;
  for (const scenario::Case& one : scenario.cases) cases.push_back(one.id);
  return is_known("case", arguments.which, cases) && is_known("role", arguments.role, scenario.roles);
}

/// What the attempt starts with. Fails if the script does not fit the scenario.
Result<session::StartRequest> start_request(const scenario::Scenario& scenario,
                                            const PlayArguments& arguments, session::Script script) {
  const bool draws_case = script.which.empty() && arguments.which.empty();
  if (script.scenario.empty()) script.scenario = scenario.id;
  if (!arguments.which.empty()) script.which = arguments.which;
  if (!arguments.mode.empty()) script.mode = mode_from(arguments.mode);
  if (!arguments.role.empty()) script.role = arguments.role;
  if (draws_case && !scenario.cases.empty()) script.which = scenario.cases.front().id;
  auto request = session::start_request(scenario, script);
  if (!request) return request;
  if (draws_case) request->which.reset();
  if (arguments.script.empty()) request->seed = std::random_device()();
  if (arguments.seed) request->seed = *arguments.seed;
  return request;
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
  end_input_on_interrupt();
  console::run(player, std::cin, std::cout);
  if (was_interrupted()) std::cout << player.say("Stopped. What was saved stays saved.") << '\n';
  return true;
}

int run(const Wanted& wanted, const Globals& globals, const PlayArguments& arguments,
        session::Script script) {
  const bool scripted = !arguments.script.empty();
  const auto machine =
      open_machine(globals, wanted, !scripted || !arguments.profile.empty(), !arguments.text);
  player::StartOptions options;
  options.seed = arguments.seed;
  options.language = arguments.language;
  options.profile = arguments.profile;
  options.notices = machine->notices;
  options.records = machine->records;
  std::vector<std::string> told;
  if (!wanted.scenario.empty()) {
    const auto bundle = machine->library->read(arguments.language.empty() ? "en" : arguments.language);
    told = bundle->notices;
    if (scripted && arguments.text) tell_notices(told);
    const scenario::Scenario* scenario = find_playable(*bundle, wanted);
    if (scenario == nullptr) return exit_findings;
    options.scenario = scenario->id;
    if (!knows_words(*scenario, arguments)) return exit_usage;
    if (begins_at_once(arguments)) {
      const auto request = start_request(*scenario, arguments, script);
      if (!request) {
        std::cerr << "sightline: " << request.failure().message << '\n';
        return exit_findings;
      }
      options.request = *request;
    }
  }
  player::Player player(machine->services(), options);
  if (scripted && arguments.text) tell_notices(notices_on(player.screen(), told));
  if (arguments.events) player.on_event([](const std::string& event) { std::cout << event << std::endl; });
  player::ScriptRun script_run(script);
  Result<bool> shown = show(player, arguments, script_run);
  if (!shown) return cannot(shown.failure());
  if (scripted && !player.not_saved().empty()) return exit_machine;
  if (arguments.json && player.score()) std::cout << result_json(player) << std::endl;
  if (!*shown) return exit_findings;
  return exit_code(player, script, scripted && !script.expect.empty());
}

}  // namespace

int run_play(const Globals& globals, const PlayArguments& arguments) {
  session::Script script;
  PlayArguments wanted_play = arguments;
  if (arguments.script == "-") {
    wanted_play.text = true;
  } else if (!arguments.script.empty()) {
    auto read = read_script(arguments.script);
    if (!read) return cannot(read.failure());
    if (!*read) return exit_findings;
    script = std::move(**read);
  }
  const auto wanted = find_wanted(globals, arguments.scenario);
  if (!wanted) return cannot(wanted.failure());
  return run(*wanted, globals, wanted_play, std::move(script));
}

}  // namespace sightline
