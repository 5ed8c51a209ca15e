// Scenarios from a folder, each read whole into memory with the hash of its bytes.
#pragma once
#include <filesystem>
#include <optional>

#include "core/player/player.hpp"
#include "host/library/hash.hpp"

namespace sightline::library {

struct LibraryPaths {
  std::filesystem::path root;       ///< holds scenarios/ and assets/
  std::filesystem::path scenario;   ///< YAML file named on the command line; empty: all of root/scenarios
  bool lists_texts = false;         ///< entries say what there is to translate
  bool marks_untranslated = false;  ///< "[en] " before what a chosen language lacks: for testers
  bool reads_pictures = true;       ///< whether the kit is read; plain text needs none of it
};

/// A scenario that is broken becomes an entry with diagnostics; the others load. With `scenario` set there
/// is only that one entry, under the id that it gives itself.
class FolderLibrary final : public player::Library {
 public:
  explicit FolderLibrary(LibraryPaths paths) : paths_(std::move(paths)) {}
  std::unique_ptr<const scenario::Bundle> read(const std::string& language) override;
  /// Binds the stored bytes against the stored catalogue and contacts. Fails if they are not the ones
  /// that the hash was made of, or no longer bind. Pictures come from today's kit.
  Result<std::unique_ptr<const scenario::Bundle>> reopen(const player::SourceFiles& files,
                                                         const std::string& language) override;

 private:
  LibraryPaths paths_;
  std::optional<scenario::PictureKit> kit_;  ///< as last read
};

}  // namespace sightline::library
