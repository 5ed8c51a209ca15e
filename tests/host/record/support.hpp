// A folder of its own for each test, a clock that stands still, and attempts to keep.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "host/record/open_store.hpp"

namespace record_test {

namespace fs = std::filesystem;
using sightline::record::Keeping;
using sightline::record::open_store;
using sightline::record::OpenedStore;

class TempFolder {
 public:
  TempFolder() {
    // In memory where possible: a sync that costs nothing lets a test open a file hundreds of times.
    const fs::path base = ::access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm") : fs::temp_directory_path();
    std::string pattern = (base / "sightline-record-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

struct FixedCalendar final : sightline::player::Calendar {
  std::string now = "2026-11-22T10:00:00Z";
  std::string now_utc() override { return now; }
};

inline sightline::player::SourceFiles bundle(const std::string& hash = "abc") {
  return {hash, {{"scenario.yaml", "id: night-coach " + hash + "\n"}, {"po/es.po", std::string("a\0b", 3)}}};
}

inline sightline::player::AttemptSummary summary(const std::string& place = "boarding") {
  sightline::player::AttemptSummary about;
  about.scenario = "night-coach";
  about.which = "concern";
  about.place = place;
  return about;
}

inline std::string event_text(int sequence) {
  return "{\"kind\":\"advanced\",\"sequence\":" + std::to_string(sequence) + "}";
}

inline std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// A profile with one attempt of `events` events; gives the attempt.
inline long long play(sightline::player::Store& store, const std::string& name, int events) {
  const auto profile = store.create_profile(name);
  if (!profile) return -1;
  const auto attempt = store.begin(profile->id, summary(), bundle(), event_text(0));
  if (!attempt) return -1;
  for (int sequence = 1; sequence < events; ++sequence) {
    if (!store.append(*attempt, sequence, event_text(sequence), "stop")) return -1;
  }
  return *attempt;
}

}  // namespace record_test
