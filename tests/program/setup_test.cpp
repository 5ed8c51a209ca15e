// tools/run on a machine where packages are missing and nobody may install them.
#include <doctest/doctest.h>

#include "run.hpp"

using namespace program_test;

namespace {

void write_command(const fs::path& file, const std::string& body) {
  write_bytes(file, "#!/bin/sh\n" + body + "\n");
  fs::permissions(file, fs::perms::owner_all);
}

/// The scripts below a folder with a space in its name, and commands that play a machine without g++.
void lay_out(const fs::path& top) {
  fs::create_directories(top / "tools");
  fs::create_directories(top / "bin");
  for (const char* name : {"run", "test", "setup.sh"}) {
    fs::copy_file(fs::path(SIGHTLINE_SOURCE_DIR) / "tools" / name, top / "tools" / name);
  }
  for (const char* name : {"bash", "dirname"}) {
    const fs::path usual = fs::path("/usr/bin") / name;
    fs::create_symlink(usual, top / "bin" / name);
  }
  write_command(top / "bin/id", "echo 1000");
  write_command(top / "bin/apt-get", "echo 'apt-get was started' >&2");
  write_command(top / "bin/dpkg-query",
                "for word; do case $word in -*|g++) ;; *) printf 'installed=%s ' \"$word\" ;; esac; done");
}

}  // namespace

TEST_CASE("setup: without rights it says exactly what to type, and changes nothing") {
  const Folder folder;
  const fs::path top = folder.path() / "a clone";
  lay_out(top);
  for (const char* script : {"run", "test"}) {
    CAPTURE(script);
    const Ended ended = run_program({"/usr/bin/bash", (top / "tools" / script).string()},
                                    {.settings = {"PATH=" + (top / "bin").string()}, .folder = "/"});
    CHECK(ended.code == 1);
    CHECK(has(ended.err, "Sightline needs Debian packages that are not here yet"));
    CHECK(has(ended.err, "\n  apt-get update && apt-get install --no-install-recommends g++\n"));
    CHECK_FALSE(has(ended.err, "apt-get was started"));
    CHECK_FALSE(fs::exists(top / "build"));
  }
}
