#include <algorithm>

#include "core/base/text.hpp"
#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

/// What stands on the line from there on.
std::string_view rest_of_line(const Binding& b, Position from) {
  std::string_view rest = raw_line(b, from.line);
  rest.remove_prefix(std::min(rest.size(), static_cast<std::size_t>(std::max(0, from.column - 1))));
  while (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
  return rest;
}

}  // namespace

void report_unspoken(Binding& b, const Entry& odd) {
  std::vector<std::string> known;
  if (still_suggests(b)) known = b.cast.all();
  known.insert(known.end(), observation_keys().begin(), observation_keys().end());
  const std::string near = nearest(lowered(odd.key), known);
  if (near.empty() && !is_id(odd.key)) {
    fault(b, odd, "narration-colon", "narration with a colon needs quotes",
          "write - " + in_quotes(rest_of_line(b, odd.at)));
    return;
  }
  const std::string rest(rest_of_line(b, odd.at));
  fault(b, odd, "unknown-speaker", "nobody in the cast is called " + single_quoted(odd.key),
        near.empty() ? "narration with a colon needs quotes: - " + in_quotes(rest)
                     : "did you mean " + single_quoted(near) + "? write - " + near +
                           rest.substr(std::min(rest.size(), odd.key.size())));
}

void report_two_speakers(Binding& b, const Entry& first, const Entry& second) {
  fault(b, second, "two-speakers",
        single_quoted(first.key) + " and " + single_quoted(second.key) + " speak in one item",
        "start a new item: - " + second.key + ": " + in_quotes(second.value.text));
}

}  // namespace sightline::scenario
