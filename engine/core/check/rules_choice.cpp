#include <algorithm>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::Choice;
using scenario::ChooseTask;
using scenario::Condition;
using scenario::Grade;
using scenario::Mark;
using scenario::Observation;
using scenario::PickTask;
using scenario::ReportTask;
using scenario::Scene;

void find_impossible(Inspection& in, const Condition& when, SceneId scene, std::string_view what) {
  if (when.tests.empty()) return;
  bool entered = false;
  for (const Flow& flow : in.flows) {
    if (!flow.entered(scene)) continue;
    entered = true;
    if (can_hold(when, in.scenario, flow.which)) return;
  }
  if (!entered) return;  // an unreachable scene says it all
  finding(in, Severity::error, when.at, "never-possible",
          "this condition of " + std::string(what) + " can never hold where it stands",
          "leave out what never happens, or mend the condition");
}

/// Whether what is shown, or when, is another thing in the two cases.
bool differs(const Scenario& scenario, const Observation& seen, CaseId one, CaseId other) {
  if (can_hold(seen.when, scenario, one) != can_hold(seen.when, scenario, other)) return true;
  const std::string* first = seen.text.find(one);
  const std::string* second = seen.text.find(other);
  return (first == nullptr) != (second == nullptr) || (first != nullptr && *first != *second);
}

/// Where choices with a visit lead afterwards.
std::vector<SceneId> next_after_visits(const Flow& flow) {
  std::vector<SceneId> next;
  for (const auto& ways : flow.ways) {
    for (const Way& way : ways) {
      if (way.visited.valid() && way.to.valid()) next.push_back(way.to);
    }
  }
  return next;
}

/// Scenes by whose question something may have been shown that tells the two cases apart.
std::vector<char> told_apart(const Inspection& in, CaseId one, CaseId other) {
  std::vector<char> told(in.scenario.scenes.size(), 0);
  std::vector<std::size_t> open;
  const auto mark = [&](SceneId id) {
    if (told[id.index()] != 0) return;
    told[id.index()] = 1;
    open.push_back(id.index());
  };
  for (const Observation& seen : in.scenario.observations) {
    if (differs(in.scenario, seen, one, other)) mark(seen.scene);
  }
  std::vector<SceneId> after_visits = next_after_visits(in.flows[one.index()]);
  bool came_back = false;
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const Flow* flow : {&in.flows[one.index()], &in.flows[other.index()]}) {
      for (const Way& way : flow->ways[at]) {
        if (way.to.valid()) mark(way.to);
        came_back = came_back || way.kind == Way::Kind::back;
      }
    }
    if (!came_back) continue;
    // Whoever comes back goes on where the visitor's choice leads: any of them, for simplicity.
    for (const SceneId next : after_visits) mark(next);
    after_visits.clear();
    came_back = false;
  }
  return told;
}

bool same_mark(const Mark* a, const Mark* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->grade == b->grade && a->harm == b->harm;
}

void find_clairvoyant(Inspection& in, CaseId one, CaseId other) {
  const std::vector<char> told = told_apart(in, one, other);
  const auto judge = [&](const scenario::ByCase<Mark>& mark, SceneId scene, Position at,
                         const std::string& id) {
    if (!mark.differs() || told[scene.index()] != 0 || same_mark(mark.find(one), mark.find(other))) return;
    finding(in, Severity::error, at, "clairvoyant-grade",
            "the grade of " + single_quoted(id) + " differs by case, but nothing shown before it does",
            "show something that differs first, or give one grade");
  };
  for (const Choice& choice : in.scenario.choices) {
    judge(choice.mark, choice.scene, choice.at_source, choice.id);
  }
  for (std::size_t i = 0; i < in.scenario.scenes.size(); ++i) {
    const auto* task = std::get_if<ReportTask>(&in.scenario.scenes[i].task);
    if (task == nullptr) continue;
    for (const auto& channel : task->to) {
      judge(channel.mark, SceneId{static_cast<int>(i)}, channel.at_source, channel.contact_id);
    }
  }
}

/// By SceneId: whether only tasks and `then` lie between that scene and the report.
std::vector<char> report_openers(const Scenario& scenario) {
  std::vector<std::vector<std::size_t>> before(scenario.scenes.size());
  std::vector<char> opens(scenario.scenes.size(), 0);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
    for (const auto& branch : scenario.scenes[i].then) {
      if (branch.to.scene.valid()) before[branch.to.scene.index()].push_back(i);
    }
    if (!std::holds_alternative<ReportTask>(scenario.scenes[i].task)) continue;
    opens[i] = 1;
    open.push_back(i);
  }
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const std::size_t earlier : before[at]) {
      if (opens[earlier] != 0) continue;
      opens[earlier] = 1;
      open.push_back(earlier);
    }
  }
  return opens;
}

bool opens_report(const std::vector<char>& openers, const Choice& choice, CaseId which) {
  if (choice.visit.valid() && openers[choice.visit.index()] != 0) return true;
  const scenario::Target* to = choice.to.find(which);
  return to != nullptr && to->scene.valid() && openers[to->scene.index()] != 0;
}

