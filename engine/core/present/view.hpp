// What pages are made from: the player fills it in, the pages only read it.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/debrief/comparison.hpp"
#include "core/present/screen.hpp"
#include "core/scenario/bundle.hpp"
#include "core/stage/stage.hpp"

namespace sightline::present {

/// Pictures composed so far; the same key always gives the same picture.
class PictureShelf {
 public:
  const stage::Picture& compose(const std::string& key, const scenario::PictureKit& kit,
                                const scenario::Scenario& scenario, const scenario::StageDirection& direction,
                                stage::Look look, scenario::StoryTime now);
  /// nullptr if it was not composed yet.
  [[nodiscard]] const stage::Picture* find(const std::string& key) const;

 private:
  std::map<std::string, stage::Picture> pictures_;
};

/// A step of the replay or an answer: what happened, and in which scene.
struct Happened {
  session::Event event;
  scenario::SceneId scene;
};

/// What is being put together before it is handed in.
struct Drafts {
  std::vector<scenario::ItemId> order;  ///< in the trainee's order
  std::vector<scenario::ItemId> picked;
  std::vector<scenario::ObservationId> cited;
  int channel = -1;  ///< channels, then note, then nothing; -1: none yet
};

/// One attempt as a list shows it.
struct AttemptCard {
  std::string title;       ///< of its scenario
  std::string which;       ///< case id; empty until finished
  std::string place;       ///< "Halfway stop, 04:20"
  std::string started_at;  ///< UTC
  session::Mode mode = session::Mode::assess;
  score::Outcome outcome = score::Outcome::unfinished;
  int notice = 0, judge = 0, act = 0;  ///< basis points
};

/// An earlier chapter, played to its end, that the briefed scenario can go on from.
struct ChapterCard {
  std::string role;       ///< id of the role it was played in
  std::string played_at;  ///< UTC
};

/// The attempt on show, on its own copy of the files.
struct AttemptView {
  const scenario::Bundle* bundle = nullptr;
  const scenario::Scenario* scenario = nullptr;
  std::string hash;  ///< of what is played: the first part of picture keys
  const session::State* state = nullptr;
  Drafts drafts;
  std::optional<Happened> answered;              ///< practice: the answer to give a reason for
  bool answer_is_new = false;                    ///< it was given with the last command
  int seen = 0;                                  ///< of the transcript, before the last command
  bool question_is_new = false;                  ///< it came up with the last command
  const debrief::Debrief* debrief = nullptr;     ///< once it is over
  const debrief::Comparison* expert = nullptr;   ///< beside it, if there is one for this case
  const session::EventLog* log = nullptr;        ///< all of it
  const session::EventLog* effective = nullptr;  ///< without what was taken back
  int moment = 0;                                ///< of the replay: into Debrief::replay
  int filter = 0;                                ///< of the debrief's list
  int entry = -1;                                ///< into Bundle::entries of the library, for "play again"
};

/// Everything any page may need.
struct View {
  const scenario::Bundle* bundle = nullptr;  ///< the library; never null
  PictureShelf* pictures = nullptr;          ///< never null
  Settings settings;
  std::string today;                ///< YYYY-MM-DD
  std::vector<std::string> people;  ///< profiles
  int erasing = -1;                 ///< into `people`: asked whether to erase
  std::string proposed_name;        ///< for a new profile
  std::string person;               ///< who is at it; empty: a guest
  std::vector<AttemptCard> unfinished, past;
  std::vector<int> cases_passed;      ///< by Bundle::entries
  std::vector<char> played;           ///< by Bundle::entries: 1 once an attempt was ended
  int briefed = -1;                   ///< into Bundle::entries: scenario of the briefing
  int role = 0;                       ///< into its roles: the one chosen
  std::vector<ChapterCard> chapters;  ///< newest first
  int chapter = 0;                    ///< into `chapters`: to go on from; none of them: start fresh
  int course = -1;                    ///< into Bundle::courses: of the course page
  int troubled = -1;                  ///< into `unfinished`: stopped more than once at the same place
  std::string records;                ///< where they lie; empty if nothing is kept
  std::optional<AttemptView> attempt;
  std::string search;  ///< in the transcript
  bool voice_available = false;
  std::string voice_why_not;
  std::vector<std::string> notices;  ///< happened with the last command, ready to show
  session::Refusal refusal = session::Refusal::none;
  bool page_is_new = true;  ///< it came up with the last command: speak it from the top
  std::string not_saved;    ///< why the last step could not be kept; empty if all is well
};

}  // namespace sightline::present
