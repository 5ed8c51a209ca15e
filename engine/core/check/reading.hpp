// How hard the English of a scenario is to read, by a published formula.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.hpp"

namespace sightline::check {

/// No field is negative. Syllables are counted by groups of vowels, which is off by one for some words.
struct ReadingCounts {
  int sentences = 0;  ///< ends of sentences; what follows the last one counts as one
  int words = 0;
  int syllables = 0;

  ReadingCounts& operator+=(const ReadingCounts& other);
};

[[nodiscard]] ReadingCounts count_reading(std::string_view english);

/// The school grade of the United States that reads it with ease: 0.39 words a sentence + 11.8 syllables a
/// word - 15.59, not below 0. Nothing under 30 words, where one long name decides.
/// Source: Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75, Chief of Naval Technical
/// Training. There is no such grade for other languages.
[[nodiscard]] std::optional<double> grade_level(const ReadingCounts& counts);

/// As people read it: "7.5".
[[nodiscard]] std::string grade_words(double grade);

/// Above this a scene is reported: workers are best served by grade 6 to 8 (CPWR; domain.md section 5.5).
inline constexpr double highest_grade = 8.0;

struct SceneReading {
  std::string id;  ///< of a scene or an ending
  Position at;
  ReadingCounts counts;
};

/// All that a trainee reads there, in every case, with the reasons of the debrief; scenes first, then
/// endings. For a scenario bound in English.
[[nodiscard]] std::vector<SceneReading> reading_of(const scenario::Scenario& scenario);

}  // namespace sightline::check
