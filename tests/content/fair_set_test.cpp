// The set as a whole: what the signs are about, how many stories are innocent, and who stands where.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "fair.hpp"

using namespace sightline;
using namespace sightline::tests;

namespace {

struct Part {
  std::string scenario, id, part, gender, age, skin, color;
};

using Counts = std::map<std::string, int>;

const scenario::Person* person_of(const scenario::Scenario& scenario, const std::string& id) {
  for (const scenario::Cast& member : scenario.cast) {
    const auto person = pictures().people.find(member.figure);
    if (member.id == id && person != pictures().people.end()) return &person->second;
  }
  return nullptr;
}

const document::Node& parts_file() {
  static const document::Document file = document_of("tests/content/people_parts.yaml");
  return file.root;
}

std::string word(const document::Node& row, std::string_view key) {
  const document::Node* value = row.find(key);
  REQUIRE(value != nullptr);
  return value->text;
}

const Folder& folder_named(const std::string& name) {
  const auto found = std::find_if(folders().begin(), folders().end(),
                                  [&](const Folder& folder) { return folder.name == name; });
  REQUIRE_MESSAGE(found != folders().end(), name);
  return *found;
}

Part part_of(const std::string& scenario, const document::Entry& row) {
  Part part{scenario,   row.key,   word(row.value, "part"), word(row.value, "gender"), word(row.value, "age"),
            "not-seen", "not-seen"};
  const scenario::Person* person = person_of(folder_named(scenario).scenario(), row.key);
  if (person == nullptr) return part;
  part.skin = person->skin;
  part.color = person->over.color.empty() ? person->top.color : person->over.color;
  return part;
}

std::vector<Part> parts() {
  std::vector<Part> all;
  const document::Node* people = parts_file().find("people");
  REQUIRE(people != nullptr);
  for (const document::Entry& scenario : people->entries)
    for (const document::Entry& row : scenario.value.entries) all.push_back(part_of(scenario.key, row));
  return all;
}

/// Whom a sign or a trap is about: who stands where it is seen, or says it.
std::set<std::string> subjects(const scenario::Scenario& scenario) {
  std::set<std::string> ids;
  for (const scenario::Observation& one : scenario.observations) {
    if (one.kind != scenario::ObservationClass::sign && one.kind != scenario::ObservationClass::trap)
      continue;
    if (one.speaker.valid()) ids.insert(scenario.cast[one.speaker.index()].id);
    for (const scenario::Cast& member : scenario.cast)
      if (member.id == one.at) ids.insert(member.id);
  }
  return ids;
}

int total(const Counts& counts) {
  int sum = 0;
  for (const auto& [name, count] : counts) sum += count;
  return sum;
}

std::string table(const std::string& title, const Counts& counts) {
  const int sum = total(counts);
  std::string text = "\n" + title + "\n";
  for (const auto& [name, count] : counts)
    text += "  " + name + ": " + std::to_string(count) + " of " + std::to_string(sum) + ", " +
            std::to_string(100 * count / sum) + " %\n";
  return text;
}

Counts sign_categories() {
  Counts counts;
  for (const Folder& folder : folders()) {
    if (folder.scenario().tutorial) continue;
    for (const scenario::Observation& one : folder.scenario().observations)
      if (one.kind == scenario::ObservationClass::sign) ++counts[one.category];
  }
  return counts;
}

Counts answers() {
  const char* const names[] = {"report", "note", "nothing"};
  Counts counts;
  for (const Folder& folder : folders())
    if (!folder.scenario().tutorial)
      for (const scenario::Case& one : folder.scenario().cases) ++counts[names[static_cast<int>(one.answer)]];
  return counts;
}

/// The same person in several chapters counts once: by figure where there is one.
std::vector<Part> people() {
  std::vector<Part> once;
  std::set<std::string> seen;
  for (const Part& part : parts()) {
    const scenario::Scenario& scenario = folder_named(part.scenario).scenario();
    std::string who = part.scenario + "/" + part.id;
    for (const scenario::Cast& member : scenario.cast)
      if (member.id == part.id && !member.figure.empty()) who = member.figure;
    if (seen.insert(who + " " + part.part).second) once.push_back(part);
  }
  return once;
}

Counts spread(const std::string& part, std::string Part::*property) {
  Counts counts;
  for (const Part& one : people())
    if (one.part == part) ++counts[one.*property];
  return counts;
}

/// How often people of a part are shown in which mood.
Counts moods(const std::string& part) {
  Counts counts;
  for (const Part& one : parts()) {
    const scenario::Scenario& scenario = folder_named(one.scenario).scenario();
    if (one.part != part) continue;
    for (const scenario::Scene& scene : scenario.scenes)
      for (const auto& figure : scene.stage.figures)
        if (scenario.cast[figure.who.index()].id == one.id) ++counts[figure.mood];
  }
  return counts;
}

bool is_said(const std::string& gap) {
  const document::Node* skewed = parts_file().find("skewed");
  REQUIRE(skewed != nullptr);
  return skewed->find(gap) != nullptr;
}

}  // namespace

