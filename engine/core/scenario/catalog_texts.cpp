// One walk over the texts of the shared data serves both translating and listing them.
#include "core/scenario/catalog.hpp"

namespace sightline::scenario {
namespace {

/// Calls `visit(context, text)` for each text that people read; `Catalog` may be const.
template <class Catalog, class Visit>
void visit_catalog(Catalog& catalog, Visit visit) {
  for (auto& one : catalog.indicators) {
    const std::string at = "indicators/" + one.id;
    visit(at + "/label", one.label);
    visit(at + "/observed", one.observed);
    visit(at + "/caution", one.caution);
  }
  for (auto& one : catalog.traps) {
    visit("traps/" + one.id + "/label", one.label);
    visit("traps/" + one.id + "/why", one.why);
  }
  for (auto& one : catalog.harms) {
    visit("harms/" + one.id + "/label", one.label);
    visit("harms/" + one.id + "/why", one.why);
  }
}

template <class Directory, class Visit>
void visit_contacts(Directory& directory, Visit visit) {
  for (auto& one : directory.contacts) {
    const std::string at = "contacts/" + one.id;
    visit(at + "/label", one.label);
    for (auto& way : one.ways) visit(at + "/ways", way);
    visit(at + "/note", one.note);
  }
}

/// A visitor that puts the translation in the place of the text.
auto replacing(const words::Words& words) {
  return [&words](const std::string& context, std::string& text) {
    if (!text.empty()) text = words.translate(context, text);
  };
}

/// A visitor that lists.
auto listing(std::vector<words::Text>& texts, const std::string& file) {
  return [&texts, &file](const std::string& context, const std::string& text) {
    if (!text.empty()) texts.push_back({context, text, "", file, {}});
  };
}

}  // namespace

void translate(IndicatorCatalog& catalog, const words::Words& words) {
  visit_catalog(catalog, replacing(words));
}

void translate(ContactDirectory& directory, const words::Words& words) {
  visit_contacts(directory, replacing(words));
}

std::vector<words::Text> texts_of(const IndicatorCatalog& catalog, const std::string& file) {
  std::vector<words::Text> texts;
  visit_catalog(catalog, listing(texts, file));
  return texts;
}

std::vector<words::Text> texts_of(const ContactDirectory& directory, const std::string& file) {
  std::vector<words::Text> texts;
  visit_contacts(directory, listing(texts, file));
  return texts;
}

}  // namespace sightline::scenario
