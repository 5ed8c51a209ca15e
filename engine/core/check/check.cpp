#include "core/check/check.hpp"

#include <algorithm>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

/// Bytes of the word that starts there; 1 if there is none.
int word_length(std::string_view source, Position at, std::size_t line_start) {
  const std::size_t start = line_start + static_cast<std::size_t>(std::max(0, at.column - 1));
  std::size_t end = start;
  constexpr std::string_view word_ends = " \t\r\n:,]}\"";
  while (end < source.size() && word_ends.find(source[end]) == std::string_view::npos) ++end;
  return end > start ? static_cast<int>(end - start) : 1;
}

/// Findings are sorted, so one walk through the source finds the line of each.
void measure_words(std::string_view source, Diagnostics& found) {
  std::size_t start = 0;
  int line = 1;
  for (Diagnostic& one : found) {
    while (line < one.at.line && start < source.size()) {
      const std::size_t end = source.find('\n', start);
      start = end == std::string_view::npos ? source.size() : end + 1;
      ++line;
    }
    one.length = word_length(source, one.at, start);
  }
}

constexpr void (*rules[])(Inspection&) = {find_unreachable,         find_dead_ends,
                                          find_lost_visits,         find_endless_loops,
                                          find_never_possible,      find_clairvoyant_grades,
                                          find_graded_openers,      find_unexplained_choices,
                                          find_steps_without_right, find_report_faults,
                                          find_one_sided_cases,     find_low_marks,
                                          find_old_contacts,        find_wrong_settings,
                                          find_missing_alt,         find_content_without_skip,
                                          find_missing_sources,     find_missing_ids,
                                          find_idle_clearings,      find_unused,
                                          find_thin_cases,          find_limits,
                                          find_hard_reading,        find_failing_experts,
                                          find_lost_links};

}  // namespace

void finding(Inspection& in, Severity severity, Position at, std::string code, std::string message,
             std::string help) {
  in.found.push_back(
      {severity, std::move(code), in.context.file, at, 1, std::move(message), std::move(help)});
}

std::string single_quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string in_cases(const Inspection& in, const std::vector<CaseId>& which) {
  if (which.size() == in.scenario.cases.size()) return {};
  std::string text = " in case ";
  for (const CaseId one : which) {
    text += (one == which.front() ? "" : ", ") + single_quoted(in.scenario.cases[one.index()].id);
  }
  return text;
}

std::vector<CaseId> all_cases(const Scenario& scenario) {
  std::vector<CaseId> cases;
  for (std::size_t i = 0; i < scenario.cases.size(); ++i) cases.push_back(CaseId{static_cast<int>(i)});
  return cases;
}

Diagnostics check(const Scenario& scenario, const CheckContext& context) {
  Inspection in{scenario, context, {}, {}};
  for (const CaseId which : all_cases(scenario)) in.flows.push_back(flow_of(scenario, which));
  for (const auto& rule : rules) rule(in);
  sort_and_deduplicate(in.found);
  measure_words(context.source, in.found);
  return std::move(in.found);
}

}  // namespace sightline::check
