#include "core/base/text.hpp"

#include <algorithm>
#include <cstdlib>

namespace sightline {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// Bytes of the valid sequence that starts at `at`, or 0. Source: Unicode 15, table 3-7.
std::size_t valid_sequence(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + size > text.size()) return 0;
  const unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  if (byte_at(text, at + 1) < low || byte_at(text, at + 1) > high) return 0;
  for (std::size_t i = 2; i < size; ++i)
    if ((byte_at(text, at + i) & 0xc0U) != 0x80) return 0;
  return size;
}

/// Longest prefix of `word` that fits; at least one code point, so that cutting always gets on.
std::size_t fitting_prefix(std::string_view word, int cells) {
  std::size_t end = 0;
  int used = 0;
  while (end < word.size()) {
    std::size_t next = end;
    used += cell_width(next_code_point(word, next));
    if (used > cells && end > 0) break;
    end = next;
  }
  return end;
}

void wrap_paragraph(std::string_view paragraph, int cells, std::vector<std::string>& lines) {
  std::string line;
  int used = 0;
  std::size_t at = 0;
  while (at < paragraph.size()) {
    const std::size_t space = std::min(paragraph.find(' ', at), paragraph.size());
    std::string_view word = paragraph.substr(at, space - at);
    at = space + 1;
    if (word.empty()) continue;
    if (!line.empty() && used + 1 + cell_width(word) > cells) {
      lines.push_back(std::move(line));
      line.clear();
    }
    while (line.empty() && cell_width(word) > cells && fitting_prefix(word, cells) < word.size()) {
      const std::size_t cut = fitting_prefix(word, cells);
      lines.emplace_back(word.substr(0, cut));
      word.remove_prefix(cut);
    }
    if (!line.empty()) line += ' ';
    line += word;
    used = cell_width(line);
  }
  lines.push_back(std::move(line));
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = valid_sequence(text, at);
    if (size == 0) return at;
    at += size;
  }
  return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const std::size_t size = valid_sequence(text, at);
  if (size <= 1) {
    const unsigned byte = byte_at(text, at++);
    return size == 1 ? byte : 0xfffd;
  }
  unsigned value = byte_at(text, at) & (0xffU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = value << 6U | (byte_at(text, at + i) & 0x3fU);
  at += size;
  return value;
}

std::vector<std::string> wrap(std::string_view text, int cells) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    wrap_paragraph(text.substr(at, end - at), std::max(cells, 1), lines);
    at = end + 1;
  }
  return lines;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto difference = static_cast<long long>(a.size()) - static_cast<long long>(b.size());
  if (std::llabs(difference) > limit) return limit + 1;
  std::vector<int> before_last;
  std::vector<int> last(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit + 1) return limit + 1;
    before_last = last;
    last = row;
  }
  return std::min(last[b.size()], limit + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  int best = std::clamp(static_cast<int>(std::min<std::size_t>(word.size(), 9)) / 3, 1, 3) + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    const int distance = edit_distance(word, candidate, best - 1);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 40 || text[0] < 'a' || text[0] > 'z') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace sightline
