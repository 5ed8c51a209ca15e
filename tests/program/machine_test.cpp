// What the machine refuses: no home, no room, a damaged record. The program says so once and plays on.
#include <doctest/doctest.h>

#include <algorithm>

#include "run.hpp"

using namespace program_test;

namespace {

std::vector<std::string> as_otter(const std::string& data, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"--data", data, "play", "night-coach", "--text", "--profile", "otter"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// Told once, and a page follows on which one can play.
void check_plays_on(const Ended& ended, const std::string& told) {
  std::string all = ended.out + ended.err;
  for (char& c : all) c = c == '\n' ? ' ' : c;  // lines are wrapped anywhere
  CHECK(ended.code == 0);
  CHECK(count(all, told) == 1);
  CHECK(has(all, "[1] Practice"));
}

}  // namespace

TEST_CASE("machine: without a home the session is not kept, which is told once, and plays on") {
  const Ended ended =
      run({"play", "night-coach", "--text"}, {.input = "0\n", .without = {"HOME", "XDG_DATA_HOME"}});
  check_plays_on(ended, "there is no home folder to keep records in");
}

TEST_CASE("machine: a data folder that is a file stays what it is, and the session is not kept") {
  const Folder folder;
  write_bytes(folder / "data", "mine");
  check_plays_on(run(as_otter(folder / "data")), "cannot be made");
  CHECK(bytes_of(folder / "data") == "mine");
}

TEST_CASE("machine: a data folder that cannot be made is told once, and the session is not kept") {
  check_plays_on(run(as_otter("/proc/sightline")), "cannot be made");
}

TEST_CASE("machine: a script is told the same on standard error") {
  const Ended ended = run(as_otter("/proc/sightline", {"--script", "-", "--json"}), {.input = "next: all\n"});
  CHECK(ended.code == 0);
  CHECK(count(ended.err, "cannot be made") == 1);
  CHECK(has(ended.out, "\"scenario\":\"night-coach\""));
}

TEST_CASE("machine: a damaged record is kept aside and told once") {
  const Folder folder;
  run(as_otter(folder / "data"), {.input = "quit\n"});
  const fs::path data = folder.path() / "data";
  REQUIRE(fs::exists(data / "records.sqlite"));
  const std::string damaged(8192, 'x');
  write_bytes(data / "records.sqlite", damaged);
  check_plays_on(run(as_otter(data)), "the records file was damaged");
  bool aside = false;
  for (const std::string& name : files_below(data)) {
    aside = aside || (has(name, ".corrupt-") && bytes_of(data / name) == damaged);
  }
  CHECK(aside);
  const Ended again = run(as_otter(data));
  CHECK_FALSE(has(again.out + again.err, "damaged"));
}

TEST_CASE("machine: a full disk is named, ends a script with 3, and what was acknowledged is kept") {
  const Folder folder;
  const Ended trial = run_program({"unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.path()});
  if (trial.code != 0) {
    MESSAGE("skipped: this machine does not let us mount a small disk: ", trial.err);
    return;
  }
  for (const std::string size : {"64k", "256k", "512k"}) {
    CAPTURE(size);
    const std::string script =
        "mount -t tmpfs -o size=" + size +
        " none \"$1\" && { \"$2\" --data \"$1/data\" play night-coach --text --script - --events "
        "--profile otter --case concern --seed 7; echo $? >\"$3/code\"; cp -r \"$1/data\" \"$3/kept\"; }";
    const Folder outside;
    const Ended ended = run_program(
        {"unshare", "-rm", "sh", "-c", script, "sh", folder.path(), SIGHTLINE_PROGRAM, outside.path()},
        {.input = "next: all\nchoose: greet\nnext: all\nchoose: heat-for-all\nnext: all\n"});
    const std::string code = bytes_of(outside / "code");
    const int acknowledged = count(ended.out, "{\"seq\":");
    if (code == "3\n") CHECK(has(ended.err, "' is full: free some space"));
    CHECK((code == "3\n" || code == "0\n"));
    if (has(ended.err, "is full: free some space, then try again; this session is not kept")) continue;
    if (acknowledged == 0) continue;
    const Ended kept =
        run({"--data", outside / "kept", "play", "night-coach", "--text", "--profile", "otter", "--json"},
            {.input = "c\n"});
    CAPTURE(kept.out);
    CAPTURE(ended.err);
    CHECK(count(kept.out, "{\"seq\":") == acknowledged);
  }
}

TEST_CASE("machine: an edited scenario does not change the debrief of an attempt made before") {
  const Folder folder;
  copy_root(folder.path());
  const fs::path file = folder.path() / "scenarios/night-coach/scenario.yaml";
  const std::string root = folder.path(), data = folder / "data";
  const Ended played = run({"--root", root, "--data", data, "play", "night-coach", "--text", "--profile",
                            "otter", "--script", "-", "--case", "concern"},
                           {.input = timid});
  REQUIRE(played.code == 1);
  const auto reopen = [&] {
    const Ended ended = run({"--root", root, "--data", data}, {.input = "1\nl\n1\n"});
    return ended.out.substr(std::min(ended.out.find("-- What there was to see"), ended.out.size()));
  };
  const std::string before = reopen();
  REQUIRE(has(before, "Wave them on board"));
  write_bytes(file, with(bytes_of(file), "Wave them on board", "Let them in"));
  CHECK(reopen() == before);
  write_bytes(file, "id: [broken\n");
  CHECK(reopen() == before);
}
