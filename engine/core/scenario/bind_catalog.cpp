#include <algorithm>

#include "core/base/text.hpp"
#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

using document::Report;

std::vector<std::string> plain_texts(const Node* node, std::string_view what, Report& report) {
  std::vector<std::string> texts;
  if (node == nullptr) return texts;
  if (node->kind != Node::Kind::list) {
    report.error(node->at, node->length, "wrong-type", std::string(what) + " is a list", "write [one, two]");
    return texts;
  }
  for (const Node& item : node->items) {
    if (const auto text = document::as_text(item, what, report)) texts.push_back(*text);
  }
  return texts;
}

/// A letter, or {is: S, up-to: D}.
void read_range(const Node* node, Indicator& made, Report& report) {
  if (node == nullptr) return;
  if (node->kind != Node::Kind::map) {
    made.strength = read_strength(report, *node).value_or(Strength::weak);
    made.at_most = made.strength;
    return;
  }
  MapReader map(*node, "strength", report);
  const Node* is = map.required("is");
  const Node* up_to = map.required("up-to");
  if (is != nullptr) made.strength = read_strength(report, *is).value_or(Strength::weak);
  made.at_most = made.strength;
  if (up_to != nullptr) made.at_most = read_strength(report, *up_to).value_or(made.strength);
  if (made.at_most < made.strength) {
    report.error(node->at, node->length, "strength-range", "'up-to' is below 'is'");
  }
  map.finish();
}

Indicator read_indicator(const Entry& entry, const std::vector<std::string>& settings, Report& report) {
  MapReader map(entry.value, "indicator " + single_quoted(entry.key), report);
  Indicator made;
  made.id = entry.key;
  made.label = map.text("label", true);
  made.observed = map.text("observed", true);
  const Node* categories = map.required("categories");
  made.categories = plain_texts(categories, "categories", report);
  if (categories != nullptr && made.categories.empty()) {
    report.error(categories->at, categories->length, "wrong-type", "an indicator has at least one category");
  }
  read_range(map.required("strength"), made, report);
  const Node* where = map.optional("settings");
  made.settings = plain_texts(where, "settings", report);
  for (const std::string& name : made.settings) {
    if (std::find(settings.begin(), settings.end(), name) != settings.end()) continue;
    report.error(where->at, where->length, "unknown-setting", "no setting is called " + single_quoted(name),
                 "add it to `settings` at the top");
  }
  made.sources = plain_texts(map.required("sources"), "sources", report);
  made.caution = map.text("caution");
  map.finish();
  return made;
}

/// A trap or a harm: both say what it is and why it matters.
template <class Item>
Item read_reasoned(const Entry& entry, std::string_view kind, Report& report) {
  MapReader map(entry.value, std::string(kind) + " " + single_quoted(entry.key), report);
  Item made;
  made.id = entry.key;
  made.label = map.text("label", true);
  made.why = map.text("why", true);
  made.sources = plain_texts(map.optional("sources"), "sources", report);
  map.finish();
  return made;
}

/// The entries of a map of ids.
const std::vector<Entry>& entries_of(const Node* node, Report& report) {
  static const std::vector<Entry> none;
  if (node == nullptr || node->kind != Node::Kind::map) {
    if (node != nullptr) {
      report.error(node->at, node->length, "wrong-type", "a map from ids is meant here");
    }
    return none;
  }
  for (const Entry& entry : node->entries) {
    if (is_id(entry.key)) continue;
    report.error(entry.at, static_cast<int>(entry.key.size()), "bad-id",
                 single_quoted(entry.key) + " cannot be an id",
                 "small letters, digits and hyphens, a letter first, at most 40");
  }
  return node->entries;
}

void check_version(const Node* node, Report& report) {
  if (node == nullptr || node->text == "1") return;
  report.error(node->at, node->length, "bad-version", "this program reads version 1 of this file");
}

