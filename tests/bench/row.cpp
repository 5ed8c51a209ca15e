#include "row.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace sightline::bench {
namespace {

/// Three digits that count.
std::string number(double value) {
  const double size = std::abs(value);
  const int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

std::string with_unit(const std::optional<double>& value, const std::string& unit) {
  if (!value) return "-";
  return number(*value) + (unit.empty() ? "" : " " + unit);
}

std::string in_quotes(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

void print_field(std::ostream& out, const char* name, const std::string& value) {
  if (!value.empty()) out << ", \"" << name << "\": " << in_quotes(value);
}

void print_field(std::ostream& out, const char* name, const std::optional<double>& value) {
  if (value) out << ", \"" << name << "\": " << *value;
}

}  // namespace

std::string reached(const Row& row) {
  if (!row.must || !row.measured) return {};
  const bool good = row.better == Better::less ? *row.measured <= *row.must : *row.measured >= *row.must;
  return good ? "yes" : "MISSED";
}

void print_table(const Rows& rows, std::ostream& out) {
  std::vector<std::vector<std::string>> lines = {
      {"what", "must", "aim", "measured", "reached", "baseline", "of what"}};
  for (const Row& row : rows) {
    lines.push_back({row.what, with_unit(row.must, row.unit), with_unit(row.aim, row.unit),
                     with_unit(row.measured, row.unit), reached(row), with_unit(row.baseline, row.unit),
                     row.baseline_of});
  }
  std::vector<std::size_t> widths(lines.front().size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
  }
  for (std::size_t at = 0; at < lines.size(); ++at) {
    for (std::size_t i = 0; i < lines[at].size(); ++i) {
      const std::string gap(widths[i] - lines[at][i].size(), ' ');
      const bool is_text = i == 0 || i + 1 == lines[at].size();
      out << (i == 0 ? "" : "  ") << (is_text ? lines[at][i] + gap : gap + lines[at][i]);
    }
    out << '\n';
    if (at > 0 && !rows[at - 1].note.empty()) out << "    " << rows[at - 1].note << '\n';
  }
}

void print_json(const Rows& rows, std::ostream& out) {
  out << "{\"rows\": [";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    out << (i == 0 ? "\n" : ",\n") << "  {\"id\": " << in_quotes(row.id);
    print_field(out, "what", row.what);
    print_field(out, "unit", row.unit);
    print_field(out, "must", row.must);
    print_field(out, "aim", row.aim);
    print_field(out, "measured", row.measured);
    print_field(out, "baseline", row.baseline);
    print_field(out, "baseline-of", row.baseline_of);
    print_field(out, "note", row.note);
    print_field(out, "reached", reached(row));
    out << '}';
  }
  out << "\n]}\n";
}

}  // namespace sightline::bench
