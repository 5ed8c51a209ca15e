// What every page file shares: sentences of one context, and adding blocks and controls to a screen.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/present/present.hpp"
#include "core/words/words.hpp"

namespace sightline::present {

using Values = std::vector<std::pair<std::string_view, std::string>>;

/// Interface sentences of one page. Always called with the English text as a literal, so that a test can
/// collect every sentence from the sources.
class Say {
 public:
  Say(const words::Words& words, std::string_view context) : words_(words), context_(context) {}
  std::string operator()(std::string_view text) const { return words_.translate(context_, text); }
  std::string operator()(std::string_view text, const Values& values) const {
    return words::fill(words_.translate(context_, text), values);
  }

 private:
  const words::Words& words_;
  std::string_view context_;
};

using Kind = Block::Kind;

/// A screen under construction, with the bar, the notices and the footer that all pages have.
class Builder {
 public:
  Builder(const View& view, Page page, const std::string& title);

  /// Adds a block and returns it for more; valid until the next one is added.
  Block& add(Kind kind, Region region, std::string text = {});
  /// Adds a control to the last block and returns it; valid until the next one is added.
  Control& press(Role role, std::string id, std::string name, std::string key, Command command);
  int picture(PictureBlock picture);
  [[nodiscard]] int last_control() const { return static_cast<int>(screen_.controls.size()) - 1; }
  void focus_last() { screen_.first_focus = last_control(); }
  Screen& screen() { return screen_; }
  /// Adds the footer, makes the announcement and gives the screen away.
  Screen finish();

 private:
  void add_bar(const std::string& title);
  void add_notices();
  void add_footer();

  const View& view_;
  Screen screen_;
};

/// "1" to "9", then "" : the key of the n-th card, counted from 0.
[[nodiscard]] std::string number_key(std::size_t n);
/// Prefix and a digit or letter: "J1" to "J9", "JA" to "JZ", then "".
[[nodiscard]] std::string sequence_key(std::string_view prefix, std::size_t n);
/// A key, or several at once ("Shift+Tab"), as keyboards of the reader's language print them.
[[nodiscard]] std::string key_name(const words::Words& words, std::string_view key);
/// Basis points as a whole percent, rounded down.
[[nodiscard]] int percent(int basis_points);
/// "day 2, 03:10"; on the first day "03:10".
[[nodiscard]] std::string clock_words(const words::Words& words, scenario::StoryTime time);
/// "2026-11-22" of "2026-11-22T10:00:00Z".
[[nodiscard]] std::string date_of(const std::string& utc);
/// An id as words, for names that no list knows: "front-desk" gives "Front desk".
[[nodiscard]] std::string id_words(std::string_view id);

// Names of things that many pages name, in names.cpp.
[[nodiscard]] std::string setting_name(const words::Words& words, std::string_view id);
[[nodiscard]] std::string role_name(const words::Words& words, std::string_view id);
[[nodiscard]] std::string content_name(const words::Words& words, std::string_view id);
[[nodiscard]] std::string mode_name(const words::Words& words, session::Mode mode);
[[nodiscard]] std::string language_name(std::string_view code);
[[nodiscard]] std::string outcome_name(const words::Words& words, score::Outcome outcome);

/// Closing the program and the other languages, for pages where nothing is under way.
void add_way_out(Builder& page, const View& view);

/// What a screen speaks: all of it when it comes up, else only what is new on it.
[[nodiscard]] std::string announcement(const words::Words& words, const Screen& screen, bool page_is_new);

// The pages, one file each.
[[nodiscard]] Screen profiles_page(const View& view);
[[nodiscard]] Screen home_page(const View& view);
[[nodiscard]] Screen course_page(const View& view);
[[nodiscard]] Screen recovery_page(const View& view);
[[nodiscard]] Screen guide_page(const View& view);
[[nodiscard]] Screen briefing_page(const View& view);
[[nodiscard]] Screen play_page(const View& view);
[[nodiscard]] Screen debrief_page(const View& view);
[[nodiscard]] Screen notebook_page(const View& view);
[[nodiscard]] Screen transcript_page(const View& view);
[[nodiscard]] Screen glossary_page(const View& view);
[[nodiscard]] Screen support_page(const View& view);
[[nodiscard]] Screen accessibility_page(const View& view);
[[nodiscard]] Screen keys_page(const View& view);
[[nodiscard]] Screen pause_page(const View& view);
[[nodiscard]] Screen replay_page(const View& view);
[[nodiscard]] Screen attempts_page(const View& view);
[[nodiscard]] Screen about_page(const View& view);
[[nodiscard]] Screen neutral_page(const View& view);

}  // namespace sightline::present
