#include "script_file.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "core/present/present.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline {
namespace {

void complain(const std::string& name, int line, const std::string& reason) {
  std::cerr << name << ':' << line << ": " << reason << '\n';
}

bool was_refused(const player::Player& player, const std::string& name, Position at) {
  if (player.last_refusal() == session::Refusal::none) return false;
  complain(name, at.line, "refused: " + present::refusal_sentence({}, player.last_refusal()));
  return true;
}

}  // namespace

Result<std::optional<session::Script>> read_script(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file || (file.peek() != std::ifstream::traits_type::eof() && !(bytes << file.rdbuf())) || file.bad()) {
    return Failure{"cannot read the script '" + path + "': check its name and that you may read it"};
  }
  document::Parsed parsed = yaml::read_yaml(path, bytes.str());
  session::BoundScript bound = session::bind_script(parsed.document);
  Diagnostics all = std::move(parsed.diagnostics);
  if (!has_errors(all)) all.insert(all.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  for (const Diagnostic& one : all) std::cerr << format(one, parsed.document.source);
  return has_errors(all) ? std::optional<session::Script>() : std::move(bound.script);
}

Result<session::Step> read_step(const std::string& line, int number) {
  const std::string text = "scenario: input\ncase: input\ndo:\n  - " + line + "\n";
  const document::Parsed parsed = yaml::read_yaml("input", text);
  session::BoundScript bound = session::bind_script(parsed.document);
  if (!parsed.diagnostics.empty()) return Failure{parsed.diagnostics.front().message};
  if (!bound.diagnostics.empty()) return Failure{bound.diagnostics.front().message};
  if (!bound.script || bound.script->steps.size() != 1) return Failure{"one step a line, such as 'next: 1'"};
  session::Step step = std::move(bound.script->steps.front());
  step.at = {number, 1};
  return step;
}

bool run_script(player::Player& player, player::ScriptRun& script, const std::string& name) {
  while (const auto command = script.next(player)) {
    player.handle(*command);
    if (was_refused(player, name, script.problem_at())) return false;
  }
  return script_went_well(player, script, name);
}

bool script_went_well(const player::Player& player, const player::ScriptRun& script,
                      const std::string& name) {
  if (was_refused(player, name, script.problem_at())) return false;
  if (script.problem().empty()) return true;
  complain(name, script.problem_at().line, script.problem());
  return false;
}

bool run_steps_from_input(player::Player& player) {
  player::ScriptRun script({});
  std::string line;
  for (int number = 1; std::getline(std::cin, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto step = read_step(line, number);
    if (!step) {
      complain("standard input", number, step.failure().message);
      return false;
    }
    script.add(std::move(*step));
    if (!run_script(player, script, "standard input")) return false;
  }
  return true;
}

}  // namespace sightline
