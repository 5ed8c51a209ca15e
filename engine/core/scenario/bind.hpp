// From a document to the model: resolves every name, and reports all faults of the file in one run.
#pragma once
#include <optional>
#include <string>

#include "core/document/document.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/picture_kit.hpp"
#include "core/scenario/scenario.hpp"
#include "core/words/texts.hpp"

namespace sightline::scenario {

/// What a scenario is bound against.
struct BindContext {
  const IndicatorCatalog& catalog;
  const ContactDirectory& contacts;
  const PictureKit& kit;
  const words::Words& words;  ///< empty for English
  bool lists_texts = false;   ///< whether `Bound::texts` is wanted
};

struct Bound {
  std::optional<Scenario> scenario;  ///< set only without errors
  Diagnostics diagnostics;
  std::vector<words::Text> texts;  ///< all there is to translate, as written, in the order it was read
};

/// Grammar of format.md section 2, slips of section 8. Rules about a whole scenario that is well-formed
/// (unreachable scenes and the like) are `check`'s. A picture that the kit lacks is a warning: its text is
/// shown instead.
///
/// Each text is translated with a context; a fuzzy or missing translation leaves the English text. A value by
/// case adds `/CASE` to its context. Lists share one context: the English text tells their members apart.
///   title, summary, content-notes, cases/CASE/truth, cast/ID/name, indicators/ID/label,
///   glossary (the term), glossary/TERM (its text),
///   SCENE/place, SCENE/alt, SCENE/ask, SCENE/skip-text, SCENE/notes-for-class,
///   SCENE/OBSERVATION/text (whoever speaks), SCENE/OBSERVATION/why, SCENE/CHOICE/text, SCENE/CHOICE/why,
///   SCENE/ITEM/text, SCENE/ITEM/why (order and pick), SCENE/order/why,
///   SCENE/CONTACT/text, SCENE/CONTACT/why, SCENE/note/text, SCENE/nothing/text,
///   endings/ID/title, endings/ID/text, endings/ID/timeline, endings/ID/unknown
[[nodiscard]] Bound bind(const document::Document& document, const BindContext& context);

}  // namespace sightline::scenario
