// What is measured, one function a subject. Each gives all of its rows, whatever this machine lacks.
#pragma once
#include <filesystem>

#include "measure.hpp"
#include "row.hpp"

namespace sightline::bench {

[[nodiscard]] Rows measure_loading(Effort effort);
[[nodiscard]] Rows measure_events(Effort effort);
[[nodiscard]] Rows measure_frames(Effort effort);
/// `folder` is where the files that are written to lie.
[[nodiscard]] Rows measure_records(Effort effort, const std::filesystem::path& folder);
[[nodiscard]] Rows measure_program(Effort effort, const std::filesystem::path& folder);

}  // namespace sightline::bench
