#include "host/record/salvage.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "host/record/backup.hpp"
#include "host/record/chain.hpp"
#include "host/record/schema.hpp"

namespace sightline::record {
namespace {

namespace fs = std::filesystem;

using Ids = std::set<long long>;

Ids attempt_ids(const Database& database) {
  Ids ids;
  Statement rows(database, "SELECT id FROM attempt");
  while (rows.step()) ids.insert(rows.integer(0));
  return ids;
}

void insert_row(const Database& to, const Table& table, const Statement& row) {
  std::string places = "?";
  for (int column = 1; column < row.columns(); ++column) places += ", ?";
  Statement insert(to, std::string("INSERT OR IGNORE INTO ") + table.name + " (" + table.columns +
                           ") VALUES (" + places + ")");
  for (int column = 0; column < row.columns(); ++column) insert.bind(row.value(column));
  insert.run();
}

bool belongs_to(const Table& table, const Statement& row, const Ids& known) {
  const std::string name = table.name;
  return (name == "attempt" || name == "event") && known.count(row.integer(0)) > 0;
}

/// Rows from the front until a damaged page, then from the back until the same. `known`: attempts that
/// the target has already, to be left alone.
void copy_rows(const Database& from, const Database& to, const Table& table, const Ids& known) {
  for (const char* direction : {" ASC", " DESC"}) {
    std::string order = table.key;
    if (const auto comma = order.find(','); comma != std::string::npos) order.insert(comma, direction);
    Statement rows(from, std::string("SELECT ") + table.columns + " FROM " + table.name + " ORDER BY " +
                             order + direction);
    while (rows.step()) {
      if (!belongs_to(table, rows, known)) insert_row(to, table, rows);
    }
    if (rows.succeeded()) return;
  }
}

void copy_all(const Database& from, const Database& to, const Ids& known) {
  for (const Table& table : tables()) copy_rows(from, to, table, known);
}

/// The good part of one attempt's chain.
struct GoodPart {
  int events = 0;
  std::string chain;  ///< after the last good event
  bool whole = false;
};

/// Only the end of the chain vouches for the rows before it; so if it does not fit, rows are taken while
/// their numbers follow one another.
GoodPart good_part(const Database& database, const Statement& attempt) {
  GoodPart part;
  part.chain = chain_start(attempt.text(1), attempt.text(2));
  Statement rows(
      database,
      "SELECT sequence, event, wall_clock, elapsed_ms FROM event WHERE attempt = ? ORDER BY sequence");
  rows.bind(attempt.integer(0));
  while (rows.step() && rows.integer(0) == part.events) {
    const Row row{part.events, rows.text(1), rows.text(2), rows.integer(3)};
    part.chain = chain_link(part.chain, row);
    ++part.events;
  }
  part.whole = part.chain == attempt.text(4) && part.events == attempt.integer(3) + 1;
  return part;
}

void shorten(const Database& database, long long attempt, const GoodPart& part) {
  Statement cut(database, "DELETE FROM event WHERE attempt = ? AND sequence >= ?");
  cut.bind(attempt).bind(part.events).run();
  Statement head(database,
                 "UPDATE attempt SET status = CASE status WHEN 'abandoned' THEN status ELSE 'open' END, "
                 "outcome = 'unfinished', last_sequence = ?, chain = ? WHERE id = ?");
  head.bind(part.events - 1).bind_blob(part.chain).bind(attempt).run();
}

void drop(const Database& database, long long attempt) {
  Statement events(database, "DELETE FROM event WHERE attempt = ?");
  events.bind(attempt).run();
  Statement row(database, "DELETE FROM attempt WHERE id = ?");
  row.bind(attempt).run();
}

/// Leaves only attempts that can be opened. Gives how many had to be shortened.
int mend_attempts(const Database& database, const Ids& known) {
  database.run(
      "INSERT OR IGNORE INTO profile (id, name, created_at) "
      "SELECT DISTINCT profile, 'recovered ' || profile, '' FROM attempt "
      "WHERE profile NOT IN (SELECT id FROM profile)");
  database.run("DELETE FROM event WHERE attempt NOT IN (SELECT id FROM attempt)");
  int shortened = 0;
  Statement rows(database, "SELECT id, scenario, bundle, last_sequence, chain FROM attempt");
  std::vector<std::pair<long long, GoodPart>> broken;
  while (rows.step()) {
    const GoodPart part = good_part(database, rows);
    if (!part.whole && known.count(rows.integer(0)) == 0) broken.emplace_back(rows.integer(0), part);
  }
  for (const auto& [id, part] : broken) {
    if (part.events == 0) {
      drop(database, id);
    } else {
      shorten(database, id, part);
      ++shortened;
    }
  }
  database.run("DELETE FROM attempt WHERE bundle NOT IN (SELECT bundle FROM bundle_file)");
  database.run("DELETE FROM event WHERE attempt NOT IN (SELECT id FROM attempt)");
  return shortened;
}

/// Copies of the file and its log, so that reading them cannot change the originals.
class WorkingCopy {
 public:
  WorkingCopy(const fs::path& original, fs::path copy) : copy_(std::move(copy)) {
    std::error_code error;
    remove();
    fs::copy_file(original, copy_, error);
    fs::copy_file(original.string() + "-wal", copy_.string() + "-wal", error);
  }
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;
  ~WorkingCopy() { remove(); }
  [[nodiscard]] const fs::path& file() const { return copy_; }

