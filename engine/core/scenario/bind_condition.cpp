#include <algorithm>
#include <charconv>

#include "core/scenario/binding.hpp"

namespace sightline::scenario {

namespace {

constexpr std::size_t longest_condition = 256;
constexpr int deepest_condition = 16;

struct Token {
  std::string_view text;  ///< empty at the end
  std::size_t at = 0;     ///< byte in the condition
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == ':' || c == '_';
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at + 1;
    if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t') {
      ++at;
      continue;
    }
    if (is_word_byte(text[at])) {
      while (end < text.size() && is_word_byte(text[end])) ++end;
    } else if ((text[at] == '!' || text[at] == '<' || text[at] == '>') && end < text.size() &&
               text[end] == '=') {
      ++end;
    }
    tokens.push_back({text.substr(at, end - at), at});
    at = end;
  }
  tokens.push_back({{}, text.size()});
  return tokens;
}

/// Reads one condition by recursive descent; the first fault ends it.
class ConditionReader {
 public:
  ConditionReader(Binding& b, const Node& node, bool hindsight)
      : b_(b), node_(node), hindsight_(hindsight), tokens_(tokens_of(node.text)) {}

  std::vector<Test> read() {
    read_either(0);
    if (good_ && !now().text.empty()) {
      fail(now(), "condition-syntax", "'and', 'or' or the end is meant before " + single_quoted(now().text));
    }
    return good_ ? std::move(tests_) : std::vector<Test>();
  }

 private:
  using Kind = Test::Kind;

  const Token& now() const { return tokens_[next_]; }
  Token take() { return now().text.empty() ? now() : tokens_[next_++]; }
  bool take_if(std::string_view word) {
    const bool same = good_ && now().text == word;
    if (same) ++next_;
    return same;
  }
  void add(Kind kind, int subject = -1, int number = 0) {
    tests_.push_back({kind, subject, Test::Compare::not_equal, number});
  }

  void fail(const Token& token, std::string code, std::string message, std::string help = {}) {
    if (!good_) return;
    good_ = false;
    Node place = node_;
    place.kind = Node::Kind::scalar;
    place.at = position_of(token.at);
    place.length = std::max(1, static_cast<int>(token.text.size()));
    fault(b_, place, std::move(code), std::move(message), std::move(help));
  }

  /// Where a byte of the condition stands in the file, as far as it was written on one line.
  Position position_of(std::size_t offset) const {
    const std::string_view line = raw_line(b_, node_.at.line);
    const std::size_t start =
        line.find(node_.text, static_cast<std::size_t>(std::max(0, node_.at.column - 1)));
    if (start == std::string_view::npos) return node_.at;
    return {node_.at.line, static_cast<int>(start + offset) + 1};
  }

  void read_either(int depth) {
    read_both(depth);
    while (take_if("or")) {
      read_both(depth);
      add(Kind::either);
    }
  }

  void read_both(int depth) {
    read_negation(depth);
    while (take_if("and")) {
      read_negation(depth);
      add(Kind::both);
    }
  }

  void read_negation(int depth) {
    if (!good_) return;
    if (depth > deepest_condition) {
      fail(now(), "condition-too-deep", "a condition nests at most 16 brackets and nots");
    } else if (take_if("not")) {
      read_negation(depth + 1);
      add(Kind::negate);
    } else if (take_if("(")) {
      read_either(depth + 1);
      if (good_ && !take_if(")")) fail(now(), "condition-syntax", "a closing bracket is missing");
    } else {
      read_atom();
    }
  }

  void read_atom() {
    const Token word = take();
    if (word.text == "case") return read_is(word, Kind::case_is, b_.cases, "unknown-case", "case");
    if (word.text == "role") return read_is(word, Kind::role_is, b_.roles, "unknown-role", "role");
    if (word.text == "report") return read_report(word);
    if (word.text == "clock") return read_clock(word);
    if (word.text == "shown") return read_observation(word, Kind::shown);
    if (word.text == "flagged") return read_observation(word, Kind::flagged);
    if (word.text == "cited") return read_observation(word, Kind::cited);
    if (!word.text.empty() && is_word_byte(word.text.front())) return read_fact(word);
    fail(word, "condition-syntax",
         word.text.empty() ? "the condition ends too early"
                           : "nothing can start with " + single_quoted(word.text),
         "as in: case is concern and not report is sent");
  }

  int find(const Token& word, const Names& names, const char* code, std::string_view kind) {
    const int found = names.find(word.text);
    if (found < 0) {
      fail(word, code, "no " + std::string(kind) + " is called " + single_quoted(word.text),
           suggestion(b_, word.text, names));
    }
    return found;
  }

