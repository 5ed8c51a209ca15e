// Reads files that strangers may have put there: never outside their folder, never a link, never too much.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace sightline::library {

/// design.md section 8.
inline constexpr std::size_t file_limit = 1U << 20U;

/// The bytes of `relative` inside `folder`, at most `file_limit` + 1 of them: one too many tells that the
/// file is too big. `relative` has plain names only (no `..`, no leading `/`, no backslash); no part of
/// it may be a link or anything but a folder or an ordinary file. `folder` itself is the user's choice and
/// may be a link.
[[nodiscard]] Result<std::string> read_inside(const std::filesystem::path& folder,
                                              const std::string& relative);

/// Names in `folder`/`relative` without hidden ones, sorted by byte; empty if there is no such folder.
[[nodiscard]] std::vector<std::string> names_inside(const std::filesystem::path& folder,
                                                    const std::string& relative);

}  // namespace sightline::library
