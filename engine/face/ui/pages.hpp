// Arranges the blocks of a screen in a window: which region goes where, for each kind of page.
#pragma once
#include <vector>

#include "face/ui/composer.hpp"

namespace sightline::ui {

/// Lays the whole screen out anew. Takes about a millisecond; do it only when something changed.
void arrange(const present::Screen& screen, const Fonts& fonts, const Metrics& metrics, Layout& out);

/// Blocks of one region, in reading order.
using Blocks = std::vector<const present::Block*>;
[[nodiscard]] Blocks in_region(const present::Screen& screen, present::Region region);

/// Whether paragraphs that stand in no list get a card of their own.
enum class Loose { open, carded };

/// Places blocks one below the other; neighbours of a kind become grids, columns and lists. Height used.
float place_blocks(Composer& c, const Blocks& blocks, float x, float y, float w, Loose loose = Loose::open);

/// The height that `place_blocks` would use.
[[nodiscard]] float height_of(Composer& c, const Blocks& blocks, float w);

/// Rows of buttons: all in one row if they fit, else each in its own. Reasons come as bubbles. Height used.
float place_tools(Composer& c, const Blocks& tools, float x, float y, float w);

/// The bar along the top. Its height.
float place_bar(Composer& c);

void arrange_play(Composer& c);

}  // namespace sightline::ui
