// Picture, things and lines of the scene that is on.
#include <algorithm>

#include "core/present/history.hpp"
#include "core/present/picture.hpp"
#include "core/present/play_parts.hpp"

namespace sightline::present {
void add_note_control(Builder& page, const View& view, const Say& say, scenario::ObservationId id,
                      std::string key) {
  const AttemptView& attempt = *view.attempt;
  const bool noted = attempt.state->flagged[id.index()] != 0;
  const session::Intent intent =
      noted ? session::Intent{session::Unnote{id}} : session::Intent{session::Note{id}};
  const auto decision = session::decide(*attempt.scenario, *attempt.state, *attempt.log, intent);
  Control& control =
      page.press(Role::toggle, "note/" + attempt.scenario->observation(id).id,
                 noted ? say("Take the note back") : say("Note this"), std::move(key), command::Act{intent});
  control.on = noted;
  if (noted) control.value = say("noted");
  control.enabled = decision.refusal == session::Refusal::none;
  control.reason = refusal_sentence(view.bundle->interface_words, decision.refusal);
}

namespace {

bool is_noted(const session::State& state, scenario::ObservationId id) {
  return state.flagged[id.index()] != 0;
}

bool was_just_shown(const AttemptView& attempt, scenario::ObservationId id) {
  const auto& transcript = attempt.state->transcript;
  const auto first = transcript.begin() + std::min<std::ptrdiff_t>(attempt.seen, std::ssize(transcript));
  return std::find(first, transcript.end(), id) != transcript.end();
}

void describe(Block& block, const View& view, const Say& say, scenario::ObservationId id, int number) {
  const AttemptView& attempt = *view.attempt;
  block.id = "seen/" + attempt.scenario->observation(id).id;
  block.label = speaker_of(*attempt.scenario, id);
  block.number = number;
  block.is_new = was_just_shown(attempt, id);
  if (attempt.state->hinted[id.index()] != 0) block.detail = say("Hint: look at this again");
}

/// Puts the number at its thing. What an earlier scene of a chain showed is not in this picture, whatever its
/// name.
void pin(const View& view, PictureBlock& picture, scenario::ObservationId id, const Tag& tag) {
  const AttemptView& attempt = *view.attempt;
  const scenario::Observation& seen = attempt.scenario->observation(id);
  if (seen.scene == attempt.state->scene) add_tag(view, picture, seen.at, tag);
}

void add_things(Builder& page, const View& view, const Say& say, PictureBlock& picture, int& number) {
  const AttemptView& attempt = *view.attempt;
  const auto things = session::things_here(*attempt.scenario, *attempt.state);
  if (things.empty()) return;
  Block& head = page.add(Kind::list_start, Region::main);
  head.id = "things";
  head.label = say("In the picture");
  for (const auto id : things) {
    ++number;
    describe(page.add(Kind::thing, Region::main, text_of(*attempt.scenario, id, attempt.state->start.which)),
             view, say, id, number);
    add_note_control(page, view, say, id, sequence_key("J", static_cast<std::size_t>(number - 1)));
    pin(view, picture, id, {number, {}, is_noted(*attempt.state, id), page.last_control()});
  }
  page.add(Kind::list_end, Region::main);
}

void add_lines(Builder& page, const View& view, const Say& say, PictureBlock& picture, int& number) {
  const AttemptView& attempt = *view.attempt;
  const auto lines = session::lines_here(*attempt.scenario, *attempt.state);
  for (const auto id : lines) {
    ++number;
    const bool newest = id == lines.back();
    describe(page.add(Kind::line, Region::side, text_of(*attempt.scenario, id, attempt.state->start.which)),
             view, say, id, number);
    add_note_control(page, view, say, id,
                     newest ? "N" : sequence_key("J", static_cast<std::size_t>(number - 1)));
    pin(view, picture, id, {number, {}, is_noted(*attempt.state, id), page.last_control()});
  }
}

/// Before the first line: what to do here; in a scene without words, what the picture shows.
void add_opening(Builder& page, const View& view, const Say& say, const std::string& alt) {
  const AttemptView& attempt = *view.attempt;
  if (!session::lines_here(*attempt.scenario, *attempt.state).empty()) return;
  const bool things = !session::things_here(*attempt.scenario, *attempt.state).empty();
  if (things && attempt.state->at_question(*attempt.scenario)) return;
  Block& block = page.add(Kind::text, Region::main);
  block.id = "opening";
  block.label = say("Look around");
  block.text = things ? say("Each number in the picture can be noted: press it, or the pencil beside its "
                            "words. Space reads on.")
                      : alt;
}

}  // namespace

void add_scene(Builder& page, const View& view, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  if (!attempt.state->scene.valid()) return;
  PictureBlock picture = scene_picture(view, *attempt.bundle, *attempt.scenario, attempt.hash,
                                       attempt.state->scene, attempt.state->clock);
  Block& block = page.add(Kind::picture, Region::main);
  block.id = "picture";
  block.picture = page.picture({});
  add_opening(page, view, say, picture.alt);
  int number = 0;
  add_things(page, view, say, picture, number);
  add_lines(page, view, say, picture, number);
  page.screen().pictures.front() = std::move(picture);
}

}  // namespace sightline::present
