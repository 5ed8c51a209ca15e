// Every code that reading and checking a scenario can report, with what it means in one line.
#pragma once
#include <string_view>
#include <vector>

namespace sightline::check {

struct CodeNote {
  std::string_view code;
  std::string_view meaning;
};

/// Of binding and checking, sorted by code. Codes are stable; the YAML reader's own are not among them.
[[nodiscard]] std::vector<CodeNote> code_notes();

}  // namespace sightline::check
