// A disk that reports errors at any call: told once in plain words, nothing is shown that is not on the disk,
// nothing that was is lost, and the trainee is not stuck.
#include <doctest/doctest.h>

#include "host/record/open_store.hpp"
#include "run.hpp"

using namespace program_test;
namespace record = sightline::record;

namespace {

struct Today final : sightline::player::Calendar {
  std::string now_utc() override { return "2026-11-22T10:00:00Z"; }
};

/// As `strace -e inject` takes it.
struct Fault {
  std::string call, error;
  int first = 1;
  bool goes_on = true;  ///< every call from the first on, not only that one
};

std::vector<std::string> under(const Fault& fault, const fs::path& data, std::vector<std::string> more) {
  const std::string when = std::to_string(fault.first) + (fault.goes_on ? "+" : "");
  std::vector<std::string> words = {"strace",
                                    "-f",
                                    "-qq",
                                    "-o",
                                    "/dev/null",
                                    "-e",
                                    "trace=" + fault.call,
                                    "-e",
                                    "inject=" + fault.call + ":error=" + fault.error + ":when=" + when};
  const auto program = the_program({"--data", data.string(), "play", "night-coach", "--text", "--case",
                                    "concern", "--seed", "7", "--profile", "otter"});
  words.insert(words.end(), program.begin(), program.end());
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// Leaks cannot be looked for in a traced program.
Around typing(const std::string& input) {
  return {.input = input, .settings = {"ASAN_OPTIONS=detect_leaks=0"}};
}

bool can_trace() {
  return run_program({"strace", "-o", "/dev/null", "-e", "inject=fdatasync:error=EIO:when=1000", "true"})
             .code == 0;
}

constexpr const char* few_steps = "next: all\nchoose: greet\nnext: all\n";

/// The words that people read, whatever the width of the lines.
std::string unwrapped(std::string text) {
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

/// The next start finds every event that was acknowledged, and nothing to complain of.
void check_kept(const fs::path& data, int acknowledged) {
  Today calendar;
  const auto opened = record::open_store(data, calendar);
  CHECK(opened.keeping == record::Keeping::durable);
  CHECK(opened.notices.empty());
  const auto attempts = opened.store->attempts(1);
  REQUIRE(attempts);
  if (attempts->empty()) {
    CHECK(acknowledged == 0);
    return;
  }
  const auto stored = opened.store->load(attempts->front().id);
  REQUIRE(stored);
  CHECK(static_cast<int>(stored->events.size()) >= acknowledged);
}

/// True if the fault was met before the steps were done.
bool check_script(const Fault& fault) {
  CAPTURE(fault.call);
  CAPTURE(fault.error);
  CAPTURE(fault.first);
  CAPTURE(fault.goes_on);
  const Folder folder;
  const fs::path data = folder.path() / "data";
  const Ended ended = run_program(under(fault, data, {"--script", "-", "--events"}), typing(few_steps));
  CAPTURE(ended.err);
  const bool told = has(ended.err, "the disk that holds '");
  const bool guest = has(ended.err, "this session is not kept");
  CHECK((ended.code == 0 || ended.code == 3));
  // Once when it starts, and as the reason for the line at which the script ends.
  CHECK(count(ended.err, "sightline: ") <= 1);
  CHECK(count(ended.err, "standard input:") <= 1);
  if (ended.code == 3) CHECK(told);
  // SQLite tells every failed write to the memory that it shares as one without room.
  const bool full = fault.error == "ENOSPC" || (fault.call == "pwrite64" && fault.first == 4);
  if (told) CHECK((has(ended.err, "is full: free some space") || !full));
  if (told) CHECK((has(ended.err, "check the disk") || full));
  check_kept(data, guest ? 0 : count(ended.out, "{\"seq\":"));
  return told || ended.code != 0;
}

/// What follows where `shorter` stops to agree, up to the next thing to press.
std::string next_of(const std::string& longer, const std::string& shorter) {
  std::size_t at = 0;
  while (at < longer.size() && at < shorter.size() && longer[at] == shorter[at]) ++at;
  return longer.substr(at, longer.find('[', at) - at);
}

}  // namespace

TEST_CASE("disk: an error of any sync ends a script with its reason, and nothing acknowledged is lost") {
  if (!can_trace()) {
    MESSAGE("skipped: this machine does not let us trace a program");
    return;
  }
  int met = 0;
  for (const bool goes_on : {true, false}) {
    for (int first = 1; first <= 24; first += goes_on ? 1 : 3) {
      met += check_script({"fdatasync", "EIO", first, goes_on}) ? 1 : 0;
    }
  }
  CHECK(met >= 24);
}

TEST_CASE(
    "disk: an error or no room at any write ends a script with its reason, and nothing acknowledged is "
    "lost") {
  if (!can_trace()) {
    MESSAGE("skipped: this machine does not let us trace a program");
    return;
  }
  int met = 0;
  for (const std::string error : {"EIO", "ENOSPC"}) {
    for (const int first : {1, 2, 3, 4, 12, 13, 20, 34, 35, 36, 41, 42, 60, 300, 640, 700, 740, 760}) {
      met += check_script({"pwrite64", error, first, true}) ? 1 : 0;
    }
  }
  CHECK(met >= 24);
}

TEST_CASE(
    "disk: in the middle of a story it says so once, shows no more of it, and one can leave or go on as a "
    "guest") {
  if (!can_trace()) {
    MESSAGE("skipped: this machine does not let us trace a program");
    return;
  }
  const Folder folder, other;
  const std::string go_on = "\n\n\n\n\n\n", to_home = "esc\nv\n", as_guest = "u\n0\n1\n1\n\n\n";
  const Fault never = {"fdatasync", "EIO", 1000, true}, fails = {"fdatasync", "EIO", 13, true};
  const Ended whole = run_program(under(never, other.path() / "data", {}), typing(go_on));
  const Ended ended =
      run_program(under(fails, folder.path() / "data", {}), typing(go_on + to_home + as_guest));
  CHECK(ended.code == 0);
  const std::string story = ended.out.substr(0, ended.out.find("== Paused"));
  CHECK(count(unwrapped(story), "the disk that holds '") == 1);
  CHECK(has(unwrapped(story), "Your last step is not saved, so the story waits here."));
  const std::string next = next_of(whole.out, ended.out);
  REQUIRE(next.size() > 10);
  CHECK_FALSE(has(story, next));
  const std::size_t guest = ended.out.find("== Sightline: Welcome");
  REQUIRE(guest != std::string::npos);
  CHECK(count(ended.out.substr(guest), "[n] Note this") >= 2);
  CHECK_FALSE(has(ended.out.substr(ended.out.rfind("[1] Practice")), "not saved"));
  check_kept(folder.path() / "data", count(story, "[n] Note this"));
}
