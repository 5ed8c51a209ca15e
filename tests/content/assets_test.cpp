// The catalogue and the contacts as they ship: complete, explained, and honest about their age.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shipped.hpp"

using namespace sightline;

namespace {

/// How many ids begin with each word: "ctl" of "ctl-watched".
template <class Entry>
std::map<std::string, int> count_by_family(const std::vector<Entry>& entries) {
  std::map<std::string, int> counts;
  for (const Entry& one : entries) ++counts[one.id.substr(0, one.id.find('-'))];
  return counts;
}

void check_sources(const std::string& owner, const std::vector<std::string>& sources) {
  static const std::string explained = tests::text_of("assets/SOURCES.md");
  CHECK_MESSAGE(!sources.empty(), owner);
  for (const std::string& code : sources) {
    const bool known = explained.find("`" + code + "`") != std::string::npos;
    CHECK_MESSAGE(known, owner, ": nothing in SOURCES.md explains ", code);
  }
}

}  // namespace

TEST_CASE("the catalogue holds the hundred published indicators of every setting") {
  const std::map<std::string, int> published = {{"ctl", 5}, {"com", 4},  {"doc", 3}, {"mny", 4}, {"mov", 2},
                                                {"prs", 8}, {"dis", 2},  {"min", 7}, {"rec", 1}, {"tr", 11},
                                                {"ht", 20}, {"imb", 17}, {"hc", 6},  {"ts", 4},  {"fin", 6}};
  CHECK(tests::catalog().indicators.size() == 100);
  CHECK(count_by_family(tests::catalog().indicators) == published);
  CHECK(tests::catalog().traps.size() == 25);
  CHECK(tests::catalog().harms.size() == 14);
}

TEST_CASE(
    "every entry of the catalogue says what can be observed, what else it can be, and where it comes from") {
  const std::set<std::string> categories = {
      "control",  "movement", "conditions", "presentation", "communication", "documents", "money",
      "activity", "premises", "online",     "minor",        "disclosure",    "health"};
  for (const scenario::Indicator& one : tests::catalog().indicators) {
    CAPTURE(one.id);
    CHECK(one.label.size() <= 48);
    CHECK(!one.observed.empty());
    CHECK(!one.caution.empty());
    REQUIRE(!one.categories.empty());
    for (const std::string& category : one.categories) CHECK(categories.count(category) == 1);
    CHECK(one.at_most >= one.strength);
    check_sources(one.id, one.sources);
  }
  for (const scenario::Trap& one : tests::catalog().traps) check_sources(one.id, one.sources);
  for (const scenario::Harm& one : tests::catalog().harms) check_sources(one.id, one.sources);
}

TEST_CASE("an indicator can be raised only as far as its published range") {
  const auto at_most = [](const char* id) {
    return tests::catalog().indicators[scenario::find_indicator(tests::catalog(), id).index()].at_most;
  };
  CHECK(at_most("ctl-threat-heard") == scenario::Strength::decisive);
  CHECK(at_most("prs-injury") == scenario::Strength::decisive);
  CHECK(at_most("ht-visitor-pattern") == scenario::Strength::strong);
  CHECK(at_most("min-older-partner") == scenario::Strength::strong);
  CHECK(at_most("prs-clothing") == scenario::Strength::weak);
  CHECK(at_most("prs-branding") == scenario::Strength::weak);
}

TEST_CASE("a sign of one place cannot be used in another") {
  const auto fits = [](const char* id, const std::string& setting) {
    const auto& all =
        tests::catalog().indicators[scenario::find_indicator(tests::catalog(), id).index()].settings;
    return all.empty() || std::find(all.begin(), all.end(), setting) != all.end();
  };
  CHECK(fits("tr-seat-control", "transit"));
  CHECK_FALSE(fits("ht-lookout", "transit"));
  CHECK_FALSE(fits("tr-seat-control", "lodging"));
  CHECK(fits("ht-lookout", "patrol"));
  CHECK(fits("ctl-speaks-for", "massage"));
}

TEST_CASE("every contact in force says how to reach it, since when that is known, and from where") {
  for (const scenario::Contact& one : tests::contacts().contacts) {
    CAPTURE(one.id);
    CHECK(scenario::age_in_days(one.as_of, "2026-11-22") >= 0);
    CHECK(one.ways.empty() != one.redirects_to.empty());
    check_sources(one.id, one.sources);
  }
}

TEST_CASE("the retired Missouri line leads to the national one") {
  const scenario::ContactId old = scenario::find_contact(tests::contacts(), "mo-trafficking-hotline");
  REQUIRE(old.valid());
  CHECK(old == scenario::find_contact(tests::contacts(), "trafficking-hotline"));
}

TEST_CASE("support for the trainee is never missing") {
  std::set<std::string> support;
  for (const scenario::Contact& one : tests::contacts().contacts) {
    if (one.support) support.insert(one.id);
  }
  CHECK(support == std::set<std::string>{"employee-assistance", "lifeline-988", "trafficking-hotline"});
}
