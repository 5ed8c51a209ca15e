// Everything that was noted, with its time, and how sure the trainee is.
#include "core/present/history.hpp"

namespace sightline::present {
namespace {

void add_levels(Builder& page, const AttemptView& attempt, scenario::ObservationId id, std::size_t n,
                const Say& say) {
  const struct {
    int percent;
    std::string name;
  } levels[] = {{50, say("Not sure, 50 %")}, {75, say("Fairly sure, 75 %")}, {95, say("Very sure, 95 %")}};
  const std::string& name = attempt.scenario->observation(id).id;
  const std::string key = sequence_key("V", n);
  std::size_t number = 0;
  for (const auto& level : levels) {
    const session::Intent intent = session::Rate{id, level.percent};
    Control& control =
        page.press(Role::option, "sure/" + name + '/' + std::to_string(level.percent), level.name,
                   key.empty() ? key : key + number_key(number), command::Act{intent});
    ++number;
    control.on = attempt.state->sure[id.index()] == level.percent;
    const auto decision = session::decide(*attempt.scenario, *attempt.state, *attempt.log, intent);
    control.enabled = decision.refusal == session::Refusal::none;
    control.reason = control.enabled ? "" : say("This can no longer be changed.");
  }
}

void add_entry(Builder& page, const View& view, const Moment& moment, std::size_t n, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const scenario::ObservationId id = moment.shown;
  const std::string speaker = speaker_of(*attempt.scenario, id);
  const std::string text = text_of(*attempt.scenario, id, attempt.state->start.which);
  Block& row = page.add(Kind::row, Region::main, speaker.empty() ? text : speaker + ": " + text);
  row.id = "noted/" + attempt.scenario->observation(id).id;
  row.label = clock_words(view.bundle->interface_words, moment.at);
  const session::Intent intent = session::Unnote{id};
  const auto decision = session::decide(*attempt.scenario, *attempt.state, *attempt.log, intent);
  Control& control = page.press(Role::toggle, "note/" + attempt.scenario->observation(id).id,
                                say("Take the note back"), sequence_key("J", n), command::Act{intent});
  control.on = true;
  control.enabled = decision.refusal == session::Refusal::none;
  control.reason = refusal_sentence(view.bundle->interface_words, decision.refusal);
  add_levels(page, attempt, id, n, say);
}

}  // namespace

Screen notebook_page(const View& view) {
  const Say say{view.bundle->interface_words, "notebook"};
  const AttemptView& attempt = *view.attempt;
  Builder page{view, Page::notebook, say("Notebook")};
  page.add(
          Kind::text, Region::main,
          say("A note stays open until the story moves on. How sure you are is up to you to say; it is never "
              "scored."))
      .tone = Tone::quiet;
  std::size_t n = 0;
  for (const Moment& moment : history(*attempt.scenario, *attempt.effective))
    if (moment.shown.valid() && attempt.state->flagged[moment.shown.index()] != 0)
      add_entry(page, view, moment, n++, say);
  if (n == 0)
    page.add(Kind::text, Region::main,
             say("Nothing noted yet. Press N on a line, or the number of a thing."));
  return page.finish();
}

}  // namespace sightline::present
