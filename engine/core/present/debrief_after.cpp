// How it went by the story's clock, what could not be known, and what is next.
#include "core/present/debrief_parts.hpp"

namespace sightline::present {
namespace {

using debrief::Advice;
using debrief::TimelineItem;

scenario::SceneId scene_of(const std::vector<Moment>& moments, int event) {
  for (const Moment& moment : moments)
    if (moment.event == event) return moment.scene;
  return {};
}

/// What was done and what came of it; what there was to see stands beside it in full.
void add_timeline(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const words::Words& words = view.bundle->interface_words;
  const debrief::Debrief& debrief = *attempt.debrief;
  const std::vector<Moment> moments = history(*attempt.scenario, *attempt.effective);
  page.add(Kind::list_start, Region::side).label = say("How it went");
  for (const TimelineItem& item : debrief.timeline) {
    std::string text;
    if (item.kind == TimelineItem::Kind::did && item.event >= 0) {
      const auto& event = (*attempt.effective)[static_cast<std::size_t>(item.event)];
      text = deed_sentence(words, *attempt.scenario, debrief.which, scene_of(moments, item.event), event);
    } else if (item.kind == TimelineItem::Kind::after && debrief.ending.valid()) {
      text = attempt.scenario->ending(debrief.ending).timeline[static_cast<std::size_t>(item.point)].text;
    }
    if (text.empty()) continue;
    Block& row = page.add(Kind::timeline, Region::side, std::move(text));
    row.label = clock_words(words, item.at);
    row.tone = item.kind == TimelineItem::Kind::did ? Tone::accent : Tone::plain;
  }
  page.add(Kind::list_end, Region::side);
}

std::string indicator_advice(const AttemptView& attempt, const Advice& advice, const Say& say) {
  const scenario::Indicator* indicator = indicator_of(attempt, advice.indicator);
  if (indicator == nullptr) return {};
  return say("Look out for \"{sign}\": {observed}",
             {{"sign", indicator->label}, {"observed", indicator->observed}});
}

std::string trap_advice(const AttemptView& attempt, const Advice& advice, const Say& say) {
  const auto& traps = attempt.bundle->catalog.traps;
  if (!advice.trap.valid() || advice.trap.index() >= traps.size()) return {};
  const scenario::Trap& trap = traps[advice.trap.index()];
  return say("Let \"{trap}\" pass: {why}", {{"trap", trap.label}, {"why", trap.why}});
}

std::string harm_advice(const AttemptView& attempt, const Advice& advice, const Say& say) {
  const auto& harms = attempt.bundle->catalog.harms;
  if (!advice.harm.valid() || advice.harm.index() >= harms.size()) return {};
  const scenario::Harm& harm = harms[advice.harm.index()];
  return say("Keep clear of \"{act}\": {why}", {{"act", harm.label}, {"why", harm.why}});
}

std::string advice_sentence(const AttemptView& attempt, const Advice& advice, const Say& say) {
  switch (advice.kind) {
    case Advice::Kind::indicator:
      return indicator_advice(attempt, advice, say);
    case Advice::Kind::trap:
      return trap_advice(attempt, advice, say);
    case Advice::Kind::harm:
      return harm_advice(attempt, advice, say);
    case Advice::Kind::judge_threshold:
      return say(
          "Practice when signs are enough together: one that is decisive, or strong ones of different "
          "kinds. What was answered later no longer counts.");
    case Advice::Kind::citing:
      return say("Rest a report on what you saw and heard, from different sides.");
    case Advice::Kind::order_of_steps:
      return say("Go through the order of steps again: safety first, facts, then the call.");
    case Advice::Kind::channel:
      return say("Look again at whom to tell. Your agency's way comes first.");
    case Advice::Kind::timeliness:
      return say("Tell somebody sooner. Each mile is time that others can use.");
    case Advice::Kind::other_case:
      return say("Play it again. The same people can have another story.");
  }
  return {};
}

void add_advice(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  page.add(Kind::list_start, Region::side).label = say("What to practice next");
  for (const Advice& advice : attempt.debrief->advice) {
    const std::string text = advice_sentence(attempt, advice, say);
    if (!text.empty()) page.add(Kind::row, Region::side, text);
  }
  page.add(Kind::list_end, Region::side);
}

}  // namespace

void add_aftermath(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  std::vector<std::string> sources = attempt.scenario->sources;
  add_advice(page, view, say);
  if (attempt.debrief->ending.valid()) {
    const scenario::Ending& ending = attempt.scenario->ending(attempt.debrief->ending);
    Block& unknown = page.add(Kind::text, Region::side, ending.unknown);
    unknown.label = say("What you could not know");
    unknown.id = "unknown";
    for (const std::string& source : ending.sources)
      if (joined(sources).find(source) == std::string::npos) sources.push_back(source);
  }
  add_timeline(page, view, say);
  if (!sources.empty()) page.add(Kind::caption, Region::side, joined(sources)).label = say("Sources");
  page.add(Kind::text, Region::side,
           say("If this stayed with you: talk to somebody you trust. F1 shows where to find support."))
      .tone = Tone::quiet;
}

}  // namespace sightline::present
