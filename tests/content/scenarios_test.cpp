// What holds for every shipped scenario: no findings, explained sources, scripts that reach their scores, and
// a run that is rich and short enough for a lesson.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "fair.hpp"

using namespace sightline;
using tests::Folder;

namespace {

constexpr int words_a_minute = 200;
constexpr double minutes_a_decision = 0.25;

/// Those that train; a tutorial only shows how the program is used.
std::vector<const Folder*> lessons() {
  std::vector<const Folder*> out;
  for (const Folder& one : tests::folders()) {
    if (!one.scenario().tutorial) out.push_back(&one);
  }
  return out;
}

std::string source_of(const Folder& folder) {
  return tests::text_of("scenarios/" + folder.name + "/scenario.yaml");
}

/// The script of an expert, as it is written.
session::Script expert_script(const Folder& folder, const scenario::Expert& expert) {
  for (const auto& [file, script] : tests::scripts_of(folder.name)) {
    if (file == expert.file) return script;
  }
  FAIL(folder.name << " has no script " << expert.file);
  return {};
}

int words_in(const std::string& text) {
  int words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    words +=
        text[i] != ' ' && text[i] != '\n' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n') ? 1 : 0;
  return words;
}

/// Words of what can be answered at the question that is open.
int words_in_question(const scenario::Scenario& scenario, const session::State& state) {
  const scenario::CaseId which = state.start.which;
  const scenario::Scene& scene = scenario.scene(state.scene);
  int words = words_in(scene.ask);
  for (const scenario::ChoiceId id : session::offered_choices(scenario, state))
    words += words_in(scenario.choice(id).text.get(which));
  if (const auto* order = std::get_if<scenario::OrderTask>(&scene.task)) {
    for (const auto& item : order->items) words += words_in(item.text);
  } else if (const auto* pick = std::get_if<scenario::PickTask>(&scene.task)) {
    for (const scenario::ItemId id : session::offered_items(scenario, state))
      words += words_in(pick->items[id.index()].text.get(which));
  } else if (const auto* report = std::get_if<scenario::ReportTask>(&scene.task)) {
    for (const auto& channel : report->to) words += words_in(channel.text.get(which));
    words += words_in(report->note) + words_in(report->nothing);
  }
  return words;
}

bool is_answer(const session::Event& event) {
  return std::holds_alternative<session::Chose>(event.what) ||
         std::holds_alternative<session::Ordered>(event.what) ||
         std::holds_alternative<session::Picked>(event.what) ||
         std::holds_alternative<session::Reported>(event.what);
}

/// Minutes that a person needs up to the ending who reads every line and question once, and thinks before
/// each answer.
double minutes_of(const scenario::Scenario& scenario, const session::EventLog& log) {
  score::Attempt attempt;
  int words = 0, answers = 0;
  for (const session::Event& event : log) {
    if (is_answer(event)) {
      ++answers;
      words += words_in_question(scenario, attempt.state);
    }
    score::take(scenario, attempt, event);
  }
  for (const session::ObservationId id : attempt.state.transcript)
    words += words_in(scenario.observation(id).text.get(attempt.state.start.which));
  return static_cast<double>(words) / words_a_minute + answers * minutes_a_decision;
}

}  // namespace

TEST_CASE("scenarios: each binds without a single finding, and lies in the folder of its name") {
  CHECK(lessons().size() >= 6);
  for (const Folder& one : tests::folders()) {
    const std::string found = tests::listing(one.bound.diagnostics, source_of(one));
    CHECK_MESSAGE(found.empty(), one.name, found);
    CHECK(one.scenario().id == one.name);
  }
}

TEST_CASE("scenarios: the structural rules find nothing") {
  for (const Folder& one : tests::folders()) {
    const Diagnostics findings = tests::findings_of(one.scenario(), source_of(one));
    CHECK_MESSAGE(findings.empty(), one.name, tests::listing(findings, source_of(one)));
  }
}