TEST_CASE("fair set: no kind of sign makes up more than a quarter of all signs") {
  // The published catalogue gives its largest category 15 of 100 entries. A quarter leaves room for what
  // trained eyes are to learn first, control, and still means that three of four signs are of another kind.
  const Counts counts = sign_categories();
  const int all = total(counts);
  CHECK(counts.size() >= 10);
  for (const auto& category : counts) {
    INFO(category.first << ": " << category.second << " of " << all);
    CHECK(4 * category.second <= all);
  }
}

TEST_CASE("fair set: at least a third of all situations are innocent or unclear, and each scenario has one") {
  Counts counts = answers();
  const int quiet = counts["note"] + counts["nothing"];
  CHECK(3 * quiet >= quiet + counts["report"]);
  CHECK(counts["note"] >= 1);
  for (const Folder& folder : folders()) {
    const auto& cases = folder.scenario().cases;
    INFO(folder.name);
    CHECK(std::any_of(cases.begin(), cases.end(),
                      [](const scenario::Case& one) { return one.answer == scenario::Answer::nothing; }));
  }
}

TEST_CASE("fair set: everybody whom a sign or a trap is about has a part in the table") {
  const std::vector<Part> listed = parts();
  const std::set<std::string> known = {"possible-victim", "controller", "innocent-companion",
                                       "look-alike",      "bystander",  "professional"};
  for (const Part& part : listed) {
    INFO(part.scenario << ": " << part.id);
    CHECK(known.count(part.part) == 1);
    const auto& cast = folder_named(part.scenario).scenario().cast;
    CHECK(std::any_of(cast.begin(), cast.end(), [&](const auto& member) { return member.id == part.id; }));
  }
  for (const Folder& folder : folders()) {
    if (folder.scenario().tutorial) continue;
    for (const std::string& id : subjects(folder.scenario())) {
      INFO(folder.name << ": " << id);
      CHECK(std::any_of(listed.begin(), listed.end(),
                        [&](const Part& part) { return part.scenario == folder.name && part.id == id; }));
    }
  }
}

TEST_CASE(
    "fair set: possible victims and controllers vary, or the file and the review say where they do not") {
  const std::string review = text_of("scenarios/REVIEW.md");
  for (const char* part : {"possible-victim", "controller"}) {
    const std::string name = part;
    const Counts genders = spread(name, &Part::gender);
    const bool has_men = genders.count("man") + genders.count("boy") > 0;
    const bool has_women = genders.count("woman") + genders.count("girl") > 0;
    CHECK((has_men && has_women) != is_said(name + " gender"));
    CHECK((spread(name, &Part::age).size() >= 2) != is_said(name + " age"));
  }
  const document::Node* skewed = parts_file().find("skewed");
  REQUIRE(skewed != nullptr);
  for (const document::Entry& gap : skewed->entries) {
    INFO(gap.key);
    CHECK(review.find(gap.value.text) != std::string::npos);
  }
}

TEST_CASE("fair set: no skin belongs to those whom a report is right about more than to everybody else") {
  Counts theirs, others;
  for (const Part& one : people()) {
    if (one.skin == "not-seen") continue;
    const bool is_theirs = one.part == "possible-victim" || one.part == "controller";
    ++(is_theirs ? theirs : others)[one.skin];
  }
  int darker = 0, all = 0, other_darker = 0, all_others = 0;
  for (const auto& [skin, count] : theirs) {
    all += count;
    if (skin >= "skin4") darker += count;
  }
  for (const auto& [skin, count] : others) {
    all_others += count;
    if (skin >= "skin4") other_darker += count;
  }
  // Dark skin must never mark the ones who are looked at; that light skin does is said in the file.
  CHECK(darker * all_others <= other_darker * all);
  CHECK((darker == 0) == is_said("possible-victim skin"));
}

TEST_CASE("fair set: neither the color of a coat nor a face tells who has which part") {
  for (const std::string part : {"possible-victim", "controller", "look-alike"}) {
    INFO(part);
    const Counts colors = spread(part, &Part::color);
    for (const auto& color : colors) CHECK(2 * color.second <= total(colors));
    Counts shown = moods(part);
    for (const auto& mood : shown) CHECK(2 * mood.second <= total(shown));
    // A friendly face must not be the look of innocence alone.
    CHECK(6 * shown["warm"] >= total(shown));
  }
}

TEST_CASE("fair set: the table shows it") {
  std::string text =
      table("Signs by category", sign_categories()) + table("Cases by right answer", answers());
  for (const char* part :
       {"possible-victim", "controller", "innocent-companion", "look-alike", "bystander", "professional"}) {
    text += table(std::string(part) + ", gender", spread(part, &Part::gender));
    text += table(std::string(part) + ", age", spread(part, &Part::age));
    text += table(std::string(part) + ", skin in the kit", spread(part, &Part::skin));
    text += table(std::string(part) + ", color worn outermost", spread(part, &Part::color));
    text += table(std::string(part) + ", moods in pictures", moods(part));
  }
  std::ofstream(std::string(SIGHTLINE_RESULTS) + "/fairness.txt") << text;
  MESSAGE(text);
  CHECK(text.find("controller, gender") != std::string::npos);
}