 private:
  void remove() const {
    std::error_code error;
    for (const char* tail : {"", "-wal", "-shm", "-journal"}) fs::remove(copy_.string() + tail, error);
  }
  fs::path copy_;
};

void add_from_backup(const Database& to, const fs::path& folder, Salvaged& salvaged) {
  for (const Backup& backup : backups(folder)) {
    int code = SQLITE_OK;
    if (inspect(backup.file, code) != Condition::fine) continue;
    const Ids before = attempt_ids(to);
    copy_all(Database(backup.file, Database::Access::read), to, before);
    mend_attempts(to, before);
    salvaged.from_backup = static_cast<int>(attempt_ids(to).size() - before.size());
    salvaged.backup = backup.date;
    return;
  }
}

}  // namespace

Result<Salvaged> salvage(const fs::path& damaged, const fs::path& target, const fs::path& folder) {
  std::error_code error;
  for (const char* tail : {"", "-journal"}) fs::remove(target.string() + tail, error);
  const Database to(target, Database::Access::write);
  if (!to.is_open()) return explain(to.code(), target);
  if (Status upgraded = upgrade(to); !upgraded) return upgraded.failure();
  to.run("PRAGMA foreign_keys=OFF");
  if (!to.run("BEGIN IMMEDIATE")) return explain(to.code(), target);
  Salvaged salvaged;
  {
    const WorkingCopy copy(damaged, folder / "salvage.tmp");
    const Database from(copy.file(), Database::Access::write);
    if (from.is_open()) copy_all(from, to, {});
  }
  salvaged.shortened = mend_attempts(to, {});
  salvaged.attempts = static_cast<int>(attempt_ids(to).size()) - salvaged.shortened;
  add_from_backup(to, folder, salvaged);
  if (!to.run("COMMIT")) return explain(to.code(), target);
  return salvaged;
}

std::string describe(const Salvaged& salvaged, const fs::path& kept_as) {
  const auto count = [](int n) { return std::to_string(n) + (n == 1 ? " attempt" : " attempts"); };
  std::string text = "the records file was damaged; " + count(salvaged.attempts) + " could be kept whole";
  if (salvaged.shortened > 0) text += ", " + count(salvaged.shortened) + " up to the last readable step";
  if (salvaged.from_backup > 0) {
    text += ", " + count(salvaged.from_backup) + " came back from the copy of " + salvaged.backup;
  }
  return text + "; the damaged file was not changed and lies at '" + kept_as.string() + "'";
}

}  // namespace sightline::record
