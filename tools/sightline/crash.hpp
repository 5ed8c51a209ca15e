// The last resort: a small report of where the program fell over, and exit code 70.
#pragma once
#include <string>

namespace sightline {

constexpr int exit_fine = 0, exit_findings = 1, exit_usage = 2, exit_machine = 3, exit_crash = 70;

/// Catches fatal signals and uncaught exceptions. The report in `folder` (made if missing) holds the
/// program's version, the signal and addresses of the calls, and nothing about a person. An empty or
/// unusable folder: the report goes to standard error.
void report_crashes_to(const std::string& folder);

}  // namespace sightline
