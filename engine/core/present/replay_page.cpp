// The own run again, step by step, with the picture and the lines of that moment.
#include <algorithm>

#include "core/present/history.hpp"
#include "core/present/picture.hpp"

namespace sightline::present {
namespace {

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

void add_deeds(Builder& page, const View& view, const session::EventLog& so_far, std::size_t from,
               const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const words::Words& words = view.bundle->interface_words;
  Block& head = page.add(Kind::list_start, Region::below);
  head.label = say("What you did here");
  for (const Moment& moment : history(*attempt.scenario, so_far)) {
    if (moment.event < 0 || static_cast<std::size_t>(moment.event) < from) continue;
    const auto& event = so_far[static_cast<std::size_t>(moment.event)];
    const std::string text =
        deed_sentence(words, *attempt.scenario, attempt.debrief->which, moment.scene, event);
    if (!text.empty()) page.add(Kind::row, Region::below, text).label = clock_words(words, moment.at);
  }
  page.add(Kind::list_end, Region::below);
}

void add_lines(Builder& page, const View& view, const session::State& state, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const auto add = [&](Kind kind, Region region, scenario::ObservationId id) {
    Block& block = page.add(kind, region, text_of(*attempt.scenario, id, state.start.which));
    block.label = speaker_of(*attempt.scenario, id);
    if (state.flagged[id.index()] != 0) block.detail = say("noted");
  };
  for (const auto id : session::things_here(*attempt.scenario, state)) add(Kind::row, Region::main, id);
  for (const auto id : session::lines_here(*attempt.scenario, state)) add(Kind::row, Region::side, id);
}

}  // namespace

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
  const auto take = [&](int events) {
    const auto count = std::clamp<std::ptrdiff_t>(events, 0, std::ssize(*attempt.effective));
    return session::EventLog(attempt.effective->begin(), attempt.effective->begin() + count);
  };
  const session::EventLog so_far = take(points[at].events);
  const session::State state = session::replay(*attempt.scenario, so_far);
  page.add(Kind::caption, Region::bar_left,
           place_sentence(view.bundle->interface_words, *attempt.scenario, state));
  if (state.scene.valid())
    page.add(Kind::picture, Region::main).picture =
        page.picture(scene_picture(view, *attempt.bundle, *attempt.scenario, attempt.hash, state.scene));
  if (state.scene.valid()) add_lines(page, view, state, say);
  const std::size_t from = at == 0 ? 0 : static_cast<std::size_t>(points[at - 1].events);
  add_deeds(page, view, so_far, from, say);
  add_moves(page, attempt, static_cast<int>(points.size()), say);
  return page.finish();
}

}  // namespace sightline::present
