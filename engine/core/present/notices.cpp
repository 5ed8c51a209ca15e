// What the program says about itself: refused acts, remarks, where an attempt stands.
#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

using session::Refusal;

std::string note_refusal(const Say& say, Refusal refusal) {
  switch (refusal) {
    case Refusal::not_shown:
      return say("That has not come up yet. Read on first.");
    case Refusal::already_noted:
      return say("You have noted that already.");
    case Refusal::not_noted:
      return say("You have not noted that. Note it first.");
    case Refusal::note_stands:
      return say("The story has moved on, so this note stays.");
    case Refusal::not_a_level:
      return say("Say how sure you are with 50, 75 or 95 percent.");
    default:
      return {};
  }
}

std::string answer_refusal(const Say& say, Refusal refusal) {
  switch (refusal) {
    case Refusal::not_offered:
      return say("That is not on offer here. Take one of the answers shown.");
    case Refusal::not_this_task:
      return say("This question wants another kind of answer. Use the answers shown.");
    case Refusal::incomplete:
      return say("Place every step once, then hand in the order.");
    case Refusal::nothing_picked:
      return say("Pick at least one first.");
    case Refusal::needs_citation:
      return say("Say what your report rests on: tick at least one of your notes.");
    case Refusal::cited_not_noted:
      return say("A report can only rest on what you have noted.");
    case Refusal::report_closed:
      return say("Your report has been sent. It stands.");
    default:
      return {};
  }
}

}  // namespace

std::string refusal_sentence(const words::Words& words, Refusal refusal) {
  const Say say{words, "notice"};
  switch (refusal) {
    case Refusal::none:
      return {};
    case Refusal::finished:
      return say("This attempt is over. Look at the debrief, or play again from home.");
    case Refusal::lines_left:
      return say("There is more to read before you answer. Go on with Space.");
    case Refusal::nothing_left:
      return say("You have read all there is here. Now answer the question.");
    case Refusal::only_in_practice:
      return say("That is for practice only. Start a practice run from home to use it.");
    case Refusal::nothing_to_hint:
      return say("There is nothing to hint at right now. Read on.");
    case Refusal::nothing_to_undo:
      return say("There is nothing to take back yet.");
    case Refusal::cannot_skip:
      return say("This part cannot be skipped. You can pause, or leave for now.");
    default:
      break;
  }
  const std::string about_notes = note_refusal(say, refusal);
  return about_notes.empty() ? answer_refusal(say, refusal) : about_notes;
}

std::string remark_sentence(const words::Words& words, Remark remark) {
  const Say say{words, "notice"};
  switch (remark) {
    case Remark::saved_elsewhere:
      return say("Copied. Paste it into a file to keep what you did.");
    case Remark::log_does_not_fit:
      return say(
          "This attempt cannot be opened: its record does not fit the scenario it was played on. It is "
          "kept as it is. Start over, or show it to whoever looks after this computer.");
    case Remark::bundle_lost:
      return say(
          "This attempt cannot be opened: the scenario it was played on cannot be read. It is kept as it "
          "is. Start over, or show it to whoever looks after this computer.");
    case Remark::score_differs:
      return say(
          "The score kept with this attempt is not the one its record gives. The record counts; show "
          "this to whoever looks after this computer.");
    case Remark::store_failed:
      return say("The records cannot be read or written right now.");
    case Remark::profile_erased:
      return say("Erased, with all attempts.");
    case Remark::copied:
      return say("Copied.");
  }
  return {};
}

std::string place_sentence(const words::Words& words, const scenario::Scenario& scenario,
                           const session::State& state) {
  const std::string time = clock_words(words, state.clock);
  if (!state.scene.valid()) return time;
  return scenario.scene(state.scene).place + ", " + time;
}

}  // namespace sightline::present