TEST_CASE("scenarios: every source that one names is explained") {
  const std::string explained = tests::text_of("assets/SOURCES.md");
  for (const Folder* one : lessons()) {
    std::vector<std::string> codes = one->scenario().sources;
    CHECK_MESSAGE(!codes.empty(), one->name);
    for (const scenario::Ending& ending : one->scenario().endings) {
      CHECK_MESSAGE(!ending.sources.empty(), one->name, ": ", ending.id);
      codes.insert(codes.end(), ending.sources.begin(), ending.sources.end());
    }
    for (const std::string& code : codes)
      CHECK_MESSAGE(explained.find("`" + code + "`") != std::string::npos, one->name, ": ", code);
  }
}

TEST_CASE("scenarios: every play script reaches what it expects by the rules alone") {
  for (const Folder& one : tests::folders()) {
    for (const auto& named : tests::scripts_of(one.name)) {
      CAPTURE(one.name + "/" + named.first);
      CHECK(named.second.expect.size() >= (one.scenario().tutorial ? 2 : 6));
      const std::string problems = tests::play(one.scenario(), named.second);
      CHECK_MESSAGE(problems.empty(), problems);
    }
  }
}

TEST_CASE("scenarios: the experts pass with full marks under every variation") {
  for (const Folder* one : lessons()) {
    CHECK(one->scenario().experts.size() >= one->scenario().cases.size());
    for (const scenario::Expert& expert : one->scenario().experts) {
      session::Script script = expert_script(*one, expert);
      CHECK(script.which == one->scenario().cases[expert.which.index()].id);
      for (std::uint64_t seed = 0; seed < 40; ++seed) {
        script.seed = seed;
        const std::string problems = tests::play(one->scenario(), script);
        CHECK_MESSAGE(problems.empty(), one->name, "/", expert.file, ", seed ", seed, ": ", problems);
      }
    }
  }
}

TEST_CASE("scenarios: an expert sees 40 things or more, in 8 to 15 promised minutes give or take a quarter") {
  for (const Folder* one : lessons()) {
    const scenario::Scenario& scenario = one->scenario();
    CHECK(scenario.minutes >= 8);
    CHECK(scenario.minutes <= 15);
    for (const scenario::Expert& expert : scenario.experts) {
      const auto request = session::start_request(scenario, expert_script(*one, expert));
      REQUIRE(request);
      const auto start = session::start(scenario, *request);
      const auto run = session::follow_script(scenario, std::get<session::Started>(start.what),
                                              expert_script(*one, expert));
      REQUIRE_FALSE(run.stopped());
      CAPTURE(one->name + "/" + expert.file);
      CHECK(run.state.transcript.size() >= 40);
      const double minutes = minutes_of(scenario, run.log);
      CHECK(minutes == doctest::Approx(scenario.minutes).epsilon(0.25));
    }
  }
}

TEST_CASE("scenarios: a second run is not the first, and every case can come up") {
  for (const Folder* one : lessons()) {
    const scenario::Scenario& scenario = one->scenario();
    std::set<std::vector<int>> variations;
    std::set<int> cases;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      session::StartRequest request;
      request.seed = seed;
      const auto start = session::start(scenario, request);
      const auto& started = std::get<session::Started>(start.what);
      std::vector<int> drawn;
      for (const session::ObservationId id : started.drawn) drawn.push_back(id.value);
      variations.insert(drawn);
      cases.insert(started.which.value);
    }
    CAPTURE(one->name);
    CHECK(variations.size() >= 8);
    CHECK(cases.size() == scenario.cases.size());
  }
}

TEST_CASE("scenarios: no mark can be passed by luck, and there is a guide") {
  for (const Folder* one : lessons()) {
    CAPTURE(one->name);
    const scenario::Marks& marks = one->scenario().marks;
    CHECK(marks.notice > 50);
    CHECK(marks.judge >= 50);
    CHECK(marks.act >= 50);
    std::set<scenario::Answer> answers;
    for (const scenario::Case& each : one->scenario().cases) answers.insert(each.answer);
    CHECK(answers.count(scenario::Answer::report) == 1);
    CHECK(answers.count(scenario::Answer::nothing) == 1);
    CHECK(tests::text_of("scenarios/" + one->name + "/guide.md").size() > 1000);
  }
}
