// Prints how far the engine is from the numbers it must reach. It judges nothing: machines differ, and a slow
// one is no fault of the code.
#include <stdlib.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include "sections.hpp"

namespace {

constexpr std::string_view usage =
    "sightline_bench [--quick] [--json] [--data FOLDER]\n"
    "  --quick   as little as shows that everything runs; its figures mean nothing\n"
    "  --json    one JSON object instead of the table\n"
    "  --data    where records are written while they are measured (else the folder for temporary files)\n";

struct Options {
  sightline::bench::Effort effort;
  bool json = false;
  std::filesystem::path data = std::filesystem::temp_directory_path();
};

bool read_options(int count, char** words, Options& options) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--quick")
      options.effort.quick = true;
    else if (word == "--json")
      options.json = true;
    else if (word == "--data" && i + 1 < count)
      options.data = words[++i];
    else
      return false;
  }
  return true;
}

sightline::bench::Rows measure(const Options& options, const std::filesystem::path& folder) {
  using namespace sightline::bench;
  Rows all;
  const auto add = [&](const char* what, const Rows& rows) {
    std::cerr << what << " measured\n";
    all.insert(all.end(), rows.begin(), rows.end());
  };
  add("loading", measure_loading(options.effort));
  add("events", measure_events(options.effort));
  add("frames", measure_frames(options.effort));
  add("records", measure_records(options.effort, folder));
  add("program", measure_program(options.effort, folder));
  return all;
}

}  // namespace

int main(int count, char** words) {
  Options options;
  if (!read_options(count, words, options)) {
    std::cerr << usage;
    return 2;
  }
  std::string folder = (options.data / "sightline-bench-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) {
    std::cerr << "sightline_bench: cannot make a folder in " << options.data.string() << '\n';
    return 3;
  }
#ifndef NDEBUG
  std::cerr << "built with assertions: take figures from the preset 'bench'\n";
#endif
  const sightline::bench::Rows rows = measure(options, folder);
  std::error_code problem;
  std::filesystem::remove_all(folder, problem);
  if (options.json)
    sightline::bench::print_json(rows, std::cout);
  else
    sightline::bench::print_table(rows, std::cout);
  return 0;
}
