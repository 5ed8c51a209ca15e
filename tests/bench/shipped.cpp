#include "shipped.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>

#include "core/player/script_run.hpp"
#include "core/scenario/bind.hpp"
#include "host/yaml/read_yaml.hpp"
#include "tests/support/large_scenario.hpp"

namespace sightline::bench {
namespace {

const std::string root = SIGHTLINE_SOURCE_DIR;
const std::string coach = root + "/scenarios/night-coach";

[[noreturn]] void give_up(const std::string& why) {
  std::cerr << "sightline_bench: " << why << '\n';
  std::exit(1);
}

Assets read_assets() {
  library::SharedData shared = library::read_shared(root);
  std::vector<std::string> notices = shared.notices;
  Assets out;
  out.contacts = library::bind_contact_files(shared, library::contact_files(shared, "us-mo"), notices);
  out.catalog = std::move(shared.catalog);
  out.kit = library::read_kit(root, notices);
  for (const std::string& notice : notices) std::cerr << notice << '\n';
  return out;
}

}  // namespace

const Assets& assets() {
  static const Assets all = read_assets();
  return all;
}

scenario::Scenario bound_large(int scenes) {
  const auto parsed = yaml::read_yaml("large.yaml", test::large_scenario(scenes));
  const Assets& with = assets();
  scenario::Bound bound =
      scenario::bind(parsed.document, {with.catalog, with.contacts, with.kit, with.english});
  for (const Diagnostic& one : bound.diagnostics) std::cerr << format(one, parsed.document.source);
  if (!bound.scenario) give_up("the large scenario is broken");
  return std::move(*bound.scenario);
}

std::unique_ptr<library::FolderLibrary> coach_library() {
  return std::make_unique<library::FolderLibrary>(library::LibraryPaths{root, coach + "/scenario.yaml"});
}

session::Script expert_script() {
  const std::string path = coach + "/expert-concern.play.yaml";
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  session::BoundScript bound = session::bind_script(yaml::read_yaml(path, bytes.str()).document);
  if (!bound.script) give_up("cannot read " + path);
  return std::move(*bound.script);
}

Guest::Guest() {
  const auto bundle = library->read("en");
  if (bundle->entries.empty() || !bundle->entries.front().scenario) give_up("Night coach 214 is broken");
  const scenario::Scenario& scenario = *bundle->entries.front().scenario;
  player::StartOptions options;
  options.scenario = scenario.id;
  const auto request = session::start_request(scenario, expert_script());
  if (!request) give_up(request.failure().message);
  options.request = *request;
  player = std::make_unique<player::Player>(player::Services{*library, store, guest_store, calendar, voice},
                                            options);
}

void Guest::play_to_the_end() {
  player::ScriptRun script(expert_script());
  while (const auto command = script.next(*player)) player->handle(*command);
  if (player->screen().page != present::Page::debrief) give_up("the expert's way leads to no debrief");
}

}  // namespace sightline::bench
