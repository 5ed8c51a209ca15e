// The tables of the records file, numbered from version 1 and only ever moved forward.
#pragma once
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "host/record/sqlite.hpp"

namespace sightline::record {

/// "Slrc": marks a file as ours.
inline constexpr long long application_id = 0x536c7263;
/// The newest version that this program knows.
[[nodiscard]] int newest_schema();
/// 0 for an empty file.
[[nodiscard]] int schema_version(const Database& database);
/// Brings the file to the newest version, each step in one transaction.
Status upgrade(const Database& database);

/// A table with its columns and the key that orders its rows.
struct Table {
  const char* name;
  const char* columns;
  const char* key;
};
/// Parents before children.
[[nodiscard]] const std::vector<Table>& tables();

/// What state a file is in. Reads only.
enum class Condition { missing, fine, newer, damaged, unreadable };
/// `code` receives SQLite's word when unreadable.
[[nodiscard]] Condition inspect(const std::filesystem::path& file, int& code);

}  // namespace sightline::record
