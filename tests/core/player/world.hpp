// Everything that a player needs, as fakes: two scenarios in memory, a store that can fail, a voice that
// remembers.
#pragma once
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/player/memory_store.hpp"
#include "core/player/player.hpp"
#include "core/present/present.hpp"
#include "tests/core/scenario/binding_kit.hpp"

namespace sightline::tests {

inline words::Words spanish() {
  auto parsed =
      words::parse_po(text_of_file(std::string(SIGHTLINE_SOURCE_DIR) + "/assets/po/es.po"), "es.po");
  parsed.words.set_language("es");
  return parsed.words;
}

/// `scripts`: play scripts beside the scenario, as (file, text).
inline scenario::LibraryEntry entry_of(const std::string& id, const std::string& text,
                                       const std::vector<std::pair<std::string, std::string>>& scripts = {}) {
  scenario::LibraryEntry entry;
  scenario::Bound bound = bind_text(text);
  entry.id = id;
  entry.path = "scenarios/" + id + "/scenario.yaml";
  entry.scenario = std::move(bound.scenario);
  entry.diagnostics = std::move(bound.diagnostics);
  entry.source = text;
  entry.hash = "hash-of-" + std::to_string(text.size());
  entry.files = {{entry.path, text}};
  if (!entry.scenario) return entry;
  for (const scenario::Expert& expert : entry.scenario->experts)
    for (const auto& [file, script] : scripts)
      if (file == expert.file) {
        auto parsed = yaml::read_yaml(file, script);
        entry.experts.push_back({expert.which, std::move(parsed.document), std::move(parsed.diagnostics)});
        entry.files.emplace_back(file, script);
      }
  return entry;
}

class FakeLibrary : public player::Library {
 public:
  std::unique_ptr<const scenario::Bundle> read(const std::string& language) override {
    auto bundle = shared(language);
    bundle->entries.push_back(entry_of("ferry", text, scripts));
    bundle->entries.back().guide = guide;
    for (const auto& [id, other] : others) bundle->entries.push_back(entry_of(id, other));
    if (!course.empty()) bundle->courses.push_back(course_of(*bundle));
    bundle->entries.push_back(entry_of("torn", "sightline: 1\nid: torn\ntitel: A slip\n"));
    return bundle;
  }
  Result<std::unique_ptr<const scenario::Bundle>> reopen(const player::SourceFiles& files,
                                                         const std::string& language) override {
    if (fail_reopen) return Failure{"the copy cannot be read"};
    auto bundle = shared(language);
    if (!files.files.empty())
      bundle->entries.push_back(entry_of("ferry", files.files.front().second, files.files));
    return std::unique_ptr<const scenario::Bundle>(std::move(bundle));
  }

  std::string text = text_of_file(std::string(SIGHTLINE_SOURCE_DIR) + "/tests/core/player/ferry.yaml");
  std::vector<std::pair<std::string, std::string>> scripts;  ///< beside the scenario
  std::vector<std::pair<std::string, std::string>> others;   ///< more scenarios, as (id, text)
  std::string course, guide;
  scenario::PictureKit kit;  ///< of the bundle; binding knows none
  bool fail_reopen = false;

 private:
  [[nodiscard]] scenario::CourseEntry course_of(const scenario::Bundle& bundle) const {
    std::vector<std::string> ids;
    for (const auto& entry : bundle.entries) ids.push_back(entry.id);
    const auto parsed = yaml::read_yaml("course.yaml", course);
    auto bound = scenario::bind_course(parsed.document, {ids, bundle.catalog.roles, bundle.interface_words});
    return {"course.yaml", std::move(bound.course), std::move(bound.diagnostics), course, {}};
  }
  [[nodiscard]] std::unique_ptr<scenario::Bundle> shared(const std::string& language) const {
    auto bundle = std::make_unique<scenario::Bundle>();
    bundle->catalog = shipped().catalog;
    bundle->contacts = shipped().contacts;
    bundle->languages = {"en", "es"};
    bundle->kit = kit;
    if (language == "es") {
      bundle->language = "es";
      bundle->interface_words = spanish();
    } else if (language != "en") {
      bundle->notices.push_back("language " + language + " not found, using English");
    }
    return bundle;
  }
};

/// A store in memory whose writes can fail.
class FakeStore : public player::MemoryStore {
 public:
  Status append(long long attempt, int sequence, const std::string& event,
                const std::string& place) override {
    if (fail_append) return Failure{"the disk is full; make room and try again"};
    return MemoryStore::append(attempt, sequence, event, place);
  }
  Result<long long> begin(long long profile, const player::AttemptSummary& summary,
                          const player::SourceFiles& bundle, const std::string& started) override {
    ++begun;
    if (fail_append) return Failure{"the disk is full; make room and try again"};
    return MemoryStore::begin(profile, summary, bundle, started);
  }
  Status set_setting(const std::string& key, const std::string& value) override {
    ++settings_written;
    return MemoryStore::set_setting(key, value);
  }
  Status claim(long long) override {
    if (fail_claim) return Failure{"another window uses this profile; close it first"};
    return Done{};
  }
  bool fail_append = false, fail_claim = false;
  int begun = 0, settings_written = 0;
};

class FakeCalendar : public player::Calendar {
 public:
  std::string now_utc() override { return now; }
  std::string now = "2026-11-22T10:00:00Z";
};

class FakeVoice : public player::Voice {
 public:
  bool available() const override { return true; }
  std::string why_not() const override { return {}; }
  void speak(const std::string& text, const std::string&, int) override { spoken.push_back(text); }
  void stop() override { ++stops; }
  std::vector<std::string> spoken;
  int stops = 0;
};

struct World {
  FakeLibrary library;
  FakeStore store;
  player::MemoryStore guests;
  FakeCalendar calendar;
  FakeVoice voice;

  player::Player open(player::StartOptions options = {}) {
    return player::Player({library, store, guests, calendar, voice}, std::move(options));
  }
};

/// The control with this id, or nullptr.
inline const present::Control* find(const player::Player& player, const std::string& id) {
  for (const present::Control& control : player.screen().controls)
    if (control.id == id) return &control;
  return nullptr;
}

/// Presses a control that must be there and enabled.
inline void press(player::Player& player, const std::string& id) {
  const present::Control* control = find(player, id);
  CAPTURE(id);
  CAPTURE(present::to_text(player.screen()));
  REQUIRE(control != nullptr);
  REQUIRE(control->enabled);
  player.handle(present::Command(control->command));
}

inline bool says(const player::Player& player, const std::string& text) {
  return present::to_text(player.screen()).find(text) != std::string::npos;
}

/// Reads on as long as there is a way on.
inline void read_on(player::Player& player) {
  while (find(player, "play/next") != nullptr) press(player, "play/next");
}

/// From the first screen into an attempt under a new profile, with a case of one's choosing.
inline void start(player::Player& player, const char* mode = "begin/assess") {
  press(player, "new-profile/use");
  press(player, "scenario/ferry");
  press(player, mode);
}

/// Plays from the start to the report's question, noting the signs.
inline void play_to_report(player::Player& player) {
  read_on(player);
  press(player, "note/papers");
  press(player, "choice/greet");
  while (find(player, "play/next") != nullptr) {
    const present::Control* speaks = find(player, "note/speaks");
    if (speaks != nullptr && !speaks->on)
      press(player, "note/speaks");
    else
      press(player, "play/next");
  }
  for (const char* item : {"order/safe", "order/facts", "order/tell"}) press(player, item);
  press(player, "confirm");
  read_on(player);
  press(player, "pick/route");
  press(player, "confirm");
  read_on(player);
}

}  // namespace sightline::tests
