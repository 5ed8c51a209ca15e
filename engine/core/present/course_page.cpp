// One course: its sections by role, how far one has come, what is to be taught and who asks for it.
#include <set>

#include "core/present/course_parts.hpp"

namespace sightline::present {
namespace {

int find_entry(const View& view, const std::string& id) {
  const auto& entries = view.bundle->entries;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].scenario && entries[i].scenario->id == id) return static_cast<int>(i);
  return -1;
}

/// Puts a story on the page; `offered`: those that can be pressed already, since one stands for all.
void add_story(Builder& page, const View& view, const std::string& id, std::set<int>& offered,
               const Say& say) {
  const int entry = find_entry(view, id);
  if (entry < 0) {
    Block& row = page.add(Kind::row, Region::main, id_words(id));
    row.id = "missing/" + id;
    row.detail = say("not on this machine");
    row.tone = Tone::caution;
    return;
  }
  const auto at = static_cast<std::size_t>(entry);
  const scenario::Scenario& scenario = *view.bundle->entries[at].scenario;
  Block& card = page.add(Kind::card, Region::main, scenario.summary);
  card.label = scenario.title;
  card.chips = scenario_chips(view, at);
  if (scenario.tutorial && at < view.played.size() && view.played[at] != 0)
    card.chips.push_back(say("tried"));
  if (!offered.insert(entry).second) return;
  const std::size_t number = offered.size() - 1;
  card.id = "scenario/" + id;
  page.press(Role::button, "scenario/" + id, scenario.title, sequence_key("D", number),
             command::OpenScenario{entry});
  if (page.screen().first_focus < 0) page.focus_last();
}

void add_section(Builder& page, const View& view, const scenario::Course& course,
                 const scenario::CourseSection& section, std::set<int>& offered, const Say& say) {
  const CourseProgress progress = section_progress(view, course, section);
  page.add(Kind::heading, Region::main, section.title).id = "section/" + section.id;
  std::string roles;
  for (const std::string& role : section.roles)
    roles += (roles.empty() ? "" : ", ") + role_name(view.bundle->interface_words, role);
  const bool done = progress.count > 0 && progress.passed == progress.count;
  page.add(Kind::caption, Region::main,
           say("For: {roles}. About {minutes} minutes. {passed} of {count} stories passed.",
               {{"roles", roles},
                {"minutes", std::to_string(section.minutes)},
                {"passed", std::to_string(progress.passed)},
                {"count", std::to_string(progress.count)}}));
  if (done) {
    Block& passed = page.add(Kind::notice, Region::main, say("This section is passed."));
    passed.tone = Tone::good;
  }
  for (const std::string& id : section.scenarios) add_story(page, view, id, offered, say);
}

void add_topics(Builder& page, const scenario::Course& course, const Say& say) {
  if (course.topics.empty()) return;
  page.add(Kind::list_start, Region::side).label = say("What published duties name");
  for (const scenario::CourseTopic& topic : course.topics) {
    page.add(Kind::row, Region::side, topic.text).label = topic.duty;
    page.add(Kind::caption, Region::side,
             say("Source: {source}, as known on {date}", {{"source", topic.source}, {"date", topic.as_of}}));
  }
  page.add(Kind::list_end, Region::side);
  page.add(Kind::caption, Region::side,
           say("This list is information. It is no legal advice and no claim that this course meets a duty. "
               "Ask whoever is responsible for training in your organization."));
}

}  // namespace

Screen course_page(const View& view) {
  const auto index = static_cast<std::size_t>(view.course);
  const auto& courses = view.bundle->courses;
  if (view.course < 0 || index >= courses.size() || !courses[index].course) return home_page(view);
  const Say say{view.bundle->interface_words, "course"};
  const scenario::Course& course = *courses[index].course;
  Builder page{view, Page::course, course.title};
  page.screen().blocks.front().label = say("Course");
  page.add(Kind::text, Region::main, course.summary).tone = Tone::quiet;
  page.add(Kind::text, Region::main,
           course.pass == scenario::CoursePass::every_case
               ? say("Take the section for your work. It is passed once each of its stories is passed in "
                     "every case.")
               : say("Take the section for your work. It is passed once each of its stories is passed in one "
                     "case."));
  std::set<int> offered;
  if (!course.opening.empty()) page.add(Kind::heading, Region::main, say("To begin with"));
  for (const std::string& id : course.opening) add_story(page, view, id, offered, say);
  for (const auto& section : course.sections) add_section(page, view, course, section, offered, say);
  add_topics(page, course, say);
  return page.finish();
}

}  // namespace sightline::present
