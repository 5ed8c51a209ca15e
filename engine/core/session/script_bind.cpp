// Reads a play script out of a document; every fault at its place.
#include <algorithm>
#include <charconv>
#include <limits>
#include <tuple>

#include "core/base/text.hpp"
#include "core/document/reader.hpp"
#include "core/session/names.hpp"
#include "core/session/script.hpp"

namespace sightline::session {

using document::Entry;
using document::MapReader;
using document::Node;
using Faults = document::Report;
using Relation = Expectation::Relation;

namespace {

constexpr int most = std::numeric_limits<int>::max();
constexpr int most_lines = 10000;  // of one `next`: a scenario file holds fewer

/// A list of words, or one word.
std::vector<std::string> words_of(const Node& node, std::string_view what, Faults& faults) {
  std::vector<std::string> words;
  if (node.kind == Node::Kind::list) {
    for (const Node& item : node.items) {
      if (const auto word = as_text(item, what, faults)) words.push_back(*word);
    }
  } else if (const auto word = as_text(node, what, faults)) {
    words.push_back(*word);
  }
  return words;
}

/// "Such keys are: a, b", with the nearest one first.
std::string help_among(const std::string& word, const std::vector<std::string>& allowed) {
  std::string help;
  const std::string near = nearest(word, allowed);
  if (!near.empty()) help = "did you mean '" + near + "'? ";
  help += "allowed here: ";
  for (std::size_t i = 0; i < allowed.size(); ++i) help += (i > 0 ? ", " : "") + allowed[i];
  return help;
}

/// Reports a word that is none of those allowed.
bool is_among(const Node& node, const std::string& word, const std::vector<std::string>& allowed,
              std::string_view what, Faults& faults) {
  for (const std::string& candidate : allowed) {
    if (candidate == word) return true;
  }
  faults.error(node.at, node.length, "unknown-value", "unknown " + std::string(what) + " '" + word + "'",
               help_among(word, allowed));
  return false;
}

struct StepReader {
  const Entry& entry;
  Step& step;
  Faults& faults;

  void read_next() {
    if (entry.value.text == "all") {
      step.count = -1;
    } else if (const auto count = as_int(entry.value, "'next'", 1, most_lines, faults)) {
      step.count = *count;
    }
  }
  void read_words() { step.ids = words_of(entry.value, "'" + entry.key + "'", faults); }
  void read_one() {
    if (const auto word = as_text(entry.value, "'" + entry.key + "'", faults)) step.ids.push_back(*word);
  }
  void read_levels() {
    if (entry.value.kind != Node::Kind::map) {
      faults.error(entry.value.at, entry.value.length, "wrong-type", "'sure' must be keys with values",
                   "write sure: {id: 75}");
      return;
    }
    for (const Entry& level : entry.value.entries) {
      if (const auto percent = as_int(level.value, "how sure", 0, 100, faults)) {
        step.levels.emplace_back(level.key, *percent);
      }
    }
  }
  void read_report() {
    MapReader map(entry.value, "'report'", faults);
    step.to = map.text("to", true);
    if (const Node* citing = map.optional("citing")) step.ids = words_of(*citing, "'citing'", faults);
    map.finish();
  }
  void read_true() {
    const auto flag = as_bool(entry.value, "'" + entry.key + "'", faults);
    if (flag && !*flag) {
      faults.error(entry.value.at, entry.value.length, "unknown-value",
                   "'" + entry.key + "' can only be true", "leave the step out");
    }
  }
};

struct StepKind {
  const char* word;
  Step::Kind kind;
  void (StepReader::*read)();
};

constexpr StepKind step_kinds[] = {
    {"next", Step::Kind::next, &StepReader::read_next},
    {"flag", Step::Kind::flag, &StepReader::read_words},
    {"unflag", Step::Kind::unflag, &StepReader::read_words},
    {"sure", Step::Kind::sure, &StepReader::read_levels},
    {"choose", Step::Kind::choose, &StepReader::read_one},
    {"order", Step::Kind::order, &StepReader::read_words},
    {"pick", Step::Kind::pick, &StepReader::read_words},
    {"report", Step::Kind::report, &StepReader::read_report},
    {"skip", Step::Kind::skip, &StepReader::read_one},
    {"hint", Step::Kind::hint, &StepReader::read_true},
    {"back", Step::Kind::back, &StepReader::read_true},
    {"pause", Step::Kind::pause, &StepReader::read_true},
    {"leave", Step::Kind::leave, &StepReader::read_true},
};

void read_step(const Node& node, std::vector<Step>& steps, Faults& faults) {
  if (node.kind != Node::Kind::map || node.entries.size() != 1) {
    faults.error(node.at, node.length, "wrong-type", "a step is one key with its value", "write - next: all");
    return;
  }
  const Entry& entry = node.entries.front();
  std::vector<std::string> known;
  for (const StepKind& row : step_kinds) {
    known.emplace_back(row.word);
    if (entry.key != row.word) continue;
    Step step;
    step.kind = row.kind;
    step.at = entry.at;
    StepReader reader{entry, step, faults};
    (reader.*row.read)();
    steps.push_back(std::move(step));
    return;
  }
  faults.error(entry.at, static_cast<int>(entry.key.size()), "unknown-key",
               "unknown key '" + entry.key + "' in 'do'", help_among(entry.key, known));
}

/// "at least 83.33" as a relation and basis points; nothing if it is no such text.
std::optional<std::pair<Relation, int>> percent_of(std::string_view text) {
  Relation relation = Relation::exactly;
  for (const auto& [words, meant] :
       {std::pair{std::string_view("at least "), Relation::at_least}, {"at most ", Relation::at_most}}) {
    if (!text.starts_with(words)) continue;
    relation = meant;
    text.remove_prefix(words.size());
  }
  const std::size_t point = text.find('.');
  std::string digits(text.substr(0, point));
  const std::string_view decimals = point == std::string_view::npos ? "" : text.substr(point + 1);
  if (digits.empty() || decimals.size() > 2 || (point != std::string_view::npos && decimals.empty())) {
    return std::nullopt;
  }
  digits += decimals;
  digits.append(2 - decimals.size(), '0');
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
    if (value > 10000) return std::nullopt;
  }
  return std::pair{relation, value};
}

void read_expected_percent(const Node& node, Expectation& expected, Faults& faults) {
  const auto read = percent_of(node.text);
  if (node.kind == Node::Kind::scalar && read) {
    std::tie(expected.relation, expected.value) = *read;
    return;
  }
  faults.error(node.at, node.length, "wrong-type",
               "'" + expected.name + "' must be percent, up to two decimals",
               "write 100, 83.33, at least 60 or at most 40");
}

void read_expected(const Entry& entry, std::vector<Expectation>& all, Faults& faults) {
  static const std::vector<std::string> names = {"ending",
                                                 "passed",
                                                 "gate",
                                                 "notice",
                                                 "judge",
                                                 "act",
                                                 "hits",
                                                 "misses",
                                                 "trap-alarms",
                                                 "neutral-alarms",
                                                 "correct-rejections",
                                                 "minutes"};
  Expectation expected;
  expected.name = entry.key;
  expected.at = entry.at;
  const std::string& name = entry.key;
  const std::string what = "'" + name + "'";
  if (name == "ending") {
    expected.word = as_text(entry.value, what, faults).value_or("");
  } else if (name == "passed") {
    expected.word = as_bool(entry.value, what, faults).value_or(false) ? "true" : "false";
  } else if (name == "gate") {
    expected.word = entry.value.text;
    is_among(entry.value, expected.word, {"open", "shut"}, "gate", faults);
  } else if (name == "notice" || name == "judge" || name == "act") {
    read_expected_percent(entry.value, expected, faults);
  } else if (std::find(names.begin(), names.end(), name) != names.end()) {
    expected.value = as_int(entry.value, what, 0, most, faults).value_or(0);
  } else {
    faults.error(entry.at, static_cast<int>(name.size()), "unknown-key",
                 "unknown key '" + name + "' in 'expect'", help_among(name, names));
  }
  all.push_back(std::move(expected));
}

std::uint64_t read_seed(const Node& node, Faults& faults) {
  std::uint64_t seed = 1;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, seed);
  if (node.kind == Node::Kind::scalar && error == std::errc() && stop == end) return seed;
  faults.error(node.at, node.length, "wrong-type", "'seed' must be a whole number", "write seed: 7");
  return 1;
}

