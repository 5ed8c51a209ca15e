// Builds the document tree from yaml-cpp's events.
#pragma once
#include <string>

#include "core/document/document.hpp"
#include "core/document/reader.hpp"

namespace sightline::yaml {

/// Parses `text` (checked bytes, line feeds only) into `root`. False if reading stopped before the end;
/// `report` then says why. A parser's complaint at or below a fault that `report` already has is left out:
/// it is most likely the same one.
[[nodiscard]] bool build_tree(const std::string& text, const document::Limits& limits, document::Node& root,
                              document::Report& report);

}  // namespace sightline::yaml
