// Everything read and done so far: searchable, to be copied, readable aloud.
#include <algorithm>

#include "core/present/history.hpp"
#include "core/present/play_parts.hpp"

namespace sightline::present {
namespace {

std::string small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

struct Entry {
  std::string time, speaker, text;
  scenario::ObservationId shown;  ///< invalid for something done
  bool noted = false, done = false;
};

std::vector<Entry> entries_of(const View& view) {
  const AttemptView& attempt = *view.attempt;
  const words::Words& words = view.bundle->interface_words;
  const scenario::CaseId which = attempt.state->start.which;
  std::vector<Entry> entries;
  for (const Moment& moment : history(*attempt.scenario, *attempt.effective)) {
    Entry entry;
    entry.time = clock_words(words, moment.at);
    if (moment.shown.valid()) {
      entry.shown = moment.shown;
      entry.speaker = speaker_of(*attempt.scenario, moment.shown);
      entry.text = text_of(*attempt.scenario, moment.shown, which);
      entry.noted = attempt.state->flagged[moment.shown.index()] != 0;
    } else {
      const auto& event = (*attempt.effective)[static_cast<std::size_t>(moment.event)];
      entry.text = deed_sentence(words, *attempt.scenario, which, moment.scene, event);
      entry.done = true;
    }
    if (!entry.text.empty()) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

Screen transcript_page(const View& view) {
  const Say say{view.bundle->interface_words, "transcript"};
  Builder page{view, Page::transcript, say("Transcript")};
  Block& search = page.add(Kind::field, Region::banner);
  search.id = "search";
  search.label = say("Search");
  page.press(Role::text_field, "transcript/search", say("Search in the transcript"), "F", command::Search{})
      .value = view.search;
  page.press(Role::button, "transcript/copy", say("Copy all of it"), "C", command::Copy{});
  const std::string wanted = small_letters(view.search);
  const Say play{view.bundle->interface_words, "play"};
  std::size_t notable = 0;
  int found = 0;
  for (const Entry& entry : entries_of(view)) {
    const std::string all = small_letters(entry.speaker + ' ' + entry.text);
    if (!wanted.empty() && all.find(wanted) == std::string::npos) continue;
    ++found;
    Block& row = page.add(Kind::row, Region::main,
                          entry.speaker.empty() ? entry.text : entry.speaker + ": " + entry.text);
    row.label = entry.time;
    row.tone = entry.done ? Tone::accent : Tone::plain;
    if (entry.noted) row.detail = say("noted");
    const bool can_note = entry.shown.valid() && !entry.noted && !view.attempt->state->finished();
    if (can_note) add_note_control(page, view, play, entry.shown, sequence_key("J", notable++));
  }
  if (found == 0)
    page.add(Kind::text, Region::main,
             wanted.empty() ? say("Nothing has happened yet.")
                            : say("Nothing here holds \"{words}\".", {{"words", view.search}}));
  return page.finish();
}

std::string plain_transcript(const View& view) {
  if (!view.attempt) return {};
  std::string text = view.attempt->scenario->title + "\n\n";
  for (const Entry& entry : entries_of(view)) {
    text += entry.time + "  ";
    if (!entry.speaker.empty()) text += entry.speaker + ": ";
    text += entry.text + (entry.noted ? " [*]" : "") + '\n';
  }
  return text;
}

}  // namespace sightline::present
