// Rules about a whole scenario that is well-formed: what an author should know before anyone plays it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/bundle.hpp"

namespace sightline::check {

/// What lies beside a scenario.
struct Siblings {
  std::vector<std::string> ids;                   ///< of all scenarios there
  std::optional<std::vector<std::string>> facts;  ///< of the one that it receives from, if that can be read
};

struct CheckContext {
  std::string file;         ///< as the user named it
  std::string_view source;  ///< its text, for the width of what is underlined
  const scenario::IndicatorCatalog& catalog;
  const scenario::ContactDirectory& contacts;
  std::string today = {};  ///< YYYY-MM-DD; empty: the age of contacts is not looked at
  const std::vector<scenario::ExpertScript>* experts = nullptr;  ///< read; nullptr: not looked at
  const Siblings* siblings = nullptr;                            ///< nullptr: not looked at
};

/// Structural rules: what follows from the scenes and their connections without walking every path. Sorted.
[[nodiscard]] Diagnostics check(const scenario::Scenario& scenario, const CheckContext& context);

}  // namespace sightline::check
