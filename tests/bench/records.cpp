// An event until it is durable, beside the barest way to make the same bytes durable.
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <string>

#include "core/player/script_run.hpp"
#include "host/record/open_store.hpp"
#include "sections.hpp"
#include "shipped.hpp"

namespace sightline::bench {
namespace {

constexpr long tmpfs_magic = 0x01021994;  // linux/magic.h

bool is_memory(const std::filesystem::path& folder) {
  struct statfs where {};
  return statfs(folder.c_str(), &where) == 0 && where.f_type == tmpfs_magic;
}

/// The events of an expert's way, one line each.
std::vector<std::string> event_lines() {
  Guest guest;
  std::vector<std::string> lines;
  guest.player->on_event([&](const std::string& event) { lines.push_back(event); });
  guest.play_to_the_end();
  return lines;
}

/// Seconds on the wall of each append; empty if the store refused.
std::vector<double> through_the_store(const std::filesystem::path& folder,
                                      const std::vector<std::string>& lines, int times) {
  StillCalendar calendar;
  record::OpenedStore opened = record::open_store(folder, calendar);
  if (opened.keeping != record::Keeping::durable) return {};
  const auto profile = opened.store->create_profile("Bench");
  if (!profile) return {};
  player::AttemptSummary summary;
  summary.scenario = "night-coach";
  summary.bundle = "00";
  const auto attempt =
      opened.store->begin(profile->id, summary, {"00", {{"scenario.yaml", "id: bench"}}}, lines.front());
  if (!attempt) return {};
  std::vector<double> seconds;
  for (int i = 1; i <= times; ++i) {
    const std::string& line = lines[static_cast<std::size_t>(i) % lines.size()];
    const double start = now();
    if (!opened.store->append(*attempt, i, line, "Springfield, bay 4")) return {};
    seconds.push_back(now() - start);
  }
  return seconds;
}

std::vector<double> bare_appends(const std::filesystem::path& file, const std::vector<std::string>& lines,
                                 int times) {
  const int out = open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  std::vector<double> seconds;
  for (int i = 1; i <= times && out >= 0; ++i) {
    const std::string& line = lines[static_cast<std::size_t>(i) % lines.size()];
    const double start = now();
    const bool written = write(out, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    if (!written || fdatasync(out) != 0) break;
    seconds.push_back(now() - start);
  }
  if (out >= 0) close(out);
  return seconds;
}

}  // namespace

Rows measure_records(Effort effort, const std::filesystem::path& folder) {
  const std::vector<std::string> lines = event_lines();
  const int times = effort.times(2000, 10);
  const auto ours = through_the_store(folder / "records", lines, times);
  const auto bare = bare_appends(folder / "bare", lines, times);
  Rows rows;
  for (const double share : {0.5, 0.99}) {
    const bool is_worst = share > 0.5;
    Row row{is_worst ? "durable-p99" : "durable-p50", is_worst ? "event durable, p99" : "event durable, p50",
            "ms"};
    if (is_worst) row.must = 20, row.aim = 8;
    row.baseline_of = "write + fdatasync of the same bytes";
    if (ours.empty())
      row.note = "not measured: the records cannot be opened in " + folder.string();
    else
      row.measured = quantile(ours, share) * 1e3;
    if (!bare.empty()) row.baseline = quantile(bare, share) * 1e3;
    if (!ours.empty() && is_memory(folder))
      row.note = "in memory (tmpfs): name a folder of a disk with --data";
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace sightline::bench
