// The parts of the play screen, and the intent that a draft stands for.
#pragma once
#include "core/present/builder.hpp"

namespace sightline::present {

/// The picture with its numbers, the same things as a text list, and the lines read so far.
void add_scene(Builder& page, const View& view, const Say& say);
/// What is asked now, or the way on.
void add_task(Builder& page, const View& view, const Say& say);
/// Practice: a calm line with the reason for the last answer.
void add_feedback(Builder& page, const View& view);

/// The control that notes an observation, or takes the note back while that is possible. `say` is the play
/// page's, so that it reads the same wherever it stands.
void add_note_control(Builder& page, const View& view, const Say& say, scenario::ObservationId id,
                      std::string key);

}  // namespace sightline::present
