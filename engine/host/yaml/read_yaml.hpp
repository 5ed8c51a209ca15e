// YAML text into a document: the only folder that knows yaml-cpp.
#pragma once
#include <string>

#include "core/document/document.hpp"

namespace sightline::yaml {

/// Reads one file's bytes. Accepts a byte order mark and CRLF. Nothing is thrown and nothing is executed;
/// whatever the bytes are, time and memory stay bounded by `limits`. What YAML would silently lose or
/// misread is reported at its place with the mended line (format.md section 8, design.md section 8).
/// Positions count bytes behind a byte order mark, which `document.source` no longer has.
/// `file` is only named in messages.
[[nodiscard]] document::Parsed read_yaml(std::string file, std::string bytes, document::Limits limits = {});

}  // namespace sightline::yaml
