// SQLite with owners: a connection and a statement that close themselves and report codes, not exceptions.
#pragma once
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sightline::record {

/// One connection. Empty if it could not be opened: ask `open`.
class Database {
 public:
  enum class Access {
    write,   ///< reads and writes, made if missing
    read,    ///< reads only
    frozen,  ///< reads a file that nobody changes, where not even a lock can be written
    memory,  ///< nothing on disk
  };
  Database() = default;
  Database(const std::filesystem::path& file, Access access);

  [[nodiscard]] bool is_open() const { return opened_; }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// Runs statements that give no rows. False on failure: ask `code`.
  bool run(const std::string& sql) const;
  /// First column of the first row, or `otherwise`.
  [[nodiscard]] long long integer(const std::string& sql, long long otherwise) const;
  [[nodiscard]] std::string text(const std::string& sql) const;
  /// Extended result code of the last call.
  [[nodiscard]] int code() const;
  /// The file or its file system does not take writes.
  [[nodiscard]] bool is_read_only() const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::filesystem::path file_;
  bool opened_ = false;
};

/// One statement: bind in order, then step.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);

  Statement& bind(long long value);
  Statement& bind(std::string_view value);
  Statement& bind_blob(std::string_view value);
  Statement& bind(sqlite3_value* value);
  /// True while there is a row. Afterwards `succeeded` tells an end from a failure.
  bool step();
  /// Steps to the end; true without a failure.
  bool run();
  [[nodiscard]] bool succeeded() const { return code_ == SQLITE_DONE; }
  [[nodiscard]] int code() const { return code_; }
  void reset();

  [[nodiscard]] long long integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  /// Text or blob, as bytes.
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] sqlite3_value* value(int column) const { return sqlite3_column_value(handle_.get(), column); }
  [[nodiscard]] int columns() const { return sqlite3_column_count(handle_.get()); }

 private:
  void keep(int code);
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  int code_ = SQLITE_OK;
  int next_ = 1;
};

/// What a code means for a person, and what to do next.
[[nodiscard]] Failure explain(int code, const std::filesystem::path& file);
[[nodiscard]] bool is_full(int code);
/// The disk failed: what was written since is not to be trusted.
[[nodiscard]] bool is_disk_error(int code);
[[nodiscard]] bool is_damage(int code);

}  // namespace sightline::record
