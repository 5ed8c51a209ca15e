#include "plays.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/present/present.hpp"
#include "face/app/headless_window.hpp"

namespace sightline::plays {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".play.yaml";

std::vector<Play> read_plays() {
  std::vector<Play> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios")) {
    if (!entry.path().string().ends_with(ending)) continue;
    std::optional<session::Script> script = tests::read_script(entry.path());
    CAPTURE(entry.path().string());
    REQUIRE(script);
    const std::string folder = entry.path().parent_path().filename().string();
    CHECK(script->scenario == folder);
    out.push_back({entry.path(), folder, std::move(*script)});
  }
  std::sort(out.begin(), out.end(), [](const Play& a, const Play& b) { return a.file < b.file; });
  return out;
}

player::StartOptions options_of(const Play& play, const std::string& language) {
  player::StartOptions options;
  options.scenario = play.scenario;
  options.language = language;
  const auto request = session::start_request(shipped_scenario(play.scenario), play.script);
  REQUIRE(request);
  options.request = *request;
  return options;
}

}  // namespace

std::string Play::name() const {
  const std::string full = file.filename().string();
  return full.substr(0, full.size() - std::string(ending).size());
}

const scenario::Bundle& ReadOnce::kept(const std::string& language) {
  auto& place = read_[language];
  if (!place) place = disk_.read(language);
  return *place;
}

std::unique_ptr<const scenario::Bundle> ReadOnce::read(const std::string& language) {
  return std::make_unique<scenario::Bundle>(kept(language));
}

Result<std::unique_ptr<const scenario::Bundle>> ReadOnce::reopen(const player::SourceFiles& files,
                                                                 const std::string& language) {
  return disk_.reopen(files, language);
}

ReadOnce& shipped_library() {
  static ReadOnce library;
  return library;
}

std::vector<const scenario::Scenario*> shipped_scenarios() {
  std::vector<const scenario::Scenario*> out;
  for (const scenario::LibraryEntry& entry : shipped_library().english().entries) {
    CAPTURE(entry.path);
    REQUIRE(entry.scenario);
    out.push_back(&*entry.scenario);
  }
  return out;
}

const scenario::Scenario& shipped_scenario(const std::string& id) {
  const auto all = shipped_scenarios();
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto* one) { return one->id == id; });
  REQUIRE_MESSAGE(at != all.end(), id);
  return **at;
}

const std::vector<Play>& all_plays() {
  static const std::vector<Play> all = read_plays();
  return all;
}

std::vector<Play> plays_of(const std::string& scenario) {
  std::vector<Play> out;
  for (const Play& play : all_plays()) {
    if (play.scenario == scenario) out.push_back(play);
  }
  return out;
}

Sitting::Sitting(player::StartOptions options)
    : player_({shipped_library(), store_, guest_store_, calendar_, voice_}, std::move(options)) {}

Sitting::Sitting(const Play& play, const std::string& language) : Sitting(options_of(play, language)) {
  REQUIRE(player_.scenario() != nullptr);
}

void Sitting::play_by_text(const Play& play) {
  player::ScriptRun run(play.script);
  while (const auto command = run.next(player_)) {
    player_.handle(*command);
    CAPTURE(play.full_name());
    CAPTURE(run.problem_at().line);
    REQUIRE(player_.last_refusal() == session::Refusal::none);
  }
  CHECK_MESSAGE(run.problem() == "", play.full_name());
}

std::string log_by_text(const Play& play, const std::string& language) {
  Sitting sitting(play, language);
  sitting.play_by_text(play);
  return sitting.log();
}

std::string log_by_window(const Play& play, const Manner& manner) {
  Sitting sitting(play, manner.language);
  app::HeadlessWindow window(sitting.player(), manner.width, manner.height);
  player::ScriptRun run(play.script);
  int step = 0;
  while (const auto command = run.next(sitting.player())) {
    ++step;
    CAPTURE(play.full_name());
    CAPTURE(step);
    CAPTURE(run.problem_at().line);
    CAPTURE(command->index());
    REQUIRE(window.press(*command, manner.by));
    REQUIRE(sitting.player().last_refusal() == session::Refusal::none);
  }
  CHECK_MESSAGE(run.problem() == "", play.full_name());
  return sitting.log();
}

}  // namespace sightline::plays
