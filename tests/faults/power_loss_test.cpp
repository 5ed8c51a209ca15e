// The power goes at a moment of a whole run: what was acknowledged by then must have reached the disk, as far
// as the program asked for it. Built from its real calls, so that nothing in the product knows of this.
#include <doctest/doctest.h>

#include <set>

#include "core/base/draw.hpp"
#include "tests/faults/disk.hpp"
#include "tests/faults/run.hpp"

using namespace faults_test;
using record_test::TempFolder;

namespace {

/// All that a whole run asked of the disk. Its data folder, which it made itself, is given back in `data`.
std::vector<Step> steps_of_a_full_run(std::string& data) {
  const TempFolder folder;
  data = (folder.path() / "data").string();
  const std::string trace = (folder.path() / "trace").string();
  Run run(data, {"strace", "-xx", "-s", "1000000", "-y", "-o", trace, "-e",
                 "trace=write,pwrite64,ftruncate,fdatasync,fsync,openat,mkdir,unlink,rename"});
  REQUIRE(run.finishes());
  return read_trace(trace);
}

/// After each acknowledgement, before each sync (where most is at stake), and now and then between.
std::set<std::size_t> cuts_of(const std::vector<Step>& steps, const std::string& data) {
  std::set<std::size_t> cuts = {steps.size()};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = steps[i];
    if (step.kind == Step::Kind::say) cuts.insert(i + 1);
    if (step.kind == Step::Kind::sync && step.path.starts_with(data)) cuts.insert(i);
    if (sightline::draw(7, "power/cut/" + std::to_string(i), 8) == 0) cuts.insert(i);
  }
  return cuts;
}

void add_lines(std::string text, std::vector<std::string>& lines) {
  for (std::size_t end = 0; (end = text.find('\n')) != std::string::npos; text.erase(0, end + 1)) {
    lines.push_back(text.substr(0, end));
  }
}

void check_cut(const Disk& disk, const std::string& data, const std::vector<std::string>& acknowledged,
               const Disk::Luck& luck) {
  const TempFolder folder;
  disk.write_out(data, folder.path() / "data", luck);
  check_left_behind(folder.path() / "data", acknowledged);
}

}  // namespace

TEST_CASE("power: wherever it goes, every acknowledged event is on the disk and the records open") {
  if (!can_trace()) {
    MESSAGE("skipped: this machine does not let us trace a program");
    return;
  }
  std::string data;
  const std::vector<Step> calls = steps_of_a_full_run(data);
  const std::set<std::size_t> cuts = cuts_of(calls, data);
  REQUIRE(cuts.size() >= 200);
  Disk disk;
  std::vector<std::string> acknowledged;
  for (std::size_t cut = 0; cut <= calls.size(); ++cut) {
    if (cuts.count(cut) > 0) {
      CAPTURE(cut);
      CAPTURE(acknowledged.size());
      check_cut(disk, data, acknowledged, [] { return false; });
      std::uint32_t drawn = 0;
      const std::string name = "power/" + std::to_string(cut) + "/";
      check_cut(disk, data, acknowledged,
                [&] { return sightline::draw(7, name + std::to_string(++drawn), 2) == 1; });
    }
    if (cut == calls.size()) break;
    disk.take(calls[cut]);
    if (calls[cut].kind == Step::Kind::say) add_lines(calls[cut].bytes, acknowledged);
  }
  CHECK(acknowledged.size() > 60);
}
