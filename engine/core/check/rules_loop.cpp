#include <algorithm>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::Choice;

/// A step that can be taken again and again: no `once`, no grade (graded choices are answered once), and not
/// behind a visit that never returns.
bool is_repeatable(const Inspection& in, const Flow& flow, const Way& way) {
  if (way.visited.valid() && flow.returns[way.visited.index()] == 0) return false;
  if (!way.choice.valid()) return true;
  const Choice& choice = in.scenario.choice(way.choice);
  return !choice.once && choice.mark.find(flow.which) == nullptr;
}

using Next = std::vector<std::vector<std::size_t>>;

Next repeatable_steps(const Inspection& in, const Flow& flow) {
  Next next(flow.ways.size());
  for (std::size_t i = 0; i < flow.ways.size(); ++i) {
    if (flow.depths[i] == 0) continue;
    for (const Way& way : flow.ways[i]) {
      if (!is_repeatable(in, flow, way)) continue;
      if (way.kind == Way::Kind::stay) next[i].push_back(i);
      if (way.kind == Way::Kind::go || way.kind == Way::Kind::visit) next[i].push_back(way.to.index());
    }
  }
  return next;
}

constexpr std::size_t most_named = 6;    // scenes of a loop, in its message
constexpr std::size_t most_loops = 100;  // told in one run

/// Walks every scene once, depth first without recursion; each step back onto the current path is a loop.
class LoopFinder {
 public:
  explicit LoopFinder(const Next& next)
      : next_(next), state_(next.size(), State::fresh), place_(next.size(), 0) {}

  std::vector<std::vector<std::size_t>> find() {
    for (std::size_t i = 0; i < next_.size(); ++i) {
      if (state_[i] == State::fresh) walk_from(i);
    }
    return std::move(loops_);
  }

 private:
  enum class State : char { fresh, on_path, done };
  struct Step {
    std::size_t scene;
    std::size_t tried;  ///< of its ways on
  };

  void walk_from(std::size_t start) {
    enter(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.tried == next_[step.scene].size()) {
        state_[step.scene] = State::done;
        path_.pop_back();
        continue;
      }
      const std::size_t to = next_[step.scene][step.tried++];
      if (state_[to] == State::on_path) add_loop(to);
      if (state_[to] == State::fresh) enter(to);
    }
  }

  void enter(std::size_t scene) {
    state_[scene] = State::on_path;
    place_[scene] = path_.size();
    path_.push_back({scene, 0});
  }

  void add_loop(std::size_t from) {
    if (loops_.size() == most_loops) return;
    std::vector<std::size_t> loop;
    for (std::size_t i = place_[from]; i < path_.size() && loop.size() <= most_named; ++i) {
      loop.push_back(path_[i].scene);
    }
    loops_.push_back(std::move(loop));
  }

  const Next& next_;
  std::vector<State> state_;
  std::vector<std::size_t> place_;  ///< of a scene on the path
  std::vector<Step> path_;
  std::vector<std::vector<std::size_t>> loops_;
};

}  // namespace

void find_endless_loops(Inspection& in) {
  for (const Flow& flow : in.flows) {
    const Next next = repeatable_steps(in, flow);
    for (const auto& loop : LoopFinder(next).find()) {
      std::string way;
      for (std::size_t i = 0; i < loop.size() && i < most_named; ++i) {
        way += in.scenario.scenes[loop[i]].id + ", ";
      }
      way += loop.size() > most_named ? "..., " : "";
      const scenario::Scene& first = in.scenario.scenes[loop.front()];
      finding(in, Severity::error, first.at_source, "endless-loop",
              "the story can go round for ever: " + way + first.id,
              "add once: true to a choice on the way round");
    }
  }
}

}  // namespace sightline::check
