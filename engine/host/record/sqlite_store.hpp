// Attempts in one SQLite file: every event is durable before its call returns.
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/player/player.hpp"
#include "host/record/chain.hpp"
#include "host/record/file_lock.hpp"
#include "host/record/sqlite.hpp"

namespace sightline::record {

/// One transaction a call. After the disk filled up (until there is room) or failed (for good), everything
/// stored can still be read, and every change is refused with the reason.
class SqliteStore final : public player::Store {
 public:
  /// `folder` holds the locks and the reserve. `why_frozen`: empty, or why nothing can be changed.
  SqliteStore(Database database, std::filesystem::path folder, FileLock presence, player::Calendar& calendar,
              std::string why_frozen);

  Result<std::vector<player::Profile>> profiles() override;
  Result<player::Profile> create_profile(const std::string& name) override;
  Status erase_profile(long long profile) override;
  Status claim(long long profile) override;
  Result<long long> begin(long long profile, const player::AttemptSummary& summary,
                          const player::SourceFiles& bundle, const std::string& started_event) override;
  Status append(long long attempt, int sequence, const std::string& event, const std::string& place) override;
  Status finish(long long attempt, const player::AttemptSummary& summary) override;
  Status sit_down(long long attempt) override;
  Status get_up(long long attempt) override;
  Status abandon(long long attempt) override;
  Result<std::vector<player::AttemptSummary>> attempts(long long profile) override;
  Result<player::StoredAttempt> load(long long attempt) override;
  Result<std::string> setting(const std::string& key) override;
  Status set_setting(const std::string& key, const std::string& value) override;
  std::vector<std::string> take_notices() override;

 private:
  using Clock = std::chrono::steady_clock;
  /// Where an open attempt stands.
  struct Head {
    long long profile = 0;
    int sequence = 0;
    std::string chain;
  };

  Status write(const std::function<Status()>& work);
  Status write_once(const std::function<Status()>& work);
  void freeze(const std::string& why);
  void thaw_if_there_is_room();
  Failure trouble(int code);
  Status run(Statement& statement);
  Result<Head> head(long long attempt);
  int broken_off(long long attempt, int last_sequence);
  Status store_bundle(const player::SourceFiles& bundle);
  Status store_row(long long attempt, const Row& row);
  long long elapsed(long long attempt);
  Status read_bundle(player::SourceFiles& bundle);
  Status read_events(player::StoredAttempt& attempt, const std::string& chain, int last_sequence);

  Database database_;
  std::filesystem::path folder_;
  FileLock presence_;  ///< tells other windows that the file is in use
  player::Calendar& calendar_;
  std::string frozen_;         ///< why nothing can be changed; empty if it can
  bool is_only_full_ = false;  ///< frozen until there is room again
  std::vector<std::string> notices_;
  std::map<long long, FileLock> claims_;  ///< by profile
  int trouble_ = SQLITE_OK;               ///< code of the last failure
  long long timed_attempt_ = 0;           ///< attempt that `since_` belongs to
  Clock::time_point since_;               ///< of its last row written or read here
};

/// Takes a profile with all its attempts out of a file, and the bundles that nothing needs any more.
Status erase_from(const Database& database, long long profile);

}  // namespace sightline::record
