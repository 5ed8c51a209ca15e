// Copies of the records file: one a day, thinned out as they age.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "host/record/sqlite.hpp"

namespace sightline::record {

/// A dated copy that passed its check.
struct Backup {
  std::string date;  ///< "2026-11-22"
  std::filesystem::path file;
};

/// Newest first. Only names that we gave.
[[nodiscard]] std::vector<Backup> backups(const std::filesystem::path& folder);
/// Of dates sorted newest first, those not among 7 daily, 4 weekly and 6 monthly ones. The newest copy of
/// a week or month stands for it.
[[nodiscard]] std::vector<std::string> dates_to_drop(const std::vector<std::string>& newest_first);
/// Writes `folder`/backups/records-DATE.sqlite, checks it, thins the older ones. Replaces one of that date.
Status back_up(const Database& database, const std::filesystem::path& folder, const std::string& date);
/// Takes a profile out of every copy. A copy that cannot be cleaned, or a kept damaged file, is removed:
/// whoever asks to be forgotten is.
void erase_from_backups(const std::filesystem::path& folder, long long profile);

/// Makes what was written to a file, or the names in a folder, durable. False on failure.
bool sync_to_disk(const std::filesystem::path& path);

}  // namespace sightline::record