void read_date(const Node* node, Contact& made, Report& report) {
  if (node == nullptr) return;
  made.as_of = node->text;
  if (age_in_days(made.as_of, made.as_of) == 0) return;
  report.error(node->at, node->length, "bad-date", single_quoted(node->text) + " is no date",
               "as in 2026-03-31");
}

Contact read_contact(const Entry& entry, Report& report) {
  MapReader map(entry.value, "contact " + single_quoted(entry.key), report);
  Contact made;
  made.id = entry.key;
  made.label = map.text("label", true);
  const Node* redirect = map.optional("redirects-to");
  if (redirect != nullptr)
    made.redirects_to = document::as_id(*redirect, "redirects-to", report).value_or("");
  const bool in_force = redirect == nullptr;
  made.ways = plain_texts(map.optional("ways"), "ways", report);
  made.note = map.text("note");
  read_date(in_force ? map.required("as-of") : map.optional("as-of"), made, report);
  made.sources = plain_texts(in_force ? map.required("sources") : map.optional("sources"), "sources", report);
  const Node* support = map.optional("support");
  made.support = support != nullptr && document::as_bool(*support, "support", report).value_or(false);
  map.finish();
  return made;
}

void read_contacts(const document::Document& document, ContactDirectory& directory, Report& report) {
  MapReader top(document.root, "contact file", report);
  check_version(top.required("sightline-contacts"), report);
  for (const Entry& entry : entries_of(top.required("contacts"), report)) {
    Contact made = read_contact(entry, report);
    const auto same = [&](const Contact& other) { return other.id == made.id; };
    auto& all = directory.contacts;
    const auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) {
      all.push_back(std::move(made));
    } else {
      *found = std::move(made);
    }
  }
  top.finish();
}

void report_lost_redirections(const Node& contacts, const ContactDirectory& directory, Report& report) {
  for (const Entry& entry : contacts.entries) {
    const Node* redirect = entry.value.find("redirects-to");
    if (redirect == nullptr || find_contact(directory, entry.key).valid()) continue;
    report.error(
        redirect->at, redirect->length, "unknown-contact",
        single_quoted(entry.key) + " redirects to " + single_quoted(redirect->text) + ", which leads nowhere",
        "name a contact that is in force");
  }
}

void append(Diagnostics& to, Diagnostics more) {
  to.insert(to.end(), more.begin(), more.end());
  sort_and_deduplicate(to);
}

}  // namespace

IndicatorCatalog bind_catalog(const document::Document& document, Diagnostics& diagnostics) {
  Report report(document.file);
  IndicatorCatalog catalog;
  MapReader top(document.root, "catalogue", report);
  check_version(top.required("sightline-catalog"), report);
  catalog.settings = plain_texts(top.required("settings"), "settings", report);
  catalog.roles = plain_texts(top.required("roles"), "roles", report);
  for (const Entry& entry : entries_of(top.required("indicators"), report)) {
    catalog.indicators.push_back(read_indicator(entry, catalog.settings, report));
  }
  for (const Entry& entry : entries_of(top.required("traps"), report)) {
    catalog.traps.push_back(read_reasoned<Trap>(entry, "trap", report));
  }
  for (const Entry& entry : entries_of(top.required("harms"), report)) {
    catalog.harms.push_back(read_reasoned<Harm>(entry, "harm", report));
  }
  top.finish();
  append(diagnostics, report.take());
  return catalog;
}

ContactDirectory bind_contacts(const std::vector<document::Document>& documents, Diagnostics& diagnostics) {
  ContactDirectory directory;
  for (const document::Document& document : documents) {
    Report report(document.file);
    read_contacts(document, directory, report);
    append(diagnostics, report.take());
  }
  for (const document::Document& document : documents) {
    Report report(document.file);
    const Node* contacts = document.root.find("contacts");
    if (contacts != nullptr) report_lost_redirections(*contacts, directory, report);
    append(diagnostics, report.take());
  }
  return directory;
}

}  // namespace sightline::scenario
