// The parts of the debrief.
#pragma once
#include "core/present/history.hpp"

namespace sightline::present {

/// Everything there was to see, with what became of it; can be filtered.
void add_seen(Builder& page, const View& view, const Say& say);
/// What was done, why it counts so, what else there was to do.
void add_steps(Builder& page, const View& view, const Say& say);
/// Whether what was seen carried what was decided.
void add_judgement(Builder& page, const View& view, const Say& say);
/// How it went by the story's clock, what could not be known, sources, what to practise next.
void add_aftermath(Builder& page, const View& view, const Say& say);

/// The scenario's texts, for the debrief: indicator of an observation, or nullptr.
[[nodiscard]] const scenario::Indicator* indicator_of(const AttemptView& attempt, scenario::IndicatorId id);
/// "NCMEC-20, KOLD"
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace sightline::present
