// Whether what a person wants to do is allowed now, and what event it makes.
#include <algorithm>

#include "core/session/session.hpp"

namespace sightline::session {

using scenario::Answer;
using scenario::Scenario;

namespace {

/// Either an event or a reason, before the event gets its number.
struct Verdict {
  Refusal refusal = Refusal::none;
  Happening what = Advanced{};
};

struct Judge {
  const Scenario& scenario;
  const State& state;

  [[nodiscard]] bool was_shown(ObservationId id) const {
    return id.valid() && id.index() < state.shown.size() && state.shown[id.index()] != 0;
  }
  [[nodiscard]] bool is_noted(ObservationId id) const { return state.flagged[id.index()] != 0; }
  /// A note can be changed until the story leaves the scene in which it was made.
  [[nodiscard]] bool stands(ObservationId id) const {
    return state.noted_in_chain[id.index()] != state.chain;
  }

  [[nodiscard]] Verdict operator()(const Next&) const {
    if (state.at_question(scenario)) return {Refusal::nothing_left};
    return {};
  }

  [[nodiscard]] Verdict operator()(const Note& note) const {
    if (!was_shown(note.observation)) return {Refusal::not_shown};
    if (is_noted(note.observation)) return {Refusal::already_noted};
    return {Refusal::none, Noted{note.observation}};
  }

  [[nodiscard]] Verdict operator()(const Unnote& unnote) const {
    if (!was_shown(unnote.observation)) return {Refusal::not_shown};
    if (!is_noted(unnote.observation)) return {Refusal::not_noted};
    if (stands(unnote.observation)) return {Refusal::note_stands};
    return {Refusal::none, Unnoted{unnote.observation}};
  }

  [[nodiscard]] Verdict operator()(const Rate& rate) const {
    if (!was_shown(rate.observation)) return {Refusal::not_shown};
    if (!is_noted(rate.observation)) return {Refusal::not_noted};
    if (stands(rate.observation)) return {Refusal::note_stands};
    if (rate.percent != 50 && rate.percent != 75 && rate.percent != 95) return {Refusal::not_a_level};
    return {Refusal::none, Rated{rate.observation, rate.percent}};
  }

  /// Whether a question of this kind is open.
  template <class Kind>
  [[nodiscard]] Refusal asked() const {
    if (state.pending.valid() || state.revealed < static_cast<int>(state.queue.size())) {
      return Refusal::lines_left;
    }
    if (!std::holds_alternative<Kind>(scenario.scene(state.scene).task)) return Refusal::not_this_task;
    if (state.at_question(scenario)) return Refusal::none;
    return std::is_same_v<Kind, scenario::ReportTask> ? Refusal::report_closed : Refusal::not_this_task;
  }

  [[nodiscard]] Verdict operator()(const Choose& choose) const {
    const Refusal refusal = asked<scenario::ChooseTask>();
    if (refusal != Refusal::none) return {refusal};
    if (!can_choose(scenario, state, choose.choice)) return {Refusal::not_offered};
    return {Refusal::none, Chose{choose.choice}};
  }

  [[nodiscard]] Verdict operator()(const Order& order) const {
    const Refusal refusal = asked<scenario::OrderTask>();
    if (refusal != Refusal::none) return {refusal};
    const auto* task = std::get_if<scenario::OrderTask>(&scenario.scene(state.scene).task);
    std::vector<char> seen(task->items.size(), 0);
    for (const ItemId item : order.items) {
      if (!item.valid() || item.index() >= seen.size()) return {Refusal::not_offered};
      if (seen[item.index()]++ != 0) return {Refusal::incomplete};
    }
    if (order.items.size() != seen.size()) return {Refusal::incomplete};
    return {Refusal::none, Ordered{order.items}};
  }

  [[nodiscard]] Verdict operator()(const Pick& pick) const {
    const Refusal refusal = asked<scenario::PickTask>();
    if (refusal != Refusal::none) return {refusal};
    if (pick.items.empty()) return {Refusal::nothing_picked};
    const std::vector<ItemId> offered = offered_items(scenario, state);
    for (const ItemId item : pick.items) {
      if (!std::binary_search(offered.begin(), offered.end(), item)) return {Refusal::not_offered};
    }
    return {Refusal::none, Picked{sorted(pick.items)}};
  }

