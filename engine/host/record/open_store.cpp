#include "host/record/open_store.hpp"

#include <sys/stat.h>
#include <sys/vfs.h>

#include <array>
#include <utility>

#include "core/player/memory_store.hpp"
#include "host/record/backup.hpp"
#include "host/record/reserve.hpp"
#include "host/record/salvage.hpp"
#include "host/record/schema.hpp"
#include "host/record/sqlite_store.hpp"

namespace sightline::record {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "records.sqlite";
constexpr const char* not_kept = "; this session is not kept";

/// Everything that opening needs to know about the folder.
struct Opening {
  fs::path folder;
  fs::path file;
  player::Calendar& calendar;
  FileLock presence;
  bool alone = false;  ///< no other window has the file open, nor can until we say so
  std::vector<std::string> notices;
};

OpenedStore in_memory(Opening&& opening, const std::string& why) {
  opening.notices.push_back(why + not_kept);
  return {std::make_unique<player::MemoryStore>(), std::move(opening.notices), Keeping::nothing};
}

OpenedStore read_only(Opening&& opening, const std::string& why) {
  // Without a place for locks only a file that nobody changes can be read.
  for (const auto access : {Database::Access::read, Database::Access::frozen}) {
    Database database(opening.file, access);
    if (!database.is_open() || schema_version(database) < 1) continue;
    if (database.integer("SELECT count(*) FROM attempt", -1) < 0) continue;
    opening.notices.push_back(why);
    return {std::make_unique<SqliteStore>(std::move(database), opening.folder, std::move(opening.presence),
                                          opening.calendar, why),
            std::move(opening.notices), Keeping::read_only};
  }
  return in_memory(std::move(opening), why);
}

/// Write-ahead logs need shared memory, which network file systems do not give between machines.
bool is_on_network(const fs::path& folder) {
  constexpr std::array<unsigned long, 5> kinds = {0x6969 /* NFS */, 0x517b /* SMB */, 0xff534d42 /* CIFS */,
                                                  0xfe534d42 /* SMB2 */, 0x01021997 /* 9P */};
  struct statfs about {};
  if (::statfs(folder.c_str(), &about) != 0) return false;
  for (const unsigned long kind : kinds) {
    if (static_cast<unsigned long>(about.f_type) == kind) return true;
  }
  return false;
}

bool make_durable(const Database& database, const fs::path& folder) {
  const std::string mode =
      database.text(is_on_network(folder) ? "PRAGMA journal_mode=DELETE" : "PRAGMA journal_mode=WAL");
  return (mode == "wal" || mode == "delete") && database.run("PRAGMA synchronous=FULL");
}

/// An empty file is new, unless there is proof that it once held something.
bool lost_its_content(const Opening& opening) {
  std::error_code error;
  return fs::exists(opening.file, error) && fs::file_size(opening.file, error) == 0 &&
         !backups(opening.folder).empty();
}

/// Where the damaged file goes: never onto anything.
fs::path place_for_damaged(const Opening& opening) {
  std::string stamp = opening.calendar.now_utc();
  std::erase(stamp, ':');
  fs::path place = opening.file.string() + ".corrupt-" + stamp;
  std::error_code error;
  for (int copy = 2; fs::exists(place, error); ++copy) {
    place = opening.file.string() + ".corrupt-" + stamp + "-" + std::to_string(copy);
  }
  return place;
}

/// Builds the new file first, so that a crash at any point leaves either the damaged file or the new one.
Status repair(Opening& opening) {
  const fs::path fresh = opening.file.string() + ".new";
  const Result<Salvaged> salvaged = salvage(opening.file, fresh, opening.folder);
  if (!salvaged) return salvaged.failure();
  const fs::path kept_as = place_for_damaged(opening);
  std::error_code error;
  for (const char* tail : {"-wal", "-journal"}) {
    fs::rename(opening.file.string() + tail, kept_as.string() + tail, error);
  }
  fs::remove(opening.file.string() + "-shm", error);
  ::chmod(fresh.c_str(), 0600);
  fs::rename(opening.file, kept_as, error);
  if (error) return explain(SQLITE_CANTOPEN, opening.file);
  fs::rename(fresh, opening.file, error);
  if (error || !sync_to_disk(opening.folder)) return explain(SQLITE_IOERR, opening.file);
  opening.notices.push_back(describe(*salvaged, kept_as));
  return Done{};
}

/// A repair that a crash cut short after the damaged file was moved aside.
void finish_repair(const Opening& opening) {
  std::error_code error;
  const fs::path fresh = opening.file.string() + ".new";
  if (!fs::exists(opening.file, error) && fs::exists(fresh, error)) fs::rename(fresh, opening.file, error);
}

void keep_a_copy(Opening& opening, const Database& database) {
  const std::string today = opening.calendar.now_utc().substr(0, 10);
  const auto kept = backups(opening.folder);
  const bool outdated = schema_version(database) < newest_schema();
  if (!outdated && !kept.empty() && kept.front().date >= today) return;
  if (database.integer("SELECT count(*) FROM profile", 0) == 0) return;
  if (Status copied = back_up(database, opening.folder, today); !copied) {
    opening.notices.push_back("no copy of the records could be made: " + copied.failure().message);
  }
}

OpenedStore open_file(Opening&& opening) {
  std::error_code error;
  const bool is_new = !fs::exists(opening.file, error);
  Database database(opening.file, Database::Access::write);
  if (is_new) ::chmod(opening.file.c_str(), 0600);
  bool ready = database.is_open() && make_durable(database, opening.folder);
  if (!ready && is_full(database.code()) && use_reserve(opening.folder / "reserve")) {
    ready = make_durable(database, opening.folder);
  }
  if (!ready) {
    const int code = database.code();
    return read_only(std::move(opening), explain(code, opening.file).message);
  }
  if (database.is_read_only()) {
    return read_only(std::move(opening), explain(SQLITE_READONLY, opening.file).message);
  }
  if (opening.alone && !is_new) keep_a_copy(opening, database);
  if (Status upgraded = upgrade(database); !upgraded) {
    return read_only(std::move(opening), upgraded.failure().message);
  }
  set_reserve_aside(opening.folder / "reserve");
  opening.presence.lock(FileLock::Kind::shared, std::chrono::milliseconds(500));
  return {std::make_unique<SqliteStore>(std::move(database), opening.folder, std::move(opening.presence),
                                        opening.calendar, std::string()),
          std::move(opening.notices), Keeping::durable};
}

OpenedStore open_by_condition(Opening&& opening, Condition condition, int code) {
  switch (condition) {
    case Condition::newer:
      return read_only(std::move(opening), "the records file '" + opening.file.string() +
                                               "' was made by a newer version: past attempts can be read, "
                                               "new ones are not kept");
    case Condition::unreadable:
      return read_only(std::move(opening), explain(code, opening.file).message);
    case Condition::damaged:
      if (!opening.alone) {
        return in_memory(std::move(opening), "the records file '" + opening.file.string() +
                                                 "' is damaged and open in another window: close that window "
                                                 "and start Sightline again");
      }
      if (Status repaired = repair(opening); !repaired) {
        return in_memory(std::move(opening), "the records file is damaged and could not be salvaged: " +
                                                 repaired.failure().message);
      }
      return open_file(std::move(opening));
    case Condition::missing:
    case Condition::fine:
      break;
  }
  return open_file(std::move(opening));
}

/// Makes the folders that are missing, for nobody else to read. A folder that was there stays as it is. A new
/// one is only safe from a power cut once the folder around it is synced.
bool make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return true;
  if (!folder.has_filename()) return make_private_folder(folder.parent_path());  // ends in a slash
  const fs::path around = fs::absolute(folder, error).parent_path();
  if (!fs::is_directory(around, error) && around != folder) make_private_folder(around);
  if (::mkdir(folder.c_str(), 0700) != 0) return false;
  sync_to_disk(around);
  return true;
}

}  // namespace

OpenedStore open_store(const fs::path& folder, player::Calendar& calendar) {
  Opening opening{folder, folder / file_name, calendar, {}, false, {}};
  if (folder.empty()) {
    return in_memory(std::move(opening),
                     "there is no home folder to keep records in: set HOME or use --data");
  }
  if (!make_private_folder(folder)) {
    return in_memory(std::move(opening), "the folder '" + folder.string() + "' cannot be made");
  }
  opening.presence = FileLock(folder / "records.lock");
  if (!opening.presence.is_open()) {
    return read_only(std::move(opening), "the folder '" + folder.string() + "' cannot be written");
  }
  opening.alone = opening.presence.lock(FileLock::Kind::alone, std::chrono::milliseconds(0));
  if (!opening.alone && !opening.presence.lock(FileLock::Kind::shared, std::chrono::milliseconds(900))) {
    return in_memory(std::move(opening),
                     "another window is busy with the records: start Sightline again later");
  }
  if (opening.alone) finish_repair(opening);
  int code = SQLITE_OK;
  const Condition found = inspect(opening.file, code);
  return open_by_condition(std::move(opening), lost_its_content(opening) ? Condition::damaged : found, code);
}

}  // namespace sightline::record
