// How each kind of block looks. Every function draws at (x, y), `w` wide, and returns the height used.
#pragma once
#include "face/ui/composer.hpp"

namespace sightline::ui {

/// A block alone; lists, card grids and score rows are arranged by the pages.
float place_block(Composer& c, const present::Block& block, float x, float y, float w);

float place_line(Composer& c, const present::Block& block, float x, float y, float w);
float place_thing(Composer& c, const present::Block& block, float x, float y, float w);
float place_row(Composer& c, const present::Block& block, float x, float y, float w);
/// Width of a row's label beside its words; 0 if it has none or one so long that it stands above them.
[[nodiscard]] float row_label(const Composer& c, const present::Block& block, float w);
/// Where a row's words begin, from the row's own inside.
[[nodiscard]] float row_indent(const Composer& c, const present::Block& block, float w);
float place_score(Composer& c, const present::Block& block, const Box& cell);
[[nodiscard]] float score_height(Composer& c, const present::Block& block, float w);
float place_notice(Composer& c, const present::Block& block, float x, float y, float w);
float place_timeline(Composer& c, const present::Block& block, float x, float y, float w, bool last);

/// A pressable card. `min_height` makes neighbours equally high; call once with 0 to learn it.
float place_card(Composer& c, const present::Block& block, float x, float y, float w, float min_height);
/// The same laid out and thrown away.
[[nodiscard]] float card_height(Composer& c, const present::Block& block, float w);

/// Small labels on a tint, in rows; the last one takes the tone. Returns the height.
float chip_row(Composer& c, const std::vector<std::string>& chips, float x, float y, float w,
               present::Tone tone);

/// The picture with its tags, exactly as large as `box`.
void place_picture(Composer& c, const present::Block& block, const Box& box);

}  // namespace sightline::ui
