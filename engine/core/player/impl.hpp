// The inside of the player: what is up, who is at it, what can be played.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/player/running.hpp"
#include "core/present/present.hpp"

namespace sightline::player {

/// What an earlier chapter ended with.
struct Chapter {
  std::string role, played_at, which;               ///< role and case by id
  std::vector<std::pair<std::string, int>> values;  ///< of its facts, by id
};

/// Behind the reason why nobody could sign in.
inline constexpr std::string_view not_kept = "; this session is not kept";

struct Player::Impl {
  Impl(Services services, StartOptions options);

  // The command in hand; each in the file named after its subject.
  void handle(const present::Command& command);
  void carry_out(const present::Command& command);
  void copy_page();
  void copy_log();
  void take_store_notices();
  void rebuild();

  // pages.cpp
  void open(present::Page page);
  void brief(int entry);
  void open_course(int index);
  void close();
  void set(const present::command::Set& change);
  void reset_settings();
  void read_settings();
  void change_language(const std::string& language);
  [[nodiscard]] present::Page page() const { return overlays.empty() ? base : overlays.back(); }

  // people.cpp
  void read_people();
  void enter(long long profile, const std::string& name);
  void enter_as_guest();
  void enter_by_name(const std::string& name);
  void go_in();
  [[nodiscard]] int find_troubled() const;
  void pick_profile(int index);
  void create_profile();
  void erase_profile(const present::command::EraseProfile& command);
  void propose_name();
  void read_attempts();

  // chapters.cpp
  void read_chapters();
  void go_on_from_chapter(const scenario::Scenario& scenario, session::StartRequest& request) const;

  // attempts.cpp
  void sit_down();
  void get_up();
  void begin(const session::StartRequest& request);
  void begin_briefed(session::Mode mode);
  void act(const session::Intent& intent);
  void take(const session::Event& event);
  void retry();
  void finish();
  void resume(int index);
  void start_over(int index);
  void look_back(int index);
  [[nodiscard]] bool reopen(const AttemptSummary& summary, Store& store);
  void draft(const present::Command& command);
  void confirm();

  // view.cpp
  [[nodiscard]] present::View view();
  [[nodiscard]] present::AttemptView attempt_view() const;

  [[nodiscard]] const words::Words& words() const { return library->interface_words; }
  [[nodiscard]] Store& store() { return guest ? services.guest_store : services.store; }
  void say(present::Remark remark) { notices.push_back(present::remark_sentence(words(), remark)); }
  [[nodiscard]] std::uint64_t next_seed();

  Services services;
  StartOptions options;
  std::unique_ptr<const scenario::Bundle> library;
  present::Settings settings;
  present::PictureShelf pictures;

  present::Page base = present::Page::profiles;
  std::vector<present::Page> overlays;
  bool neutral = false;

  std::vector<Profile> people;
  long long profile = 0;
  bool guest = false;
  std::string person;  ///< empty: a guest, or nobody yet
  int erasing = -1;
  std::uint64_t name_number = 0;

  std::vector<AttemptSummary> unfinished, past;
  int briefed = -1;   ///< into library->entries
  int course = -1;    ///< into library->courses: where closing a briefing leads back to; -1: home
  int troubled = -1;  ///< into `unfinished`
  int role = 0;       ///< of the briefed scenario's
  std::vector<Chapter> chapters;
  int chapter = 0;  ///< into `chapters`; none of them: start fresh
  std::optional<Running> running;
  std::string search;

  // Of the last command.
  session::Refusal refusal = session::Refusal::none;
  std::vector<std::string> notices;
  int seen = 0;          ///< of the transcript, before it
  int last_answer = -1;  ///< sequence, before it
  bool was_at_question = false;
  bool speak_again = false;

  present::Screen screen;
  int revision = 0;
  bool wants_quit = false;
  std::string clipboard;
  std::uint64_t started = 0;  ///< attempts begun by this program, for seeds
  std::function<void(const std::string&)> listener;
};

}  // namespace sightline::player
