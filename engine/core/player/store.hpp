// Where attempts are kept. The player asks for nothing more than this; record/ and a memory fake give it.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/score/score.hpp"

namespace sightline::player {

struct Profile {
  long long id = 0;
  std::string name;  ///< a pseudonym by default
};

/// All bytes that an attempt was played on, as (path, content), and their hash.
struct SourceFiles {
  std::string hash;  ///< hex
  std::vector<std::pair<std::string, std::string>> files;
};

struct AttemptSummary {
  long long id = 0;
  std::string scenario;  ///< id
  std::string bundle;    ///< hash
  std::string which;     ///< case id, told only once finished
  session::Mode mode = session::Mode::assess;
  std::string started_at;  ///< UTC, "2026-11-22T10:00:00Z"
  bool finished = false;
  bool passed = false;
  score::Outcome outcome = score::Outcome::unfinished;
  int notice = 0, judge = 0, act = 0;
  std::string place;  ///< where it stands, for "Continue at ..."
  int crashes = 0;    ///< sittings in a row that broke off, the last of them without a step forward
};

/// Of one attempt, everything needed to go on or look back.
struct StoredAttempt {
  AttemptSummary summary;
  SourceFiles bundle;
  std::vector<std::string> events;  ///< canonical JSON, one an event, in sequence
};

/// Every call that says Done has made it durable.
class Store {
 public:
  virtual ~Store() = default;
  virtual Result<std::vector<Profile>> profiles() = 0;
  virtual Result<Profile> create_profile(const std::string& name) = 0;
  virtual Status erase_profile(long long profile) = 0;
  /// To call when a profile is picked: fails at once, saying what to do, while another window uses it.
  virtual Status claim(long long) { return Done{}; }
  virtual Result<long long> begin(long long profile, const AttemptSummary& summary, const SourceFiles& bundle,
                                  const std::string& started_event) = 0;
  /// Durable before it returns; `place` is where the attempt then stands.
  virtual Status append(long long attempt, int sequence, const std::string& event,
                        const std::string& place) = 0;
  virtual Status finish(long long attempt, const AttemptSummary& summary) = 0;
  /// Somebody sits down to an attempt, and gets up again. A sitting that was never ended broke off: the
  /// program crashed, was killed, or lost its power.
  virtual Status sit_down(long long) { return Done{}; }
  virtual Status get_up(long long) { return Done{}; }
  virtual Status abandon(long long attempt) = 0;  ///< "Start over": no longer offered to continue
  virtual Result<std::vector<AttemptSummary>> attempts(long long profile) = 0;  ///< newest first
  virtual Result<StoredAttempt> load(long long attempt) = 0;
  virtual Result<std::string> setting(const std::string& key) = 0;  ///< empty if never set
  virtual Status set_setting(const std::string& key, const std::string& value) = 0;
  /// What people should be told once (the disk has just filled up and the like), ready to show. Taken once.
  virtual std::vector<std::string> take_notices() { return {}; }
};

}  // namespace sightline::player
