#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/reader.hpp"
#include "core/scenario/catalog.hpp"
#include "core/scenario/course.hpp"

namespace sightline::scenario {

namespace {

using document::Entry;
using document::MapReader;
using document::Node;

constexpr int longest_section = 600;  // minutes

struct CourseReader {
  const document::Document& document;
  const CourseContext& context;
  document::Report report;
  BoundCourse bound;
  Course course;

  std::string quoted_word(const std::string& word) const { return "'" + word + "'"; }

  std::string suggest(const std::string& word, const std::vector<std::string>& known) const {
    const std::string near = nearest(word, known);
    return near.empty() ? std::string() : "did you mean '" + near + "'?";
  }

  std::string text(const Node* node, const std::string& what, const std::string& where) {
    if (node == nullptr) return {};
    const auto read = document::as_text(*node, what, report);
    if (!read) return {};
    const std::string full = course.id + "/" + where;
    bound.texts.push_back({full, *read, "", document.file, node->at});
    return context.words.translate(full, *read);
  }

  /// The items of a list, each a word.
  std::vector<const Node*> items(const Node* node, const std::string& what) {
    std::vector<const Node*> all;
    if (node == nullptr) return all;
    if (node->kind != Node::Kind::list) {
      report.error(node->at, node->length, "wrong-type", what + " is a list", "write [one, two]");
      return all;
    }
    for (const Node& item : node->items) all.push_back(&item);
    return all;
  }

  std::vector<std::string> scenarios(const Node* node, const std::string& what) {
    std::vector<std::string> ids;
    for (const Node* item : items(node, what)) {
      const auto id = document::as_id(*item, "scenario", report);
      if (!id) continue;
      const auto& known = context.scenarios;
      if (std::find(known.begin(), known.end(), *id) == known.end())
        report.warning(item->at, item->length, "missing-scenario",
                       "no scenario " + quoted_word(*id) + " is there", suggest(*id, known));
      ids.push_back(*id);
    }
    return ids;
  }

  std::vector<std::string> roles(const Node* node) {
    std::vector<std::string> ids;
    for (const Node* item : items(node, "roles")) {
      const auto id = document::as_id(*item, "role", report);
      if (!id) continue;
      const auto& known = context.roles;
      if (!known.empty() && std::find(known.begin(), known.end(), *id) == known.end())
        report.error(item->at, item->length, "unknown-role", "the catalogue has no role " + quoted_word(*id),
                     suggest(*id, known));
      ids.push_back(*id);
    }
    return ids;
  }

  void read_section(const Entry& entry) {
    if (!is_id(entry.key))
      report.error(entry.at, static_cast<int>(entry.key.size()), "bad-id",
                   quoted_word(entry.key) + " cannot be an id",
                   "small letters, digits and hyphens, a letter first, at most 40");
    MapReader map(entry.value, "section " + quoted_word(entry.key), report);
    CourseSection section;
    section.id = entry.key;
    section.title = text(map.required("title"), "title", entry.key + "/title");
    section.roles = roles(map.required("roles"));
    if (const Node* minutes = map.required("minutes"))
      section.minutes = document::as_int(*minutes, "minutes", 1, longest_section, report).value_or(0);
    section.scenarios = scenarios(map.required("scenarios"), "scenarios");
    map.finish();
    course.sections.push_back(std::move(section));
  }

  void read_topic(const Node& node) {
    MapReader map(node, "topic", report);
    CourseTopic topic;
    topic.text = text(map.required("text"), "text", "topics");
    topic.duty = text(map.required("duty"), "duty", "topics");
    topic.source = map.text("source", true);
    if (const Node* date = map.required("as-of")) {
      topic.as_of = date->text;
      if (age_in_days(topic.as_of, topic.as_of) != 0)
        report.error(date->at, date->length, "bad-date", quoted_word(date->text) + " is no date",
                     "as in 2026-03-31");
    }
    map.finish();
    course.topics.push_back(std::move(topic));
  }

  void read_pass(const Node* node) {
    if (node == nullptr || node->text == "every-case") return;
    course.pass = CoursePass::one_case;
    if (node->text == "one-case") return;
    report.error(node->at, node->length, "unknown-pass", quoted_word(node->text) + " is no rule to pass by",
                 "write every-case or one-case");
  }

  void read() {
    MapReader top(document.root, "course", report);
    const Node* version = top.required("sightline-course");
    if (version != nullptr && version->text != "1")
      report.error(version->at, version->length, "bad-version", "this program reads version 1 of this file");
    if (const Node* id = top.required("id")) course.id = document::as_id(*id, "id", report).value_or("");
    course.title = text(top.required("title"), "title", "title");
    course.summary = text(top.required("summary"), "summary", "summary");
    course.opening = scenarios(top.optional("opening"), "opening");
    read_pass(top.optional("pass"));
    const Node* sections = top.required("sections");
    if (sections != nullptr && sections->kind != Node::Kind::map)
      report.error(sections->at, sections->length, "wrong-type", "'sections' is a map from ids to sections");
    if (sections != nullptr)
      for (const Entry& entry : sections->entries) read_section(entry);
    for (const Node* topic : items(top.optional("topics"), "topics")) read_topic(*topic);
    top.finish();
  }
};

}  // namespace

BoundCourse bind_course(const document::Document& document, const CourseContext& context) {
  CourseReader reader{document, context, document::Report(document.file), {}, {}};
  reader.read();
  BoundCourse bound = std::move(reader.bound);
  bound.diagnostics = reader.report.take();
  sort_and_deduplicate(bound.diagnostics);
  if (!has_errors(bound.diagnostics)) bound.course = std::move(reader.course);
  return bound;
}

}  // namespace sightline::scenario
