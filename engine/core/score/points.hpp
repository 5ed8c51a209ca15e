// What single answers are worth, in basis points (format.md sections 4 and 5).
#pragma once
#include <vector>

#include "core/scenario/scenario.hpp"
#include "core/score/evidence.hpp"

namespace sightline::score {

/// right 10000, acceptable 5000, weak 0, harmful -10000; right and acceptable count half when late.
[[nodiscard]] int points_of(scenario::Grade grade, bool late);

/// The grade that a number of points amounts to: right for 10000, acceptable from 5000, else weak.
[[nodiscard]] scenario::Grade grade_of(int points);

/// kept pairs / pairs, rounded down; 10000 if the author set no pair.
[[nodiscard]] int order_points(const scenario::OrderTask& task, const std::vector<scenario::ItemId>& answer);

/// The pairs (first, second) that the answer turned round, in the author's order.
[[nodiscard]] std::vector<std::pair<scenario::ItemId, scenario::ItemId>> broken_pairs(
    const scenario::OrderTask& task, const std::vector<scenario::ItemId>& answer);

struct PickResult {
  int points = 0;
  bool harmful = false;
  scenario::HarmId harm;  ///< the first harmful item chosen
};
/// max(0, right chosen - weak chosen) / right offered; acceptable items are free; a harmful one: -10000.
/// Where nothing right was offered, 10000 unless something weak was chosen.
[[nodiscard]] PickResult pick_result(const scenario::PickTask& task,
                                     const std::vector<scenario::ItemId>& offered,
                                     const std::vector<scenario::ItemId>& chosen);

/// The table of section 4. `cited_trap` makes a report or a note worth nothing.
[[nodiscard]] int judge_points(Evidence shown, scenario::Answer answer, Evidence cited, bool cited_trap);

}  // namespace sightline::score