/// Of one scene in one case: whether any choice is graded, and whether a right step is offered.
struct Offer {
  bool graded = false;
  bool right = false;
};

Offer offer_of(const Inspection& in, const std::vector<char>& openers, const ChooseTask& task, CaseId which) {
  Offer offer;
  for (const ChoiceId id : task.choices) {
    const Choice& choice = in.scenario.choice(id);
    if (!can_hold(choice.when, in.scenario, which)) continue;
    const Mark* mark = choice.mark.find(which);
    offer.graded = offer.graded || mark != nullptr;
    // Going to the report is ungraded, and may well be the right thing to do.
    offer.right =
        offer.right || (mark != nullptr ? mark->grade == Grade::right : opens_report(openers, choice, which));
  }
  return offer;
}

Offer offer_of(const Inspection& in, const PickTask& task, CaseId which) {
  Offer offer{.graded = true};
  for (const auto& item : task.items) {
    offer.right = offer.right || (item.mark.grade == Grade::right && can_hold(item.when, in.scenario, which));
  }
  return offer;
}

Offer offer_of(const ReportTask& task, CaseId which) {
  Offer offer{.graded = true};
  for (const auto& channel : task.to) {
    const Mark* mark = channel.mark.find(which);
    offer.right = offer.right || (mark != nullptr && mark->grade == Grade::right);
  }
  return offer;
}

}  // namespace

void find_never_possible(Inspection& in) {
  const Scenario& s = in.scenario;
  for (const Observation& seen : s.observations) {
    find_impossible(in, seen.when, seen.scene, "observation " + single_quoted(seen.id));
  }
  for (const Choice& choice : s.choices) {
    find_impossible(in, choice.when, choice.scene, "choice " + single_quoted(choice.id));
  }
  for (std::size_t i = 0; i < s.scenes.size(); ++i) {
    const SceneId id{static_cast<int>(i)};
    if (const auto* task = std::get_if<PickTask>(&s.scenes[i].task)) {
      for (const auto& item : task->items)
        find_impossible(in, item.when, id, "item " + single_quoted(item.id));
    }
    for (const auto& branch : s.scenes[i].then) find_impossible(in, branch.when, id, "a branch of 'then'");
  }
}

void find_clairvoyant_grades(Inspection& in) {
  constexpr std::size_t most_cases = 8;  // every pair is looked at
  for (std::size_t i = 0; i < std::min(in.flows.size(), most_cases); ++i) {
    for (std::size_t j = i + 1; j < std::min(in.flows.size(), most_cases); ++j) {
      find_clairvoyant(in, in.flows[i].which, in.flows[j].which);
    }
  }
}

void find_steps_without_right(Inspection& in) {
  const std::vector<char> openers = report_openers(in.scenario);
  for (const Scene& scene : in.scenario.scenes) {
    std::vector<CaseId> without;
    for (const CaseId which : all_cases(in.scenario)) {
      Offer offer;
      if (const auto* choose = std::get_if<ChooseTask>(&scene.task))
        offer = offer_of(in, openers, *choose, which);
      if (const auto* pick = std::get_if<PickTask>(&scene.task)) offer = offer_of(in, *pick, which);
      if (const auto* report = std::get_if<ReportTask>(&scene.task)) offer = offer_of(*report, which);
      if (offer.graded && !offer.right) without.push_back(which);
    }
    if (without.empty()) continue;
    finding(in, Severity::error, scene.at_source, "no-right",
            "the graded step of " + single_quoted(scene.id) + " offers nothing that is right" +
                in_cases(in, without),
            "give one of its answers grade: right");
  }
}

void find_unexplained_choices(Inspection& in) {
  for (const Choice& choice : in.scenario.choices) {
    std::vector<CaseId> without;
    for (const CaseId which : all_cases(in.scenario)) {
      const bool graded = can_hold(choice.when, in.scenario, which) && choice.mark.find(which) != nullptr;
      if (graded && choice.why.find(which) == nullptr) without.push_back(which);
    }
    if (without.empty()) continue;
    finding(in, Severity::warning, choice.at_source, "unexplained-choice",
            "the graded choice " + single_quoted(choice.id) + " gives no reason" + in_cases(in, without),
            "add why: ... for the debrief");
  }
}

void find_graded_openers(Inspection& in) {
  const std::vector<char> openers = report_openers(in.scenario);
  for (const Choice& choice : in.scenario.choices) {
    std::vector<CaseId> graded;
    for (const CaseId which : all_cases(in.scenario)) {
      const Mark* mark = choice.mark.find(which);
      const bool counts = mark != nullptr && mark->grade != Grade::harmful;
      if (counts && opens_report(openers, choice, which)) graded.push_back(which);
    }
    if (graded.empty()) continue;
    finding(
        in, Severity::error, choice.at_source, "graded-report-choice",
        "the choice " + single_quoted(choice.id) + " opens the report and is graded" + in_cases(in, graded),
        "leave out its grade: the report is judged by itself");
  }
}

}  // namespace sightline::check
