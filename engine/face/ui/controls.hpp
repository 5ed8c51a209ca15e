// How things that can be pressed look: pills, key caps, note buttons, text fields.
#pragma once
#include <string_view>
#include <vector>

#include "face/ui/composer.hpp"

namespace sightline::ui {

/// Only the sign where there is one, to save room in the bar.
enum class Fullness { full, sign_only };

[[nodiscard]] float pill_height(const Composer& c);

/// One control as a pill, a link, a tab or a field, at most `w` wide. Returns what it takes.
Box pill(Composer& c, int control, float x, float y, float w, Fullness fullness = Fullness::full);
[[nodiscard]] Box pill_size(Composer& c, int control, float w, Fullness fullness = Fullness::full);

/// Where a disabled one says why: below the row, or in a bubble while it is pointed at or has the focus.
enum class Reasons { below, bubble };

/// Pills one after the other in rows, then the reasons of those that are disabled. Returns the height.
float flow(Composer& c, const std::vector<int>& controls, float x, float y, float w, std::size_t from = 0,
           Reasons why = Reasons::below);

/// A key as printed on a keyboard; the width used.
float key_cap(Composer& c, float x, float middle, std::string_view key);
[[nodiscard]] float key_cap_width(const Composer& c, std::string_view key);

/// Several, as "Tab, Shift+Tab".
void key_caps(Composer& c, float x, float middle, std::string_view keys);
[[nodiscard]] float key_caps_width(const Composer& c, std::string_view keys);

/// The square with a pencil beside whatever can be noted.
void note_button(Composer& c, int control, const Box& box);

/// A round number, as on pictures; the side is `tag_side`.
void number_disc(Composer& c, float x, float y, int number, bool noted);
[[nodiscard]] float tag_side(const Composer& c);

/// The square before a row: a sign on a tint, by tone. None for plain tones.
[[nodiscard]] Icon sign_of(present::Tone tone);
void sign_square(Composer& c, const Box& box, present::Tone tone);

/// The reasons of the disabled ones among `controls`; the height used.
float reasons(Composer& c, const std::vector<int>& controls, float x, float y, float w, std::size_t from);

}  // namespace sightline::ui
