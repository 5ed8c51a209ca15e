#include "host/record/schema.hpp"

#include <unistd.h>

namespace sightline::record {
namespace {

constexpr const char* version_1 = R"sql(
CREATE TABLE profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL) STRICT;
CREATE TABLE bundle (
  hash TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE bundle_file (
  bundle TEXT NOT NULL REFERENCES bundle (hash) ON DELETE CASCADE, position INTEGER NOT NULL,
  path TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (bundle, position)) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  scenario TEXT NOT NULL, bundle TEXT NOT NULL REFERENCES bundle (hash), story_case TEXT NOT NULL,
  mode TEXT NOT NULL, started_at TEXT NOT NULL, place TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'finished', 'abandoned')),
  outcome TEXT NOT NULL, notice INTEGER NOT NULL, judge INTEGER NOT NULL, act INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL, chain BLOB NOT NULL) STRICT;
CREATE INDEX attempt_of_profile ON attempt (profile);
CREATE INDEX attempt_of_bundle ON attempt (bundle);
CREATE TABLE event (
  attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  event TEXT NOT NULL, wall_clock TEXT NOT NULL, elapsed_ms INTEGER NOT NULL,
  PRIMARY KEY (attempt, sequence)) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";

/// Who sits at an attempt right now, since which event, after how many sittings that broke off.
constexpr const char* version_2 = R"sql(
CREATE TABLE sitting (
  attempt INTEGER PRIMARY KEY NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL, crashes INTEGER NOT NULL) STRICT;
)sql";

const std::vector<const char*>& steps_up() {
  static const std::vector<const char*> steps = {version_1, version_2};
  return steps;
}

std::string shape(const Database& database) {
  return database.text(
      "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY "
      "name)");
}

std::string newest_shape() {
  const Database reference({}, Database::Access::memory);
  return upgrade(reference) ? shape(reference) : std::string();
}

/// The parts of a file that SQLite can vouch for, and the tables that we expect.
bool is_sound(const Database& database, int version) {
  if (database.text("PRAGMA quick_check(1)") != "ok") return false;
  return version != newest_schema() || shape(database) == newest_shape();
}

}  // namespace

int newest_schema() { return static_cast<int>(steps_up().size()); }

int schema_version(const Database& database) {
  return static_cast<int>(database.integer("PRAGMA user_version", -1));
}

Status upgrade(const Database& database) {
  const int found = schema_version(database);
  if (found < 0) return explain(database.code(), database.file());
  for (int version = found; version < newest_schema(); ++version) {
    const std::string sql = "BEGIN IMMEDIATE;" + std::string(steps_up()[static_cast<std::size_t>(version)]) +
                            "PRAGMA application_id=" + std::to_string(application_id) +
                            ";PRAGMA user_version=" + std::to_string(version + 1) + ";COMMIT;";
    if (database.run(sql)) continue;
    const Failure failure = explain(database.code(), database.file());
    database.run("ROLLBACK");
    return failure;
  }
  return Done{};
}

const std::vector<Table>& tables() {
  static const std::vector<Table> all = {
      {"profile", "id, name, created_at", "id"},
      {"bundle", "hash", "hash"},
      {"bundle_file", "bundle, position, path, content", "bundle, position"},
      {"attempt",
       "id, profile, scenario, bundle, story_case, mode, started_at, place, status, outcome, notice, judge, "
       "act, last_sequence, chain",
       "id"},
      {"event", "attempt, sequence, event, wall_clock, elapsed_ms", "attempt, sequence"},
      {"setting", "key, value", "key"},
  };
  return all;
}

Condition inspect(const std::filesystem::path& file, int& code) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, error))) return Condition::missing;
  const Database database(file, Database::Access::write);
  // A damaged file is kept as it was found: closing must not move its write-ahead log into it.
  if (database.handle() != nullptr) {
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  }
  const int version = database.is_open() ? schema_version(database) : -1;
  code = database.code();
  if (version < 0) return is_damage(code) ? Condition::damaged : Condition::unreadable;
  if (version == 0) {
    // One page without a table: the program ended while it was making the file.
    const bool empty = database.integer("SELECT count(*) FROM sqlite_schema", -1) == 0 &&
                       database.integer("PRAGMA page_count", 2) <= 1;
    return empty ? Condition::missing : Condition::damaged;
  }
  if (database.integer("PRAGMA application_id", 0) != application_id) return Condition::damaged;
  if (!is_sound(database, version)) return Condition::damaged;
  if (version > newest_schema()) return Condition::newer;
  // Ours and writable on disk, yet SQLite refuses to write: its header says so, and is wrong.
  const bool may_write = ::access(file.c_str(), W_OK) == 0;
  return database.is_read_only() && may_write ? Condition::damaged : Condition::fine;
}

}  // namespace sightline::record
