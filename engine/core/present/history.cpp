#include "core/present/history.hpp"

#include <algorithm>

namespace sightline::present {
namespace {

std::string join_items(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : " / ") + text;
  return joined;
}

std::string order_sentence(const Say& say, const scenario::Scene& scene, const session::Ordered& done) {
  const auto* task = std::get_if<scenario::OrderTask>(&scene.task);
  if (task == nullptr) return {};
  std::vector<std::string> texts;
  for (const auto item : done.items)
    if (item.index() < task->items.size()) texts.push_back(task->items[item.index()].text);
  return say("Your order: {items}", {{"items", join_items(texts)}});
}

std::string pick_sentence(const Say& say, const scenario::Scene& scene, scenario::CaseId which,
                          const session::Picked& done) {
  const auto* task = std::get_if<scenario::PickTask>(&scene.task);
  if (task == nullptr) return {};
  std::vector<std::string> texts;
  for (const auto item : done.items)
    if (item.index() < task->items.size()) texts.push_back(task->items[item.index()].text.get(which));
  return say("You picked: {items}", {{"items", join_items(texts)}});
}

std::string report_sentence(const Say& say, const scenario::Scene& scene, scenario::CaseId which,
                            const session::Reported& done) {
  const auto* task = std::get_if<scenario::ReportTask>(&scene.task);
  if (task == nullptr) return {};
  if (done.answer == scenario::Answer::note) return say("You decided: {text}", {{"text", task->note}});
  if (done.answer == scenario::Answer::nothing) return say("You decided: {text}", {{"text", task->nothing}});
  if (!done.channel.valid() || done.channel.index() >= task->to.size()) return {};
  return say("You reported: {text}", {{"text", task->to[done.channel.index()].text.get(which)}});
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

std::string deed_sentence(const words::Words& words, const scenario::Scenario& scenario,
                          scenario::CaseId which, scenario::SceneId scene, const session::Event& event) {
  const Say say{words, "deed"};
  const auto& what = event.what;
  if (const auto* noted = std::get_if<session::Noted>(&what))
    return say("You noted: {text}", {{"text", text_of(scenario, noted->observation, which)}});
  if (const auto* undone = std::get_if<session::Unnoted>(&what))
    return say("You took a note back: {text}", {{"text", text_of(scenario, undone->observation, which)}});
  if (const auto* chose = std::get_if<session::Chose>(&what))
    return say("You chose: {text}", {{"text", scenario.choice(chose->choice).text.get(which)}});
  if (const auto* hint = std::get_if<session::Hinted>(&what))
    return say("A hint pointed to: {text}", {{"text", text_of(scenario, hint->observation, which)}});
  if (std::holds_alternative<session::Skipped>(what)) return say("You skipped this part.");
  if (std::holds_alternative<session::Left>(what)) return say("You ended the attempt here.");
  if (!scene.valid()) return {};
  const scenario::Scene& where = scenario.scene(scene);
  if (const auto* ordered = std::get_if<session::Ordered>(&what)) return order_sentence(say, where, *ordered);
  if (const auto* picked = std::get_if<session::Picked>(&what))
    return pick_sentence(say, where, which, *picked);
  if (const auto* reported = std::get_if<session::Reported>(&what))
    return report_sentence(say, where, which, *reported);
  return {};
}

}  // namespace sightline::present
