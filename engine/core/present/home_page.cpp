// What can be played, and what was begun.
#include "core/present/course_parts.hpp"
#include "core/present/picture.hpp"

namespace sightline::present {
namespace {

void add_unfinished(Builder& page, const View& view, const Say& say) {
  const bool several = view.unfinished.size() > 1;
  for (std::size_t i = 0; i < view.unfinished.size(); ++i) {
    const AttemptCard& card = view.unfinished[i];
    const int index = static_cast<int>(i);
    const std::string number = std::to_string(i + 1);
    Block& block = page.add(Kind::card, Region::banner, card.place);
    block.id = "continue/" + number;
    block.tone = Tone::accent;
    block.label = say("Continue: {title}", {{"title", card.title}});
    block.detail = say(
        "{mode}, begun on {date}",
        {{"mode", mode_name(view.bundle->interface_words, card.mode)}, {"date", date_of(card.started_at)}});
    page.press(Role::primary, "continue/" + number, say("Continue"), several ? sequence_key("C", i) : "C",
               command::Continue{index});
    if (i == 0) page.focus_last();
    page.press(Role::button, "start-over/" + number, say("Start over"), several ? sequence_key("O", i) : "O",
               command::StartOver{index});
  }
}

void add_scenario(Builder& page, const View& view, std::size_t i) {
  const scenario::LibraryEntry& entry = view.bundle->entries[i];
  const scenario::Scenario& scenario = *entry.scenario;
  Block& card = page.add(Kind::card, Region::main, scenario.summary);
  card.id = "scenario/" + entry.id;
  card.label = scenario.title;
  card.chips = scenario_chips(view, i);
  card.picture = page.picture(opening_picture(view, *view.bundle, scenario, entry.hash));
  page.press(Role::button, card.id, scenario.title, number_key(i),
             command::OpenScenario{static_cast<int>(i)});
}

/// The tutorial that stands first for somebody who has not played yet; -1 if there is none to offer.
int first_tutorial(const View& view) {
  if (!view.past.empty() || !view.unfinished.empty()) return -1;
  const auto& entries = view.bundle->entries;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].scenario && entries[i].scenario->tutorial) return static_cast<int>(i);
  return -1;
}

void add_tutorial(Builder& page, const View& view, int index, const Say& say) {
  const scenario::Scenario& scenario = *view.bundle->entries[static_cast<std::size_t>(index)].scenario;
  Block& card = page.add(Kind::card, Region::banner,
                         say("New here? This shows in a minute or two how everything works. It counts for "
                             "nothing, and you can leave it out."));
  card.id = "tutorial";
  card.tone = Tone::accent;
  card.label = scenario.title;
  card.detail = scenario.summary;
  page.press(Role::primary, "tutorial/start", say("Try it first"), "E", command::OpenScenario{index});
  page.focus_last();
}

void add_courses(Builder& page, const View& view, const Say& say) {
  bool any = false;
  for (std::size_t i = 0; i < view.bundle->courses.size(); ++i) {
    const auto& course = view.bundle->courses[i].course;
    if (!course) continue;
    if (!any) page.add(Kind::heading, Region::main, say("Courses"));
    any = true;
    const CourseProgress progress = course_progress(view, *course);
    Block& card = page.add(Kind::card, Region::main, course->summary);
    card.id = "course/" + course->id;
    card.label = course->title;
    card.chips = {say("{passed} of {count} stories passed", {{"passed", std::to_string(progress.passed)},
                                                             {"count", std::to_string(progress.count)}})};
    page.press(Role::button, card.id, course->title, sequence_key("D", i),
               command::OpenCourse{static_cast<int>(i)});
    if (page.screen().first_focus < 0) page.focus_last();
  }
  if (any) page.add(Kind::heading, Region::main, say("Single stories"));
}

void add_broken(Builder& page, const View& view, const Say& say) {
  for (const scenario::LibraryEntry& entry : view.bundle->entries) {
    if (entry.scenario) continue;
    Block& row = page.add(Kind::row, Region::main, entry.path);
    row.id = "broken/" + entry.id;
    row.label = entry.id;
    row.detail = say("needs repair");
    row.tone = Tone::caution;
    for (const Diagnostic& finding : entry.diagnostics) {
      if (finding.severity != Severity::error) continue;
      row.text = entry.path + ':' + std::to_string(finding.at.line) + ": " + finding.message;
      break;
    }
  }
  for (const scenario::CourseEntry& entry : view.bundle->courses) {
    if (entry.course || entry.diagnostics.empty()) continue;
    Block& row = page.add(Kind::row, Region::main,
                          entry.path + ':' + std::to_string(entry.diagnostics.front().at.line) + ": " +
                              entry.diagnostics.front().message);
    row.label = say("A course");
    row.detail = say("needs repair");
    row.tone = Tone::caution;
  }
}

void add_links(Builder& page, const View& view, const Say& say) {
  page.add(Kind::buttons, Region::footer).id = "links";
  if (!view.past.empty())
    page.press(Role::link, "home/attempts", say("Past attempts"), "L", command::Open{Page::attempts});
  page.press(Role::link, "home/glossary", say("Glossary"), "G", command::Open{Page::glossary});
  page.press(Role::link, "home/about", say("About Sightline"), "I", command::Open{Page::about});
  page.press(Role::link, "home/profiles",
             view.person.empty() ? say("Guest: change") : say("{name}: change", {{"name", view.person}}), "U",
             command::Open{Page::profiles});
}

}  // namespace

Screen home_page(const View& view) {
  const Say say{view.bundle->interface_words, "home"};
  Builder page{view, Page::home, say("Ready when you are")};
  page.screen().blocks.front().label = say("Sightline");
  page.add(Kind::text, Region::main,
           say("Notice what is published, judge what it means together, take the right next step."))
      .tone = Tone::quiet;
  add_unfinished(page, view, say);
  const int tutorial = first_tutorial(view);
  if (tutorial >= 0) add_tutorial(page, view, tutorial, say);
  add_courses(page, view, say);
  bool any = tutorial >= 0;
  for (std::size_t i = 0; i < view.bundle->entries.size(); ++i) {
    if (!view.bundle->entries[i].scenario || static_cast<int>(i) == tutorial) continue;
    add_scenario(page, view, i);
    if (page.screen().first_focus < 0) page.focus_last();
    any = true;
  }
  if (!any)
    page.add(Kind::text, Region::main,
             say("There is no scenario to play yet. Scenarios live in the folder scenarios."));
  add_broken(page, view, say);
  add_links(page, view, say);
  add_way_out(page, view);
  return page.finish();
}

}  // namespace sightline::present
