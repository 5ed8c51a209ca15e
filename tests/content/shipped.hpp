// Scenarios of the source tree, bound against the catalogue and the contacts that the program ships.
#pragma once
#include <string>
#include <utility>

#include "core/document/document.hpp"
#include "core/scenario/bind.hpp"
#include "core/score/score.hpp"
#include "core/session/script.hpp"

namespace sightline::tests {

/// Path below the source tree.
[[nodiscard]] std::string text_of(const std::string& path);
/// Every error or warning of one file in the form that authors see, empty if there is none.
[[nodiscard]] std::string listing(const Diagnostics& diagnostics, const std::string& source);

/// A YAML file of the source tree; every fault in it fails the running test.
[[nodiscard]] document::Document document_of(const std::string& path);

[[nodiscard]] const scenario::IndicatorCatalog& catalog();
[[nodiscard]] const scenario::PictureKit& pictures();
/// Those of the United States, then of Missouri.
[[nodiscard]] const scenario::ContactDirectory& contacts();

/// A scenario text, and all that was found in it. `name` is only for messages.
struct Read {
  scenario::Bound bound;
  std::string listing;
};
[[nodiscard]] Read read_scenario(const std::string& name, const std::string& text);
/// In English, with all its texts.
[[nodiscard]] scenario::Bound bind_shipped(const document::Document& document);

/// What the structural rules find in a bound scenario, with the code of each finding.
[[nodiscard]] Diagnostics findings_of(const scenario::Scenario& scenario, const std::string& text);

struct ReadScript {
  session::BoundScript bound;
  std::string listing;
};
[[nodiscard]] ReadScript read_script(const std::string& name, const std::string& text);

/// A script played to its last step; a step that cannot be taken fails the running test.
[[nodiscard]] score::Attempt play_all(const scenario::Scenario& scenario, const session::Script& script);
/// What does not hold after a script was played to its last step; empty if everything does.
[[nodiscard]] std::string play(const scenario::Scenario& scenario, const session::Script& script);

}  // namespace sightline::tests
