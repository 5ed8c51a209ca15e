#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "host/library/folder_library.hpp"
#include "host/library/places.hpp"
#include "host/library/safe_file.hpp"

namespace fs = std::filesystem;
namespace library = sightline::library;
namespace player = sightline::player;
using library::FolderLibrary;

namespace {

constexpr const char* scenario_text = R"(sightline: 1
id: small
title: Small hours
summary: A short night at the desk.
setting: transit
roles: [transit-operator]
minutes: 2
jurisdiction: us-mo
clock: "21:00"
cases:
  concern: {truth: He keeps her papers., answer: report}
  benign: {truth: They are brother and sister., answer: nothing}
start: only
scenes:
  only:
    place: Desk
    lines:
      - A bell rings.
    then:
      - {to: done}
endings:
  done: {title: Morning, text: The night is over., unknown: What came of it.}
)";

void put(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

/// A data root with the shipped catalogue and contacts, and one scenario.
class Root {
 public:
  Root() {
    std::string pattern = (fs::temp_directory_path() / "sightline-library-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
    fs::create_directories(path / "assets");
    const fs::path source(SIGHTLINE_SOURCE_DIR);
    fs::copy(source / "assets" / "indicators.yaml", path / "assets" / "indicators.yaml");
    fs::copy(source / "assets" / "contacts", path / "assets" / "contacts");
    put(scenario(), scenario_text);
  }
  Root(const Root&) = delete;
  Root& operator=(const Root&) = delete;
  ~Root() {
    std::error_code error;
    fs::remove_all(path, error);
  }
  [[nodiscard]] fs::path scenario(const std::string& id = "small") const {
    return path / "scenarios" / id / "scenario.yaml";
  }
  [[nodiscard]] std::unique_ptr<const sightline::scenario::Bundle> read(
      const std::string& language = "en") const {
    return FolderLibrary({path, {}}).read(language);
  }

  fs::path path;
};

std::string with_id(const std::string& id) {
  std::string text = scenario_text;
  return text.replace(text.find("small"), 5, id);
}

std::string codes(const sightline::scenario::LibraryEntry& entry) {
  std::string all;
  for (const auto& one : entry.diagnostics) all += one.code + " ";
  return all;
}

player::SourceFiles stored(const sightline::scenario::LibraryEntry& entry) {
  return {entry.hash, entry.files};
}

}  // namespace

TEST_CASE("library: reads a scenario with the catalogue and the contacts of its jurisdiction") {
  const Root root;
  const auto bundle = root.read();
  REQUIRE(bundle->entries.size() == 1);
  const auto& entry = bundle->entries[0];
  CAPTURE(codes(entry));
  REQUIRE(entry.scenario.has_value());
  CHECK(entry.id == "small");
  CHECK(entry.scenario->title == "Small hours");
  CHECK(entry.source == scenario_text);
  CHECK(entry.hash.size() == 64);
  CHECK(sightline::scenario::find_contact(entry.contacts, "mo-child-abuse-hotline").valid());
  CHECK(bundle->catalog.indicators.size() > 50);
  CHECK(bundle->notices.empty());
  std::string paths;
  for (const auto& file : entry.files) paths += file.first + " ";
  CHECK(paths == "assets/contacts/us-mo.yaml assets/contacts/us.yaml assets/indicators.yaml scenario.yaml ");
}

TEST_CASE("library: contacts of another state are not offered to a scenario") {
  const Root root;
  std::string text = scenario_text;
  put(root.scenario(), text.replace(text.find("us-mo"), 5, "us"));
  const auto bundle = root.read();
  REQUIRE(bundle->entries[0].scenario.has_value());
  CHECK_FALSE(
      sightline::scenario::find_contact(bundle->entries[0].contacts, "mo-child-abuse-hotline").valid());
  CHECK(sightline::scenario::find_contact(bundle->contacts, "mo-child-abuse-hotline").valid());
}

TEST_CASE("library: a broken scenario is listed last with its faults, the others load") {
  const Root root;
  put(root.scenario("another"), "sightline: 1\nid: another\ntitel: x\n");
  put(root.scenario("empty"), "");
  put(root.scenario("zebra"), with_id("zebra"));
  fs::create_directories(root.path / "scenarios" / "courses");
  const auto bundle = root.read();
  REQUIRE(bundle->entries.size() == 4);
  CHECK(bundle->entries[0].id == "small");
  CHECK(bundle->entries[1].id == "zebra");
  CHECK(bundle->entries[2].id == "another");
  CHECK_FALSE(bundle->entries[2].scenario.has_value());
  CHECK(sightline::has_errors(bundle->entries[2].diagnostics));
  CHECK(sightline::has_errors(bundle->entries[3].diagnostics));
}

TEST_CASE("library: a scenario whose id is not its folder's name is refused") {
  const Root root;
  put(root.scenario("other"), scenario_text);
  const auto bundle = root.read();
  REQUIRE(bundle->entries.size() == 2);
  CHECK(bundle->entries[1].id == "other");
  CHECK_FALSE(bundle->entries[1].scenario.has_value());
  CHECK(codes(bundle->entries[1]).find("id-not-folder") != std::string::npos);
}

TEST_CASE("library: the hash follows the bytes, and nothing else") {
  const Root a;
  const Root b;
  CHECK(a.read()->entries[0].hash == b.read()->entries[0].hash);
  put(b.scenario(), std::string(scenario_text) + "# a remark\n");
  CHECK(a.read()->entries[0].hash != b.read()->entries[0].hash);
  CHECK(library::hash_of({{"a", "bc"}}) != library::hash_of({{"ab", "c"}}));
  CHECK(library::hash_of({{"a", "b"}, {"c", "d"}}) != library::hash_of({{"c", "d"}, {"a", "b"}}));
}

TEST_CASE("library: the hash is the same in every language") {
  const Root root;
  put(root.path / "assets" / "po" / "es.po", "msgid \"Quit\"\nmsgstr \"Salir\"\n");
  put(root.path / "scenarios" / "small" / "po" / "es.po",
      "msgctxt \"title\"\nmsgid \"Small hours\"\nmsgstr \"Madrugada\"\n");
  const auto english = root.read("en");
  const auto spanish = root.read("es");
  CHECK(english->entries[0].hash == spanish->entries[0].hash);
  CHECK(spanish->language == "es");
  CHECK(spanish->interface_words.translate("Quit") == "Salir");
  CHECK(spanish->languages == std::vector<std::string>{"en", "es"});
  CHECK(spanish->notices.empty());
}

TEST_CASE("library: scenario and catalogue speak the chosen language; testers see what is missing") {
  Root root;
  put(root.path / "assets/po/es.po", "msgctxt \"home\"\nmsgid \"Home\"\nmsgstr \"Inicio\"\n");
  put(root.path / "assets/po/catalog/es.po",
      "msgctxt \"traps/trap-gut/label\"\nmsgid \"A feeling with nothing behind it\"\nmsgstr "
      "\"Corazonada\"\n");
  put(root.scenario().parent_path() / "po/es.po",
      "msgctxt \"title\"\nmsgid \"Small hours\"\nmsgstr \"De madrugada\"\n");
  const auto plain = FolderLibrary({root.path, {}}).read("es");
  REQUIRE(plain->entries.front().scenario);
  CHECK(plain->entries.front().scenario->title == "De madrugada");
  CHECK(plain->entries.front().scenario->summary == "A short night at the desk.");
  CHECK(plain->languages == std::vector<std::string>{"en", "es"});
  const auto trap = sightline::scenario::find_trap(plain->catalog, "trap-gut");
  REQUIRE(trap.valid());
  CHECK(plain->catalog.traps[trap.index()].label == "Corazonada");
  const auto marked = FolderLibrary({root.path, {}, false, true}).read("es");
  CHECK(marked->entries.front().scenario->title == "De madrugada");
  CHECK(marked->entries.front().scenario->summary == "[en] A short night at the desk.");
  const auto english = FolderLibrary({root.path, {}, false, true}).read("en");
  CHECK(english->entries.front().scenario->summary == "A short night at the desk.");
}

TEST_CASE("library: lists what there is to translate only when asked to, with where it stands") {
  Root root;
  CHECK(FolderLibrary({root.path, {}}).read("en")->entries.front().texts.empty());
  const auto bundle = FolderLibrary({root.path, {}, true}).read("en");
  const auto& texts = bundle->entries.front().texts;
  const auto found =
      std::find_if(texts.begin(), texts.end(), [](const auto& t) { return t.context == "only/place"; });
  REQUIRE(found != texts.end());
  CHECK(found->text == "Desk");
  CHECK(found->at.line == 16);
}

TEST_CASE("library: an unknown language falls back to English and says so") {
  const Root root;
  for (const char* language : {"xx", "../../etc/passwd", ".."}) {
    CAPTURE(language);
    const auto bundle = root.read(language);
    CHECK(bundle->language == "en");
    REQUIRE(bundle->notices.size() == 1);
    CHECK(bundle->notices[0] == std::string("language '") + language + "' not found, using English");
    CHECK(bundle->entries[0].scenario.has_value());
  }
}

TEST_CASE("library: a missing catalogue or a broken contact file is one notice, not a crash") {
  const Root root;
  fs::remove(root.path / "assets" / "indicators.yaml");
  put(root.path / "assets" / "contacts" / "us.yaml", "a: [\n");
  const auto bundle = root.read();
  std::string all;
  for (const std::string& notice : bundle->notices) all += notice + "\n";
  CAPTURE(all);
  CHECK(all.find("'assets/indicators.yaml' cannot be read") != std::string::npos);
  CHECK(all.find("assets/contacts/us.yaml:") != std::string::npos);
}

TEST_CASE("library: nothing at all is an empty list") {
  const auto bundle = FolderLibrary({"/nonexistent", {}}).read("en");
  CHECK(bundle->entries.empty());
  CHECK_FALSE(bundle->notices.empty());
}

TEST_CASE("library: a scenario may not be a link out of its folder") {
  const Root root;
  const Root elsewhere;
  fs::create_directories(root.path / "scenarios" / "stolen");
  fs::create_symlink(elsewhere.scenario(), root.path / "scenarios" / "stolen" / "scenario.yaml");
  fs::create_directory_symlink(elsewhere.scenario().parent_path(), root.path / "scenarios" / "taken");
  const auto bundle = root.read();
  REQUIRE(bundle->entries.size() == 3);
  for (const std::size_t at : {1U, 2U}) {
    CHECK_FALSE(bundle->entries[at].scenario.has_value());
    CHECK(bundle->entries[at].files.empty());
    CHECK(codes(bundle->entries[at]).find("unreadable-file") != std::string::npos);
  }
}

TEST_CASE("library: a file of more than 1 MiB is refused") {
  const Root root;
  put(root.scenario(), std::string(scenario_text) + std::string((1U << 20U), '#') + "\n");
  const auto bundle = root.read();
  CHECK_FALSE(bundle->entries[0].scenario.has_value());
  CHECK(sightline::has_errors(bundle->entries[0].diagnostics));
}

TEST_CASE("library: a scenario named on the command line stands alone and keeps the name that was typed") {
  const Root root;
  const fs::path file = root.path / "desk" / "draft.yaml";
  put(file, with_id("draft-one"));
  const auto bundle = FolderLibrary({root.path, file}).read("en");
  REQUIRE(bundle->entries.size() == 1);
  CHECK(bundle->entries[0].id == "draft-one");
  CHECK(bundle->entries[0].path == file.string());
  CHECK(bundle->entries[0].scenario.has_value());
  put(file, "nonsense");
  const auto broken = FolderLibrary({root.path, file}).read("en");
  CHECK(broken->entries[0].id == "draft");
  REQUIRE(sightline::has_errors(broken->entries[0].diagnostics));
  CHECK(broken->entries[0].diagnostics[0].file == file.string());
}

TEST_CASE("library: a past attempt opens from its own copy after scenario and catalogue were edited") {
  const Root root;
  const auto before = root.read();
  const auto copy = stored(before->entries[0]);
  std::string text = scenario_text;
  put(root.scenario(), text.replace(text.find("Small hours"), 11, "Changed title"));
  put(root.path / "assets" / "indicators.yaml",
      "sightline-catalog: 1\nsettings: []\nroles: []\nindicators: {}\n");
  FolderLibrary changed({root.path, {}});
  const auto reopened = changed.reopen(copy, "en");
  REQUIRE(reopened);
  REQUIRE((*reopened)->entries.size() == 1);
  const auto& entry = (*reopened)->entries[0];
  CHECK(entry.id == "small");
  CHECK(entry.scenario->title == "Small hours");
  CHECK(entry.hash == copy.hash);
  CHECK(entry.files == copy.files);
  CHECK((*reopened)->catalog.indicators.size() == before->catalog.indicators.size());
  CHECK(sightline::scenario::find_contact((*reopened)->contacts, "mo-child-abuse-hotline").valid());
}

TEST_CASE("library: a stored copy that was changed does not open") {
  const Root root;
  auto copy = stored(root.read()->entries[0]);
  copy.files.back().second += "#";
  CHECK_FALSE(FolderLibrary({root.path, {}}).reopen(copy, "en"));
}

TEST_CASE("library: no path leads out of its folder") {
  const Root root;
  put(root.path / "secret", "x");
  const fs::path inside = root.path / "scenarios";
  fs::create_symlink(root.path / "secret", inside / "link");
  REQUIRE(::mkfifo((inside / "pipe").c_str(), 0600) == 0);
  for (const char* path : {"../secret", "/etc/passwd", "small/../../secret", "link", "pipe", "small", "", ".",
                           "small\\scenario.yaml", "small//scenario.yaml", "missing"}) {
    CAPTURE(path);
    CHECK_FALSE(library::read_inside(inside, path));
  }
  CHECK_FALSE(library::read_inside(inside, std::string("small\0/scenario.yaml", 20)));
  CHECK(*library::read_inside(inside, "small/scenario.yaml") == scenario_text);
}

TEST_CASE("places: the data lies above the program, or in share beside it, or where it is said") {
  const Root root;
  const fs::path program = root.path / "build" / "release" / "tools" / "sightline";
  CHECK(*library::find_root(program, {}) == root.path);
  CHECK(*library::find_root("/usr/bin/sightline", root.path) == root.path);
  CHECK_FALSE(library::find_root(program, root.path / "build"));
  const Root installed;
  const fs::path share = installed.path / "prefix" / "share" / "sightline";
  fs::create_directories(share);
  fs::rename(installed.path / "scenarios", share / "scenarios");
  fs::rename(installed.path / "assets", share / "assets");
  CHECK(*library::find_root(installed.path / "prefix" / "bin" / "sightline", {}) == share);
  CHECK(fs::exists(library::program_file()));
}

TEST_CASE("places: a scenario is named by folder, by file or by id; a slip gets a suggestion") {
  const Root root;
  CHECK(*library::find_scenario(root.path, "small") == root.scenario());
  CHECK(*library::find_scenario(root.path, root.scenario().string()) == root.scenario());
  CHECK(*library::find_scenario(root.path, root.scenario().parent_path().string()) == root.scenario());
  const auto slip = library::find_scenario(root.path, "smal");
  REQUIRE_FALSE(slip);
  CHECK(slip.failure().message == "there is no scenario 'smal': did you mean 'small'?");
  CHECK_FALSE(library::find_scenario(root.path, (root.path / "assets").string()));
}

TEST_CASE("library: an expert's play script is part of what an attempt keeps") {
  const Root root;
  const std::string script = "scenario: small\ncase: concern\ndo: [{next: all}]\n";
  put(root.scenario(), std::string(scenario_text) + "experts: {concern: expert.play.yaml}\n");
  put(root.path / "scenarios/small/expert.play.yaml", script);
  const auto before = root.read();
  const auto kept = stored(before->entries[0]);
  REQUIRE(before->entries[0].experts.size() == 1);
  put(root.path / "scenarios/small/expert.play.yaml", script + "# edited\n");
  CHECK(root.read()->entries[0].hash != kept.hash);
  const auto again = FolderLibrary({root.path, {}}).reopen(kept, "en");
  REQUIRE(again);
  REQUIRE((*again)->entries[0].experts.size() == 1);
  CHECK((*again)->entries[0].experts[0].script.source == script);
}

TEST_CASE("library: a missing expert is told at its name, and the scenario plays") {
  const Root root;
  put(root.scenario(), std::string(scenario_text) + "experts: {concern: expert.play.yaml}\n");
  const auto bundle = root.read();
  CHECK(codes(bundle->entries[0]) == "missing-expert ");
  CHECK(bundle->entries[0].diagnostics[0].at.line == 23);
  CHECK(bundle->entries[0].scenario.has_value());
  CHECK(bundle->entries[0].experts.empty());
}

TEST_CASE("library: courses are read with the scenarios, and one that is not there is a warning") {
  const Root root;
  put(root.path / "scenarios/courses/nights.yaml",
      "sightline-course: 1\nid: nights\ntitle: Nights\nsummary: One.\nsections:\n"
      "  desk: {title: Desk, roles: [transit-operator], minutes: 5, scenarios: [small, smal]}\n");
  put(root.path / "scenarios/courses/torn.yaml", "sightline-course: 1\nid: torn\n");
  put(root.path / "scenarios/courses/po/es.po",
      "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"nights/title\"\nmsgid \"Nights\"\nmsgstr \"Noches\"\n");
  const auto bundle = root.read();
  REQUIRE(bundle->courses.size() == 2);
  REQUIRE(bundle->courses[0].course.has_value());
  REQUIRE(bundle->courses[0].diagnostics.size() == 1);
  CHECK(bundle->courses[0].diagnostics[0].code == "missing-scenario");
  CHECK(bundle->courses[0].diagnostics[0].severity == sightline::Severity::warning);
  CHECK(bundle->courses[0].diagnostics[0].help == "did you mean 'small'?");
  CHECK(bundle->courses[0].diagnostics[0].at.line == 6);
  CHECK_FALSE(bundle->courses[1].course.has_value());
  CHECK(bundle->courses[1].diagnostics.size() > 0);
  CHECK(bundle->entries.size() == 1);
  fs::create_directories(root.path / "assets/po");
  put(root.path / "assets/po/es.po", "msgid \"\"\nmsgstr \"\"\n");
  CHECK(root.read("es")->courses[0].course->title == "Noches");
}

TEST_CASE("library: a guide comes in the chosen language, and is no part of what an attempt keeps") {
  const Root root;
  const std::string before = root.read()->entries[0].hash;
  CHECK(root.read()->entries[0].guide.empty());
  put(root.path / "scenarios/small/guide.md", "# For class\n");
  put(root.path / "scenarios/small/guide.es.md", "# Para la clase\n");
  put(root.path / "assets/po/es.po", "msgid \"\"\nmsgstr \"\"\n");
  CHECK(root.read()->entries[0].guide == "# For class\n");
  CHECK(root.read("es")->entries[0].guide == "# Para la clase\n");
  CHECK(root.read()->entries[0].hash == before);
}
