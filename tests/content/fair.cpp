#include "fair.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "core/score/expectation.hpp"

namespace sightline::tests {

namespace fs = std::filesystem;
using document::Node;
using scenario::Scenario;

namespace {

/// Files or folders of scenarios/`below`, by name.
std::vector<std::string> names_in(const std::string& below) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios" / below))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Node* child(Node& map, std::string_view key) {
  for (document::Entry& entry : map.entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

/// Turns the values of `key` round by `places` among those of the cast who have one.
void turn(Node& cast, std::string_view key, std::size_t places) {
  std::vector<Node*> values;
  for (document::Entry& member : cast.entries)
    if (Node* value = child(member.value, key)) values.push_back(value);
  std::vector<std::string> texts;
  for (const Node* value : values) texts.push_back(value->text);
  for (std::size_t i = 0; i < values.size(); ++i) values[i]->text = texts[(i + places) % texts.size()];
}

bool is_cast_name(const words::Text& text) {
  return text.context.rfind("cast/", 0) == 0 && text.context.find("/name") != std::string::npos;
}

std::string number(int value) { return " " + std::to_string(value); }

template <class T, class Write>
std::string by_case(const Scenario& scenario, const scenario::ByCase<T>& values, Write write) {
  std::string line;
  for (int i = 0; i < static_cast<int>(scenario.cases.size()); ++i) {
    const T* value = values.find(scenario::CaseId{i});
    line += " [" + (value == nullptr ? std::string("-") : write(*value)) + "]";
  }
  return line;
}

std::string text_by_case(const Scenario& scenario, const scenario::ByCase<std::string>& texts) {
  return by_case(scenario, texts, [](const std::string& text) { return text; });
}

std::string mark_of(const scenario::Mark& mark) {
  return std::to_string(static_cast<int>(mark.grade)) + number(mark.harm.value);
}

std::string target_of(const scenario::Target& to) {
  return std::to_string(static_cast<int>(to.kind)) + number(to.scene.value) + number(to.ending.value);
}

std::string effects_of(const std::vector<scenario::Effect>& effects) {
  std::string line;
  for (const scenario::Effect& one : effects)
    line += number(one.fact.value) + number(one.add ? 1 : 0) + number(one.value);
  return line;
}

std::string told(const Scenario& scenario, const scenario::Observation& one) {
  std::string line = one.id + number(one.scene.value) + number(one.is_thing ? 1 : 0) +
                     number(one.speaker.value) + " at " + one.at + " when " + one.when.text + " kind" +
                     number(static_cast<int>(one.kind)) + number(one.indicator.value) +
                     number(static_cast<int>(one.strength)) + " " + one.category + number(one.trap.value) +
                     " clears";
  for (const scenario::ObservationId cleared : one.clears) line += number(cleared.value);
  return line + text_by_case(scenario, one.text) + text_by_case(scenario, one.why) + "\n";
}

std::string told(const Scenario& scenario, const scenario::Choice& one) {
  return one.id + number(one.scene.value) + " when " + one.when.text + number(one.takes) + number(one.by) +
         by_case(scenario, one.mark, mark_of) + effects_of(one.effects) + number(one.visit.value) +
         by_case(scenario, one.to, target_of) + text_by_case(scenario, one.text) +
         text_by_case(scenario, one.why) + "\n";
}

std::string told(const Scenario& scenario, const scenario::Scene& scene) {
  std::string lines = scene.id + number(scene.clock) + number(scene.skip_to.value) + "\n";
  if (const auto* order = std::get_if<scenario::OrderTask>(&scene.task))
    for (const auto& [first, second] : order->before) lines += number(first.value) + number(second.value);
  if (const auto* pick = std::get_if<scenario::PickTask>(&scene.task))
    for (const auto& item : pick->items)
      lines += item.id + item.when.text + mark_of(item.mark) + text_by_case(scenario, item.text) + "\n";
  if (const auto* report = std::get_if<scenario::ReportTask>(&scene.task))
    for (const auto& channel : report->to)
      lines += channel.contact_id + number(report->by) + by_case(scenario, channel.mark, mark_of) +
               text_by_case(scenario, channel.why) + "\n";
  for (const scenario::Branch& branch : scene.then)
    lines += "then " + branch.when.text + effects_of(branch.effects) + " " + target_of(branch.to) + "\n";
  return lines;
}

Folder read_folder(const std::string& name) {
  Folder folder;
  folder.name = name;
  folder.document = document_of("scenarios/" + name + "/scenario.yaml");
  folder.bound = bind_shipped(folder.document);
  REQUIRE_MESSAGE(folder.bound.scenario.has_value(), name);
  return folder;
}

}  // namespace

const std::vector<Folder>& folders() {
  static const std::vector<Folder> all = [] {
    std::vector<Folder> read;
    for (const std::string& name : names_in(""))
      if (fs::exists(fs::path(SIGHTLINE_SOURCE_DIR) / "scenarios" / name / "scenario.yaml"))
        read.push_back(read_folder(name));
    return read;
  }();
  return all;
}

document::Document recast(document::Document document, std::size_t figures, std::size_t names) {
  Node* cast = child(document.root, "cast");
  REQUIRE(cast != nullptr);
  turn(*cast, "figure", figures);
  turn(*cast, "name", names);
  return document;
}

std::string account(const scenario::Bound& bound) {
  const Scenario& scenario = *bound.scenario;
  std::string all;
  for (const words::Text& text : bound.texts)
    if (!is_cast_name(text)) all += text.context + ": " + text.text + "\n";
  for (const scenario::Case& one : scenario.cases)
    all += one.id + number(static_cast<int>(one.answer)) + "\n";
  for (const scenario::Observation& one : scenario.observations) all += told(scenario, one);
  for (const scenario::Choice& one : scenario.choices) all += told(scenario, one);
  for (const scenario::Scene& one : scenario.scenes) all += told(scenario, one);
  for (const scenario::Ending& one : scenario.endings)
    all += one.id + ": " + one.title + text_by_case(scenario, one.text) + one.unknown + "\n";
  return all;
}

std::string pictures_of(const Scenario& scenario) {
  std::string all;
  for (const scenario::Scene& scene : scenario.scenes) {
    all += scene.id + " " + scene.stage.backdrop;
    for (const auto& figure : scene.stage.figures)
      all += " (" + scenario.cast[figure.who.index()].id + " " + figure.pose + " " + figure.mood + " " +
             figure.at + ")";
    for (const auto& prop : scene.stage.props) all += " " + prop.prop + "@" + prop.at;
    all += "\n";
  }
  return all;
}

Played played(const Scenario& scenario, const session::Script& script) {
  const score::Attempt attempt = play_all(scenario, script);
  return {session::to_json(scenario, attempt.log), score::score(scenario, attempt.state, attempt.answers)};
}

std::vector<std::pair<std::string, session::Script>> scripts_of(const std::string& folder) {
  std::vector<std::pair<std::string, session::Script>> scripts;
  for (const std::string& name : names_in(folder)) {
    if (name.find(".play.yaml") == std::string::npos) continue;
    ReadScript read = read_script(name, text_of("scenarios/" + folder + "/" + name));
    REQUIRE_MESSAGE(read.bound.script.has_value(), folder << "/" << name << read.listing);
    scripts.emplace_back(name, *std::move(read.bound.script));
  }
  return scripts;
}

}  // namespace sightline::tests
