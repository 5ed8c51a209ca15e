#include "host/yaml/read_yaml.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/document/reader.hpp"
#include "host/yaml/bytes.hpp"
#include "host/yaml/scan.hpp"
#include "host/yaml/tree.hpp"

namespace sightline::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

std::string with_line_feeds_only(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') out += text[i];
  return out;
}

}  // namespace

document::Parsed read_yaml(std::string file, std::string bytes, document::Limits limits) {
  document::Parsed parsed;
  document::Report report(file);
  parsed.document.file = std::move(file);
  if (bytes.size() > static_cast<std::size_t>(limits.bytes)) {
    report.error(
        {1, 1}, 1, "too-big",
        "the file has " + std::to_string(bytes.size()) + " bytes, more than " + std::to_string(limits.bytes),
        "split it into several scenarios");
    parsed.diagnostics = report.take();
    return parsed;
  }
  if (bytes.compare(0, byte_order_mark.size(), byte_order_mark) == 0) bytes.erase(0, byte_order_mark.size());
  parsed.document.source = std::move(bytes);
  const bool is_text = check_bytes(parsed.document.source, report);
  const Scan found = scan(with_line_feeds_only(parsed.document.source), limits, report);
  if (is_text && !found.has_content)
    report.error({1, 1}, 1, "empty-file", "nothing stands in this file", "begin with `sightline: 1`");
  if (is_text && found.has_content && found.is_bounded)
    parsed.complete = build_tree(found.text, limits, parsed.document.root, report) && found.is_sound;
  parsed.diagnostics = report.take();
  sort_and_deduplicate(parsed.diagnostics);
  return parsed;
}

}  // namespace sightline::yaml
