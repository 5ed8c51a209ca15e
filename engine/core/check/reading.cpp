#include "core/check/reading.hpp"

#include <algorithm>
#include <cmath>

#include "core/check/rules.hpp"

namespace sightline::check {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether the final "ed" or "es" of the word is silent: stopped, times; not wanted, boxes.
bool has_silent_ending(std::string_view word) {
  if (word.size() < 4 || word[word.size() - 2] != 'e' || is_vowel(word[word.size() - 3])) return false;
  const char before = word[word.size() - 3];
  if (before == 'l' && !is_vowel(word[word.size() - 4])) return false;  // tables, handled
  if (word.back() == 'd') return before != 't' && before != 'd';
  return word.back() == 's' && std::string_view("szxcgh").find(before) == std::string_view::npos;
}

/// Of a word in small letters; at least 1.
int syllables_of(std::string_view word) {
  int groups = 0;
  bool in_group = false;
  for (const char c : word) {
    groups += is_vowel(c) && !in_group ? 1 : 0;
    in_group = is_vowel(c);
  }
  const std::size_t size = word.size();
  const bool ends_in_e = size > 2 && word.back() == 'e' && !is_vowel(word[size - 2]);
  const bool sounds = ends_in_e && word[size - 2] == 'l' && !is_vowel(word[size - 3]);  // table, little
  if ((ends_in_e && !sounds) || has_silent_ending(word)) --groups;
  return std::max(1, groups);
}

void add_text(ReadingCounts& counts, const std::string& text) { counts += count_reading(text); }

void add_text(ReadingCounts& counts, const scenario::ByCase<std::string>& texts) {
  for (const auto& text : texts.values()) {
    if (text) add_text(counts, *text);
  }
}

/// Adds what a task says, by its kind.
struct TaskReader {
  const scenario::Scenario& scenario;
  ReadingCounts& counts;

  void operator()(const std::monostate&) const {}
  void operator()(const scenario::ChooseTask& task) const {
    for (const scenario::ChoiceId id : task.choices) {
      const scenario::Choice& choice = scenario.choices[id.index()];
      add_text(counts, choice.text);
      add_text(counts, choice.why);
    }
  }
  void operator()(const scenario::OrderTask& task) const {
    for (const auto& item : task.items) add_text(counts, item.text);
    add_text(counts, task.why);
  }
  void operator()(const scenario::PickTask& task) const {
    for (const auto& item : task.items) {
      add_text(counts, item.text);
      add_text(counts, item.why);
    }
  }
  void operator()(const scenario::ReportTask& task) const {
    for (const auto& channel : task.to) {
      add_text(counts, channel.text);
      add_text(counts, channel.why);
    }
    add_text(counts, task.note);
    add_text(counts, task.nothing);
  }
};

SceneReading reading_of_scene(const scenario::Scenario& scenario, const scenario::Scene& scene) {
  SceneReading made{scene.id, scene.at_source, {}};
  add_text(made.counts, scene.stage.alt);
  add_text(made.counts, scene.ask);
  add_text(made.counts, scene.skip_text);
  std::visit(TaskReader{scenario, made.counts}, scene.task);
  return made;
}

}  // namespace

ReadingCounts& ReadingCounts::operator+=(const ReadingCounts& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  return *this;
}

ReadingCounts count_reading(std::string_view english) {
  ReadingCounts counts;
  std::string word;
  bool has_digit = false, is_open = false;
  const auto finish_word = [&] {
    if (word.empty() && !has_digit) return;
    ++counts.words;
    counts.syllables += word.empty() ? 1 : syllables_of(word);
    word.clear();
    has_digit = false;
    is_open = true;
  };
  for (std::size_t i = 0; i < english.size(); ++i) {
    const char c = english[i];
    const bool is_inside = c == '\'' && i + 1 < english.size() && is_letter(english[i + 1]);
    if (is_letter(c)) word += static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') has_digit = true;
    if (is_letter(c) || (c >= '0' && c <= '9') || is_inside) continue;
    const bool is_between_digits = (c == ':' || c == '.' || c == ',') && has_digit &&
                                   i + 1 < english.size() && english[i + 1] >= '0' && english[i + 1] <= '9';
    if (is_between_digits) continue;
    finish_word();
    const bool ends = c == '.' || c == '!' || c == '?' || c == ':' || c == ';';
    if (ends && is_open) ++counts.sentences;
    if (ends) is_open = false;
  }
  finish_word();
  if (is_open) ++counts.sentences;
  return counts;
}

std::optional<double> grade_level(const ReadingCounts& counts) {
  constexpr int enough_words = 30;
  if (counts.words < enough_words || counts.sentences == 0) return std::nullopt;
  const double words = counts.words;
  return std::max(0.0, 0.39 * words / counts.sentences + 11.8 * counts.syllables / words - 15.59);
}

std::string grade_words(double grade) {
  const long tenths = std::lround(grade * 10);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::vector<SceneReading> reading_of(const scenario::Scenario& scenario) {
  std::vector<SceneReading> readings;
  for (const scenario::Scene& scene : scenario.scenes) readings.push_back(reading_of_scene(scenario, scene));
  for (const scenario::Observation& seen : scenario.observations) {
    add_text(readings[seen.scene.index()].counts, seen.text);
    add_text(readings[seen.scene.index()].counts, seen.why);
  }
  for (const scenario::Ending& ending : scenario.endings) {
    SceneReading made{ending.id, ending.at_source, {}};
    add_text(made.counts, ending.text);
    for (const auto& point : ending.timeline) add_text(made.counts, point.text);
    add_text(made.counts, ending.unknown);
    readings.push_back(std::move(made));
  }
  return readings;
}

void find_hard_reading(Inspection& in) {
  for (const SceneReading& one : reading_of(in.scenario)) {
    const auto grade = grade_level(one.counts);
    if (!grade || *grade <= highest_grade) continue;
    finding(in, Severity::warning, one.at, "hard-reading",
            single_quoted(one.id) + " reads at grade " + grade_words(*grade) + ", and the aim is 6 to 8",
            "shorter sentences, and shorter words");
  }
}

}  // namespace sightline::check
