#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "tests/host/record/support.hpp"

using namespace record_test;
namespace player = sightline::player;
namespace score = sightline::score;

TEST_CASE("record: every event is there when the file is opened anew after it") {
  const TempFolder folder;
  FixedCalendar calendar;
  long long attempt = 0;
  long long profile = 0;
  {
    auto opened = open_store(folder.path(), calendar);
    REQUIRE(opened.keeping == Keeping::durable);
    CHECK(opened.notices.empty());
    profile = opened.store->create_profile("river-otter")->id;
    attempt = *opened.store->begin(profile, summary(), bundle(), event_text(0));
  }
  for (int sequence = 1; sequence <= 12; ++sequence) {
    auto opened = open_store(folder.path(), calendar);
    REQUIRE(opened.store->append(attempt, sequence, event_text(sequence), "aisle"));
    // Read through a second connection while the first has not closed.
    const auto stored = open_store(folder.path(), calendar).store->load(attempt);
    REQUIRE(stored);
    REQUIRE(stored->events.size() == static_cast<std::size_t>(sequence) + 1);
    CHECK(stored->events.back() == event_text(sequence));
    CHECK(stored->summary.place == "aisle");
    CHECK_FALSE(stored->summary.finished);
    CHECK(stored->bundle.files == bundle().files);
  }
  CHECK(open_store(folder.path(), calendar).store->attempts(profile)->size() == 1);
}

