// Looking back: what was done well, what happened, three scores with their evidence, what is next.
#include "core/present/debrief_parts.hpp"

namespace sightline::present {
namespace {

using debrief::Debrief;
using debrief::Praise;

std::string praise_sentence(const Say& say, Praise praise) {
  switch (praise) {
    case Praise::passed_all:
      return say("You noticed what mattered, weighed it fairly, and took the right steps.");
    case Praise::told_in_time:
      return say("You told the right people while there was still time.");
    case Praise::calm_and_fair:
      return say("You stayed calm and fair to everyone, and let what you saw decide.");
    case Praise::noticed_most:
      return say("You noticed most of the signs that there were to see.");
    case Praise::no_traps:
      return say("You did not let looks, origin or nerves pass for evidence.");
    case Praise::no_harm:
      return say("You took no step that could do harm.");
    case Praise::stayed:
      return say("You stayed with a hard subject. That is where it begins.");
  }
  return {};
}

std::string outcome_sentence(const Say& say, const Debrief& debrief) {
  switch (debrief.score.outcome) {
    case score::Outcome::passed:
      return say("This case is passed. The scenario is passed once each of its cases is.");
    case score::Outcome::not_passed:
      return debrief.score.gate_open
                 ? say("This case is not passed yet. Below is what would have carried it.")
                 : say("This case is not passed yet, because one step could do harm. Below is which one, and "
                       "what "
                       "helps instead.");
    case score::Outcome::practice:
      return say("This was practice. It does not count; what you take from it does.");
    case score::Outcome::not_assessed:
      return say("You skipped a scored part, so this attempt is not scored. That is fine.");
    case score::Outcome::left:
      return say("You ended it early, so this attempt is not scored. That is fine.");
    case score::Outcome::unfinished:
      return {};
  }
  return {};
}

void add_story(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const Debrief& debrief = *attempt.debrief;
  Block& praise = page.add(Kind::title, Region::main, praise_sentence(say, debrief.praise));
  praise.id = "praise";
  praise.is_new = false;
  if (debrief.ending.valid()) {
    const scenario::Ending& ending = attempt.scenario->ending(debrief.ending);
    Block& story = page.add(Kind::text, Region::main, ending.text.get(debrief.which));
    story.label = ending.title;
    story.id = "ending";
  }
  if (debrief.answered_right_but_innocent)
    page.add(Kind::text, Region::main,
             say("Reporting was right: what you saw carried it, and nobody could know more at the time. Here "
                 "the "
                 "story was innocent, and being questioned cost the people in it time, worry and some trust. "
                 "Both are true. Facts told calmly keep that cost small."))
        .tone = Tone::caution;
  page.add(Kind::text, Region::main, outcome_sentence(say, debrief)).id = "outcome";
}

void add_score(Builder& page, const std::string& label, int value, int mark, std::string text) {
  Block& block = page.add(Kind::score, Region::main, std::move(text));
  block.label = label;
  block.value = percent(value);
  block.mark = mark;
}

std::string act_words(const Say& say, const Debrief& debrief) {
  std::size_t right = 0;
  for (const auto& item : debrief.steps)
    right += item.step.grade == scenario::Grade::right && !item.step.late;
  const std::string count =
      say("Steps right: {right} of {count}",
          {{"right", std::to_string(right)}, {"count", std::to_string(debrief.steps.size())}});
  return count + ". " +
         (debrief.score.gate_open ? say("Nothing that could do harm.") : say("One step could do harm."));
}

std::string judge_words(const Say& say, int basis_points) {
  if (basis_points >= 10000) return say("What you saw carries what you decided.");
  if (basis_points > 0) return say("What you saw carries a part of what you decided.");
  return say("What you saw does not carry what you decided.");
}

void add_scores(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const Debrief& debrief = *attempt.debrief;
  const score::Score& score = debrief.score;
  const scenario::Marks& marks = attempt.scenario->marks;
  add_score(page, say("Notice"), score.notice, marks.notice,
            say("Signs noted: {hits} of {signs}. Look-alikes noted: {traps}.",
                {{"hits", std::to_string(score.hits)},
                 {"signs", std::to_string(score.hits + score.misses)},
                 {"traps", std::to_string(score.trap_alarms)}}));
  add_score(page, say("Judge"), score.judge, marks.judge, judge_words(say, score.judge));
  add_score(page, say("Act"), score.act, marks.act, act_words(say, debrief));
}

void add_next(Builder& page, const View& view, const Say& say) {
  page.add(Kind::buttons, Region::main).id = "next";
  if (view.attempt->entry >= 0) {
    page.press(Role::primary, "debrief/again", say("Play again"), "P",
               command::OpenScenario{view.attempt->entry});
    page.focus_last();
  }
  page.press(Role::button, "debrief/replay", say("Go through it step by step"), "W",
             command::Open{Page::replay});
  page.press(Role::button, "debrief/transcript", say("Transcript"), "T", command::Open{Page::transcript});
  page.press(Role::button, "debrief/copy", say("Copy this page"), "C", command::Copy{});
  page.press(Role::button, "debrief/home", say("Home"), "Esc", command::Open{Page::home});
}

}  // namespace

const scenario::Indicator* indicator_of(const AttemptView& attempt, scenario::IndicatorId id) {
  if (!id.valid()) return nullptr;
  const auto& published = attempt.bundle->catalog.indicators;
  if (id.index() < published.size()) return &published[id.index()];
  const std::size_t own = id.index() - published.size();
  return own < attempt.scenario->own_indicators.size() ? &attempt.scenario->own_indicators[own] : nullptr;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

Screen debrief_page(const View& view) {
  const Say say{view.bundle->interface_words, "debrief"};
  Builder page{view, Page::debrief, view.attempt->scenario->title};
  const std::string mode = mode_name(view.bundle->interface_words, view.attempt->state->start.mode);
  page.add(Kind::caption, Region::bar_left, say("Looking back ({mode})", {{"mode", mode}}));
  add_story(page, view, say);
  add_scores(page, view, say);
  add_next(page, view, say);
  add_seen(page, view, say);
  add_judgement(page, view, say);
  add_steps(page, view, say);
  add_aftermath(page, view, say);
  return page.finish();
}

}  // namespace sightline::present
