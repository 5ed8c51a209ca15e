#include "core/player/running.hpp"

#include <utility>

#include "core/present/present.hpp"

namespace sightline::player {
namespace {

bool is_answer(const session::Event& event) {
  return std::holds_alternative<session::Chose>(event.what) ||
         std::holds_alternative<session::Ordered>(event.what) ||
         std::holds_alternative<session::Picked>(event.what) ||
         std::holds_alternative<session::Reported>(event.what);
}

void remember_answer(Running& running, const session::Event& event, session::SceneId scene) {
  if (is_answer(event)) running.answered = present::Happened{event, scene};
  if (std::holds_alternative<session::WentBack>(event.what)) running.answered.reset();
  const bool moved = running.attempt.state.scene != scene;
  if (moved || is_answer(event)) running.drafts = {};
}

std::string as_array(const std::vector<std::string>& events) {
  std::string json = "[";
  for (const std::string& event : events) json += (json.size() > 1 ? "," : "") + event;
  return json + "]";
}

/// Whether the rules would give this event here.
bool is_lawful(const scenario::Scenario& scenario, const score::Attempt& attempt,
               const session::Event& event) {
  const auto intent = session::intent_of(event);
  if (!intent) return false;
  const auto decision = session::decide(scenario, attempt.state, attempt.log, *intent);
  return decision.refusal == session::Refusal::none && decision.event == event;
}

/// The first expert of the case that was played: never another case's.
std::optional<session::Script> expert_script(const Running& running) {
  for (const scenario::LibraryEntry& entry : running.bundle->entries) {
    if (!entry.scenario || &*entry.scenario != running.scenario) continue;
    for (const scenario::ExpertScript& expert : entry.experts) {
      if (expert.which != running.attempt.state.start.which || has_errors(expert.diagnostics)) continue;
      session::BoundScript bound = session::bind_script(expert.script);
      if (bound.script && bound.script->scenario == running.scenario->id) return std::move(bound.script);
    }
  }
  return std::nullopt;
}

}  // namespace

const scenario::Scenario* find_playable(const scenario::Bundle& bundle, const std::string& id) {
  for (const auto& entry : bundle.entries)
    if (entry.scenario && entry.scenario->id == id) return &*entry.scenario;
  return nullptr;
}

bool restore(const scenario::Scenario& scenario, const std::vector<std::string>& events,
             score::Attempt& attempt) {
  const auto log = session::log_from_json(scenario, as_array(events));
  if (!log || log->empty()) return false;
  if (!std::holds_alternative<session::Started>(log->front().what)) return false;
  for (const session::Event& event : *log) {
    if (&event != &log->front() && !is_lawful(scenario, attempt, event)) return false;
    score::take(scenario, attempt, event);
  }
  return true;
}

void refresh(Running& running) {
  running.effective = session::effective(running.attempt.log);
  running.debrief.reset();
  running.expert.reset();
  if (!running.attempt.state.finished()) return;
  running.debrief = debrief::make(*running.scenario, running.attempt.log);
  if (const auto script = expert_script(running))
    running.expert = debrief::compare(*running.scenario, running.effective, running.debrief->replay, *script);
}

void summarize(Running& running) {
  const score::Score score = score::score(*running.scenario, running.attempt.state, running.attempt.answers);
  AttemptSummary& summary = running.summary;
  summary.which = running.scenario->cases[running.attempt.state.start.which.index()].id;
  summary.finished = true;
  summary.outcome = score.outcome;
  summary.passed = score.outcome == score::Outcome::passed;
  summary.notice = score.notice;
  summary.judge = score.judge;
  summary.act = score.act;
}

bool commit(Running& running, const session::Event& event, const words::Words& words,
            const std::function<void(const std::string&)>& listener) {
  const session::SceneId scene = running.attempt.state.scene;
  score::Attempt after = running.attempt;
  score::take(*running.scenario, after, event);
  const std::string json = session::to_json(*running.scenario, scene, event);
  const std::string place = present::place_sentence(words, *running.scenario, after.state);
  const Status kept = running.store->append(running.summary.id, event.sequence, json, place);
  if (!kept) {
    running.unsaved = event;
    running.not_saved = kept.failure().message;
    return false;
  }
  running.unsaved.reset();
  running.not_saved.clear();
  running.attempt = std::move(after);
  remember_answer(running, event, scene);
  refresh(running);
  if (listener) listener(json);
  return true;
}

}  // namespace sightline::player
