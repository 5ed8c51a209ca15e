#include "shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/check/check.hpp"
#include "core/score/expectation.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline::tests {

namespace {

scenario::PictureKit kit(Diagnostics& diagnostics) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(SIGHTLINE_SOURCE_DIR) / "assets/kit";
  std::vector<scenario::KitFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string below = fs::relative(entry.path(), folder).generic_string();
    files.emplace_back(below, document_of("assets/kit/" + below));
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return scenario::bind_kit(files, diagnostics);
}

struct Shipped {
  Diagnostics diagnostics;
  scenario::IndicatorCatalog catalog =
      scenario::bind_catalog(document_of("assets/indicators.yaml"), diagnostics);
  scenario::ContactDirectory contacts = scenario::bind_contacts(
      {document_of("assets/contacts/us.yaml"), document_of("assets/contacts/us-mo.yaml")}, diagnostics);
  scenario::PictureKit pictures = kit(diagnostics);
  words::Words english;
};

const Shipped& shipped() {
  static const Shipped all;
  return all;
}

/// Takes all that one step stands for. The refusal, if any, ends the script.
std::string take_step(const scenario::Scenario& scenario, const session::Step& step,
                      score::Attempt& attempt) {
  for (bool again = true; again;) {
    const session::Intents intents = session::intents_of(scenario, attempt.state, step);
    again = intents.again;
    if (!intents.problem.empty()) return intents.problem;
    for (const session::Intent& intent : intents.intents) {
      const session::Decision decision = session::decide(scenario, attempt.state, attempt.log, intent);
      if (decision.refusal != session::Refusal::none) {
        return "refused, reason " + std::to_string(static_cast<int>(decision.refusal));
      }
      score::take(scenario, attempt, decision.event);
    }
  }
  return {};
}

}  // namespace

document::Document document_of(const std::string& path) {
  const std::string text = text_of(path);
  document::Parsed parsed = yaml::read_yaml(path, text);
  CHECK_MESSAGE(parsed.diagnostics.empty(), listing(parsed.diagnostics, text));
  return std::move(parsed.document);
}

std::string text_of(const std::string& path) {
  std::ifstream in(std::string(SIGHTLINE_SOURCE_DIR) + "/" + path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string listing(const Diagnostics& diagnostics, const std::string& source) {
  std::string all;
  for (const Diagnostic& one : diagnostics) all += format(one, source);
  return all;
}

const scenario::IndicatorCatalog& catalog() { return shipped().catalog; }

const scenario::PictureKit& pictures() { return shipped().pictures; }

const scenario::ContactDirectory& contacts() { return shipped().contacts; }

Read read_scenario(const std::string& name, const std::string& text) {
  const document::Parsed parsed = yaml::read_yaml(name, text);
  const Shipped& assets = shipped();
  CHECK_MESSAGE(assets.diagnostics.empty(), listing(assets.diagnostics, ""));
  Read read{
      scenario::bind(parsed.document, {assets.catalog, assets.contacts, assets.pictures, assets.english}),
      {}};
  read.listing = listing(parsed.diagnostics, parsed.document.source) +
                 listing(read.bound.diagnostics, parsed.document.source);
  return read;
}

scenario::Bound bind_shipped(const document::Document& document) {
  const Shipped& assets = shipped();
  return scenario::bind(document, {assets.catalog, assets.contacts, assets.pictures, assets.english, true});
}

Diagnostics findings_of(const scenario::Scenario& scenario, const std::string& text) {
  return check::check(scenario, {"scenario.yaml", text, shipped().catalog, shipped().contacts, {}});
}

ReadScript read_script(const std::string& name, const std::string& text) {
  const document::Parsed parsed = yaml::read_yaml(name, text);
  ReadScript read{session::bind_script(parsed.document), {}};
  read.listing = listing(parsed.diagnostics, parsed.document.source) +
                 listing(read.bound.diagnostics, parsed.document.source);
  return read;
}

score::Attempt play_all(const scenario::Scenario& scenario, const session::Script& script) {
  score::Attempt attempt;
  const Result<session::StartRequest> request = session::start_request(scenario, script);
  REQUIRE(request);
  score::take(scenario, attempt, session::start(scenario, *request));
  for (const session::Step& step : script.steps) REQUIRE(take_step(scenario, step, attempt) == "");
  return attempt;
}

std::string play(const scenario::Scenario& scenario, const session::Script& script) {
  const Result<session::StartRequest> request = session::start_request(scenario, script);
  if (!request) return request.failure().message + "\n";
  score::Attempt attempt;
  score::take(scenario, attempt, session::start(scenario, *request));
  for (const session::Step& step : script.steps) {
    const std::string problem = take_step(scenario, step, attempt);
    if (!problem.empty()) return "line " + std::to_string(step.at.line) + ": " + problem + "\n";
  }
  const score::Score reached = score::score(scenario, attempt.state, attempt.answers);
  std::string problems;
  for (const std::string& one : score::unmet(script.expect, scenario, attempt.state, reached)) {
    problems += one + "\n";
  }
  return problems;
}

}  // namespace sightline::tests
