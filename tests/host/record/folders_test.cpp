#include <doctest/doctest.h>

#include <map>
#include <string>

#include "host/record/folders.hpp"
#include "host/record/system_calendar.hpp"

using sightline::record::find_folders;

namespace {

sightline::record::Environment environment(const std::map<std::string, std::string>& values) {
  return [&values](const char* name) {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : found->second.c_str();
  };
}

}  // namespace

TEST_CASE("folders: the defaults lie below the home folder") {
  const std::map<std::string, std::string> values = {{"HOME", "/home/ada"}};
  const auto folders = find_folders(environment(values));
  CHECK(folders.data == "/home/ada/.local/share/sightline");
  CHECK(folders.config == "/home/ada/.config/sightline");
  CHECK(folders.state == "/home/ada/.local/state/sightline");
  CHECK(folders.cache == "/home/ada/.cache/sightline");
  CHECK(folders.runtime.empty());
}

TEST_CASE("folders: XDG variables win, relative ones are ignored, --data wins over all") {
  const std::map<std::string, std::string> values = {{"HOME", "/home/ada"},
                                                     {"XDG_DATA_HOME", "/data"},
                                                     {"XDG_CONFIG_HOME", "here"},
                                                     {"XDG_RUNTIME_DIR", "/run/7"}};
  const auto folders = find_folders(environment(values));
  CHECK(folders.data == "/data/sightline");
  CHECK(folders.config == "/home/ada/.config/sightline");
  CHECK(folders.runtime == "/run/7/sightline");
  CHECK(find_folders(environment(values), "/stick").data == "/stick");
}

TEST_CASE("folders: without a home there is nowhere to keep anything") {
  for (const char* home : {"", "relative"}) {
    const std::map<std::string, std::string> values = {{"HOME", home}};
    CHECK(find_folders(environment(values)).data.empty());
  }
}

TEST_CASE("calendar: the time is UTC to the second") {
  const std::string now = sightline::record::SystemCalendar().now_utc();
  REQUIRE(now.size() == 20);
  CHECK(now.substr(0, 2) == "20");
  CHECK(now[10] == 'T');
  CHECK(now.back() == 'Z');
}
