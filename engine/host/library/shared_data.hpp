// What all scenarios are bound against: the catalogue, the contacts, the picture kit; and the interface
// texts.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/scenario/bundle.hpp"
#include "host/library/hash.hpp"

namespace sightline::library {

/// Bytes and what they say.
struct SharedData {
  Files files;  ///< catalogue and contacts as "assets/...", in byte order of their paths
  scenario::IndicatorCatalog catalog;
  std::vector<std::string> notices;  ///< one for each file that is not as it should be
};

/// Reads assets/indicators.yaml and assets/contacts/*.yaml below `root`.
[[nodiscard]] SharedData read_shared(const std::filesystem::path& root);
/// The same from the files that a past attempt was played on.
[[nodiscard]] SharedData shared_from(const Files& files);

/// Every YAML file below `root`/assets/kit.
[[nodiscard]] scenario::PictureKit read_kit(const std::filesystem::path& root,
                                            std::vector<std::string>& notices);

/// Paths of the contact files that hold in `jurisdiction` ("us-mo": us, then us-mo), of those that exist.
[[nodiscard]] std::vector<std::string> contact_files(const SharedData& shared,
                                                     const std::string& jurisdiction);
[[nodiscard]] scenario::ContactDirectory bind_contact_files(const SharedData& shared,
                                                            const std::vector<std::string>& paths,
                                                            std::vector<std::string>& notices);
/// Every contact file: the country's first.
[[nodiscard]] std::vector<std::string> all_contact_files(const SharedData& shared);

/// The content under `path`, or nullptr.
[[nodiscard]] const std::string* find_file(const Files& files, const std::string& path);

/// Texts of one language for the interface (assets/po) and for what scenarios share (assets/po/catalog).
struct InterfaceWords {
  words::Words words;
  std::string language = "en";         ///< the one that was found
  std::vector<std::string> languages;  ///< that can be chosen, English first
};
/// Falls back to English with a notice.
[[nodiscard]] InterfaceWords read_interface_words(const std::filesystem::path& root,
                                                  const std::string& language,
                                                  std::vector<std::string>& notices);

}  // namespace sightline::library
