#include "tests/faults/disk.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

namespace faults_test {
namespace {

namespace fs = std::filesystem;
using Kind = Step::Kind;

constexpr std::size_t sector = 512;

unsigned char digit(char c) { return static_cast<unsigned char>(c <= '9' ? c - '0' : c - 'a' + 10); }

/// `\x2f\x74` as bytes.
std::string decode(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at + 3 < text.size(); at += 4) {
    bytes += static_cast<char>(digit(text[at + 2]) * 16 + digit(text[at + 3]));
  }
  return bytes;
}

/// What stands between the marks from `at` on; moves `at` behind it.
std::string between(std::string_view line, char open, char close, std::size_t& at) {
  const std::size_t begin = line.find(open, at);
  const std::size_t end = begin == std::string_view::npos ? begin : line.find(close, begin + 1);
  if (end == std::string_view::npos) return {};
  at = end + 1;
  return decode(line.substr(begin + 1, end - begin - 1));
}

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string_view::npos) return 0;
  std::from_chars(text.data() + first, text.data() + text.size(), value);
  return value;
}

/// A write as far as it went.
Step written(std::string_view line, Kind kind, std::size_t result) {
  std::size_t at = 0;
  Step step{kind, between(line, '<', '>', at), {}, 0};
  step.bytes = between(line, '"', '"', at).substr(0, result);
  if (kind == Kind::write) step.at = number(line.substr(line.find(',', at + 1)));
  return step;
}

std::optional<Step> step_of(std::string_view line) {
  const std::size_t equals = line.rfind(") = ");
  if (equals == std::string_view::npos || line[equals + 4] == '-') return std::nullopt;
  const std::string_view name = line.substr(0, line.find('('));
  std::size_t at = 0;
  if (name == "pwrite64") return written(line, Kind::write, number(line.substr(equals)));
  if (name == "write" && line.starts_with("write(1<")) {
    return written(line, Kind::say, number(line.substr(equals)));
  }
  if (name == "fdatasync" || name == "fsync") return Step{Kind::sync, between(line, '<', '>', at), {}, 0};
  if (name == "ftruncate") {
    std::string path = between(line, '<', '>', at);
    return Step{Kind::resize, std::move(path), {}, number(line.substr(at))};
  }
  if (name == "openat" && line.find("O_CREAT") != std::string_view::npos) {
    return Step{Kind::create, between(line, '"', '"', at), {}, 0};
  }
  if (name == "mkdir") return Step{Kind::make_folder, between(line, '"', '"', at), {}, 0};
  if (name == "unlink") return Step{Kind::remove, between(line, '"', '"', at), {}, 0};
  if (name == "rename") {
    std::string path = between(line, '"', '"', at);
    return Step{Kind::rename, std::move(path), between(line, '"', '"', at), 0};
  }
  return std::nullopt;
}

std::string folder_of(const std::string& path) { return fs::path(path).parent_path().string(); }

void overlay(std::string& bytes, const Step& write, std::size_t begin, std::size_t end) {
  bytes.resize(std::max(bytes.size(), end), '\0');
  std::copy(write.bytes.begin() + static_cast<std::ptrdiff_t>(begin - write.at),
            write.bytes.begin() + static_cast<std::ptrdiff_t>(end - write.at),
            bytes.begin() + static_cast<std::ptrdiff_t>(begin));
}

/// Each sector by its own luck, or all of them.
void put(std::string& bytes, const Step& step, const Disk::Luck& luck) {
  if (step.kind == Kind::resize) {
    if (luck()) bytes.resize(step.at, '\0');
    return;
  }
  const std::size_t end = step.at + step.bytes.size();
  for (std::size_t begin = step.at; begin < end;) {
    const std::size_t next = std::min(end, (begin / sector + 1) * sector);
    if (luck()) overlay(bytes, step, begin, next);
    begin = next;
  }
}

}  // namespace

std::vector<Step> read_trace(const fs::path& trace) {
  std::vector<Step> steps;
  std::ifstream in(trace);
  for (std::string line; std::getline(in, line);) {
    if (auto step = step_of(line)) steps.push_back(std::move(*step));
  }
  return steps;
}

void Disk::change(Names& names, const NameChange& change) {
  if (change.kind == Kind::create) names[change.path] = change.file;
  if (change.kind == Kind::remove || change.kind == Kind::rename) names.erase(change.path);
  if (change.kind == Kind::rename) names[change.other] = change.file;
}

void Disk::change_name(const Step& step) {
  NameChange one{step.kind, step.path, step.bytes, folder};
  const auto known = now_.find(step.path);
  if (step.kind == Kind::create) {
    if (known != now_.end()) return;
    one.file = files_.size();
    files_.emplace_back();
  } else if (step.kind == Kind::make_folder) {
    one.kind = Kind::create;
  } else if (known == now_.end()) {
    return;
  } else {
    one.file = known->second;
  }
  change(now_, one);
  since_.push_back(one);
}

void Disk::sync(const std::string& path) {
  const auto known = now_.find(path);
  if (known != now_.end() && known->second != folder) {
    File& file = files_[known->second];
    file.synced = after_cut(file, [] { return true; });
    file.since.clear();
    return;
  }
  std::erase_if(since_, [&](const NameChange& one) {
    if (folder_of(one.path) != path) return false;
    change(durable_, one);
    return true;
  });
}

void Disk::take(const Step& step) {
  if (step.kind == Kind::say) return;
  if (step.kind == Kind::sync) return sync(step.path);
  if (step.kind != Kind::write && step.kind != Kind::resize) return change_name(step);
  const auto known = now_.find(step.path);
  if (known != now_.end() && known->second != folder) files_[known->second].since.push_back(step);
}

std::string Disk::after_cut(const File& file, const Luck& luck) {
  std::string bytes = file.synced;
  for (const Step& step : file.since) put(bytes, step, luck);
  return bytes;
}

void Disk::write_out(const std::string& from, const fs::path& to, const Luck& luck) const {
  Names names = durable_;
  for (const NameChange& one : since_) {
    if (!luck()) break;  // names change in order
    change(names, one);
  }
  if (names.count(from) == 0) return;
  fs::create_directories(to);
  for (const auto& [path, file] : names) {
    if (folder_of(path) != from || file == folder) continue;
    std::ofstream(to / fs::path(path).filename(), std::ios::binary) << after_cut(files_[file], luck);
  }
}

}  // namespace faults_test
