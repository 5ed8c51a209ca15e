#include "core/scenario/catalog.hpp"

#include <doctest/doctest.h>

using namespace sightline::scenario;

TEST_CASE("catalogue: a strength counts as format.md says") {
  CHECK(points(Strength::weak) == 0);
  CHECK(points(Strength::moderate) == 2);
  CHECK(points(Strength::strong) == 3);
  CHECK(points(Strength::decisive) == 4);
}

TEST_CASE("contacts: a retired one leads to the one in force, and a ring leads nowhere") {
  ContactDirectory directory;
  directory.contacts.resize(5);
  directory.contacts[0].id = "new";
  directory.contacts[1].id = "old";
  directory.contacts[1].redirects_to = "new";
  directory.contacts[2].id = "older";
  directory.contacts[2].redirects_to = "old";
  directory.contacts[3].id = "ring";
  directory.contacts[3].redirects_to = "gnir";
  directory.contacts[4].id = "gnir";
  directory.contacts[4].redirects_to = "ring";
  CHECK(find_contact(directory, "new").value == 0);
  CHECK(find_contact(directory, "older").value == 0);
  CHECK_FALSE(find_contact(directory, "ring").valid());
  CHECK_FALSE(find_contact(directory, "nobody").valid());
}

TEST_CASE("contacts: age counts days of the calendar") {
  CHECK(age_in_days("2026-11-22", "2026-11-22") == 0);
  CHECK(age_in_days("2024-02-28", "2024-03-01") == 2);
  CHECK(age_in_days("2023-02-28", "2023-03-01") == 1);
  CHECK(age_in_days("2025-12-31", "2026-12-31") == 365);
  CHECK(age_in_days("2026-12-31", "2026-11-22") == 0);
  CHECK(age_in_days("2026-02-29", "2026-11-22") == -1);
  CHECK(age_in_days("soon", "2026-11-22") == -1);
  CHECK(age_in_days("2026-01-01", "") == -1);
}
