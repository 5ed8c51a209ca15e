#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <vector>

#include "host/record/backup.hpp"
#include "tests/host/record/support.hpp"

using namespace record_test;
namespace player = sightline::player;

namespace {

constexpr const char* file_name = "records.sqlite";

bool holds(const std::vector<std::string>& notices, const std::string& words) {
  for (const std::string& notice : notices) {
    if (notice.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<fs::path> kept_aside(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.find(".corrupt-") != std::string::npos && !name.ends_with("-wal")) found.push_back(entry.path());
  }
  return found;
}

/// The bytes of a closed file with two profiles and three attempts.
std::string sample(FixedCalendar& calendar) {
  const TempFolder folder;
  {
    const auto opened = open_store(folder.path(), calendar);
    play(*opened.store, "otter", 60);
    play(*opened.store, "badger", 25);
    (void)opened.store->begin(2, summary(), bundle("def"), event_text(0));
  }
  return bytes_of(folder.path() / file_name);
}

/// Whatever the bytes are: no crash, something usable comes back, every attempt listed there opens or says
/// why not, and the bytes either still serve or lie aside unchanged.
void check_survives(const std::string& bytes, FixedCalendar& calendar) {
  const TempFolder folder;
  write_bytes(folder.path() / file_name, bytes);
  auto opened = open_store(folder.path(), calendar);
  REQUIRE(opened.store != nullptr);
  const auto aside = kept_aside(folder.path());
  REQUIRE(aside.size() <= 1);
  if (aside.size() == 1) {
    CHECK(bytes_of(aside[0]) == bytes);
    CHECK(holds(opened.notices, "was damaged"));
    CHECK(opened.keeping == Keeping::durable);
  }
  const auto profiles = opened.store->profiles();
  for (long long profile = 1; profiles && profile <= 3; ++profile) {
    const auto attempts = opened.store->attempts(profile);
    if (!attempts) continue;
    for (const auto& attempt : *attempts) (void)opened.store->load(attempt.id);
  }
  if (opened.keeping == Keeping::durable) CHECK(play(*opened.store, "new-" + calendar.now, 3) > 0);
}

}  // namespace

TEST_CASE("record: a flipped byte anywhere is survived and nothing is overwritten") {
  FixedCalendar calendar;
  const std::string bytes = sample(calendar);
  REQUIRE(bytes.size() > 20000);
  const std::size_t step = bytes.size() / 250;
  for (std::size_t at = 0; at < bytes.size(); at += at < 110 ? 1 : step) {
    CAPTURE(at);
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0xff);
    check_survives(flipped, calendar);
  }
}

TEST_CASE("record: a file cut anywhere is survived") {
  FixedCalendar calendar;
  const std::string bytes = sample(calendar);
  for (std::size_t size = 0; size < bytes.size(); size += 512) {
    CAPTURE(size);
    check_survives(bytes.substr(0, size), calendar);
  }
}

TEST_CASE("record: swapped pages, strangers and text are survived") {
  FixedCalendar calendar;
  const std::string bytes = sample(calendar);
  std::string swapped = bytes;
  std::swap_ranges(swapped.begin() + 4096, swapped.begin() + 8192, swapped.begin() + 8192);
  check_survives(swapped, calendar);
  check_survives("not a database at all", calendar);
  check_survives(std::string(8192, '\0'), calendar);
}

TEST_CASE("record: a damaged page costs its own rows only") {
  FixedCalendar calendar;
  const TempFolder folder;
  {
    const auto opened = open_store(folder.path(), calendar);
    play(*opened.store, "otter", 200);
    play(*opened.store, "badger", 5);
  }
  std::string bytes = bytes_of(folder.path() / file_name);
  // The last page that holds events of the first attempt.
  const std::size_t hit = bytes.rfind(event_text(150));
  REQUIRE(hit != std::string::npos);
  const std::size_t page = hit / 4096 * 4096;
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(page),
            bytes.begin() + static_cast<std::ptrdiff_t>(page + 64), '\xff');
  write_bytes(folder.path() / file_name, bytes);
  const auto opened = open_store(folder.path(), calendar);
  REQUIRE(opened.keeping == Keeping::durable);
  REQUIRE(opened.store->profiles()->size() == 2);
  const auto otter = opened.store->load((*opened.store->attempts(1))[0].id);
  REQUIRE(otter);
  CHECK(otter->events.size() > 20);
  CHECK(otter->events.size() < 200);
  CHECK_FALSE(otter->summary.finished);
  const int next = static_cast<int>(otter->events.size());
  CHECK(opened.store->append(otter->summary.id, next, event_text(next), "on"));
  CHECK(opened.store->load((*opened.store->attempts(2))[0].id)->events.size() == 5);
  CHECK(holds(opened.notices, "up to the last readable step"));
  CHECK(holds(opened.notices, "1 attempt could be kept whole"));
}

