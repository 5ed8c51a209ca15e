// Practice: the reason for the last answer, as one calm line.
#include "core/present/play_parts.hpp"
#include "core/score/points.hpp"

namespace sightline::present {
namespace {

std::string grade_words(const Say& say, scenario::Grade grade) {
  switch (grade) {
    case scenario::Grade::right:
      return say("A right step.");
    case scenario::Grade::acceptable:
      return say("An acceptable step.");
    case scenario::Grade::weak:
      return say("A weak step.");
    case scenario::Grade::harmful:
      return say("A step that can do harm.");
  }
  return {};
}

Tone grade_tone(scenario::Grade grade) {
  if (grade == scenario::Grade::harmful) return Tone::missed;
  return grade == scenario::Grade::weak ? Tone::caution : Tone::good;
}

struct Feedback {
  std::string head, why;
  Tone tone = Tone::plain;
};

Feedback of_mark(const Say& say, const scenario::Mark* mark, std::string why) {
  if (mark == nullptr) return {{}, std::move(why), Tone::plain};
  return {grade_words(say, mark->grade), std::move(why), grade_tone(mark->grade)};
}

Feedback of_order(const Say& say, const scenario::OrderTask& task, const session::Ordered& done) {
  const int points = score::order_points(task, done.items);
  if (points == 10000) return {say("That order keeps every step in its place."), task.why, Tone::good};
  return {say("Some steps stand in another order."), task.why, Tone::caution};
}

Feedback of_pick(const Say& say, const scenario::PickTask& task, const session::Picked& done) {
  Feedback feedback{say("Each one that you picked is useful."), {}, Tone::good};
  for (const auto id : done.items) {
    const auto& item = task.items[id.index()];
    const bool harmful = item.mark.grade == scenario::Grade::harmful;
    if (!harmful && item.mark.grade != scenario::Grade::weak) continue;
    if (feedback.tone == Tone::missed && !harmful) continue;
    feedback = {harmful ? say("One that you picked can do harm.") : say("One that you picked is weak."),
                item.why, harmful ? Tone::missed : Tone::caution};
  }
  return feedback;
}

Feedback of_report(const Say& say, const scenario::ReportTask& task, scenario::CaseId which,
                   const session::Reported& done) {
  if (done.answer != scenario::Answer::report || !done.channel.valid())
    return {say("Your decision stands in the notebook. The debrief looks at it."), {}, Tone::plain};
  const auto& channel = task.to[done.channel.index()];
  return of_mark(say, channel.mark.find(which), channel.why.get(which));
}

Feedback feedback_of(const Say& say, const scenario::Scenario& scenario, scenario::CaseId which,
                     const Happened& answered) {
  const auto& what = answered.event.what;
  if (const auto* chose = std::get_if<session::Chose>(&what)) {
    const scenario::Choice& choice = scenario.choice(chose->choice);
    return of_mark(say, choice.mark.find(which), choice.why.get(which));
  }
  const scenario::Task& task = scenario.scene(answered.scene).task;
  const auto* ordered = std::get_if<session::Ordered>(&what);
  const auto* order = std::get_if<scenario::OrderTask>(&task);
  if (ordered != nullptr && order != nullptr) return of_order(say, *order, *ordered);
  const auto* picked = std::get_if<session::Picked>(&what);
  const auto* pick = std::get_if<scenario::PickTask>(&task);
  if (picked != nullptr && pick != nullptr) return of_pick(say, *pick, *picked);
  const auto* reported = std::get_if<session::Reported>(&what);
  const auto* report = std::get_if<scenario::ReportTask>(&task);
  if (reported != nullptr && report != nullptr) return of_report(say, *report, which, *reported);
  return {};
}

}  // namespace

void add_feedback(Builder& page, const View& view) {
  const AttemptView& attempt = *view.attempt;
  if (!attempt.answered || attempt.state->start.mode != session::Mode::practice) return;
  const Say say{view.bundle->interface_words, "feedback"};
  const Feedback feedback =
      feedback_of(say, *attempt.scenario, attempt.state->start.which, *attempt.answered);
  if (feedback.head.empty() && feedback.why.empty()) return;
  Block& block = page.add(Kind::notice, Region::banner, feedback.head.empty() ? feedback.why : feedback.head);
  if (!feedback.head.empty()) block.detail = feedback.why;
  block.id = "feedback";
  block.tone = feedback.tone;
  block.is_new = attempt.answer_is_new;
}

}  // namespace sightline::present
