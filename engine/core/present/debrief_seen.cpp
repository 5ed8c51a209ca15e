// Everything there was to see: noted or not, and what it was.
#include "core/present/debrief_parts.hpp"

namespace sightline::present {
namespace {

using debrief::SeenItem;
using debrief::Verdict;

struct Shown {
  std::string words;
  Tone tone = Tone::plain;
};

Shown verdict_of(const Say& say, Verdict verdict) {
  switch (verdict) {
    case Verdict::noted_sign:
      return {say("Noted: a sign"), Tone::good};
    case Verdict::noted_late_sign:
      return {say("Noted late: a sign"), Tone::good};
    case Verdict::missed_sign:
      return {say("Not noted: a sign"), Tone::missed};
    case Verdict::context_sign:
      return {say("Weak sign: not counted"), Tone::quiet};
    case Verdict::noted_trap:
      return {say("Noted: a look-alike"), Tone::trap};
    case Verdict::noted_late_trap:
      return {say("Noted late: a look-alike"), Tone::trap};
    case Verdict::left_trap:
      return {say("Left alone: a look-alike"), Tone::good};
    case Verdict::noted_neutral:
      return {say("Noted: means nothing here"), Tone::caution};
    case Verdict::noted_late_neutral:
      return {say("Noted late: means nothing here"), Tone::caution};
    case Verdict::left_neutral:
      return {say("Ordinary"), Tone::quiet};
    case Verdict::clearing:
      return {say("Answers an earlier sign"), Tone::accent};
    case Verdict::hinted:
      return {say("Shown by a hint: not counted"), Tone::quiet};
  }
  return {};
}

bool is_sign(Verdict verdict) {
  return verdict == Verdict::noted_sign || verdict == Verdict::noted_late_sign ||
         verdict == Verdict::missed_sign || verdict == Verdict::context_sign;
}
bool is_trap(Verdict verdict) {
  return verdict == Verdict::noted_trap || verdict == Verdict::noted_late_trap ||
         verdict == Verdict::left_trap;
}
bool is_to_learn(Verdict verdict) {
  return verdict == Verdict::missed_sign || verdict == Verdict::noted_trap ||
         verdict == Verdict::noted_late_trap || verdict == Verdict::noted_neutral ||
         verdict == Verdict::noted_late_neutral;
}

bool passes(int filter, Verdict verdict) {
  if (filter == 0) return is_sign(verdict);
  if (filter == 1) return is_trap(verdict);
  return filter != 2 || is_to_learn(verdict);
}

void add_filters(Builder& page, const AttemptView& attempt, const Say& say) {
  const std::string names[] = {say("Signs"), say("Look-alikes"), say("Worth another look"), say("All")};
  page.add(Kind::buttons, Region::main).id = "filters";
  for (int filter = 0; filter < 4; ++filter) {
    int count = 0;
    for (const SeenItem& item : attempt.debrief->seen) count += passes(filter, item.verdict) ? 1 : 0;
    const auto n = static_cast<std::size_t>(filter);
    Control& tab = page.press(Role::tab, "filter/" + std::to_string(filter + 1), names[n], number_key(n),
                              command::Filter{filter});
    tab.value = std::to_string(count);
    tab.on = attempt.filter == filter;
  }
}

/// Why it counts so: the author's reason, the catalogue's name and caution, the sources.
void add_reason(Builder& page, const AttemptView& attempt, const SeenItem& item, const Say& say) {
  const scenario::Observation& seen = attempt.scenario->observation(item.observation);
  std::string text = seen.why.get(attempt.debrief->which);
  std::vector<std::string> chips;
  if (const scenario::Indicator* indicator = indicator_of(attempt, seen.indicator)) {
    chips.push_back(indicator->label);
    if (!indicator->sources.empty())
      chips.push_back(say("Sources: {names}", {{"names", joined(indicator->sources)}}));
  } else if (seen.trap.valid() && seen.trap.index() < attempt.bundle->catalog.traps.size()) {
    const scenario::Trap& trap = attempt.bundle->catalog.traps[seen.trap.index()];
    chips.push_back(trap.label);
    if (text.empty()) text = trap.why;
  }
  if (item.cleared && item.cleared_by.valid())
    text += (text.empty() ? "" : " ") +
            say("Answered later by: {text}",
                {{"text", text_of(*attempt.scenario, item.cleared_by, attempt.debrief->which)}});
  if (text.empty() && chips.empty()) return;
  page.add(Kind::caption, Region::main, text).chips = chips;
}

void add_item(Builder& page, const View& view, const SeenItem& item, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const std::string speaker = speaker_of(*attempt.scenario, item.observation);
  const std::string text = text_of(*attempt.scenario, item.observation, attempt.debrief->which);
  const Shown shown = verdict_of(say, item.verdict);
  Block& row = page.add(Kind::row, Region::main, speaker.empty() ? text : speaker + ": " + text);
  row.id = "seen/" + attempt.scenario->observation(item.observation).id;
  row.label = clock_words(view.bundle->interface_words, item.at);
  row.detail = shown.words;
  row.tone = shown.tone;
  if (item.sure > 0)
    row.chips.push_back(say("You were {percent} % sure", {{"percent", std::to_string(item.sure)}}));
  if (item.cited) row.chips.push_back(say("in your report"));
  add_reason(page, attempt, item, say);
}

}  // namespace

void add_seen(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  Block& head = page.add(Kind::list_start, Region::main);
  head.id = "seen";
  head.label = say("What there was to see");
  add_filters(page, attempt, say);
  for (const SeenItem& item : attempt.debrief->seen)
    if (passes(attempt.filter, item.verdict)) add_item(page, view, item, say);
  page.add(Kind::list_end, Region::main);
}

}  // namespace sightline::present
