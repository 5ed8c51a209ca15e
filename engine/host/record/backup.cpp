#include "host/record/backup.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <set>

#include "host/record/schema.hpp"
#include "host/record/sqlite_store.hpp"

namespace sightline::record {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "records-";
constexpr std::string_view suffix = ".sqlite";
constexpr std::size_t date_size = 10;

int number(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Days since 1970-01-01, or nothing if `date` is none.
std::optional<int> day_number(std::string_view date) {
  if (date.size() != date_size || date[4] != '-' || date[7] != '-') return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(number(date.substr(0, 4))),
                                        std::chrono::month(static_cast<unsigned>(number(date.substr(5, 2)))),
                                        std::chrono::day(static_cast<unsigned>(number(date.substr(8, 2))))};
  if (!day.ok()) return std::nullopt;
  return std::chrono::sys_days(day).time_since_epoch().count();
}

/// Keeps the newest date of each of the `count` newest periods.
void keep_newest(const std::vector<std::string>& dates, std::size_t count,
                 const std::function<std::string(const std::string&)>& period, std::set<std::string>& kept) {
  std::set<std::string> periods;
  for (const std::string& date : dates) {
    if (periods.size() == count) return;
    if (periods.insert(period(date)).second) kept.insert(date);
  }
}

/// Weeks start on a Monday; day 0 was a Thursday.
std::string week_of(const std::string& date) {
  return std::to_string((day_number(date).value_or(0) + 3) / 7);
}

Status copy_into(const Database& database, const fs::path& target) {
  Statement copy(database, "VACUUM INTO ?");
  if (!copy.bind(target.string()).run()) return explain(copy.code(), target);
  ::chmod(target.c_str(), 0600);
  int code = SQLITE_OK;
  if (!sync_to_disk(target)) return explain(SQLITE_IOERR, target);
  if (inspect(target, code) != Condition::fine) return explain(SQLITE_CORRUPT, target);
  return Done{};
}

bool erase_from_file(const fs::path& file, long long profile) {
  const Database database(file, Database::Access::write);
  return database.is_open() && erase_from(database, profile) && database.run("VACUUM");
}

}  // namespace

std::vector<Backup> backups(const fs::path& folder) {
  std::vector<Backup> found;
  std::error_code error;
  for (fs::directory_iterator at(folder / "backups", error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.size() != prefix.size() + date_size + suffix.size()) continue;
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) continue;
    const std::string date = name.substr(prefix.size(), date_size);
    if (day_number(date)) found.push_back({date, at->path()});
  }
  std::sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) { return a.date > b.date; });
  return found;
}

std::vector<std::string> dates_to_drop(const std::vector<std::string>& newest_first) {
  std::set<std::string> kept;
  keep_newest(
      newest_first, 7, [](const std::string& date) { return date; }, kept);
  keep_newest(newest_first, 4, week_of, kept);
  keep_newest(
      newest_first, 6, [](const std::string& date) { return date.substr(0, 7); }, kept);
  std::vector<std::string> dropped;
  for (const std::string& date : newest_first) {
    if (kept.count(date) == 0) dropped.push_back(date);
  }
  return dropped;
}

Status back_up(const Database& database, const fs::path& folder, const std::string& date) {
  const fs::path target = folder / "backups" / (std::string(prefix) + date + std::string(suffix));
  const fs::path unfinished = target.string() + ".part";
  std::error_code error;
  if (fs::create_directory(target.parent_path(), error)) ::chmod(target.parent_path().c_str(), 0700);
  fs::remove(unfinished, error);
  if (Status copied = copy_into(database, unfinished); !copied) {
    fs::remove(unfinished, error);
    return copied;
  }
  fs::rename(unfinished, target, error);
  if (error || !sync_to_disk(target.parent_path())) return explain(SQLITE_IOERR, target);
  std::vector<std::string> dates;
  for (const Backup& backup : backups(folder)) dates.push_back(backup.date);
  for (const std::string& old : dates_to_drop(dates)) {
    fs::remove(target.parent_path() / (std::string(prefix) + old + std::string(suffix)), error);
  }
  return Done{};
}

void erase_from_backups(const fs::path& folder, long long profile) {
  std::error_code error;
  for (const Backup& backup : backups(folder)) {
    if (!erase_from_file(backup.file, profile)) fs::remove(backup.file, error);
  }
  std::vector<fs::path> damaged;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().filename().string().find(".corrupt-") != std::string::npos) damaged.push_back(at->path());
  }
  for (const fs::path& file : damaged) fs::remove(file, error);
}

bool sync_to_disk(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool synced = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return synced;
}

}  // namespace sightline::record
