#include "host/record/sqlite.hpp"

namespace sightline::record {
namespace {

/// A path as a URI, so that `immutable` can be asked for and no byte of it is taken for an option.
std::string as_uri(const std::filesystem::path& file) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string uri = "file:";
  for (const char c : file.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#' || byte < 0x20) {
      uri += {'%', hex[byte >> 4U], hex[byte & 15U]};
    } else {
      uri += c;
    }
  }
  return uri;
}

void restrain(sqlite3* handle) {
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 2000);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  for (const char* sql : {"PRAGMA foreign_keys=ON", "PRAGMA cell_size_check=ON", "PRAGMA secure_delete=ON",
                          "PRAGMA temp_store=MEMORY"}) {
    sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
  }
}

}  // namespace

Database::Database(const std::filesystem::path& file, Access access) : file_(file) {
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX;
  std::string name = access == Access::memory ? std::string(":memory:") : as_uri(file);
  const bool writes = access == Access::write || access == Access::memory;
  flags |= writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (access == Access::frozen) name += "?immutable=1";
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags, nullptr);
  handle_.reset(raw);
  opened_ = code == SQLITE_OK;
  if (opened_) restrain(raw);
}

bool Database::run(const std::string& sql) const {
  return sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

long long Database::integer(const std::string& sql, long long otherwise) const {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : otherwise;
}

std::string Database::text(const std::string& sql) const {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : std::string();
}

int Database::code() const { return handle_ ? sqlite3_extended_errcode(handle_.get()) : SQLITE_NOMEM; }

bool Database::is_read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }

Statement::Statement(const Database& database, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  code_ = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
  handle_.reset(raw);
}

void Statement::keep(int code) {
  if (code_ == SQLITE_OK) code_ = code;
}

Statement& Statement::bind(long long value) {
  keep(sqlite3_bind_int64(handle_.get(), next_++, value));
  return *this;
}

Statement& Statement::bind(std::string_view value) {
  keep(sqlite3_bind_text64(handle_.get(), next_++, value.data() != nullptr ? value.data() : "", value.size(),
                           SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_blob(std::string_view value) {
  keep(sqlite3_bind_blob64(handle_.get(), next_++, value.data() != nullptr ? value.data() : "", value.size(),
                           SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind(sqlite3_value* value) {
  keep(sqlite3_bind_value(handle_.get(), next_++, value));
  return *this;
}

bool Statement::step() {
  if (code_ != SQLITE_OK && code_ != SQLITE_ROW) return false;
  code_ = sqlite3_step(handle_.get());
  return code_ == SQLITE_ROW;
}

bool Statement::run() {
  while (step()) {}
  return succeeded();
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
  next_ = 1;
  code_ = SQLITE_OK;
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(handle_.get(), column);
  const int size = sqlite3_column_bytes(handle_.get(), column);
  if (bytes == nullptr || size <= 0) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

bool is_full(int code) { return (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE; }

bool is_disk_error(int code) { return (code & 0xff) == SQLITE_IOERR && !is_full(code); }

bool is_damage(int code) { return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB; }

Failure explain(int code, const std::filesystem::path& file) {
  const std::string name = "'" + file.string() + "'";
  if (is_full(code)) {
    return {"the disk that holds " + name + " is full: free some space, then try again"};
  }
  if (is_damage(code)) {
    return {"the records file " + name + " is damaged: start Sightline again, it will keep what can be read"};
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"the records file " + name + " is busy in another window: try again in a moment"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {"the records file " + name + " cannot be written: check the permissions of its folder"};
    case SQLITE_CANTOPEN:
      return {"the records file " + name + " cannot be opened: check that its folder exists and is yours"};
    case SQLITE_IOERR:
      return {"the disk that holds " + name +
              " could not be read or written: check the disk, then start "
              "Sightline again"};
    default:
      return {"the records file " + name + " gave trouble (" + sqlite3_errstr(code) + ")"};
  }
}

}  // namespace sightline::record
