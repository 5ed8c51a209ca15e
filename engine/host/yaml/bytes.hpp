// Checks raw bytes before any parser sees them.
#pragma once
#include <string_view>

#include "core/document/document.hpp"
#include "core/document/reader.hpp"

namespace sightline::yaml {

/// Reports bad UTF-8 (the first place), NUL, control characters, lone carriage returns, bidi controls (each
/// place). True if a parser may go on.
[[nodiscard]] bool check_bytes(std::string_view text, document::Report& report);

/// Whether a text may not hold this code point: C0 but tab and line feed, DEL, C1, line and paragraph
/// separators, bidi controls. Source: Unicode TR 36, Trojan Source (Boucher, Anderson 2021).
[[nodiscard]] bool is_control(char32_t c);
[[nodiscard]] bool is_bidi_control(char32_t c);

}  // namespace sightline::yaml
