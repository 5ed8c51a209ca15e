// What is published about indicators, traps and harmful acts, and whom to tell: data with sources and dates.
//
// assets/indicators.yaml (`!` required; ids are map keys; every text is one string):
//   sightline-catalog: 1
//   settings: [transit, lodging, ...]      roles: [transit-operator, ...]      all that a scenario may name
//   indicators: {ID: {label!, observed!, categories! [id, ...], strength! S | {is: S, up-to: D},
//                     settings [id, ...] (absent: anywhere), sources! [CODE, ...], caution}}
//   traps:      {ID: {label!, why!, sources [CODE, ...]}}
//   harms:      {ID: {label!, why!, sources [CODE, ...]}}
// assets/contacts/us.yaml, us-mo.yaml:
//   sightline-contacts: 1
//   contacts: {ID: {label!, ways [text, ...], note, as-of! YYYY-MM-DD, sources! [CODE, ...], support
//   true|false,
//                   redirects-to ID (then ways, sources and as-of may be missing)}}
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.hpp"
#include "core/scenario/ids.hpp"
#include "core/words/texts.hpp"

namespace sightline::scenario {

/// D act at once, S strong, M moderate, W context only. Our own synthesis (domain.md section 1).
enum class Strength { weak, moderate, strong, decisive };

/// W 0, M 2, S 3, D 4 (format.md section 3).
[[nodiscard]] int points(Strength strength);

/// One published indicator.
struct Indicator {
  std::string id;
  std::string label;                    ///< short name, translated
  std::string observed;                 ///< what can be seen or heard
  std::vector<std::string> categories;  ///< the first one counts in Judge
  Strength strength = Strength::weak;
  Strength at_most = Strength::weak;  ///< how far a scenario may raise it, with a reason
  std::vector<std::string> settings;  ///< where it can be used; empty: anywhere
  std::vector<std::string> sources;
  std::string caution;  ///< innocent explanations
};

/// A look-alike that invites bias.
struct Trap {
  std::string id;
  std::string label;
  std::string why;
  std::vector<std::string> sources;
};

/// An act that does harm whatever its intention.
struct Harm {
  std::string id;
  std::string label;
  std::string why;
  std::vector<std::string> sources;
};

struct IndicatorCatalog {
  std::vector<Indicator> indicators;
  std::vector<Trap> traps;
  std::vector<Harm> harms;
  std::vector<std::string> settings;  ///< every setting that a scenario may name
  std::vector<std::string> roles;     ///< every role that a scenario may name
};

/// A way to tell somebody. Never shown in prose by number.
struct Contact {
  std::string id;
  std::string label;
  std::vector<std::string> ways;  ///< "call 1-888-373-7888", "text 233733"
  std::string note;
  std::string as_of;  ///< YYYY-MM-DD
  std::vector<std::string> sources;
  std::string redirects_to;  ///< id of the contact that took over; empty if in force
  bool support = false;      ///< shown on the support page
};

struct ContactDirectory {
  std::vector<Contact> contacts;
};

/// Finds by id, or an invalid id.
[[nodiscard]] IndicatorId find_indicator(const IndicatorCatalog& catalog, std::string_view id);
[[nodiscard]] TrapId find_trap(const IndicatorCatalog& catalog, std::string_view id);
[[nodiscard]] HarmId find_harm(const IndicatorCatalog& catalog, std::string_view id);
/// Follows redirections.
[[nodiscard]] ContactId find_contact(const ContactDirectory& directory, std::string_view id);

/// Faults go to `diagnostics`; what could be read is returned.
[[nodiscard]] IndicatorCatalog bind_catalog(const document::Document& document, Diagnostics& diagnostics);
/// `documents`: the country's file first, then the state's; a later entry with the same id replaces.
[[nodiscard]] ContactDirectory bind_contacts(const std::vector<document::Document>& documents,
                                             Diagnostics& diagnostics);

/// Contexts: indicators/ID/label, /observed, /caution; traps/ID/label, /why; harms/ID/label, /why;
/// contacts/ID/label, /ways, /note.
void translate(IndicatorCatalog& catalog, const words::Words& words);
void translate(ContactDirectory& directory, const words::Words& words);
/// All there is to translate, as they hold it. `file`: where it was read from.
[[nodiscard]] std::vector<words::Text> texts_of(const IndicatorCatalog& catalog, const std::string& file);
[[nodiscard]] std::vector<words::Text> texts_of(const ContactDirectory& directory, const std::string& file);

/// Days from `as_of` (YYYY-MM-DD) to `today`; -1 if either is not a date.
[[nodiscard]] int age_in_days(std::string_view as_of, std::string_view today);

}  // namespace sightline::scenario
