// The one screen that does the work: picture, lines, question.
#include <algorithm>

#include "core/present/play_parts.hpp"

namespace sightline::present {
namespace {

/// How far the story's clock has come between its start and the last scene that has a time; -1 unknown.
int progress(const scenario::Scenario& scenario, scenario::StoryTime now) {
  scenario::StoryTime last = scenario.clock;
  for (const scenario::Scene& scene : scenario.scenes) last = std::max(last, scene.clock);
  if (last <= scenario.clock) return -1;
  return std::clamp((now - scenario.clock) * 100 / (last - scenario.clock), 0, 100);
}

void add_where(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  if (attempt.state->scene.valid()) {
    Block& place =
        page.add(Kind::caption, Region::bar_left, attempt.scenario->scene(attempt.state->scene).place);
    place.id = "bar/place";
  }
  Block& clock = page.add(Kind::caption, Region::bar_right,
                          clock_words(view.bundle->interface_words, attempt.state->clock));
  clock.id = "bar/clock";
  clock.label = say("Story time");
  clock.value = progress(*attempt.scenario, attempt.state->clock);
  if (clock.value >= 0)
    clock.detail = say("{percent} % of the way", {{"percent", std::to_string(clock.value)}});
}

void add_practice_tools(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  if (attempt.state->start.mode != session::Mode::practice) return;
  page.add(Kind::buttons, Region::side).id = "practice";
  const auto offer = [&](const char* id, std::string name, const char* key, const session::Intent& intent) {
    const auto decision = session::decide(*attempt.scenario, *attempt.state, *attempt.log, intent);
    Control& control = page.press(Role::button, id, std::move(name), key, command::Act{intent});
    control.enabled = decision.refusal == session::Refusal::none;
    control.reason = refusal_sentence(view.bundle->interface_words, decision.refusal);
  };
  offer("practice/hint", say("Hint"), "H", session::AskHint{});
  offer("practice/back", say("Take back"), "Backspace", session::GoBack{});
}

void add_skip(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const auto skip = session::decide(*attempt.scenario, *attempt.state, *attempt.log, session::Skip{});
  if (skip.refusal != session::Refusal::none) return;
  const scenario::Scene& scene = attempt.scenario->scene(attempt.state->scene);
  std::string topics;
  for (const std::string& tag : scene.content)
    topics += (topics.empty() ? "" : ", ") + content_name(view.bundle->interface_words, tag);
  Block& block = page.add(Kind::text, Region::side,
                          say("You can skip this part. Skipping costs nothing and needs no reason."));
  block.id = "skip";
  block.label = say("This part is about: {topics}.", {{"topics", topics}});
  block.tone = Tone::caution;
  if (!scene.skip_text.empty()) block.detail = say("If you skip: {text}", {{"text", scene.skip_text}});
  page.press(Role::button, "play/skip", say("Skip this part"), "S", command::Act{session::Skip{}});
}

}  // namespace

Screen play_page(const View& view) {
  const Say say{view.bundle->interface_words, "play"};
  Builder page{view, Page::play, view.attempt->scenario->title};
  add_where(page, view, say);
  add_skip(page, view, say);
  add_scene(page, view, say);
  add_practice_tools(page, view, say);
  add_feedback(page, view);
  add_task(page, view, say);
  return page.finish();
}

}  // namespace sightline::present
