// An attempt from beginning to end: every event is durable before its consequence is shown.
#include <algorithm>
#include <utility>

#include "core/player/impl.hpp"

namespace sightline::player {

using present::Page;
using present::Remark;

void Player::Impl::begin_briefed(session::Mode mode) {
  session::StartRequest request;
  request.mode = mode;
  request.seed = options.seed ? *options.seed : next_seed();
  request.role = scenario::RoleId{role};
  if (briefed < 0 || briefed >= static_cast<int>(library->entries.size())) return;
  const scenario::LibraryEntry& entry = library->entries[static_cast<std::size_t>(briefed)];
  if (entry.scenario) go_on_from_chapter(*entry.scenario, request);
  begin(request);
}

/// So that a start after a crash knows that there was one. That this cannot be written is told with the
/// first step.
void Player::Impl::sit_down() {
  if (!running || running->attempt.state.finished()) return;
  running->seated = static_cast<bool>(running->store->sit_down(running->summary.id));
}

void Player::Impl::get_up() {
  if (!running || !running->seated) return;
  running->seated = false;
  if (const Status up = running->store->get_up(running->summary.id); !up)
    notices.push_back(up.failure().message);
}

void Player::Impl::begin(const session::StartRequest& asked) {
  if (briefed < 0 || briefed >= static_cast<int>(library->entries.size())) return;
  const scenario::LibraryEntry& entry = library->entries[static_cast<std::size_t>(briefed)];
  if (!entry.scenario) return;
  Running fresh;
  fresh.files = {entry.hash, entry.files};
  auto own = services.library.reopen(fresh.files, settings.language);
  if (!own) {
    notices.push_back(own.failure().message);
    return;
  }
  fresh.bundle = std::move(*own);
  fresh.scenario = find_playable(*fresh.bundle, entry.scenario->id);
  if (fresh.scenario == nullptr) return say(Remark::bundle_lost);
  session::StartRequest request = asked;
  request.bundle = entry.hash;
  const session::Event event = session::start(*fresh.scenario, request);
  score::take(*fresh.scenario, fresh.attempt, event);
  fresh.store = &store();
  fresh.summary.scenario = fresh.scenario->id;
  fresh.summary.bundle = entry.hash;
  fresh.summary.mode = request.mode;
  fresh.summary.started_at = services.calendar.now_utc();
  fresh.summary.place = present::place_sentence(words(), *fresh.scenario, fresh.attempt.state);
  const std::string json = session::to_json(*fresh.scenario, {}, event);
  const auto id = fresh.store->begin(profile, fresh.summary, fresh.files, json);
  if (!id) {
    notices.push_back(id.failure().message);
    return;
  }
  fresh.summary.id = *id;
  refresh(fresh);
  seen = 0;
  was_at_question = false;
  get_up();
  running = std::move(fresh);
  sit_down();
  overlays.clear();
  base = Page::play;
  if (listener) listener(json);
}

void Player::Impl::act(const session::Intent& intent) {
  if (!running || running->unsaved) return;  // not_saved stands on the screen and says why
  const auto decision =
      session::decide(*running->scenario, running->attempt.state, running->attempt.log, intent);
  refusal = decision.refusal;
  if (refusal == session::Refusal::none) take(decision.event);
}

void Player::Impl::take(const session::Event& event) {
  const session::SceneId before = running->attempt.state.scene;
  if (!commit(*running, event, words(), listener)) return;
  auto& cited = running->drafts.cited;
  std::erase_if(cited, [&](auto id) { return running->attempt.state.flagged[id.index()] == 0; });
  const session::State& state = running->attempt.state;
  if (state.finished()) return finish();
  const bool moves = before != state.scene || std::holds_alternative<session::Advanced>(event.what) ||
                     std::holds_alternative<session::Chose>(event.what);
  if (!moves) return;
  overlays.clear();
  base = Page::play;
}

void Player::Impl::retry() {
  if (running && running->unsaved) take(session::Event(*running->unsaved));
}

void Player::Impl::finish() {
  get_up();
  summarize(*running);
  if (const Status kept = running->store->finish(running->summary.id, running->summary); !kept)
    notices.push_back(kept.failure().message);
  overlays.clear();
  base = Page::debrief;
  read_attempts();
}

bool Player::Impl::reopen(const AttemptSummary& summary, Store& from) {
  auto stored = from.load(summary.id);
  if (!stored) {
    notices.push_back(stored.failure().message);
    return false;
  }
  auto own = services.library.reopen(stored->bundle, settings.language);
  Running again;
  if (own) again.scenario = find_playable(**own, summary.scenario);
  if (again.scenario == nullptr) {
    say(Remark::bundle_lost);
    return false;
  }
  again.bundle = std::move(*own);
  again.files = std::move(stored->bundle);
  again.store = &from;
  again.summary = summary;
  if (!restore(*again.scenario, stored->events, again.attempt)) {
    say(Remark::log_does_not_fit);
    return false;
  }
  refresh(again);
  seen = static_cast<int>(again.attempt.state.transcript.size());
  was_at_question = true;
  get_up();
  running = std::move(again);
  overlays.clear();
  return true;
}

void Player::Impl::resume(int index) {
  if (index < 0 || index >= static_cast<int>(unfinished.size())) return;
  if (!reopen(AttemptSummary(unfinished[static_cast<std::size_t>(index)]), store())) return;
  base = Page::play;
  sit_down();
  if (running->attempt.state.finished()) finish();  // the program ended between the last event and the score
}

void Player::Impl::start_over(int index) {
  if (index < 0 || index >= static_cast<int>(unfinished.size())) return;
  const AttemptSummary summary = unfinished[static_cast<std::size_t>(index)];
  if (const Status gone = store().abandon(summary.id); !gone) {
    notices.push_back(gone.failure().message);
    return;
  }
  read_attempts();
  for (std::size_t i = 0; i < library->entries.size(); ++i)
    if (library->entries[i].scenario && library->entries[i].scenario->id == summary.scenario)
      return brief(static_cast<int>(i));
  open(Page::home);
}

void Player::Impl::look_back(int index) {
  if (index < 0 || index >= static_cast<int>(past.size())) return;
  if (!reopen(AttemptSummary(past[static_cast<std::size_t>(index)]), store())) return;
  if (!running->attempt.state.finished()) return say(Remark::log_does_not_fit);
  base = Page::debrief;
  const AttemptSummary kept = running->summary;
  summarize(*running);
  const AttemptSummary& now = running->summary;
  if (kept.notice != now.notice || kept.judge != now.judge || kept.act != now.act ||
      kept.outcome != now.outcome || kept.which != now.which)
    say(Remark::score_differs);
}

void Player::Impl::draft(const present::Command& command) {
  if (!running) return;
  present::Drafts& drafts = running->drafts;
  const auto toggle = [](auto& list, auto id) {
    const auto found = std::find(list.begin(), list.end(), id);
    if (found != list.end())
      list.erase(found);
    else
      list.push_back(id);
  };
  if (const auto* place = std::get_if<present::command::PlaceItem>(&command))
    toggle(drafts.order, place->item);
  if (const auto* pick = std::get_if<present::command::TogglePick>(&command))
    toggle(drafts.picked, pick->item);
  if (const auto* cite = std::get_if<present::command::ToggleCite>(&command))
    toggle(drafts.cited, cite->observation);
  if (const auto* channel = std::get_if<present::command::ChooseChannel>(&command))
    drafts.channel = channel->index;
  if (const auto* filter = std::get_if<present::command::Filter>(&command)) running->filter = filter->index;
  if (const auto* moment = std::get_if<present::command::ShowMoment>(&command))
    running->moment = moment->index;
}

void Player::Impl::confirm() {
  if (!running) return;
  const auto intent = present::drafted(attempt_view());
  if (intent)
    act(*intent);
  else
    refusal = session::Refusal::not_offered;
}

}  // namespace sightline::player
