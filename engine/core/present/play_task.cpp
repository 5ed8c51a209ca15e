// What is asked now: choices, an order, a pick, the report; or the way on.
#include <algorithm>

#include "core/present/history.hpp"
#include "core/present/play_parts.hpp"

namespace sightline::present {
namespace {

using scenario::Answer;

std::string step_number(std::size_t n) { return std::to_string(n); }

void add_choices(Builder& page, const AttemptView& attempt) {
  std::size_t n = 0;
  for (const auto id : session::offered_choices(*attempt.scenario, *attempt.state)) {
    const scenario::Choice& choice = attempt.scenario->choice(id);
    const std::string text = choice.text.get(attempt.state->start.which);
    page.add(Kind::card, Region::below, text).id = "choice/" + choice.id;
    page.press(Role::choice, "choice/" + choice.id, text, number_key(n++), command::Act{session::Choose{id}});
  }
}

void add_order(Builder& page, const AttemptView& attempt, const scenario::OrderTask& task, const Say& say) {
  const auto& order = attempt.drafts.order;
  page.add(Kind::caption, Region::below,
           say("Press the steps in the order in which you would take them. Press one again to take it out."));
  for (std::size_t i = 0; i < task.items.size(); ++i) {
    const scenario::ItemId id{static_cast<int>(i)};
    const auto found = std::find(order.begin(), order.end(), id);
    Block& block = page.add(Kind::card, Region::below, task.items[i].text);
    block.id = "order/" + task.items[i].id;
    block.number = found == order.end() ? 0 : static_cast<int>(found - order.begin()) + 1;
    const int place = block.number;
    Control& control = page.press(Role::option, block.id, block.text, number_key(i), command::PlaceItem{id});
    control.on = place > 0;
    if (place > 0) control.value = say("step {number}", {{"number", std::to_string(place)}});
  }
}

void add_pick(Builder& page, const AttemptView& attempt, const scenario::PickTask& task, const Say& say) {
  page.add(Kind::caption, Region::below, say("Pick as many as you like, then hand them in."));
  const auto& picked = attempt.drafts.picked;
  std::size_t n = 0;
  for (const auto id : session::offered_items(*attempt.scenario, *attempt.state)) {
    const auto& item = task.items[id.index()];
    Block& block = page.add(Kind::card, Region::below, item.text.get(attempt.state->start.which));
    block.id = "pick/" + item.id;
    Control& control =
        page.press(Role::option, block.id, block.text, number_key(n++), command::TogglePick{id});
    control.on = std::find(picked.begin(), picked.end(), id) != picked.end();
    if (control.on) control.value = say("picked");
  }
}

void add_channel(Builder& page, const AttemptView& attempt, std::size_t index, const std::string& id,
                 const std::string& text, const Say& say) {
  page.add(Kind::card, Region::below, text).id = "report/" + id;
  Control& control = page.press(Role::option, "report/" + id, text, number_key(index),
                                command::ChooseChannel{static_cast<int>(index)});
  control.on = attempt.drafts.channel == static_cast<int>(index);
  if (control.on) control.value = say("chosen");
}

void add_citations(Builder& page, const AttemptView& attempt, const Say& say) {
  Block& head = page.add(Kind::list_start, Region::below);
  head.id = "citing";
  head.label = say("Your notebook");
  head.text = say("Tick the notes that your answer rests on.");
  std::size_t n = 0;
  for (const auto id : attempt.state->transcript) {
    if (attempt.state->flagged[id.index()] == 0) continue;
    const auto& cited = attempt.drafts.cited;
    const std::string speaker = speaker_of(*attempt.scenario, id);
    const std::string text = text_of(*attempt.scenario, id, attempt.state->start.which);
    Block& note = page.add(Kind::card, Region::below, speaker.empty() ? text : speaker + ": " + text);
    note.id = "cite/" + attempt.scenario->observation(id).id;
    Control& control =
        page.press(Role::toggle, note.id, note.text, sequence_key("E", n++), command::ToggleCite{id});
    control.on = std::find(cited.begin(), cited.end(), id) != cited.end();
    if (control.on) control.value = say("ticked");
  }
  if (n == 0)
    page.add(Kind::caption, Region::below,
             say("Your notebook is empty. You can still note what you have seen."));
  page.add(Kind::list_end, Region::below);
}

void add_report(Builder& page, const AttemptView& attempt, const scenario::ReportTask& task, const Say& say) {
  std::size_t n = 0;
  for (const auto& channel : task.to) {
    add_channel(page, attempt, n, channel.contact_id, channel.text.get(attempt.state->start.which), say);
    ++n;
  }
  add_channel(page, attempt, n, "note", task.note, say);
  add_channel(page, attempt, n + 1, "nothing", task.nothing, say);
  add_citations(page, attempt, say);
}

std::string missing_draft(const View& view, const Say& say, const scenario::Task& task) {
  if (std::holds_alternative<scenario::ReportTask>(task) && view.attempt->drafts.channel < 0)
    return say("Choose one of the answers first.");
  const auto* order = std::get_if<scenario::OrderTask>(&task);
  if (order == nullptr || view.attempt->drafts.order.size() >= order->items.size()) return {};
  const std::size_t left = order->items.size() - view.attempt->drafts.order.size();
  return say("Place every step first. Still to place: {number}.", {{"number", step_number(left)}});
}

void add_confirm(Builder& page, const View& view, const scenario::Task& task, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  page.add(Kind::buttons, Region::below).id = "confirm";
  Control& control = page.press(Role::primary, "confirm", say("Hand in"), "D", command::Confirm{});
  control.reason = missing_draft(view, say, task);
  const auto intent = drafted(attempt);
  if (control.reason.empty() && intent)
    control.reason =
        refusal_sentence(view.bundle->interface_words,
                         session::decide(*attempt.scenario, *attempt.state, *attempt.log, *intent).refusal);
  control.enabled = control.reason.empty() && intent.has_value();
}

void add_way_on(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  page.add(Kind::caption, Region::below, say("Take your time. Nothing here is timed."));
  page.add(Kind::buttons, Region::below).id = "way-on";
  const auto next = session::decide(*attempt.scenario, *attempt.state, *attempt.log, session::Next{});
  if (next.refusal != session::Refusal::none) return;
  page.press(Role::primary, "play/next", say("Go on"), "Space", command::Act{session::Next{}});
  page.focus_last();
}

}  // namespace

void add_task(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  if (!attempt.state->at_question(*attempt.scenario)) {
    add_way_on(page, view, say);
    return;
  }
  const scenario::Scene& scene = attempt.scenario->scene(attempt.state->scene);
  Block& question = page.add(Kind::question, Region::below, scene.ask);
  question.id = "question";
  question.detail = say("Take your time. Nothing here is timed.");
  question.is_new = attempt.question_is_new;
  const auto first = page.screen().controls.size();
  if (std::holds_alternative<scenario::ChooseTask>(scene.task)) add_choices(page, attempt);
  if (const auto* order = std::get_if<scenario::OrderTask>(&scene.task))
    add_order(page, attempt, *order, say);
  if (const auto* pick = std::get_if<scenario::PickTask>(&scene.task)) add_pick(page, attempt, *pick, say);
  if (const auto* report = std::get_if<scenario::ReportTask>(&scene.task))
    add_report(page, attempt, *report, say);
  if (!std::holds_alternative<scenario::ChooseTask>(scene.task)) add_confirm(page, view, scene.task, say);
  if (page.screen().controls.size() > first) page.screen().first_focus = static_cast<int>(first);
}

std::optional<session::Intent> drafted(const AttemptView& attempt) {
  if (!attempt.state->scene.valid()) return std::nullopt;
  const scenario::Task& task = attempt.scenario->scene(attempt.state->scene).task;
  const Drafts& drafts = attempt.drafts;
  if (std::holds_alternative<scenario::OrderTask>(task)) return session::Order{drafts.order};
  if (std::holds_alternative<scenario::PickTask>(task)) {
    session::Pick pick{drafts.picked};
    std::sort(pick.items.begin(), pick.items.end());
    return pick;
  }
  const auto* report = std::get_if<scenario::ReportTask>(&task);
  if (report == nullptr || drafts.channel < 0) return std::nullopt;
  const auto channels = static_cast<int>(report->to.size());
  session::Report intent;
  if (drafts.channel < channels) {
    intent.answer = Answer::report;
    intent.channel = scenario::ItemId{drafts.channel};
  } else {
    intent.answer = drafts.channel == channels ? Answer::note : Answer::nothing;
  }
  if (intent.answer != Answer::nothing) intent.cited = drafts.cited;
  std::sort(intent.cited.begin(), intent.cited.end());
  return intent;
}

}  // namespace sightline::present
