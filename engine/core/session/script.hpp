// Play scripts: files of intents with what to expect (format.md section 6).
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/document/document.hpp"
#include "core/session/session.hpp"

namespace sightline::session {

/// One line of a script's `do`, still in the author's words: what it means depends on the state.
struct Step {
  enum class Kind { next, flag, unflag, sure, choose, order, pick, report, skip, hint, back, pause, leave };
  Kind kind = Kind::next;
  Position at;
  int count = 1;                 ///< next; -1 for `all`
  std::vector<std::string> ids;  ///< flag, unflag, choose, order, pick, skip; of report: citing. "signs"
                                 ///< alone stands for every D/S/M sign shown
  std::vector<std::pair<std::string, int>> levels;  ///< sure
  std::string to;                                   ///< report
};

struct Expectation {
  std::string name;  ///< ending, passed, gate, notice, hits, minutes...
  enum class Relation { exactly, at_least, at_most };
  Relation relation = Relation::exactly;
  std::string word;  ///< of ending, passed, gate
  int value = 0;     ///< basis points for notice, judge, act; else a count
  Position at;
};

struct Script {
  std::string scenario;
  std::string which;  ///< case
  std::uint64_t seed = 1;
  Mode mode = Mode::assess;
  std::string role;
  std::vector<std::pair<std::string, int>> receives;
  std::vector<Step> steps;
  std::vector<Expectation> expect;
};

struct BoundScript {
  std::optional<Script> script;
  Diagnostics diagnostics;
};
[[nodiscard]] BoundScript bind_script(const document::Document& document);

/// The intents that one step stands for right now. `next: all` gives one Next as long as lines or a
/// then-only scene remain, so call again after each until it gives none. A name that is not in the
/// scenario gives a message instead.
struct Intents {
  std::vector<Intent> intents;
  bool again = false;   ///< `next: all`: ask again after applying
  std::string problem;  ///< what could not be understood
};
[[nodiscard]] Intents intents_of(const scenario::Scenario& scenario, const State& state, const Step& step);

/// A script played by the rules, as far as it goes.
struct Followed {
  EventLog log;
  State state;
  Refusal refusal = Refusal::none;  ///< of the step that was not taken
  std::string problem;              ///< a name in it that means nothing; empty if all were understood
  Position at;                      ///< of the step that stopped it
  [[nodiscard]] bool stopped() const { return refusal != Refusal::none || !problem.empty(); }
};
/// Plays the steps of `script` from the same beginning as `like`: case, seed, variation, role and facts. Only
/// the mode is the script's own.
[[nodiscard]] Followed follow_script(const scenario::Scenario& scenario, const Started& like,
                                     const Script& script);

[[nodiscard]] Result<StartRequest> start_request(const scenario::Scenario& scenario, const Script& script);

}  // namespace sightline::session
