// From a document to the model: resolves every name, and reports all faults of the file in one run.
#pragma once
#include <optional>
#include <string>

#include "core/document/document.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/picture_kit.hpp"
#include "core/scenario/scenario.hpp"
#include "core/words/words.hpp"

namespace sightline::scenario {

/// What a scenario is bound against.
struct BindContext {
  const IndicatorCatalog& catalog;
  const ContactDirectory& contacts;
  const PictureKit& kit;
  const words::Words& words;  ///< empty for English
};

struct Bound {
  std::optional<Scenario> scenario;  ///< set only without errors
  Diagnostics diagnostics;
};

/// Grammar of format.md section 2, slips of section 8. Rules about a whole scenario that is well-formed
/// (unreachable scenes and the like) are `check`'s. Translation: context `scene/id/field[/case]`; a fuzzy
/// or missing one leaves the English text.
[[nodiscard]] Bound bind(const document::Document& document, const BindContext& context);

}  // namespace sightline::scenario
