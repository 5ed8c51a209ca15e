// Feeds arbitrary bytes to the YAML reader: nothing may crash, hang, or take much memory, and what comes
// back must hold together.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/base/text.hpp"
#include "host/yaml/read_yaml.hpp"

namespace {

using sightline::document::Node;

/// Bad trees end the run, so that the fuzzer keeps the input.
void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Node& node, int depth) {
  require(depth <= sightline::document::Limits{}.depth);
  require(sightline::first_invalid_utf8(node.text) == std::string::npos);
  require(node.length >= 1);
  for (const Node& item : node.items) check(item, depth + 1);
  for (const auto& entry : node.entries) check(entry.value, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto parsed = sightline::yaml::read_yaml("fuzz.yaml", bytes);
  require(parsed.complete || sightline::has_errors(parsed.diagnostics));
  check(parsed.document.root, 0);
  for (const auto& diagnostic : parsed.diagnostics) {
    require(diagnostic.at.line >= 1 && diagnostic.at.column >= 1 && diagnostic.length >= 1);
    require(!diagnostic.code.empty() && !diagnostic.message.empty());
    require(sightline::first_invalid_utf8(format(diagnostic, parsed.document.source)) == std::string::npos);
  }
  return 0;
}
