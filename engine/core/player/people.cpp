// Who is at it, and what they have played.
#include <algorithm>

#include "core/player/impl.hpp"

namespace sightline::player {

using present::Page;

void Player::Impl::read_people() {
  auto found = services.store.profiles();
  if (found)
    people = std::move(*found);
  else
    notices.push_back(found.failure().message);
}

void Player::Impl::enter(long long id, const std::string& name) {
  if (const Status claimed = services.store.claim(id); !claimed) {
    notices.push_back(claimed.failure().message);
    return;
  }
  guest = false;
  profile = id;
  person = name;
  go_in();
}

void Player::Impl::enter_as_guest() {
  guest = true;
  profile = 0;
  person.clear();
  go_in();
}

void Player::Impl::go_in() {
  read_attempts();
  troubled = find_troubled();
  const bool named = !options.scenario.empty() && briefed >= 0;
  const bool begun = std::any_of(unfinished.begin(), unfinished.end(),
                                 [&](const AttemptSummary& one) { return one.scenario == options.scenario; });
  options.scenario.clear();  // asked for once, at the start
  if (troubled >= 0)
    open(Page::recovery);
  else if (named && !begun)
    brief(briefed);
  else
    open(Page::home);  // which offers to go on
}

/// The newest attempt that broke off again at the place where it had broken off before; -1 if there is none.
int Player::Impl::find_troubled() const {
  for (std::size_t i = 0; i < unfinished.size(); ++i)
    if (unfinished[i].crashes >= 2) return static_cast<int>(i);
  return -1;
}

void Player::Impl::enter_by_name(const std::string& name) {
  for (const Profile& one : std::vector<Profile>(people)) {
    if (one.name == name) {
      enter(one.id, one.name);
      return;
    }
  }
  const auto made = services.store.create_profile(name);
  if (!made) {
    const std::string& why = made.failure().message;
    std::erase_if(notices, [&](const std::string& told) { return told == why; });
    notices.push_back(why + std::string(not_kept));
    return;
  }
  read_people();
  enter(made->id, made->name);
}

void Player::Impl::pick_profile(int index) {
  if (index < 0 || index >= static_cast<int>(people.size())) return;
  const Profile picked = people[static_cast<std::size_t>(index)];
  enter(picked.id, picked.name);
}

void Player::Impl::create_profile() {
  const auto made = services.store.create_profile(present::pseudonym(words(), name_number));
  if (!made) {
    notices.push_back(made.failure().message);
    return;
  }
  read_people();
  propose_name();
  enter(made->id, made->name);
}

void Player::Impl::erase_profile(const present::command::EraseProfile& command) {
  if (command.index < 0 || command.index >= static_cast<int>(people.size())) return;
  if (!command.sure) {
    erasing = command.index;
    return;
  }
  erasing = -1;
  const long long id = people[static_cast<std::size_t>(command.index)].id;
  if (const Status erased = services.store.erase_profile(id); !erased) {
    notices.push_back(erased.failure().message);
    return;
  }
  if (!guest && profile == id) {
    profile = 0;
    person.clear();
  }
  read_people();
  open(Page::profiles);
  say(present::Remark::profile_erased);
}

void Player::Impl::propose_name() {
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(people.begin(), people.end(),
                       [&](const Profile& other) { return other.name == name; });
  };
  name_number = next_seed() % 100000;
  for (int tries = 0; tries < 1000 && is_taken(present::pseudonym(words(), name_number)); ++tries)
    ++name_number;
}

void Player::Impl::read_attempts() {
  unfinished.clear();
  past.clear();
  if (!guest && profile == 0) return;
  auto found = store().attempts(profile);
  if (!found) {
    notices.push_back(found.failure().message);
    return;
  }
  for (AttemptSummary& summary : *found) (summary.finished ? past : unfinished).push_back(std::move(summary));
}

std::uint64_t Player::Impl::next_seed() {
  std::uint64_t seed = 14695981039346656037ULL;  // FNV-1a over the time and a counter
  const auto mix = [&](unsigned char byte) { seed = (seed ^ byte) * 1099511628211ULL; };
  for (const char c : services.calendar.now_utc()) mix(static_cast<unsigned char>(c));
  ++started;
  mix(static_cast<unsigned char>(started & 0xFFU));
  return (seed >> 16) % 1000000000ULL;
}

}  // namespace sightline::player
