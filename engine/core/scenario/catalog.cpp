#include "core/scenario/catalog.hpp"

#include <algorithm>

#include "core/scenario/find_by_id.hpp"

namespace sightline::scenario {

namespace {

/// The digits [at, at + count) as a number, or -1.
int date_part(std::string_view date, std::size_t at, std::size_t count) {
  int number = 0;
  for (const char c : date.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Days since 0000-03-01 of the proleptic Gregorian calendar, or -1.
/// Source: the civil calendar algorithms of Howard Hinnant, "days_from_civil".
int day_number(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return -1;
  const int year = date_part(date, 0, 4);
  const int month = date_part(date, 5, 2);
  const int day = date_part(date, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1) return -1;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > lengths[month - 1] + (leap && month == 2 ? 1 : 0)) return -1;
  const int from_march = (month + 9) % 12;
  const int shifted = month <= 2 ? year - 1 : year;
  return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (153 * from_march + 2) / 5 + day - 1;
}

}  // namespace

int points(Strength strength) {
  switch (strength) {
    case Strength::weak:
      return 0;
    case Strength::moderate:
      return 2;
    case Strength::strong:
      return 3;
    case Strength::decisive:
      return 4;
  }
  return 0;
}

IndicatorId find_indicator(const IndicatorCatalog& catalog, std::string_view id) {
  return find_by_id<IndicatorId>(catalog.indicators, id);
}

TrapId find_trap(const IndicatorCatalog& catalog, std::string_view id) {
  return find_by_id<TrapId>(catalog.traps, id);
}

HarmId find_harm(const IndicatorCatalog& catalog, std::string_view id) {
  return find_by_id<HarmId>(catalog.harms, id);
}

ContactId find_contact(const ContactDirectory& directory, std::string_view id) {
  ContactId found = find_by_id<ContactId>(directory.contacts, id);
  // A ring of redirections ends after as many steps as there are contacts.
  for (std::size_t steps = 0; found.valid() && steps < directory.contacts.size(); ++steps) {
    const std::string& next = directory.contacts[found.index()].redirects_to;
    if (next.empty()) return found;
    found = find_by_id<ContactId>(directory.contacts, next);
  }
  return ContactId{};
}

int age_in_days(std::string_view as_of, std::string_view today) {
  const int from = day_number(as_of);
  const int to = day_number(today);
  return from < 0 || to < 0 ? -1 : std::max(0, to - from);
}

}  // namespace sightline::scenario
