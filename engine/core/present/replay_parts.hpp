// The parts of the step-by-step replay.
#pragma once
#include <string>
#include <vector>

#include "core/present/history.hpp"

namespace sightline::present {

/// What an expert did beside this point of the own run, and why.
void add_expert(Builder& page, const View& view, std::size_t point);
/// The reasons of a deed, below its row.
void add_reasons(Builder& page, Region region, const std::vector<std::string>& reasons);

}  // namespace sightline::present
