// What is told and shown on the play screen, apart from what is asked; shared by its arrangements.
#pragma once
#include "face/ui/pages.hpp"

namespace sightline::ui {

struct Story {
  const present::Block* picture = nullptr;
  Blocks blocks;       ///< scroll together
  Blocks tools;        ///< rows of buttons for the foot of a card, the page's footer among them
  Blocks tools_alone;  ///< the same without the footer
};

[[nodiscard]] Story story_of(const present::Screen& screen);

/// A story is read from its newest line, things to look at from the top.
[[nodiscard]] bool has_lines(const Blocks& blocks);

/// The story's own blocks, from top to bottom, in the area that scrolls by itself. Returns the height.
float place_story(Composer& c, const Blocks& blocks, float w);

/// A card whose inside scrolls, as high as its content between `least` and the box; `tools` at its foot.
float story_card(Composer& c, const Blocks& blocks, const Blocks& tools, const Box& box, float least);

/// Buttons that stand at the foot of a card, ruled off. Returns the height.
float place_strip(Composer& c, const Blocks& tools, float x, float y, float w);

/// Picture and story at the upper left, the question under them, and the notebook that the answer rests on at
/// the right, with all of it in view. False, and nothing placed, if nothing is to be cited or there is no
/// room for that.
bool arrange_report(Composer& c, const Story& told, float x, float w);

}  // namespace sightline::ui
