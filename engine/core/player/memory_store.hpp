// A store that keeps everything in memory and nothing on disk: for guests, and the fake in tests.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/player/store.hpp"

namespace sightline::player {

class MemoryStore : public Store {
 public:
  Result<std::vector<Profile>> profiles() override;
  Result<Profile> create_profile(const std::string& name) override;
  Status erase_profile(long long profile) override;
  Result<long long> begin(long long profile, const AttemptSummary& summary, const SourceFiles& bundle,
                          const std::string& started_event) override;
  Status append(long long attempt, int sequence, const std::string& event, const std::string& place) override;
  Status finish(long long attempt, const AttemptSummary& summary) override;
  Status sit_down(long long attempt) override;
  Status get_up(long long attempt) override;
  Status abandon(long long attempt) override;
  Result<std::vector<AttemptSummary>> attempts(long long profile) override;
  Result<StoredAttempt> load(long long attempt) override;
  Result<std::string> setting(const std::string& key) override;
  Status set_setting(const std::string& key, const std::string& value) override;

 private:
  struct Kept {
    long long profile = 0;
    bool abandoned = false;
    StoredAttempt attempt;
    bool seated = false;
    std::size_t seated_at = 0;  ///< events then
    int crashes = 0;            ///< before this sitting
    [[nodiscard]] int broken_off() const;
  };
  Kept* find(long long attempt);

  long long next_ = 1;
  std::vector<Profile> profiles_;
  std::vector<Kept> attempts_;  ///< oldest first
  std::map<std::string, std::string> settings_;
};

}  // namespace sightline::player
