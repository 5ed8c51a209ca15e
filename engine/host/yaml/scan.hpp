// Reads a file the way its author meant it, before the parser does: finds what YAML would lose, misread or
// refuse at some other place, and mends it in a copy so that one run can report the faults behind it too.
#pragma once
#include <string>

#include "core/document/document.hpp"
#include "core/document/reader.hpp"

namespace sightline::yaml {

struct Scan {
  std::string text;          ///< the file with every fault mended, line for line
  bool has_content = false;  ///< anything but blank lines and comments
  bool is_sound = true;      ///< all faults were mended: what `text` parses to is what the author meant
  bool is_bounded = true;    ///< not nested too deep for a parser
};

/// `text` has line feeds only. Indentation, quotes, brackets, document marks and the slips of format.md
/// section 8 that are a matter of YAML text go to `report`.
[[nodiscard]] Scan scan(const std::string& text, const document::Limits& limits, document::Report& report);

}  // namespace sightline::yaml
