// The own run again, step by step, with the picture and the lines of that moment.
#include <algorithm>

#include "core/present/picture.hpp"
#include "core/present/replay_parts.hpp"

namespace sightline::present {
namespace {

/// A part of a run: the log up to its end, and where in it the deeds of one stop lie.
struct Stop {
  session::EventLog log;
  debrief::Deeds deeds;
};

void add_moves(Builder& page, const AttemptView& attempt, int count, const Say& say) {
  page.add(Kind::buttons, Region::below).id = "moves";
  const int at = attempt.moment;
  Control& back =
      page.press(Role::button, "replay/back", say("Step back"), "Left", command::ShowMoment{at - 1});
  back.enabled = at > 0;
  if (!back.enabled) back.reason = say("This is the first step.");
  Control& on = page.press(Role::primary, "replay/on", say("Step on"), "Right", command::ShowMoment{at + 1});
  on.enabled = at + 1 < count;
  if (!on.enabled) on.reason = say("This is the last step.");
  page.focus_last();
  page.press(Role::slider, "replay/slider", say("Step"), "", command::ShowMoment{at}).value =
      say("{number} of {count}", {{"number", std::to_string(at + 1)}, {"count", std::to_string(count)}});
}

/// What was done between two points: the notes, then the answer that led on, each with its reason if the
/// expert's stands beside it.
void add_deeds(Builder& page, const View& view, const Stop& stop, Region region, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const scenario::Scenario& scenario = *attempt.scenario;
  page.add(Kind::list_start, region).label = say("What you did here");
  bool any = false;
  for (const Moment& moment : history(scenario, stop.log)) {
    if (moment.event < stop.deeds.from) continue;
    const auto& event = stop.log[static_cast<std::size_t>(moment.event)];
    const std::string text =
        deed_sentence(view.bundle->interface_words, scenario, attempt.debrief->which, moment.scene, event);
    if (text.empty()) continue;
    page.add(Kind::row, region, text).label = clock_words(view.bundle->interface_words, moment.at);
    if (attempt.expert != nullptr)
      add_reasons(page, region, reasons_of(scenario, attempt.debrief->which, moment.scene, event));
    any = true;
  }
  if (!any) page.add(Kind::text, region, say("You read on.")).tone = Tone::quiet;
  page.add(Kind::list_end, region);
}

void add_lines(Builder& page, const View& view, const session::State& state, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const bool beside = attempt.expert != nullptr;
  const auto add = [&](Region region, scenario::ObservationId id) {
    Block& block = page.add(Kind::row, region, text_of(*attempt.scenario, id, state.start.which));
    block.label = speaker_of(*attempt.scenario, id);
    if (state.flagged[id.index()] != 0) block.detail = say("noted");
  };
  const auto things = session::things_here(*attempt.scenario, state);
  const auto lines = session::lines_here(*attempt.scenario, state);
  if (things.empty() && lines.empty()) return;
  if (beside) page.add(Kind::list_start, Region::below).label = say("What there was to see and hear");
  for (const auto id : things) add(beside ? Region::below : Region::main, id);
  for (const auto id : lines) add(beside ? Region::below : Region::side, id);
  if (beside) page.add(Kind::list_end, Region::below);
}

}  // namespace

void add_reasons(Builder& page, Region region, const std::vector<std::string>& reasons) {
  for (const std::string& reason : reasons) page.add(Kind::caption, region, reason);
}

Screen replay_page(const View& view) {
  const Say say{view.bundle->interface_words, "replay"};
  const AttemptView& attempt = *view.attempt;
  Builder page{view, Page::replay, say("Your run, step by step")};
  const auto& points = attempt.debrief->replay;
  if (points.empty()) {
    page.add(Kind::text, Region::main, say("There is nothing to go through."));
    return page.finish();
  }
  const auto at =
      static_cast<std::size_t>(std::clamp<int>(attempt.moment, 0, static_cast<int>(points.size()) - 1));
  const auto until = [&](int events) {
    const auto count = std::clamp<std::ptrdiff_t>(events, 0, std::ssize(*attempt.effective));
    return session::EventLog(attempt.effective->begin(), attempt.effective->begin() + count);
  };
  const session::State state = session::replay(*attempt.scenario, until(points[at].events));
  const auto deeds = debrief::deeds_at(points, at, static_cast<int>(attempt.effective->size()));
  page.add(Kind::caption, Region::bar_left,
           place_sentence(view.bundle->interface_words, *attempt.scenario, state));
  if (state.scene.valid())
    page.add(Kind::picture, Region::main).picture = page.picture(
        scene_picture(view, *attempt.bundle, *attempt.scenario, attempt.hash, state.scene, state.clock));
  if (attempt.expert == nullptr && state.scene.valid()) add_lines(page, view, state, say);
  add_deeds(page, view, {until(deeds.to), deeds}, attempt.expert != nullptr ? Region::main : Region::below,
            say);
  if (attempt.expert != nullptr) add_expert(page, view, at);
  add_moves(page, attempt, static_cast<int>(points.size()), say);
  if (attempt.expert != nullptr && state.scene.valid()) add_lines(page, view, state, say);
  return page.finish();
}

}  // namespace sightline::present
