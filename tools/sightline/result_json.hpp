// What came of an attempt, as one line of JSON for programs.
#pragma once
#include <string>

#include "core/player/player.hpp"

namespace sightline {

/// One object. No time of day and no attempt id: the same script gives the same bytes. Needs an attempt.
///   "scenario", "case"      ids, text
///   "seed"                  the same number as in the log's first event: 64 bits, read as signed
///   "mode"                  "assess" or "practice"
///   "ending"                id, text; "none" while the attempt goes on
///   "score"                 "notice", "judge", "act": whole numbers, basis points (10000 is all);
///                           "gate": "open" or "shut"; "passed": true or false
///   "counts"                "hits", "misses", "trap-alarms", "neutral-alarms", "correct-rejections",
///                           "late-hits", "late-alarms": whole numbers
///   "minutes"               in-world, whole number
///   "log"                   list of events, as they were saved (session::to_json)
///   "log-hash"              hex, text: of the bytes of the log
[[nodiscard]] std::string result_json(const player::Player& player);

}  // namespace sightline