void read_received(const Node& node, Script& script, Faults& faults) {
  if (node.kind != Node::Kind::map) {
    faults.error(node.at, node.length, "wrong-type", "'receives' must be keys with values",
                 "write receives: {fact: 1}");
    return;
  }
  for (const Entry& entry : node.entries) {
    const bool is_flag = entry.value.text == "true" || entry.value.text == "false";
    const auto value = is_flag ? std::optional<int>(entry.value.text == "true" ? 1 : 0)
                               : as_int(entry.value, "'" + entry.key + "'", -most, most, faults);
    if (value) script.receives.emplace_back(entry.key, *value);
  }
}

}  // namespace

BoundScript bind_script(const document::Document& document) {
  Faults faults(document.file);
  MapReader map(document.root, "play script", faults);
  Script script;
  script.scenario = map.text("scenario", true);
  script.which = map.text("case", true);
  script.role = map.text("role");
  if (const Node* seed = map.optional("seed")) script.seed = read_seed(*seed, faults);
  if (const Node* mode = map.optional("mode")) {
    const bool known =
        is_among(*mode, mode->text, {mode_name(Mode::practice), mode_name(Mode::assess)}, "mode", faults);
    if (known && mode->text == mode_name(Mode::practice)) script.mode = Mode::practice;
  }
  if (const Node* received = map.optional("receives")) read_received(*received, script, faults);
  if (const Node* steps = map.required("do")) {
    if (steps->kind != Node::Kind::list) {
      faults.error(steps->at, steps->length, "wrong-type", "'do' must be a list of steps",
                   "write - next: all");
    }
    for (const Node& step : steps->items) read_step(step, script.steps, faults);
  }
  if (const Node* expect = map.optional("expect")) {
    if (expect->kind != Node::Kind::map) {
      faults.error(expect->at, expect->length, "wrong-type", "'expect' must be keys with values",
                   "write expect: {passed: true}");
    }
    for (const Entry& entry : expect->entries) read_expected(entry, script.expect, faults);
  }
  map.finish();
  BoundScript bound{std::nullopt, faults.take()};
  if (!has_errors(bound.diagnostics)) bound.script = std::move(script);
  return bound;
}

}  // namespace sightline::session
