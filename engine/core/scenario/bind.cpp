#include "core/scenario/bind.hpp"

#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

Bound bind(const document::Document& document, const BindContext& context) {
  Binding b(document, context);
  register_names(b, document.root);
  MapReader top(document.root, "scenario", b.report);
  read_front_matter(b, top);
  read_world(b, top);
  read_scenes(b, top);
  read_endings(b, top);
  top.finish();
  Bound bound;
  bound.diagnostics = b.report.take();
  sort_and_deduplicate(bound.diagnostics);
  if (!has_errors(bound.diagnostics)) bound.scenario = std::move(b.scenario);
  bound.texts = std::move(b.texts);
  return bound;
}

}  // namespace sightline::scenario
