// Rules about a whole scenario that is well-formed: what an author should know before anyone plays it.
#pragma once
#include <string>
#include <string_view>

#include "core/scenario/bundle.hpp"

namespace sightline::check {

struct CheckContext {
  std::string file;         ///< as the user named it
  std::string_view source;  ///< its text, for the width of what is underlined
  const scenario::IndicatorCatalog& catalog;
  const scenario::ContactDirectory& contacts;
  std::string today = {};  ///< YYYY-MM-DD; empty: the age of contacts is not looked at
  const std::vector<scenario::ExpertScript>* experts = nullptr;  ///< read; nullptr: not looked at
};

/// Structural rules: what follows from the scenes and their connections without walking every path. Sorted.
[[nodiscard]] Diagnostics check(const scenario::Scenario& scenario, const CheckContext& context);

}  // namespace sightline::check
