// What was done, and whether what was seen carried what was decided.
#include "core/present/debrief_parts.hpp"

namespace sightline::present {
namespace {

using debrief::JudgeReason;
using debrief::StepItem;
using scenario::Grade;
using Step = score::ScoredStep;

std::string grade_name(const Say& say, const Step& step) {
  std::string name;
  switch (step.grade) {
    case Grade::right:
      name = say("Right");
      break;
    case Grade::acceptable:
      name = say("Acceptable");
      break;
    case Grade::weak:
      name = say("Weak");
      break;
    case Grade::harmful:
      name = say("Can do harm");
      break;
  }
  return step.late ? name + ", " + say("but late: half") : name;
}

Tone step_tone(const Step& step) {
  if (step.grade == Grade::harmful) return Tone::missed;
  return step.grade == Grade::weak || step.late ? Tone::caution : Tone::good;
}

const session::Event* event_of(const AttemptView& attempt, int sequence) {
  for (const session::Event& event : *attempt.effective)
    if (event.sequence == sequence) return &event;
  return nullptr;
}

std::string items_text(const scenario::Task& task, const std::vector<scenario::ItemId>& items,
                       scenario::CaseId which) {
  std::string text;
  for (const auto id : items) {
    const auto* order = std::get_if<scenario::OrderTask>(&task);
    const auto* pick = std::get_if<scenario::PickTask>(&task);
    if (!text.empty()) text += " / ";
    if (order != nullptr) text += order->items[id.index()].text;
    if (pick != nullptr) text += pick->items[id.index()].text.get(which);
    const auto* report = std::get_if<scenario::ReportTask>(&task);
    if (report != nullptr) text += report->to[id.index()].text.get(which);
  }
  return text;
}

/// Reasons of items that a pick would better have left out.
std::string pick_reasons(const scenario::PickTask& task, const std::vector<scenario::ItemId>& given) {
  std::string text;
  for (const auto id : given) {
    const auto& item = task.items[id.index()];
    if (item.mark.grade == Grade::weak || item.mark.grade == Grade::harmful)
      text += (text.empty() ? "" : " ") + item.why;
  }
  return text;
}

std::string report_reason(const AttemptView& attempt, const scenario::ReportTask& task, const Step& step) {
  const session::Event* event = event_of(attempt, step.sequence);
  const auto* done = event == nullptr ? nullptr : std::get_if<session::Reported>(&event->what);
  if (done == nullptr || !done->channel.valid() || done->channel.index() >= task.to.size()) return {};
  return task.to[done->channel.index()].why.get(attempt.debrief->which);
}

std::string reason_of(const AttemptView& attempt, const StepItem& item) {
  const scenario::CaseId which = attempt.debrief->which;
  if (item.step.choice.valid()) return attempt.scenario->choice(item.step.choice).why.get(which);
  if (!item.step.scene.valid()) return {};
  const scenario::Task& task = attempt.scenario->scene(item.step.scene).task;
  if (const auto* order = std::get_if<scenario::OrderTask>(&task)) return order->why;
  if (const auto* pick = std::get_if<scenario::PickTask>(&task)) return pick_reasons(*pick, item.given);
  const auto* report = std::get_if<scenario::ReportTask>(&task);
  return report == nullptr ? std::string{} : report_reason(attempt, *report, item.step);
}

void add_better(Builder& page, const AttemptView& attempt, const StepItem& item, const Say& say) {
  const scenario::CaseId which = attempt.debrief->which;
  for (const auto id : item.better)
    page.add(Kind::caption, Region::main,
             say("More helpful: {text}", {{"text", attempt.scenario->choice(id).text.get(which)}}));
  if (!item.step.scene.valid() || item.expected.empty() || item.step.grade == Grade::right) return;
  const scenario::Task& task = attempt.scenario->scene(item.step.scene).task;
  page.add(Kind::caption, Region::main,
           say("More helpful: {text}", {{"text", items_text(task, item.expected, which)}}));
}

void add_harm(Builder& page, const AttemptView& attempt, const Step& step, const Say& say) {
  const auto& harms = attempt.bundle->catalog.harms;
  if (!step.harm.valid() || step.harm.index() >= harms.size()) return;
  const scenario::Harm& harm = harms[step.harm.index()];
  Block& block = page.add(Kind::caption, Region::main, harm.why);
  block.label = harm.label;
  if (!harm.sources.empty()) block.chips = {say("Sources: {names}", {{"names", joined(harm.sources)}})};
}

void add_step(Builder& page, const View& view, const StepItem& item, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const words::Words& words = view.bundle->interface_words;
  const session::Event* event = event_of(attempt, item.step.sequence);
  std::string text = say("You made no decision about a report.");
  if (event != nullptr)
    text = deed_sentence(words, *attempt.scenario, attempt.debrief->which, item.step.scene, *event);
  Block& row = page.add(Kind::row, Region::main, std::move(text));
  row.label = clock_words(words, item.step.at);
  row.detail = grade_name(say, item.step);
  row.tone = step_tone(item.step);
  const std::string reason = reason_of(attempt, item);
  if (!reason.empty()) page.add(Kind::caption, Region::main, reason);
  add_harm(page, attempt, item.step, say);
  add_better(page, attempt, item, say);
}

std::string judge_sentence(const Say& say, JudgeReason reason) {
  switch (reason) {
    case JudgeReason::carried:
      return say("You reported, and what you rested it on carries a report.");
    case JudgeReason::cited_too_little:
      return say("There was enough to report. What you rested it on would not carry it by itself.");
    case JudgeReason::should_have_reported:
      return say("What there was to see was enough to tell somebody. Nobody needs to be certain for that.");
    case JudgeReason::should_have_noted:
      return say("There was something, though not enough for a report. A note was the fitting measure.");
    case JudgeReason::noted_rightly:
      return say("There was something, though not enough for a report. A note was just right.");
    case JudgeReason::could_have_noted:
      return say(
          "There was something, though not enough for a report. Doing nothing is fair; a note is better.");
    case JudgeReason::nothing_rightly:
      return say("What you saw carried neither a report nor a note. Letting it be was right.");
    case JudgeReason::noted_without_need:
      return say("Nothing of what you saw called for a note. It is a small thing, and it stays on paper.");
    case JudgeReason::over_reported:
      return say("What there was to see did not carry a report.");
    case JudgeReason::cited_trap:
      return say(
          "The report rests in part on something that is no evidence at all. It makes the rest weaker, and "
          "it can do wrong to somebody.");
    case JudgeReason::never_asked:
      return say("The story ended before it asked for your decision.");
  }
  return {};
}

}  // namespace

void add_judgement(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const debrief::Debrief& debrief = *attempt.debrief;
  page.add(Kind::list_start, Region::main).label = say("What it carried");
  page.add(Kind::text, Region::main, judge_sentence(say, debrief.judge_reason)).id = "judge";
  const auto list = [&](const std::string& label, const std::vector<scenario::ObservationId>& ids) {
    for (const auto id : ids)
      page.add(Kind::row, Region::main, text_of(*attempt.scenario, id, debrief.which)).label = label;
  };
  list(say("You rested it on"), debrief.cited);
  if (debrief.judge_reason != JudgeReason::carried) list(say("Enough together"), debrief.would_carry);
  page.add(Kind::list_end, Region::main);
}

void add_steps(Builder& page, const View& view, const Say& say) {
  Block& head = page.add(Kind::list_start, Region::main);
  head.id = "steps";
  head.label = say("What you did");
  for (const StepItem& item : view.attempt->debrief->steps) add_step(page, view, item, say);
  page.add(Kind::list_end, Region::main);
}

}  // namespace sightline::present