  [[nodiscard]] Verdict operator()(const Report& report) const {
    const Refusal refusal = asked<scenario::ReportTask>();
    if (refusal != Refusal::none) return {refusal};
    if (report.answer == Answer::nothing) return {Refusal::none, Reported{Answer::nothing, {}, {}}};
    for (const ObservationId id : report.cited) {
      if (!was_shown(id)) return {Refusal::not_shown};
      if (!is_noted(id)) return {Refusal::cited_not_noted};
    }
    if (report.answer == Answer::note)
      return {Refusal::none, Reported{Answer::note, {}, sorted(report.cited)}};
    const auto* task = std::get_if<scenario::ReportTask>(&scenario.scene(state.scene).task);
    if (!report.channel.valid() || report.channel.index() >= task->to.size()) return {Refusal::not_offered};
    if (report.cited.empty()) return {Refusal::needs_citation};
    return {Refusal::none, Reported{Answer::report, report.channel, sorted(report.cited)}};
  }

  [[nodiscard]] Verdict operator()(const Skip&) const {
    const scenario::Scene& scene = scenario.scene(state.scene);
    if (scene.content.empty() || !scene.skip_to.valid()) return {Refusal::cannot_skip};
    return {Refusal::none, Skipped{state.scene}};
  }

  [[nodiscard]] Verdict operator()(const AskHint&) const {
    if (state.start.mode != Mode::practice) return {Refusal::only_in_practice};
    for (const ObservationId id : state.transcript) {
      const bool open = state.flagged[id.index()] == 0 && state.hinted[id.index()] == 0;
      if (open && is_countable_sign(scenario.observation(id))) return {Refusal::none, Hinted{id}};
    }
    return {Refusal::nothing_to_hint};
  }

  [[nodiscard]] Verdict operator()(const GoBack&) const {
    if (state.start.mode != Mode::practice) return {Refusal::only_in_practice};
    if (state.last_answer < 0) return {Refusal::nothing_to_undo};
    return {Refusal::none, WentBack{state.last_answer}};
  }

  [[nodiscard]] Verdict operator()(const Leave&) const { return {Refusal::none, Left{}}; }

  /// Ascending, each once.
  template <class Id>
  [[nodiscard]] static std::vector<Id> sorted(std::vector<Id> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }
};

}  // namespace

Decision decide(const Scenario& scenario, const State& state, const EventLog& log, const Intent& intent) {
  if (state.finished() || !state.scene.valid()) return {Refusal::finished, {}};
  Verdict verdict = std::visit(Judge{scenario, state}, intent);
  if (verdict.refusal != Refusal::none) return {verdict.refusal, {}};
  return {Refusal::none, {static_cast<int>(log.size()), std::move(verdict.what)}};
}

namespace {

struct IntentOf {
  std::optional<Intent> operator()(const Started&) const { return std::nullopt; }
  std::optional<Intent> operator()(const Advanced&) const { return Next{}; }
  std::optional<Intent> operator()(const Noted& e) const { return Note{e.observation}; }
  std::optional<Intent> operator()(const Unnoted& e) const { return Unnote{e.observation}; }
  std::optional<Intent> operator()(const Rated& e) const { return Rate{e.observation, e.percent}; }
  std::optional<Intent> operator()(const Chose& e) const { return Choose{e.choice}; }
  std::optional<Intent> operator()(const Ordered& e) const { return Order{e.items}; }
  std::optional<Intent> operator()(const Picked& e) const { return Pick{e.items}; }
  std::optional<Intent> operator()(const Reported& e) const { return Report{e.answer, e.channel, e.cited}; }
  std::optional<Intent> operator()(const Skipped&) const { return Skip{}; }
  std::optional<Intent> operator()(const Hinted&) const { return AskHint{}; }
  std::optional<Intent> operator()(const WentBack&) const { return GoBack{}; }
  std::optional<Intent> operator()(const Left&) const { return Leave{}; }
};

}  // namespace

std::optional<Intent> intent_of(const Event& event) { return std::visit(IntentOf{}, event.what); }

}  // namespace sightline::session
