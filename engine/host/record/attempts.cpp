// The part of the store that keeps attempts and their events.
#include <array>
#include <utility>

#include "host/record/sqlite_store.hpp"

namespace sightline::record {
namespace {

constexpr std::array<std::pair<score::Outcome, const char*>, 6> outcome_words{{
    {score::Outcome::unfinished, "unfinished"},
    {score::Outcome::left, "left"},
    {score::Outcome::not_assessed, "not-assessed"},
    {score::Outcome::practice, "practice"},
    {score::Outcome::passed, "passed"},
    {score::Outcome::not_passed, "not-passed"},
}};

std::string word_of(score::Outcome outcome) {
  for (const auto& [value, word] : outcome_words) {
    if (value == outcome) return word;
  }
  return "unfinished";
}

score::Outcome outcome_of(const std::string& word) {
  for (const auto& [value, known] : outcome_words) {
    if (word == known) return value;
  }
  return score::Outcome::unfinished;
}

constexpr const char* summary_columns =
    "id, scenario, bundle, story_case, mode, started_at, status, outcome, notice, judge, act, place";

player::AttemptSummary summary_of(const Statement& row) {
  player::AttemptSummary summary;
  summary.id = row.integer(0);
  summary.scenario = row.text(1);
  summary.bundle = row.text(2);
  summary.mode = row.text(4) == "practice" ? session::Mode::practice : session::Mode::assess;
  summary.started_at = row.text(5);
  summary.finished = row.text(6) == "finished";
  if (summary.finished) summary.which = row.text(3);
  summary.outcome = outcome_of(row.text(7));
  summary.passed = summary.outcome == score::Outcome::passed;
  summary.notice = static_cast<int>(row.integer(8));
  summary.judge = static_cast<int>(row.integer(9));
  summary.act = static_cast<int>(row.integer(10));
  summary.place = row.text(11);
  return summary;
}

}  // namespace

Status SqliteStore::store_bundle(const player::SourceFiles& bundle) {
  Statement mark(database_, "INSERT OR IGNORE INTO bundle (hash) VALUES (?)");
  if (Status marked = run(mark.bind(bundle.hash)); !marked) return marked;
  if (sqlite3_changes(database_.handle()) == 0) return Done{};
  long long position = 0;
  for (const auto& [path, content] : bundle.files) {
    Statement file(database_,
                   "INSERT INTO bundle_file (bundle, position, path, content) VALUES (?, ?, ?, ?)");
    file.bind(bundle.hash).bind(position++).bind(path).bind_blob(content);
    if (Status stored = run(file); !stored) return stored;
  }
  return Done{};
}

Status SqliteStore::store_row(long long attempt, const Row& row) {
  Statement event(
      database_,
      "INSERT INTO event (attempt, sequence, event, wall_clock, elapsed_ms) VALUES (?, ?, ?, ?, ?)");
  event.bind(attempt).bind(row.sequence).bind(row.event).bind(row.wall_clock).bind(row.elapsed_ms);
  return run(event);
}

/// Play time so far: that of the last row, and what has passed here since.
long long SqliteStore::elapsed(long long attempt) {
  Statement last(database_, "SELECT elapsed_ms FROM event WHERE attempt = ? ORDER BY sequence DESC LIMIT 1");
  long long time = last.bind(attempt).step() ? last.integer(0) : 0;
  const auto now = Clock::now();
  if (timed_attempt_ == attempt) {
    time += std::chrono::duration_cast<std::chrono::milliseconds>(now - since_).count();
  }
  timed_attempt_ = attempt;
  since_ = now;
  return time;
}

Result<long long> SqliteStore::begin(long long profile, const player::AttemptSummary& summary,
                                     const player::SourceFiles& bundle, const std::string& started_event) {
  if (Status claimed = claim(profile); !claimed) return claimed.failure();
  const std::string now = calendar_.now_utc();
  const Row row{0, started_event, now, 0};
  long long id = 0;
  const Status status = write([&]() -> Status {
    if (Status stored = store_bundle(bundle); !stored) return stored;
    Statement insert(
        database_,
        "INSERT INTO attempt (profile, scenario, bundle, story_case, mode, started_at, place, status, "
        "outcome, notice, judge, act, last_sequence, chain) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 'open', 'unfinished', 0, 0, 0, 0, ?)");
    insert.bind(profile).bind(summary.scenario).bind(bundle.hash).bind(summary.which);
    insert.bind(summary.mode == session::Mode::practice ? "practice" : "assess");
    insert.bind(summary.started_at.empty() ? now : summary.started_at).bind(summary.place);
    insert.bind_blob(chain_link(chain_start(summary.scenario, bundle.hash), row));
    if (Status inserted = run(insert); !inserted) return inserted;
    id = sqlite3_last_insert_rowid(database_.handle());
    return store_row(id, row);
  });
  if (!status) return status.failure();
  timed_attempt_ = id;
  since_ = Clock::now();
  return id;
}

Result<SqliteStore::Head> SqliteStore::head(long long attempt) {
  Statement row(database_, "SELECT profile, status, last_sequence, chain FROM attempt WHERE id = ?");
  if (!row.bind(attempt).step()) {
    if (!row.succeeded()) return trouble(row.code());
    return Failure{"this attempt is no longer stored: go back and start anew"};
  }
  if (row.text(1) != "open") return Failure{"this attempt is over: go back and start anew"};
  return Head{row.integer(0), static_cast<int>(row.integer(2)), row.text(3)};
}

Status SqliteStore::append(long long attempt, int sequence, const std::string& event,
                           const std::string& place) {
  const Result<Head> owner = head(attempt);
  if (!owner) return owner.failure();
  if (Status claimed = claim(owner->profile); !claimed) return claimed;
  return write([&]() -> Status {
    const Result<Head> last = head(attempt);
    if (!last) return last.failure();
    if (sequence != last->sequence + 1) {
      return Failure{"this attempt went on in another window: open it again to continue"};
    }
    const Row row{sequence, event, calendar_.now_utc(), elapsed(attempt)};
    if (Status stored = store_row(attempt, row); !stored) return stored;
    Statement update(database_, "UPDATE attempt SET last_sequence = ?, chain = ?, place = ? WHERE id = ?");
    update.bind(sequence).bind_blob(chain_link(last->chain, row)).bind(place).bind(attempt);
    return run(update);
  });
}

Status SqliteStore::finish(long long attempt, const player::AttemptSummary& summary) {
  return write([&]() -> Status {
    if (const Result<Head> last = head(attempt); !last) return last.failure();
    Statement update(
        database_,
        "UPDATE attempt SET status = 'finished', story_case = ?, outcome = ?, notice = ?, judge = ?, "
        "act = ?, place = ? WHERE id = ?");
    update.bind(summary.which).bind(word_of(summary.outcome));
    update.bind(summary.notice).bind(summary.judge).bind(summary.act).bind(summary.place).bind(attempt);
    return run(update);
  });
}

/// Sittings in a row that broke off; 0 where nobody sits, and in a file from before there were sittings.
int SqliteStore::broken_off(long long attempt, int last_sequence) {
  Statement row(database_, "SELECT sequence, crashes FROM sitting WHERE attempt = ?");
  if (!row.bind(attempt).step()) return 0;
  return last_sequence > row.integer(0) ? 1 : static_cast<int>(row.integer(1)) + 1;
}

Status SqliteStore::sit_down(long long attempt) {
  return write([&]() -> Status {
    const Result<Head> last = head(attempt);
    if (!last) return last.failure();
    const int crashes = broken_off(attempt, last->sequence);
    Statement row(database_, "INSERT OR REPLACE INTO sitting (attempt, sequence, crashes) VALUES (?, ?, ?)");
    return run(row.bind(attempt).bind(last->sequence).bind(crashes));
  });
}

Status SqliteStore::get_up(long long attempt) {
  return write([&] {
    Statement row(database_, "DELETE FROM sitting WHERE attempt = ?");
    return run(row.bind(attempt));
  });
}

Status SqliteStore::abandon(long long attempt) {
  return write([&]() -> Status {
    if (const Result<Head> last = head(attempt); !last) return last.failure();
    Statement update(database_, "UPDATE attempt SET status = 'abandoned' WHERE id = ?");
    return run(update.bind(attempt));
  });
}

Result<std::vector<player::AttemptSummary>> SqliteStore::attempts(long long profile) {
  std::vector<player::AttemptSummary> all;
  Statement rows(
      database_,
      std::string("SELECT ") + summary_columns +
          ", last_sequence FROM attempt WHERE profile = ? AND status <> 'abandoned' ORDER BY id DESC");
  rows.bind(profile);
  while (rows.step()) {
    all.push_back(summary_of(rows));
    if (!all.back().finished)
      all.back().crashes = broken_off(all.back().id, static_cast<int>(rows.integer(12)));
  }
  if (!rows.succeeded()) return trouble(rows.code());
  return all;
}

Status SqliteStore::read_bundle(player::SourceFiles& bundle) {
  Statement rows(database_, "SELECT path, content FROM bundle_file WHERE bundle = ? ORDER BY position");
  rows.bind(bundle.hash);
  while (rows.step()) bundle.files.emplace_back(rows.text(0), rows.text(1));
  if (!rows.succeeded()) return trouble(rows.code());
  return Done{};
}

Status SqliteStore::read_events(player::StoredAttempt& attempt, const std::string& chain, int last_sequence) {
  std::string link = chain_start(attempt.summary.scenario, attempt.summary.bundle);
  Statement rows(
      database_,
      "SELECT sequence, event, wall_clock, elapsed_ms FROM event WHERE attempt = ? ORDER BY sequence");
  rows.bind(attempt.summary.id);
  int last = -1;
  while (rows.step()) {
    const Row row{static_cast<int>(rows.integer(0)), rows.text(1), rows.text(2), rows.integer(3)};
    link = chain_link(link, row);
    last = row.sequence;
    attempt.events.push_back(row.event);
  }
  if (!rows.succeeded()) return trouble(rows.code());
  if (link == chain && last == last_sequence) return Done{};
  return Failure{"this attempt was changed outside Sightline or damaged on the disk: it cannot be opened"};
}

Result<player::StoredAttempt> SqliteStore::load(long long attempt) {
  Statement row(database_, std::string("SELECT ") + summary_columns +
                               ", chain, last_sequence FROM attempt WHERE id = ?");
  if (!row.bind(attempt).step()) {
    if (!row.succeeded()) return trouble(row.code());
    return Failure{"this attempt is no longer stored"};
  }
  player::StoredAttempt stored;
  stored.summary = summary_of(row);
  stored.bundle.hash = stored.summary.bundle;
  if (Status read = read_bundle(stored.bundle); !read) return read.failure();
  if (Status read = read_events(stored, row.text(12), static_cast<int>(row.integer(13))); !read) {
    return read.failure();
  }
  timed_attempt_ = attempt;
  since_ = Clock::now();
  return stored;
}

}  // namespace sightline::record
