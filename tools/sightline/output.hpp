// Where a verb leaves what it made.
#pragma once
#include <string>

namespace sightline {

/// To the file `to`, or to standard output if that is empty. Gives an exit code, after saying what went
/// wrong.
[[nodiscard]] int write_output(const std::string& text, const std::string& to);

}  // namespace sightline
