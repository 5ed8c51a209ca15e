#include <algorithm>
#include <set>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::Condition;
using scenario::PickTask;
using scenario::Scene;
using scenario::Test;

void mark_facts(const Condition& when, std::vector<char>& read) {
  for (const Test& test : when.tests) {
    if (test.kind == Test::Kind::fact) read[static_cast<std::size_t>(test.subject)] = 1;
  }
}

std::vector<char> facts_asked_for(const Scenario& s) {
  std::vector<char> read(s.facts.size(), 0);
  for (const auto& seen : s.observations) mark_facts(seen.when, read);
  for (const auto& choice : s.choices) mark_facts(choice.when, read);
  for (const Scene& scene : s.scenes) {
    for (const auto& branch : scene.then) mark_facts(branch.when, read);
    if (const auto* pick = std::get_if<PickTask>(&scene.task)) {
      for (const auto& item : pick->items) mark_facts(item.when, read);
    }
  }
  return read;
}

void find_unused_facts(Inspection& in) {
  const std::vector<char> read = facts_asked_for(in.scenario);
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i] != 0) continue;
    finding(in, Severity::warning, in.scenario.facts[i].at_source, "unused-fact",
            "no condition asks for the fact " + single_quoted(in.scenario.facts[i].id),
            "ask for it in a `when`, or leave it out");
  }
}

void find_unused_cast(Inspection& in) {
  const Scenario& s = in.scenario;
  std::vector<char> speaks(s.cast.size(), 0);
  std::vector<char> is_seen(s.cast.size(), 0);
  for (const auto& seen : s.observations) {
    if (seen.speaker.valid()) speaks[seen.speaker.index()] = 1;
  }
  for (const Scene& scene : s.scenes) {
    for (const auto& figure : scene.stage.figures) {
      if (figure.who.valid()) is_seen[figure.who.index()] = 1;
    }
  }
  for (std::size_t i = 0; i < s.cast.size(); ++i) {
    const auto& member = s.cast[i];
    if (speaks[i] == 0 && is_seen[i] == 0) {
      finding(in, Severity::warning, member.at_source, "unused-cast",
              single_quoted(member.id) + " neither speaks nor stands in a picture",
              "give them something to do, or leave them out");
    } else if (is_seen[i] == 0 && !member.figure.empty()) {
      finding(in, Severity::warning, member.at_source, "unused-picture",
              single_quoted(member.id) + " has a figure but stands in no picture",
              "put them in the figures of a stage, or leave out the figure");
    }
  }
}

/// A prop with a name of its own has one so that a thing can point at it.
void find_unused_props(Inspection& in) {
  for (const Scene& scene : in.scenario.scenes) {
    std::set<std::string_view> pointed_at;
    for (const auto* list : {&scene.things, &scene.lines}) {
      for (const auto id : *list) pointed_at.insert(in.scenario.observation(id).at);
    }
    for (const auto& prop : scene.stage.props) {
      if (prop.name == prop.prop || pointed_at.count(prop.name) != 0) continue;
      finding(in, Severity::warning, scene.at_source, "unused-prop",
              "nothing in " + single_quoted(scene.id) + " stands at " + single_quoted(prop.name),
              "add at: " + prop.name + " to a thing or a line, or leave out the name");
    }
  }
}

}  // namespace

void find_unused(Inspection& in) {
  find_unused_facts(in);
  find_unused_cast(in);
  find_unused_props(in);
}

}  // namespace sightline::check
