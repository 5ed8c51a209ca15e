// Binds a text of a test against the catalogue and the contacts that the program ships.
#pragma once
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/bind.hpp"
#include "core/scenario/binding.hpp"
#include "host/yaml/read_yaml.hpp"

namespace sightline::tests {

inline std::string text_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline document::Document document_of(const std::string& path) {
  const std::string full = std::string(SIGHTLINE_SOURCE_DIR) + "/" + path;
  return yaml::read_yaml(path, text_of_file(full)).document;
}

/// What the program ships, read once.
struct Shipped {
  Diagnostics diagnostics;
  scenario::IndicatorCatalog catalog =
      scenario::bind_catalog(document_of("assets/indicators.yaml"), diagnostics);
  scenario::ContactDirectory contacts = scenario::bind_contacts(
      {document_of("assets/contacts/us.yaml"), document_of("assets/contacts/us-mo.yaml")}, diagnostics);
};

inline const Shipped& shipped() {
  static const Shipped all;
  return all;
}

inline scenario::Bound bind_text(const std::string& text, const words::Words& words = {}) {
  static const scenario::PictureKit no_pictures;
  auto parsed = yaml::read_yaml("test.yaml", text);
  scenario::Bound bound =
      scenario::bind(parsed.document, {shipped().catalog, shipped().contacts, no_pictures, words});
  bound.diagnostics.insert(bound.diagnostics.begin(), parsed.diagnostics.begin(), parsed.diagnostics.end());
  return bound;
}

inline std::string codes_of(const Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& one : diagnostics) codes += (codes.empty() ? "" : " ") + one.code;
  return codes;
}

}  // namespace sightline::tests
