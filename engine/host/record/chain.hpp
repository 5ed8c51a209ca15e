// The hash chain over the rows of one attempt: what was stored cannot be changed, cut or reordered unseen.
#pragma once
#include <string>

namespace sightline::record {

/// One stored event with the row around it.
struct Row {
  int sequence = 0;
  std::string event;         ///< canonical JSON
  std::string wall_clock;    ///< UTC, as on the machine
  long long elapsed_ms = 0;  ///< of play, from a clock that never jumps
};

/// 32 bytes: where the chain of an attempt starts. Each attempt has its own, so that erasing one breaks
/// no other.
[[nodiscard]] std::string chain_start(const std::string& scenario, const std::string& bundle);
/// 32 bytes: BLAKE2b-256 of `previous` and every field of `row`, each with its length before it.
[[nodiscard]] std::string chain_link(const std::string& previous, const Row& row);

}  // namespace sightline::record
