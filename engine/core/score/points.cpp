#include "core/score/points.hpp"

#include <algorithm>

namespace sightline::score {

using scenario::Answer;
using scenario::Grade;
using scenario::ItemId;
using scenario::OrderTask;
using scenario::PickTask;

int points_of(Grade grade, bool late) {
  if (grade == Grade::harmful) return -10000;
  const int best = grade == Grade::right ? 10000 : grade == Grade::acceptable ? 5000 : 0;
  return late ? best / 2 : best;
}

Grade grade_of(int points) {
  if (points >= 10000) return Grade::right;
  return points >= 5000 ? Grade::acceptable : Grade::weak;
}

std::vector<std::pair<ItemId, ItemId>> broken_pairs(const OrderTask& task,
                                                    const std::vector<ItemId>& answer) {
  std::vector<std::size_t> place(task.items.size(), answer.size());
  for (std::size_t i = 0; i < answer.size(); ++i) place[answer[i].index()] = i;
  std::vector<std::pair<ItemId, ItemId>> broken;
  for (const auto& [first, second] : task.before) {
    if (place[first.index()] >= place[second.index()]) broken.emplace_back(first, second);
  }
  return broken;
}

int order_points(const OrderTask& task, const std::vector<ItemId>& answer) {
  const int pairs = static_cast<int>(task.before.size());
  if (pairs == 0) return 10000;
  const int broken = static_cast<int>(broken_pairs(task, answer).size());
  return 10000 * (pairs - broken) / pairs;
}

PickResult pick_result(const PickTask& task, const std::vector<ItemId>& offered,
                       const std::vector<ItemId>& chosen) {
  const auto is = [&](Grade grade) {
    return [&task, grade](ItemId id) { return task.items[id.index()].mark.grade == grade; };
  };
  const auto harmful = std::find_if(chosen.begin(), chosen.end(), is(Grade::harmful));
  if (harmful != chosen.end()) return {-10000, true, task.items[harmful->index()].mark.harm};
  const auto rights_offered = std::count_if(offered.begin(), offered.end(), is(Grade::right));
  const auto rights = std::count_if(chosen.begin(), chosen.end(), is(Grade::right));
  const auto weak = std::count_if(chosen.begin(), chosen.end(), is(Grade::weak));
  if (rights_offered == 0) return {weak == 0 ? 10000 : 0, false, {}};
  return {static_cast<int>(10000 * std::max<std::ptrdiff_t>(0, rights - weak) / rights_offered), false, {}};
}

int judge_points(Evidence shown, Answer answer, Evidence cited, bool cited_trap) {
  if (answer != Answer::nothing && cited_trap) return 0;
  switch (shown) {
    case Evidence::enough:
      if (answer != Answer::report) return 0;
      return cited == Evidence::enough ? 10000 : 5000;
    case Evidence::some:
      if (answer == Answer::report) return 0;
      return answer == Answer::note ? 10000 : 5000;
    case Evidence::none:
      if (answer == Answer::report) return 0;
      return answer == Answer::note ? 5000 : 10000;
  }
  return 0;
}

}  // namespace sightline::score
