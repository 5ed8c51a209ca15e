#include "core/player/player.hpp"

#include <algorithm>
#include <utility>

#include "core/player/impl.hpp"

namespace sightline::player {

namespace command = present::command;
using present::Page;

namespace {

template <class... Handlers>
struct Match : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Match(Handlers...) -> Match<Handlers...>;

}  // namespace

Player::Impl::Impl(Services given, StartOptions how) : services(given), options(std::move(how)) {
  read_settings();
  if (!options.language.empty()) settings.language = options.language;
  library = services.library.read(settings.language);
  settings.language = library->language;
  notices = library->notices;
  read_people();
  propose_name();
  for (std::size_t i = 0; i < library->entries.size(); ++i)
    if (!options.scenario.empty() && library->entries[i].id == options.scenario)
      briefed = static_cast<int>(i);
  notices.insert(notices.end(), options.notices.begin(), options.notices.end());
  if (!options.profile.empty()) enter_by_name(options.profile);
  if (options.request && briefed >= 0) {
    if (profile == 0) enter_as_guest();
    begin(*options.request);
  }
  rebuild();
}

void Player::Impl::handle(const present::Command& command) {
  refusal = session::Refusal::none;
  notices.clear();
  speak_again = false;
  seen = running ? static_cast<int>(running->attempt.state.transcript.size()) : 0;
  last_answer = running ? running->attempt.state.last_answer : -1;
  was_at_question = running && running->attempt.state.at_question(*running->scenario);
  carry_out(command);
  rebuild();
}

void Player::Impl::carry_out(const present::Command& command) {
  const auto run = Match{
      [&](const command::Open& c) { open(c.page); },
      [&](const command::Close&) { close(); },
      [&](const command::QuickExit&) { neutral = !neutral; },
      [&](const command::PickProfile& c) { pick_profile(c.index); },
      [&](const command::NewProfile&) { create_profile(); },
      [&](const command::AnotherName&) { propose_name(); },
      [&](const command::Guest&) { enter_as_guest(); },
      [&](const command::EraseProfile& c) { erase_profile(c); },
      [&](const command::OpenScenario& c) { brief(c.index); },
      [&](const command::OpenCourse& c) { open_course(c.index); },
      [&](const command::ChooseRole& c) { role = c.index; },
      [&](const command::ChooseChapter& c) { chapter = c.index; },
      [&](const command::Begin& c) { begin_briefed(c.mode); },
      [&](const command::Continue& c) { resume(c.index); },
      [&](const command::StartOver& c) { start_over(c.index); },
      [&](const command::OpenAttempt& c) { look_back(c.index); },
      [&](const command::Act& c) { act(c.intent); },
      [&](const command::Confirm&) { confirm(); },
      [&](const command::Set& c) { set(c); },
      [&](const command::ResetSettings&) { reset_settings(); },
      [&](const command::Search& c) { search = c.text; },
      [&](const command::Copy&) { copy_page(); },
      [&](const command::CopyLog&) { copy_log(); },
      [&](const command::Repeat&) { speak_again = true; },
      [&](const command::Retry&) { retry(); },
      [&](const command::Quit&) { wants_quit = true; },
      [&](const auto& c) { draft(c); },
  };
  std::visit(run, command);
}

void Player::Impl::copy_page() {
  clipboard = page() == Page::transcript ? present::plain_transcript(view()) : present::to_text(screen);
  say(present::Remark::copied);
}

void Player::Impl::copy_log() {
  if (!running) return;
  clipboard = session::to_json(*running->scenario, running->attempt.log);
  say(present::Remark::saved_elsewhere);
}

/// Leaves out what was told already by the call that failed.
void Player::Impl::take_store_notices() {
  for (std::string& notice : services.store.take_notices()) {
    const bool stands_below = running && running->unsaved && notice.ends_with(running->not_saved);
    const bool told = std::any_of(notices.begin(), notices.end(), [&](const std::string& one) {
      return notice.ends_with(std::string_view(one).substr(0, one.rfind(not_kept)));
    });
    if (!told && !stands_below) notices.push_back(std::move(notice));
  }
}

void Player::Impl::rebuild() {
  take_store_notices();
  const present::Page up = neutral ? Page::neutral : page();
  const present::View now = view();
  const bool muted = neutral || !settings.read_aloud;
  screen = present::build(now, up);
  ++revision;
  if (neutral) services.voice.stop();
  if (!muted && !screen.announcement.empty())
    services.voice.speak(screen.announcement, settings.language, settings.speech_rate);
}

Player::Player(Services services, StartOptions options)
    : impl_(std::make_unique<Impl>(services, std::move(options))) {}
Player::~Player() { impl_->get_up(); }

void Player::handle(const present::Command& command) { impl_->handle(command); }
const present::Screen& Player::screen() const { return impl_->screen; }
const present::Settings& Player::settings() const { return impl_->settings; }
int Player::revision() const { return impl_->revision; }
bool Player::wants_quit() const { return impl_->wants_quit; }
std::string Player::say(std::string_view english) const { return impl_->words().translate("face", english); }
std::string Player::take_clipboard() { return std::exchange(impl_->clipboard, {}); }

const scenario::Scenario* Player::scenario() const {
  return impl_->running ? impl_->running->scenario : nullptr;
}
const session::State* Player::state() const {
  return impl_->running ? &impl_->running->attempt.state : nullptr;
}
const session::EventLog& Player::log() const {
  static const session::EventLog none;
  return impl_->running ? impl_->running->attempt.log : none;
}
std::optional<score::Score> Player::score() const {
  if (!impl_->running) return std::nullopt;
  const Running& running = *impl_->running;
  return score::score(*running.scenario, running.attempt.state, running.attempt.answers);
}
session::Refusal Player::last_refusal() const { return impl_->refusal; }
std::string Player::not_saved() const { return impl_->running ? impl_->running->not_saved : std::string{}; }
void Player::on_event(std::function<void(const std::string&)> listener) {
  impl_->listener = std::move(listener);
  if (!impl_->running || !impl_->listener || impl_->running->attempt.log.size() != 1) return;
  impl_->listener(session::to_json(*impl_->running->scenario, {}, impl_->running->attempt.log.front()));
}

}  // namespace sightline::player