TEST_CASE("record: the file and its folder are private, the journal a write-ahead log") {
  const TempFolder parent;
  FixedCalendar calendar;
  const fs::path folder = parent.path() / "share" / "sightline";
  auto opened = open_store(folder, calendar);
  REQUIRE(opened.keeping == Keeping::durable);
  struct stat about {};
  REQUIRE(::stat(folder.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0700);
  for (const char* name : {"records.sqlite", "records.sqlite-wal", "records.sqlite-shm"}) {
    CAPTURE(name);
    REQUIRE(::stat((folder / name).c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
  }
  opened.store.reset();
  const std::string header = bytes_of(folder / "records.sqlite").substr(0, 100);
  CHECK(header[18] == 2);
  CHECK(header.substr(68, 4) == "Slrc");
}

TEST_CASE("record: folders that are missing are made private, however the path ends") {
  const TempFolder folder;
  FixedCalendar calendar;
  REQUIRE(open_store(folder.path() / "share" / "sightline" / "", calendar).keeping == Keeping::durable);
  for (const char* made : {"share", "share/sightline"}) {
    struct stat about {};
    REQUIRE(::stat((folder.path() / made).c_str(), &about) == 0);
    CHECK((about.st_mode & 0777U) == 0700U);
  }
}

TEST_CASE("record: a folder that was there keeps its mode") {
  const TempFolder folder;
  FixedCalendar calendar;
  ::chmod(folder.path().c_str(), 0755);
  REQUIRE(open_store(folder.path(), calendar).keeping == Keeping::durable);
  struct stat about {};
  REQUIRE(::stat(folder.path().c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0755);
}

TEST_CASE("record: a finished attempt keeps its figures and takes no more events") {
  const TempFolder folder;
  FixedCalendar calendar;
  const auto store = open_store(folder.path(), calendar).store;
  const long long attempt = play(*store, "otter", 3);
  auto result = summary("ending");
  result.outcome = score::Outcome::passed;
  result.notice = 7100;
  result.judge = 10000;
  result.act = 8333;
  CHECK((*store->attempts(1))[0].which.empty());
  REQUIRE(store->finish(attempt, result));
  const auto listed = (*store->attempts(1))[0];
  CHECK(listed.finished);
  CHECK(listed.passed);
  CHECK(listed.outcome == score::Outcome::passed);
  CHECK(listed.notice == 7100);
  CHECK(listed.judge == 10000);
  CHECK(listed.act == 8333);
  CHECK(listed.which == "concern");
  CHECK_FALSE(store->append(attempt, 3, event_text(3), "x"));
  CHECK_FALSE(store->finish(attempt, result));
}

TEST_CASE("record: attempts are listed newest first, abandoned ones not at all") {
  const TempFolder folder;
  FixedCalendar calendar;
  const auto store = open_store(folder.path(), calendar).store;
  const long long first = play(*store, "otter", 2);
  const long long second = *store->begin(1, summary(), bundle("def"), event_text(0));
  const long long third = *store->begin(1, summary(), bundle("def"), event_text(0));
  REQUIRE(store->abandon(second));
  const auto listed = store->attempts(1);
  REQUIRE(listed->size() == 2);
  CHECK((*listed)[0].id == third);
  CHECK((*listed)[1].id == first);
  CHECK_FALSE(store->append(second, 1, event_text(1), "x"));
}

TEST_CASE("record: a sequence that does not follow is refused and changes nothing") {
  const TempFolder folder;
  FixedCalendar calendar;
  const auto store = open_store(folder.path(), calendar).store;
  const long long attempt = play(*store, "otter", 3);
  for (const int sequence : {0, 2, 4}) CHECK_FALSE(store->append(attempt, sequence, "{}", "x"));
  CHECK(store->load(attempt)->events.size() == 3);
  CHECK_FALSE(store->append(999, 1, "{}", "x"));
  CHECK_FALSE(store->load(999));
}

TEST_CASE("record: two profiles cannot share a name") {
  const TempFolder folder;
  FixedCalendar calendar;
  const auto store = open_store(folder.path(), calendar).store;
  REQUIRE(store->create_profile("otter"));
  CHECK_FALSE(store->create_profile("otter"));
  CHECK(store->profiles()->size() == 1);
}

TEST_CASE("record: a setting is empty until it is set, and the last value stands") {
  const TempFolder folder;
  FixedCalendar calendar;
  const auto store = open_store(folder.path(), calendar).store;
  CHECK(store->setting("theme")->empty());
  REQUIRE(store->set_setting("theme", "dark"));
  REQUIRE(store->set_setting("theme", "light"));
  CHECK(*store->setting("theme") == "light");
}

TEST_CASE("record: a bundle is stored once however often it is played") {
  const TempFolder folder;
  FixedCalendar calendar;
  const auto opened = open_store(folder.path(), calendar);
  play(*opened.store, "otter", 1);
  REQUIRE(opened.store->begin(1, summary(), bundle(), event_text(0)));
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open((folder.path() / "records.sqlite").c_str(), &raw) == SQLITE_OK);
  sqlite3_stmt* count = nullptr;
  sqlite3_prepare_v2(raw, "SELECT count(*) FROM bundle_file", -1, &count, nullptr);
  sqlite3_step(count);
  CHECK(sqlite3_column_int(count, 0) == 2);
  sqlite3_finalize(count);
  sqlite3_close(raw);
}

TEST_CASE("record: a row that was changed outside is found when the attempt is opened") {
  for (const char* change :
       {"UPDATE event SET event = '{}' WHERE sequence = 2",
        "UPDATE event SET wall_clock = 'x' WHERE sequence = 2",
        "UPDATE event SET elapsed_ms = 99999 WHERE sequence = 0", "UPDATE attempt SET scenario = 'other'",
        "DELETE FROM event WHERE sequence = 4", "DELETE FROM event WHERE sequence = 0",
        "UPDATE attempt SET last_sequence = 3"}) {
    CAPTURE(change);
    const TempFolder folder;
    FixedCalendar calendar;
    const auto opened = open_store(folder.path(), calendar);
    const long long attempt = play(*opened.store, "otter", 5);
    REQUIRE(opened.store->load(attempt));
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open((folder.path() / "records.sqlite").c_str(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, change, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
    CHECK_FALSE(opened.store->load(attempt));
  }
}

TEST_CASE("record: an erased profile leaves no trace in any file of the folder") {
  const TempFolder folder;
  FixedCalendar calendar;
  {
    const auto opened = open_store(folder.path(), calendar);
    play(*opened.store, "quiet-heron-7731", 40);
    const auto other = opened.store->create_profile("kept-badger");
    REQUIRE(opened.store->begin(other->id, summary(), bundle("def"), event_text(0)));
    REQUIRE(opened.store->begin(1, summary("heron-only-place"), bundle("heron-only-bundle"), event_text(0)));
  }
  calendar.now = "2026-11-23T10:00:00Z";
  const auto opened = open_store(folder.path(), calendar);  // makes a copy that holds the profile
  REQUIRE(fs::exists(folder.path() / "backups" / "records-2026-11-23.sqlite"));
  REQUIRE(opened.store->erase_profile(1));
  REQUIRE(opened.store->profiles()->size() == 1);
  CHECK(opened.store->attempts(1)->empty());
  CHECK(opened.store->attempts(2)->size() == 1);
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const std::string bytes = bytes_of(entry.path());
    CAPTURE(entry.path().string());
    CHECK(bytes.find("heron") == std::string::npos);
  }
  CHECK(files >= 4);
}

TEST_CASE("record: sittings that broke off are counted until a step forward or until somebody gets up") {
  const TempFolder folder;
  FixedCalendar calendar;
  long long attempt = 0, profile = 0;
  const auto crashes = [&] {
    return open_store(folder.path(), calendar).store->attempts(profile)->front().crashes;
  };
  {
    auto opened = open_store(folder.path(), calendar);
    profile = opened.store->create_profile("river-otter")->id;
    attempt = *opened.store->begin(profile, summary(), bundle(), event_text(0));
    CHECK(opened.store->attempts(profile)->front().crashes == 0);
    REQUIRE(opened.store->sit_down(attempt));
    REQUIRE(opened.store->append(attempt, 1, event_text(1), "aisle"));
  }
  CHECK(crashes() == 1);
  REQUIRE(open_store(folder.path(), calendar).store->sit_down(attempt));
  CHECK(crashes() == 2);
  REQUIRE(open_store(folder.path(), calendar).store->sit_down(attempt));
  CHECK(crashes() == 3);
  {
    auto opened = open_store(folder.path(), calendar);
    REQUIRE(opened.store->sit_down(attempt));
    REQUIRE(opened.store->append(attempt, 2, event_text(2), "aisle"));
  }
  CHECK(crashes() == 1);
  REQUIRE(open_store(folder.path(), calendar).store->get_up(attempt));
  CHECK(crashes() == 0);
}

TEST_CASE("record: a file of the first version is brought forward, after a copy of it was made") {
  const TempFolder folder;
  FixedCalendar calendar;
  long long attempt = 0, profile = 0;
  {
    auto opened = open_store(folder.path(), calendar);
    profile = opened.store->create_profile("river-otter")->id;
    attempt = *opened.store->begin(profile, summary(), bundle(), event_text(0));
  }
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open((folder.path() / "records.sqlite").c_str(), &raw) == SQLITE_OK);
  sqlite3_exec(raw, "DROP TABLE sitting; PRAGMA user_version=1", nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  auto opened = open_store(folder.path(), calendar);
  CHECK(opened.keeping == Keeping::durable);
  CHECK(opened.notices.empty());
  CHECK(opened.store->attempts(profile)->size() == 1);
  CHECK(opened.store->sit_down(attempt));
  CHECK(fs::exists(folder.path() / "backups"));
}
