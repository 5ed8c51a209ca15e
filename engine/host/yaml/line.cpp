#include "host/yaml/line.hpp"

#include <algorithm>

namespace sightline::yaml {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_gap(std::string_view line, std::size_t at) { return at >= line.size() || is_blank(line[at]); }

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && is_blank(line[at])) ++at;
  return at;
}

std::string_view without_trailing_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t closing_quote(std::string_view line, std::size_t from, char quote) {
  for (std::size_t i = from; i < line.size(); ++i) {
    if (quote == '"' && line[i] == '\\') {
      ++i;
    } else if (line[i] == quote) {
      const bool is_doubled = quote == '\'' && i + 1 < line.size() && line[i + 1] == quote;
      if (!is_doubled) return i;
      ++i;
    }
  }
  return npos;
}

std::size_t closing_quote(std::string_view line, std::size_t open) {
  return closing_quote(line, open + 1, line[open]);
}

std::size_t comment_start(std::string_view line, std::size_t at) {
  for (std::size_t i = at; i < line.size(); ++i)
    if (line[i] == '#' && (i == at || is_blank(line[i - 1]))) return i;
  return npos;
}

bool is_hash_in_text(std::string_view line, std::size_t hash) {
  return hash != npos && !is_gap(line, hash + 1) && line[hash + 1] != '#' && line[hash + 1] != '-';
}

std::string word_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (!is_gap(line, end)) ++end;
  return std::string(line.substr(at, end - at));
}

bool is_rest_empty(std::string_view line, std::size_t at) {
  const std::size_t rest = skip_blanks(line, at);
  return rest >= line.size() || (line[rest] == '#' && rest > at);
}

std::size_t key_colon(std::string_view line, std::size_t at) {
  if (at >= line.size()) return npos;
  const bool is_quoted = line[at] == '"' || line[at] == '\'';
  if (is_quoted) {
    const std::size_t close = closing_quote(line, at);
    if (close == npos) return npos;
    const std::size_t colon = skip_blanks(line, close + 1);
    return colon < line.size() && line[colon] == ':' && is_gap(line, colon + 1) ? colon : npos;
  }
  const std::size_t end = std::min(comment_start(line, at), line.size());
  for (std::size_t i = at; i < end; ++i)
    if (line[i] == ':' && is_gap(line, i + 1)) return i;
  return npos;
}

bool is_dash(std::string_view line, std::size_t at) {
  return at < line.size() && line[at] == '-' && is_gap(line, at + 1);
}

bool looks_structural(std::string_view line, std::size_t at) {
  if (is_dash(line, at)) return true;
  const std::size_t colon = key_colon(line, at);
  if (colon == npos || colon == at) return false;
  const std::string_view key = line.substr(at, colon - at);
  return std::none_of(key.begin(), key.end(), is_blank);
}

bool is_block_header(std::string_view line, std::size_t at) {
  if (at >= line.size() || (line[at] != '|' && line[at] != '>')) return false;
  const std::size_t end = line.find_first_not_of("+-123456789", at + 1);
  return end == npos || (end <= at + 3 && is_rest_empty(line, end));
}

std::string in_quotes(std::string_view text) {
  const bool needs_escape = text.find_first_of("\"\\") != npos;
  if (!needs_escape) return "\"" + std::string(text) + "\"";
  if (text.find('\'') == npos) return "'" + std::string(text) + "'";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace sightline::yaml
