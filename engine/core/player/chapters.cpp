// Linked chapters: what was seen in one role is what the next one knows (format.md, `receives`).
#include <algorithm>

#include "core/player/impl.hpp"

namespace sightline::player {
namespace {

constexpr std::size_t most_offered = 3;  // the newest; each is replayed to know what it ended with

/// What an attempt ended with; nothing if it reached no ending or cannot be replayed.
std::optional<Chapter> chapter_of(const scenario::Scenario& scenario, const StoredAttempt& stored) {
  score::Attempt attempt;
  if (!restore(scenario, stored.events, attempt) || !attempt.state.ending.valid()) return std::nullopt;
  Chapter chapter;
  chapter.played_at = stored.summary.started_at;
  chapter.which = scenario.cases[attempt.state.start.which.index()].id;
  const scenario::RoleId role = attempt.state.start.role;
  if (role.valid() && role.index() < scenario.roles.size()) chapter.role = scenario.roles[role.index()];
  for (std::size_t i = 0; i < scenario.facts.size(); ++i)
    chapter.values.emplace_back(scenario.facts[i].id, attempt.state.facts[i]);
  return chapter;
}

}  // namespace

void Player::Impl::read_chapters() {
  chapters.clear();
  chapter = 0;
  if (briefed < 0 || briefed >= static_cast<int>(library->entries.size())) return;
  const auto& scenario = library->entries[static_cast<std::size_t>(briefed)].scenario;
  if (!scenario || scenario->receives_from.empty()) return;
  for (const AttemptSummary& one : past) {
    if (one.scenario != scenario->receives_from || one.outcome == score::Outcome::left) continue;
    if (chapters.size() == most_offered) return;
    // One that cannot be read is simply not offered: looking back at it says why.
    const auto stored = store().load(one.id);
    if (!stored) continue;
    const auto own = services.library.reopen(stored->bundle, settings.language);
    const scenario::Scenario* earlier = own ? find_playable(**own, one.scenario) : nullptr;
    if (earlier == nullptr) continue;
    if (auto found = chapter_of(*earlier, *stored)) chapters.push_back(std::move(*found));
  }
}

void Player::Impl::go_on_from_chapter(const scenario::Scenario& scenario,
                                      session::StartRequest& request) const {
  if (chapter < 0 || chapter >= static_cast<int>(chapters.size())) return;
  const Chapter& from = chapters[static_cast<std::size_t>(chapter)];
  for (const scenario::FactId fact : scenario.receives) {
    const scenario::Fact& own = scenario.facts[fact.index()];
    const auto found = std::find_if(from.values.begin(), from.values.end(),
                                    [&](const auto& value) { return value.first == own.id; });
    if (found != from.values.end())
      request.received.emplace_back(fact, std::clamp(found->second, own.from, own.to));
  }
  // One evening, one truth: linked scenarios call their cases alike.
  const scenario::CaseId which = scenario::find_case(scenario, from.which);
  if (which.valid()) request.which = which;
}

}  // namespace sightline::player
