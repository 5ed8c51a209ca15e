// What the pages are told.
#include <algorithm>
#include <set>

#include "core/player/impl.hpp"

namespace sightline::player {
namespace {

present::AttemptCard card_of(const AttemptSummary& summary, const scenario::Bundle& library) {
  present::AttemptCard card;
  const scenario::Scenario* scenario = find_playable(library, summary.scenario);
  card.title = scenario != nullptr ? scenario->title : summary.scenario;
  card.which = summary.which;
  card.place = summary.place;
  card.started_at = summary.started_at;
  card.mode = summary.mode;
  card.outcome = summary.outcome;
  card.notice = summary.notice;
  card.judge = summary.judge;
  card.act = summary.act;
  return card;
}

int cases_passed(const scenario::LibraryEntry& entry, const std::vector<AttemptSummary>& past) {
  if (!entry.scenario) return 0;
  std::set<std::string> passed;
  for (const AttemptSummary& summary : past)
    if (summary.passed && summary.scenario == entry.scenario->id &&
        scenario::find_case(*entry.scenario, summary.which).valid())
      passed.insert(summary.which);
  return static_cast<int>(passed.size());
}

bool was_played(const scenario::LibraryEntry& entry, const std::vector<AttemptSummary>& past) {
  return std::any_of(past.begin(), past.end(), [&](const AttemptSummary& one) {
    return entry.scenario && one.scenario == entry.scenario->id && one.outcome != score::Outcome::left;
  });
}

}  // namespace

present::AttemptView Player::Impl::attempt_view() const {
  const Running& run = *running;
  present::AttemptView now;
  now.bundle = run.bundle.get();
  now.scenario = run.scenario;
  now.hash = run.files.hash;
  now.state = &run.attempt.state;
  now.drafts = run.drafts;
  now.answered = run.answered;
  now.answer_is_new = run.attempt.state.last_answer != last_answer;
  now.seen = seen;
  const bool asks = run.attempt.state.at_question(*run.scenario);
  now.question_is_new = asks && (!was_at_question || now.answer_is_new);
  now.debrief = run.debrief ? &*run.debrief : nullptr;
  now.expert = run.expert ? &*run.expert : nullptr;
  now.log = &run.attempt.log;
  now.effective = &run.effective;
  now.moment = run.moment;
  now.filter = run.filter;
  for (std::size_t i = 0; i < library->entries.size(); ++i)
    if (library->entries[i].scenario && library->entries[i].scenario->id == run.summary.scenario)
      now.entry = static_cast<int>(i);
  return now;
}

present::View Player::Impl::view() {
  present::View now;
  now.bundle = library.get();
  now.pictures = &pictures;
  now.settings = settings;
  now.today = services.calendar.now_utc().substr(0, 10);
  for (const Profile& one : people) now.people.push_back(one.name);
  now.erasing = erasing;
  now.proposed_name = present::pseudonym(words(), name_number);
  now.person = person;
  for (const AttemptSummary& summary : unfinished) now.unfinished.push_back(card_of(summary, *library));
  for (const AttemptSummary& summary : past) now.past.push_back(card_of(summary, *library));
  for (const auto& entry : library->entries) now.cases_passed.push_back(cases_passed(entry, past));
  for (const auto& entry : library->entries) now.played.push_back(was_played(entry, past) ? 1 : 0);
  now.briefed = briefed;
  now.role = role;
  for (const Chapter& one : chapters) now.chapters.push_back({one.role, one.played_at});
  now.chapter = chapter;
  now.course = course;
  now.troubled = troubled;
  now.records = options.records;
  if (running) now.attempt = attempt_view();
  now.search = search;
  now.voice_available = services.voice.available();
  now.voice_why_not = services.voice.why_not();
  now.notices = notices;
  now.refusal = refusal;
  now.page_is_new =
      speak_again || screen.page != (neutral ? present::Page::neutral : page()) || revision == 0;
  if (running) now.not_saved = running->not_saved;
  return now;
}

}  // namespace sightline::player
