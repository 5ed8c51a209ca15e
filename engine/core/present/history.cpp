#include "core/present/history.hpp"

#include <algorithm>

namespace sightline::present {
namespace {

std::string join_items(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : " / ") + text;
  return joined;
}

/// The task of the scene in which something was done, if it is of that kind.
template <class Task>
const Task* task_of(const scenario::Scenario& scenario, scenario::SceneId scene) {
  return scene.valid() ? std::get_if<Task>(&scenario.scene(scene).task) : nullptr;
}

std::string order_words(const scenario::OrderTask& task, const session::Ordered& done) {
  std::vector<std::string> texts;
  for (const auto item : done.items)
    if (item.index() < task.items.size()) texts.push_back(task.items[item.index()].text);
  return join_items(texts);
}

std::string pick_words(const scenario::PickTask& task, scenario::CaseId which, const session::Picked& done) {
  std::vector<std::string> texts;
  for (const auto item : done.items)
    if (item.index() < task.items.size()) texts.push_back(task.items[item.index()].text.get(which));
  return join_items(texts);
}

std::string report_words(const scenario::ReportTask& task, scenario::CaseId which,
                         const session::Reported& done) {
  if (done.answer == scenario::Answer::note) return task.note;
  if (done.answer == scenario::Answer::nothing) return task.nothing;
  if (!done.channel.valid() || done.channel.index() >= task.to.size()) return {};
  return task.to[done.channel.index()].text.get(which);
}

std::vector<std::string> pick_reasons(const scenario::PickTask& task, const session::Picked& done) {
  std::vector<std::string> reasons;
  for (const auto item : done.items)
    if (item.index() < task.items.size()) reasons.push_back(task.items[item.index()].why);
  return reasons;
}

std::string report_reason(const scenario::ReportTask& task, scenario::CaseId which,
                          const session::Reported& done) {
  const bool has_channel = done.channel.valid() && done.channel.index() < task.to.size();
  return has_channel ? task.to[done.channel.index()].why.get(which) : std::string{};
}

}  // namespace

std::string text_of(const scenario::Scenario& scenario, scenario::ObservationId id, scenario::CaseId which) {
  return scenario.observation(id).text.get(which);
}

std::string speaker_of(const scenario::Scenario& scenario, scenario::ObservationId id) {
  const scenario::CastId speaker = scenario.observation(id).speaker;
  return speaker.valid() ? scenario.cast[speaker.index()].name : std::string{};
}

std::vector<Moment> history(const scenario::Scenario& scenario, const session::EventLog& effective) {
  std::vector<Moment> moments;
  session::State state;
  std::size_t told = 0;
  for (std::size_t i = 0; i < effective.size(); ++i) {
    const Moment before{state.clock, state.scene, {}, static_cast<int>(i)};
    session::apply(scenario, state, effective[i]);
    const auto& what = effective[i].what;
    if (!std::holds_alternative<session::Started>(what) && !std::holds_alternative<session::Advanced>(what))
      moments.push_back(before);
    for (; told < state.transcript.size(); ++told) {
      const auto shown = state.transcript[told];
      moments.push_back({state.clock, scenario.observation(shown).scene, shown, -1});
    }
  }
  return moments;
}

std::string deed_words(const scenario::Scenario& scenario, scenario::CaseId which, scenario::SceneId scene,
                       const session::Event& event) {
  const auto& what = event.what;
  if (const auto* noted = std::get_if<session::Noted>(&what))
    return text_of(scenario, noted->observation, which);
  if (const auto* undone = std::get_if<session::Unnoted>(&what))
    return text_of(scenario, undone->observation, which);
  if (const auto* hint = std::get_if<session::Hinted>(&what))
    return text_of(scenario, hint->observation, which);
  if (const auto* chose = std::get_if<session::Chose>(&what))
    return scenario.choice(chose->choice).text.get(which);
  const auto* ordered = std::get_if<session::Ordered>(&what);
  const auto* order = task_of<scenario::OrderTask>(scenario, scene);
  if (ordered != nullptr && order != nullptr) return order_words(*order, *ordered);
  const auto* picked = std::get_if<session::Picked>(&what);
  const auto* pick = task_of<scenario::PickTask>(scenario, scene);
  if (picked != nullptr && pick != nullptr) return pick_words(*pick, which, *picked);
  const auto* reported = std::get_if<session::Reported>(&what);
  const auto* report = task_of<scenario::ReportTask>(scenario, scene);
  if (reported != nullptr && report != nullptr) return report_words(*report, which, *reported);
  return {};
}

std::vector<std::string> reasons_of(const scenario::Scenario& scenario, scenario::CaseId which,
                                    scenario::SceneId scene, const session::Event& event) {
  std::vector<std::string> reasons;
  const auto& what = event.what;
  if (const auto* noted = std::get_if<session::Noted>(&what))
    reasons.push_back(scenario.observation(noted->observation).why.get(which));
  if (const auto* chose = std::get_if<session::Chose>(&what))
    reasons.push_back(scenario.choice(chose->choice).why.get(which));
  const auto* order = task_of<scenario::OrderTask>(scenario, scene);
  if (std::holds_alternative<session::Ordered>(what) && order != nullptr) reasons.push_back(order->why);
  const auto* picked = std::get_if<session::Picked>(&what);
  const auto* pick = task_of<scenario::PickTask>(scenario, scene);
  if (picked != nullptr && pick != nullptr) reasons = pick_reasons(*pick, *picked);
  const auto* reported = std::get_if<session::Reported>(&what);
  const auto* report = task_of<scenario::ReportTask>(scenario, scene);
  if (reported != nullptr && report != nullptr) reasons.push_back(report_reason(*report, which, *reported));
  std::erase(reasons, "");
  return reasons;
}

std::string deed_sentence(const words::Words& words, const scenario::Scenario& scenario,
                          scenario::CaseId which, scenario::SceneId scene, const session::Event& event) {
  const Say say{words, "deed"};
  const auto& what = event.what;
  if (std::holds_alternative<session::Skipped>(what)) return say("You skipped this part.");
  if (std::holds_alternative<session::Left>(what)) return say("You ended the attempt here.");
  const std::string text = deed_words(scenario, which, scene, event);
  if (text.empty()) return {};
  if (std::holds_alternative<session::Noted>(what)) return say("You noted: {text}", {{"text", text}});
  if (std::holds_alternative<session::Unnoted>(what))
    return say("You took a note back: {text}", {{"text", text}});
  if (std::holds_alternative<session::Hinted>(what))
    return say("A hint pointed to: {text}", {{"text", text}});
  if (std::holds_alternative<session::Chose>(what)) return say("You chose: {text}", {{"text", text}});
  if (std::holds_alternative<session::Ordered>(what)) return say("Your order: {items}", {{"items", text}});
  if (std::holds_alternative<session::Picked>(what)) return say("You picked: {items}", {{"items", text}});
  const auto* reported = std::get_if<session::Reported>(&what);
  const bool sent = reported != nullptr && reported->answer == scenario::Answer::report;
  return sent ? say("You reported: {text}", {{"text", text}}) : say("You decided: {text}", {{"text", text}});
}

}  // namespace sightline::present
