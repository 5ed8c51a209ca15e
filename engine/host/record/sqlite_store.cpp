#include "host/record/sqlite_store.hpp"

#include <utility>

#include "host/record/backup.hpp"
#include "host/record/reserve.hpp"

namespace sightline::record {
namespace {

constexpr const char* profile_in_use =
    "this profile is open in another window: close that window, or pick another profile";

}  // namespace

SqliteStore::SqliteStore(Database database, std::filesystem::path folder, FileLock presence,
                         player::Calendar& calendar, std::string why_frozen)
    : database_(std::move(database)),
      folder_(std::move(folder)),
      presence_(std::move(presence)),
      calendar_(calendar),
      frozen_(std::move(why_frozen)) {}

Failure SqliteStore::trouble(int code) {
  trouble_ = code;
  return explain(code, database_.file());
}

Status SqliteStore::run(Statement& statement) {
  if (statement.run()) return Done{};
  return trouble(statement.code());
}

void SqliteStore::freeze(const std::string& why) {
  frozen_ = why;
  notices_.push_back(why);
}

Status SqliteStore::write_once(const std::function<Status()>& work) {
  trouble_ = SQLITE_OK;
  if (!database_.run("BEGIN IMMEDIATE")) return trouble(database_.code());
  Status status = work();
  if (status) {
    if (database_.run("COMMIT")) return status;
    status = trouble(database_.code());
  }
  database_.run("ROLLBACK");
  return status;
}

void SqliteStore::thaw_if_there_is_room() {
  std::error_code error;
  if (!is_only_full_ || std::filesystem::space(folder_, error).available < 16 * reserve_bytes || error)
    return;
  if (!set_reserve_aside(folder_ / "reserve")) return;
  frozen_.clear();
  is_only_full_ = false;
}

Status SqliteStore::write(const std::function<Status()>& work) {
  thaw_if_there_is_room();
  if (!frozen_.empty()) return Failure{frozen_};
  const Status first = write_once(work);
  if (first) return first;
  if (is_disk_error(trouble_) || is_damage(trouble_)) freeze(first.failure().message);
  if (!is_full(trouble_)) return first;
  const Status second = use_reserve(folder_ / "reserve") ? write_once(work) : first;
  is_only_full_ = true;
  const std::string disk = explain(SQLITE_FULL, database_.file()).message;
  freeze("nothing more can be saved: " + disk);
  if (second) notices_.back() = "the last step was saved, but " + disk;
  return second;
}

Status SqliteStore::claim(long long profile) {
  if (!frozen_.empty() || claims_.count(profile) > 0) return Done{};
  FileLock lock(folder_ / ("profile-" + std::to_string(profile) + ".lock"));
  if (!lock.is_open()) return trouble(SQLITE_CANTOPEN);
  if (!lock.lock(FileLock::Kind::alone, std::chrono::milliseconds(100))) return Failure{profile_in_use};
  claims_.emplace(profile, std::move(lock));
  return Done{};
}

Result<std::vector<player::Profile>> SqliteStore::profiles() {
  std::vector<player::Profile> all;
  Statement rows(database_, "SELECT id, name FROM profile ORDER BY id");
  while (rows.step()) all.push_back({rows.integer(0), rows.text(1)});
  if (!rows.succeeded()) return trouble(rows.code());
  return all;
}

Result<player::Profile> SqliteStore::create_profile(const std::string& name) {
  player::Profile profile{0, name};
  const Status status = write([&]() -> Status {
    Statement same(database_, "SELECT 1 FROM profile WHERE name = ?");
    if (same.bind(name).step()) {
      return Failure{"there is a profile named '" + name + "' already: choose another name"};
    }
    Statement insert(database_, "INSERT INTO profile (name, created_at) VALUES (?, ?)");
    insert.bind(name).bind(calendar_.now_utc());
    const Status inserted = run(insert);
    profile.id = sqlite3_last_insert_rowid(database_.handle());
    return inserted;
  });
  if (!status) return status.failure();
  return profile;
}

Status erase_from(const Database& database, long long profile) {
  Statement erase(database, "DELETE FROM profile WHERE id = ?");
  if (!erase.bind(profile).run()) return explain(erase.code(), database.file());
  Statement sweep(database, "DELETE FROM bundle WHERE hash NOT IN (SELECT bundle FROM attempt)");
  if (!sweep.run()) return explain(sweep.code(), database.file());
  return Done{};
}

Status SqliteStore::erase_profile(long long profile) {
  if (Status claimed = claim(profile); !claimed) return claimed;
  const Status status = write([&] { return erase_from(database_, profile); });
  if (!status) return status;
  // No trace in free pages, in the write-ahead log, in copies or in the name of a lock.
  database_.run("VACUUM");
  database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
  erase_from_backups(folder_, profile);
  claims_.erase(profile);
  std::error_code error;
  std::filesystem::remove(folder_ / ("profile-" + std::to_string(profile) + ".lock"), error);
  return status;
}

Result<std::string> SqliteStore::setting(const std::string& key) {
  Statement row(database_, "SELECT value FROM setting WHERE key = ?");
  if (row.bind(key).step()) return row.text(0);
  if (!row.succeeded()) return trouble(row.code());
  return std::string();
}

Status SqliteStore::set_setting(const std::string& key, const std::string& value) {
  return write([&] {
    Statement row(database_,
                  "INSERT INTO setting (key, value) VALUES (?, ?) "
                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    row.bind(key).bind(value);
    return run(row);
  });
}

std::vector<std::string> SqliteStore::take_notices() { return std::exchange(notices_, {}); }

}  // namespace sightline::record