TEST_CASE("record: what the damaged file has lost comes back from the copy of the day") {
  FixedCalendar calendar;
  const TempFolder folder;
  {
    const auto opened = open_store(folder.path(), calendar);
    play(*opened.store, "otter", 10);
  }
  calendar.now = "2026-11-23T08:00:00Z";
  CHECK(open_store(folder.path(), calendar).notices.empty());  // takes the copy
  for (const std::string& bytes : {std::string("ruined"), std::string()}) {
    write_bytes(folder.path() / file_name, bytes);
    const auto opened = open_store(folder.path(), calendar);
    CHECK(holds(opened.notices, "1 attempt came back from the copy of 2026-11-23"));
    REQUIRE(opened.store->attempts(1)->size() == 1);
    CHECK(opened.store->load((*opened.store->attempts(1))[0].id)->events.size() == 10);
  }
  CHECK(kept_aside(folder.path()).size() == 2);
}

TEST_CASE("record: a repair that was cut short is finished at the next start") {
  FixedCalendar calendar;
  const TempFolder folder;
  play(*open_store(folder.path(), calendar).store, "otter", 10);
  fs::rename(folder.path() / file_name, folder.path() / "records.sqlite.new");
  CHECK(open_store(folder.path(), calendar).store->attempts(1)->size() == 1);
}

TEST_CASE("record: a file that was never finished, without a table in it, is simply new") {
  FixedCalendar calendar;
  const TempFolder folder;
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open((folder.path() / file_name).c_str(), &raw) == SQLITE_OK);
  REQUIRE(sqlite3_exec(raw, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(raw);
  REQUIRE(fs::file_size(folder.path() / file_name) > 0);
  const auto opened = open_store(folder.path(), calendar);
  CHECK(opened.notices.empty());
  CHECK(play(*opened.store, "otter", 3) > 0);
  CHECK(kept_aside(folder.path()).empty());
}

TEST_CASE("record: one copy a day, thinned to 7 days, 4 weeks and 6 months") {
  FixedCalendar calendar;
  const TempFolder folder;
  play(*open_store(folder.path(), calendar).store, "otter", 3);
  for (const char* day : {"2026-11-23", "2026-11-23", "2026-11-24"}) {
    calendar.now = std::string(day) + "T10:00:00Z";
    CHECK(open_store(folder.path(), calendar).notices.empty());
  }
  CHECK(sightline::record::backups(folder.path()).size() == 2);
  std::vector<std::string> dates;
  for (int month = 12; month >= 1; --month) {
    for (int day = 28; day >= 1; --day) {
      dates.push_back("2026-" + std::to_string(100 + month).substr(1) + "-" +
                      std::to_string(100 + day).substr(1));
    }
  }
  const auto dropped = sightline::record::dates_to_drop(dates);
  // Days 28 to 22, Sundays 20 and 13 beside them, last days of July to November.
  CHECK(dates.size() - dropped.size() == 7 + 2 + 5);
  CHECK(std::find(dropped.begin(), dropped.end(), "2026-12-21") != dropped.end());
  CHECK(std::find(dropped.begin(), dropped.end(), "2026-12-20") == dropped.end());
  CHECK(std::find(dropped.begin(), dropped.end(), "2026-07-28") == dropped.end());
  CHECK(std::find(dropped.begin(), dropped.end(), "2026-06-28") != dropped.end());
}

TEST_CASE("record: a file of a newer version is only read, and says so") {
  FixedCalendar calendar;
  const TempFolder folder;
  play(*open_store(folder.path(), calendar).store, "otter", 3);
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open((folder.path() / file_name).c_str(), &raw) == SQLITE_OK);
  sqlite3_exec(raw, "PRAGMA user_version=99; ALTER TABLE profile ADD COLUMN later TEXT", nullptr, nullptr,
               nullptr);
  sqlite3_close(raw);
  const auto opened = open_store(folder.path(), calendar);
  CHECK(opened.keeping == Keeping::read_only);
  CHECK(holds(opened.notices, "made by a newer version"));
  CHECK(opened.store->load((*opened.store->attempts(1))[0].id)->events.size() == 3);
  const auto refused = opened.store->create_profile("badger");
  REQUIRE_FALSE(refused);
  CHECK(refused.failure().message.find("newer version") != std::string::npos);
  CHECK(kept_aside(folder.path()).empty());
}

