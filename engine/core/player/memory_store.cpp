#include "core/player/memory_store.hpp"

#include <algorithm>

namespace sightline::player {
namespace {

Failure no_such_attempt() { return {"there is no such attempt"}; }

}  // namespace

MemoryStore::Kept* MemoryStore::find(long long attempt) {
  for (Kept& kept : attempts_)
    if (kept.attempt.summary.id == attempt) return &kept;
  return nullptr;
}

int MemoryStore::Kept::broken_off() const {
  if (!seated) return 0;
  return attempt.events.size() > seated_at ? 1 : crashes + 1;
}

Status MemoryStore::sit_down(long long attempt) {
  Kept* kept = find(attempt);
  if (kept == nullptr) return no_such_attempt();
  kept->crashes = kept->broken_off();
  kept->seated = true;
  kept->seated_at = kept->attempt.events.size();
  return Done{};
}

Status MemoryStore::get_up(long long attempt) {
  Kept* kept = find(attempt);
  if (kept == nullptr) return no_such_attempt();
  kept->seated = false;
  kept->crashes = 0;
  return Done{};
}

Result<std::vector<Profile>> MemoryStore::profiles() { return profiles_; }

Result<Profile> MemoryStore::create_profile(const std::string& name) {
  profiles_.push_back({next_++, name});
  return profiles_.back();
}

Status MemoryStore::erase_profile(long long profile) {
  std::erase_if(profiles_, [&](const Profile& one) { return one.id == profile; });
  std::erase_if(attempts_, [&](const Kept& kept) { return kept.profile == profile; });
  return Done{};
}

Result<long long> MemoryStore::begin(long long profile, const AttemptSummary& summary,
                                     const SourceFiles& bundle, const std::string& started_event) {
  Kept kept{profile, false, {summary, bundle, {started_event}}, false, 0, 0};
  kept.attempt.summary.id = next_++;
  attempts_.push_back(std::move(kept));
  return attempts_.back().attempt.summary.id;
}

Status MemoryStore::append(long long attempt, int sequence, const std::string& event,
                           const std::string& place) {
  Kept* kept = find(attempt);
  if (kept == nullptr) return no_such_attempt();
  if (sequence != static_cast<int>(kept->attempt.events.size())) return Failure{"an event is out of order"};
  kept->attempt.events.push_back(event);
  kept->attempt.summary.place = place;
  return Done{};
}

Status MemoryStore::finish(long long attempt, const AttemptSummary& summary) {
  Kept* kept = find(attempt);
  if (kept == nullptr) return no_such_attempt();
  kept->attempt.summary = summary;
  kept->attempt.summary.finished = true;
  return Done{};
}

Status MemoryStore::abandon(long long attempt) {
  Kept* kept = find(attempt);
  if (kept == nullptr) return no_such_attempt();
  kept->abandoned = true;
  return Done{};
}

Result<std::vector<AttemptSummary>> MemoryStore::attempts(long long profile) {
  std::vector<AttemptSummary> newest_first;
  for (auto kept = attempts_.rbegin(); kept != attempts_.rend(); ++kept)
    if (kept->profile == profile && !kept->abandoned) {
      newest_first.push_back(kept->attempt.summary);
      newest_first.back().crashes = kept->broken_off();
    }
  return newest_first;
}

Result<StoredAttempt> MemoryStore::load(long long attempt) {
  const Kept* kept = find(attempt);
  if (kept == nullptr) return no_such_attempt();
  return kept->attempt;
}

Result<std::string> MemoryStore::setting(const std::string& key) {
  const auto found = settings_.find(key);
  return found == settings_.end() ? std::string{} : found->second;
}

Status MemoryStore::set_setting(const std::string& key, const std::string& value) {
  settings_[key] = value;
  return Done{};
}

}  // namespace sightline::player
