#include "core/debrief/comparison.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>

namespace sightline::debrief {

using scenario::Scenario;
using scenario::SceneId;
using session::EventLog;

namespace {

using Points = std::vector<ReplayPoint>;

/// Beyond that many pairs to weigh only the common beginning is paired: no story for people is so long.
constexpr std::size_t most_pairs = 4'000'000;

std::vector<int> common_beginning(const Points& own, const Points& expert) {
  std::vector<int> pairs(own.size(), -1);
  for (std::size_t i = 0; i < own.size() && i < expert.size() && own[i].scene == expert[i].scene; ++i)
    pairs[i] = static_cast<int>(i);
  return pairs;
}

/// For each own point the expert's that is the same stop, or -1: a longest common sequence of scenes.
std::vector<int> pair_up(const Points& own, const Points& expert) {
  if ((own.size() + 1) * (expert.size() + 1) > most_pairs) return common_beginning(own, expert);
  const std::size_t width = expert.size() + 1;
  std::vector<int> best((own.size() + 1) * width, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return best[i * width + j]; };
  for (std::size_t i = own.size(); i-- > 0;) {
    for (std::size_t j = expert.size(); j-- > 0;) {
      at(i, j) =
          own[i].scene == expert[j].scene ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  std::vector<int> pairs(own.size(), -1);
  for (std::size_t i = 0, j = 0; i < own.size() && j < expert.size();) {
    if (own[i].scene == expert[j].scene) {
      pairs[i++] = static_cast<int>(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

/// The answer that ends a stop; nothing where one only read on.
const session::Event* answer_of(const EventLog& log, const Deeds& deeds) {
  if (deeds.to <= deeds.from) return nullptr;
  const session::Event& last = log[static_cast<std::size_t>(deeds.to) - 1];
  return std::holds_alternative<session::Advanced>(last.what) ? nullptr : &last;
}

/// Citing is the judgement's own matter: two reports to the same place are one step.
bool is_same_answer(const session::Event* own, const session::Event* expert) {
  if (own == nullptr || expert == nullptr) return own == expert;
  const auto* mine = std::get_if<session::Reported>(&own->what);
  const auto* theirs = std::get_if<session::Reported>(&expert->what);
  if (mine == nullptr || theirs == nullptr) return own->what == expert->what;
  return mine->answer == theirs->answer && mine->channel == theirs->channel;
}

/// What the trainee skipped, and what touches the same without having been met, is not told after all.
std::vector<char> kept_back(const Scenario& scenario, const EventLog& own, const Points& points) {
  std::vector<char> met(scenario.scenes.size(), 0), back(scenario.scenes.size(), 0);
  std::set<std::string> topics;
  for (const ReplayPoint& point : points) {
    if (point.scene.valid()) met[point.scene.index()] = 1;
  }
  for (const session::Event& event : own) {
    const auto* skip = std::get_if<session::Skipped>(&event.what);
    if (skip == nullptr) continue;
    back[skip->scene.index()] = 1;
    const auto& content = scenario.scene(skip->scene).content;
    topics.insert(content.begin(), content.end());
  }
  for (std::size_t i = 0; i < back.size(); ++i) {
    for (const std::string& topic : scenario.scenes[i].content) {
      if (met[i] == 0 && topics.count(topic) > 0) back[i] = 1;
    }
  }
  return back;
}

/// Gives every point of the expert's to an own stop. What the expert did between two shared stops stands at
/// the beginning of the trainee's own way between them, or with the first of the two if there is none.
void place_beside(const EventLog& own, const Points& points, const std::vector<int>& pairs,
                  Comparison& comparison) {
  const int all = static_cast<int>(comparison.points.size());
  const int size = static_cast<int>(own.size()), expert_size = static_cast<int>(comparison.log.size());
  int placed = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    Beside beside;
    const auto next = std::find_if(pairs.begin() + static_cast<std::ptrdiff_t>(i) + 1, pairs.end(),
                                   [](int pair) { return pair >= 0; });
    const bool parts_next = i + 1 < points.size() && pairs[i + 1] < 0;
    int end = next != pairs.end() ? *next : all;
    if (pairs[i] >= 0 && parts_next) end = pairs[i] + 1;
    beside.first = placed;
    if (pairs[i] >= 0) {
      const auto at = static_cast<std::size_t>(pairs[i]);
      beside.same_place = true;
      beside.same_step =
          is_same_answer(answer_of(own, deeds_at(points, i, size)),
                         answer_of(comparison.log, deeds_at(comparison.points, at, expert_size)));
    }
    beside.count = end - placed;
    placed = end;
    comparison.beside.push_back(beside);
  }
}

}  // namespace

Deeds deeds_at(const Points& points, std::size_t at, int log_size) {
  const int from = at == 0 ? 0 : points[at - 1].events + 1;
  const int to = std::min(points[at].events + 1, log_size);
  return {std::min(from, to), to};
}

Comparison compare(const Scenario& scenario, const EventLog& own, const Points& points,
                   const session::Script& script) {
  Comparison comparison;
  const auto* started = own.empty() ? nullptr : std::get_if<session::Started>(&own.front().what);
  if (started == nullptr || points.empty()) return comparison;
  comparison.log = session::effective(session::follow_script(scenario, *started, script).log);
  comparison.points = make(scenario, comparison.log).replay;
  if (std::holds_alternative<session::Left>(own.back().what)) {
    // Not a word of what is still to come.
    const std::vector<int> pairs = pair_up(points, comparison.points);
    const int last = *std::max_element(pairs.begin(), pairs.end());
    comparison.points.resize(static_cast<std::size_t>(last + 1));
  }
  comparison.kept_back = kept_back(scenario, own, points);
  place_beside(own, points, pair_up(points, comparison.points), comparison);
  return comparison;
}

}  // namespace sightline::debrief
