// Dog whistles and labels: words that no text of a scenario uses, but for the places where they are the
// point.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "fair.hpp"

using namespace sightline;
using namespace sightline::tests;

namespace {

struct List {
  std::vector<std::string> origin, labels, inside;
};

struct Exception {
  std::string text, because;
};

std::vector<std::string> words_of(const document::Node& root, std::string_view key) {
  const document::Node* list = root.find(key);
  REQUIRE(list != nullptr);
  std::vector<std::string> words;
  for (const document::Node& item : list->items) words.push_back(item.text);
  return words;
}

const document::Node& file() {
  static const document::Document read = document_of("tests/content/words_to_avoid.yaml");
  return read.root;
}

const List& list() {
  static const List read = {words_of(file(), "origin"), words_of(file(), "labels"),
                            words_of(file(), "inside")};
  return read;
}

std::vector<Exception> exceptions() {
  const document::Node* all = file().find("exceptions");
  REQUIRE(all != nullptr);
  std::vector<Exception> read;
  for (const document::Node& item : all->items) {
    const document::Node* text = item.find("text");
    const document::Node* because = item.find("because");
    REQUIRE((text != nullptr && because != nullptr));
    read.push_back({text->text, because->text});
  }
  return read;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Where `phrase` stands in `text` as whole words, from `from` on; npos if nowhere.
std::size_t find_phrase(const std::string& text, const std::string& phrase, std::size_t from = 0) {
  for (std::size_t at = text.find(phrase, from); at != std::string::npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return at;
  }
  return std::string::npos;
}

/// The first word of `words` in `text`, outside of the phrases in which it is fine; empty if there is none.
std::string first_of(const std::vector<std::string>& words, std::string text) {
  text = lower(std::move(text));
  for (const std::string& fine : list().inside)
    for (std::size_t at = find_phrase(text, fine); at != std::string::npos; at = find_phrase(text, fine, at))
      text.replace(at, fine.size(), fine.size(), ' ');
  for (const std::string& word : words)
    if (find_phrase(text, word) != std::string::npos) return word;
  return {};
}

/// Texts in which a word of prejudice, or a label, is the point.
struct Points {
  std::set<std::string> prejudice, harm;
};

template <class T>
void add_texts(const scenario::ByCase<T>& texts, std::set<std::string>& to) {
  for (const auto& text : texts.values())
    if (text) to.insert(*text);
}

bool is_harmful_somewhere(const scenario::ByCase<scenario::Mark>& marks) {
  const auto& all = marks.values();
  return std::any_of(all.begin(), all.end(),
                     [](const auto& mark) { return mark && mark->grade == scenario::Grade::harmful; });
}

Points points_of(const scenario::Scenario& scenario) {
  Points points;
  for (const scenario::Observation& one : scenario.observations) {
    if (one.kind != scenario::ObservationClass::trap) continue;
    add_texts(one.text, points.prejudice);
    add_texts(one.why, points.prejudice);
  }
  for (const scenario::Choice& one : scenario.choices) {
    if (!is_harmful_somewhere(one.mark)) continue;
    add_texts(one.text, points.harm);
    add_texts(one.why, points.harm);
  }
  for (const scenario::Scene& scene : scenario.scenes) {
    if (const auto* report = std::get_if<scenario::ReportTask>(&scene.task))
      for (const auto& channel : report->to)
        if (is_harmful_somewhere(channel.mark)) {
          add_texts(channel.text, points.harm);
          add_texts(channel.why, points.harm);
        }
    if (const auto* pick = std::get_if<scenario::PickTask>(&scene.task))
      for (const auto& item : pick->items)
        if (item.mark.grade == scenario::Grade::harmful) {
          add_texts(item.text, points.harm);
          points.harm.insert(item.why);
        }
  }
  points.prejudice.insert(points.harm.begin(), points.harm.end());
  return points;
}

bool is_excepted(const std::string& text) {
  const std::vector<Exception> all = exceptions();
  return std::any_of(all.begin(), all.end(), [&](const Exception& one) { return one.text == text; });
}

}  // namespace

TEST_CASE("words: the search finds whole words and phrases, and spares what a longer phrase makes fine") {
  CHECK(first_of(list().labels, "You rescued nobody.") == "rescued");
  CHECK(first_of(list().labels, "The Victim's phone.") == "victim");
  CHECK(first_of(list().labels, "A possible victim, and a victim advocate.") == "");
  CHECK(first_of(list().labels, "A possible victim, and the victim.") == "victim");
  CHECK(first_of(list().labels, "A cliff and a girlish laugh.") == "");
  CHECK(first_of(list().origin, "He has a strong accent.") == "accent");
  CHECK(first_of(list().origin, "It accentuates the caucus.") == "");
}

TEST_CASE("words: nobody is named by origin, skin or accent, but in traps and harmful options") {
  for (const Folder& story : folders()) {
    const Points points = points_of(story.scenario());
    for (const words::Text& text : story.bound.texts) {
      const std::string word = first_of(list().origin, text.text);
      if (word.empty() || points.prejudice.count(text.text) == 1 || is_excepted(text.text)) continue;
      FAIL_CHECK(story.name << ", " << text.context << ": '" << word << "' in: " << text.text);
    }
  }
}

TEST_CASE("words: nobody is labelled or saved, but in harmful options") {
  for (const Folder& story : folders()) {
    const Points points = points_of(story.scenario());
    for (const words::Text& text : story.bound.texts) {
      const std::string word = first_of(list().labels, text.text);
      if (word.empty() || points.harm.count(text.text) == 1 || is_excepted(text.text)) continue;
      FAIL_CHECK(story.name << ", " << text.context << ": '" << word << "' in: " << text.text);
    }
  }
}

TEST_CASE("words: every exception has a reason, and is still in a scenario") {
  for (const Exception& one : exceptions()) {
    CAPTURE(one.text);
    CHECK(one.because.size() > 20);
    CHECK(std::any_of(folders().begin(), folders().end(), [&](const Folder& story) {
      const auto& texts = story.bound.texts;
      return std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return text.text == one.text; });
    }));
    const std::string found = first_of(list().origin, one.text) + first_of(list().labels, one.text);
    CHECK(found != "");
  }
}