TEST_CASE("record: without a home, or with a file in the way, it works in memory and says so") {
  FixedCalendar calendar;
  const TempFolder folder;
  write_bytes(folder.path() / "file", "x");
  fs::create_directories(folder.path() / "odd" / file_name);
  for (const fs::path& place :
       {fs::path(), folder.path() / "file", folder.path() / "file" / "below", folder.path() / "odd"}) {
    CAPTURE(place.string());
    const auto opened = open_store(place, calendar);
    CHECK(opened.keeping == Keeping::nothing);
    REQUIRE(opened.notices.size() == 1);
    CHECK(holds(opened.notices, "not kept"));
    CHECK(play(*opened.store, "otter", 3) > 0);
  }
  CHECK(bytes_of(folder.path() / "file") == "x");
}

TEST_CASE("record: in a second window the same profile is refused, another one is not") {
  FixedCalendar calendar;
  const TempFolder folder;
  const auto first = open_store(folder.path(), calendar);
  const long long attempt = play(*first.store, "otter", 3);
  const auto second = open_store(folder.path(), calendar);
  REQUIRE(second.keeping == Keeping::durable);
  CHECK_FALSE(second.store->claim(1));
  CHECK_FALSE(second.store->append(attempt, 3, event_text(3), "x"));
  CHECK_FALSE(second.store->erase_profile(1));
  CHECK(play(*second.store, "badger", 3) > 0);
  CHECK(first.store->append(attempt, 3, event_text(3), "x"));
}

TEST_CASE("record: two processes write side by side and lose nothing") {
  FixedCalendar calendar;
  const TempFolder folder;
  (void)open_store(folder.path(), calendar);
  constexpr int events = 400;
  std::vector<pid_t> children;
  for (const char* name : {"otter", "badger"}) {
    const pid_t child = ::fork();
    if (child == 0) {
      const auto opened = open_store(folder.path(), calendar);
      ::_exit(play(*opened.store, name, events) > 0 ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  const auto opened = open_store(folder.path(), calendar);
  CHECK(opened.notices.empty());
  for (const long long profile : {1LL, 2LL}) {
    const auto attempt = opened.store->load((*opened.store->attempts(profile))[0].id);
    REQUIRE(attempt);
    CHECK(attempt->events.size() == events);
  }
}

TEST_CASE("record: a full disk keeps what was acknowledged, says so, and goes on when there is room") {
  FixedCalendar calendar;
  const TempFolder folder;
  const fs::path disk = folder.path() / "disk";
  fs::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=600k") != 0) {
    MESSAGE("skipped: this machine does not let us mount a small disk");
    return;
  }
  int acknowledged = 1;
  {
    const auto opened = open_store(disk, calendar);
    REQUIRE(opened.keeping == Keeping::durable);
    const auto profile = opened.store->create_profile("otter");
    const auto attempt = opened.store->begin(profile->id, summary(), bundle(), event_text(0));
    REQUIRE(attempt);
    const std::string event = "{\"padding\":\"" + std::string(3000, 'x') + "\"}";
    while (acknowledged < 1000 && opened.store->append(*attempt, acknowledged, event, "x")) ++acknowledged;
    REQUIRE(acknowledged < 1000);
    CHECK_FALSE(fs::exists(disk / "reserve"));
    CHECK(holds(opened.store->take_notices(), "is full"));
    CHECK(opened.store->take_notices().empty());
    CHECK_FALSE(opened.store->append(*attempt, acknowledged, event, "x"));
    CHECK(opened.store->load(*attempt)->events.size() == static_cast<std::size_t>(acknowledged));
    REQUIRE(::mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, "size=4m") == 0);
    CHECK(opened.store->append(*attempt, acknowledged, event, "x"));
    CHECK(fs::exists(disk / "reserve"));
  }
  CHECK(open_store(disk, calendar).store->load(1)->events.size() ==
        static_cast<std::size_t>(acknowledged) + 1);
  CHECK(kept_aside(disk).empty());
  CHECK(::umount2(disk.c_str(), MNT_DETACH) == 0);
}

TEST_CASE("record: in a folder that cannot be written past attempts can be read") {
  FixedCalendar calendar;
  const TempFolder folder;
  const fs::path disk = folder.path() / "disk";
  fs::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=4m") != 0) {
    MESSAGE("skipped: this machine does not let us mount a small disk");
    return;
  }
  play(*open_store(disk, calendar).store, "otter", 5);
  REQUIRE(::mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=4m") == 0);
  {
    const auto opened = open_store(disk, calendar);
    CHECK(opened.keeping == Keeping::read_only);
    CHECK(holds(opened.notices, "cannot be written"));
    REQUIRE(opened.store->attempts(1)->size() == 1);
    CHECK(opened.store->load(1)->events.size() == 5);
    CHECK_FALSE(opened.store->create_profile("badger"));
    CHECK(open_store(disk / "new", calendar).keeping == Keeping::nothing);
  }
  CHECK(::umount2(disk.c_str(), MNT_DETACH) == 0);
}