  void read_is(const Token& word, Kind kind, const Names& names, const char* code, std::string_view what) {
    if (!take_if("is")) {
      return fail(now(), "condition-syntax", "'is' is meant after " + single_quoted(word.text));
    }
    const int found = find(take(), names, code, what);
    add(kind, found);
  }

  void read_report(const Token& word) {
    if (!take_if("is")) {
      return fail(now(), "condition-syntax", "'is' is meant after " + single_quoted(word.text));
    }
    static const std::pair<std::string_view, Kind> states[] = {{"none", Kind::report_none},
                                                               {"noted", Kind::report_noted},
                                                               {"sent", Kind::report_sent},
                                                               {"in-time", Kind::report_in_time},
                                                               {"late", Kind::report_late}};
    const Token state = take();
    for (const auto& known : states) {
      if (known.first == state.text) return add(known.second);
    }
    fail(state, "condition-syntax", "a report is never " + single_quoted(state.text),
         "known here: none, noted, sent, in-time, late");
  }

  void read_clock(const Token& word) {
    const bool after = take_if("after");
    if (!after && !take_if("before")) {
      return fail(now(), "condition-syntax",
                  "'after' or 'before' is meant after " + single_quoted(word.text));
    }
    const Token first = take();
    std::string text(first.text);
    if (first.text == "day") {
      text += " " + std::string(take().text);
      text += " " + std::string(take().text);
    }
    const auto time = parse_time(text, b_.scenario.clock);
    if (!time)
      return fail(first, "bad-time", single_quoted(text) + " is no time", "as in: clock after 04:20");
    b_.scenario.last_named_time = std::max(b_.scenario.last_named_time, *time);
    add(after ? Kind::clock_after : Kind::clock_before, -1, *time);
  }

  void read_observation(const Token& word, Kind kind) {
    if (kind != Kind::shown && !hindsight_) {
      return fail(word, "condition-place",
                  single_quoted(word.text) + " stands only where an ending is chosen or after the report",
                  "what a trainee noted must not change what happens before");
    }
    if (!take_if("("))
      return fail(now(), "condition-syntax", "'(' is meant after " + single_quoted(word.text));
    const int found = find(take(), b_.observations, "unknown-observation", "observation");
    if (good_ && !take_if(")")) return fail(now(), "condition-syntax", "a closing bracket is missing");
    add(kind, found);
  }

  void read_fact(const Token& word) {
    const int found = find(word, b_.facts, "unknown-fact", "fact");
    if (found < 0) return;
    static const std::pair<std::string_view, Test::Compare> signs[] = {
        {"=", Test::Compare::equal},    {"!=", Test::Compare::not_equal}, {"<", Test::Compare::less},
        {"<=", Test::Compare::at_most}, {">", Test::Compare::more},       {">=", Test::Compare::at_least}};
    add(Kind::fact, found);
    for (const auto& sign : signs) {
      if (!take_if(sign.first)) continue;
      tests_.back().compare = sign.second;
      return read_bound(word, b_.scenario.facts[static_cast<std::size_t>(found)]);
    }
  }

  void read_bound(const Token& word, const Fact& fact) {
    const Token bound = take();
    if (fact.is_flag) {
      return fail(word, "fact-type", single_quoted(word.text) + " is true or false and cannot be compared",
                  "write " + std::string(word.text) + ", or not " + std::string(word.text));
    }
    int number = 0;
    const char* const end = bound.text.data() + bound.text.size();
    const auto parsed = std::from_chars(bound.text.data(), end, number);
    if (bound.text.empty() || parsed.ec != std::errc() || parsed.ptr != end) {
      return fail(bound, "condition-syntax", "a number is meant after " + single_quoted(word.text));
    }
    tests_.back().number = number;
  }

  Binding& b_;
  const Node& node_;
  bool hindsight_;
  bool good_ = true;
  std::size_t next_ = 0;
  std::vector<Token> tokens_;
  std::vector<Test> tests_;
};

}  // namespace

Condition read_condition(Binding& b, const Node* node, bool hindsight) {
  if (node == nullptr) return {};
  if (node->kind != Node::Kind::scalar || node->text.empty()) {
    fault(b, *node, "condition-syntax", "a condition is meant here", "as in: case is concern");
    return {};
  }
  if (node->text.size() > longest_condition) {
    fault(b, *node, "condition-too-long", "a condition has at most 256 characters",
          "keep what it asks in a fact");
    return {};
  }
  return {ConditionReader(b, *node, hindsight).read(), node->text, node->at};
}

}  // namespace sightline::scenario
