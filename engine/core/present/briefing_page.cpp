// Before the story: role, task, what it touches, how it is scored, how to stop.
#include <algorithm>

#include "core/present/picture.hpp"

namespace sightline::present {
namespace {

void add_facts(Builder& page, const View& view, const scenario::Scenario& scenario, const Say& say) {
  const words::Words& words = view.bundle->interface_words;
  Block& about = page.add(Kind::text, Region::main, scenario.summary);
  about.tone = Tone::quiet;
  std::string topics;
  for (const std::string& note : scenario.content_notes) topics += (topics.empty() ? "" : ", ") + note;
  Block& content = page.add(Kind::notice, Region::main,
                            topics.empty() ? say("Nothing in it is known to be hard for most people.")
                                           : say("This story touches on: {topics}. Nothing violent is shown.",
                                                 {{"topics", topics}}));
  content.label = say("Before you start");
  content.id = "content-notes";
  const auto chosen = static_cast<std::size_t>(std::max(0, view.role));
  Block& role = page.add(Kind::row, Region::main,
                         chosen >= scenario.roles.size() ? setting_name(words, scenario.setting)
                                                         : role_name(words, scenario.roles[chosen]));
  role.label = say("Your role");
  role.detail = say("about {minutes} minutes", {{"minutes", std::to_string(scenario.minutes)}});
  page.add(Kind::row, Region::main,
           say("Read, look at the picture, and note what strikes you: a note is not an accusation. Then "
               "decide, as you would at work. Sometimes nothing is wrong."))
      .label = say("Your task");
}

/// Which role to play, where there are several.
void add_roles(Builder& page, const View& view, const scenario::Scenario& scenario, const Say& say) {
  if (scenario.roles.size() < 2) return;
  Block& field = page.add(Kind::field, Region::main, say("The same story, seen from another place."));
  field.label = say("Choose your role");
  field.id = "roles";
  for (std::size_t i = 0; i < scenario.roles.size(); ++i) {
    const int index = static_cast<int>(i);
    page.press(Role::tab, "role/" + scenario.roles[i],
               role_name(view.bundle->interface_words, scenario.roles[i]), sequence_key("W", i),
               command::ChooseRole{index})
        .on = index == view.role;
  }
}

/// What earlier chapter to go on from, where there is one.
void add_chapters(Builder& page, const View& view, const Say& say) {
  if (view.chapters.empty()) return;
  Block& field = page.add(Kind::field, Region::main,
                          say("This story goes on from another one. What you saw and passed on there is "
                              "what is known here."));
  field.label = say("An earlier chapter");
  field.id = "chapters";
  const int fresh = static_cast<int>(view.chapters.size());
  for (int i = 0; i < fresh; ++i) {
    const ChapterCard& card = view.chapters[static_cast<std::size_t>(i)];
    page.press(Role::tab, "chapter/" + std::to_string(i + 1),
               say("Go on from what you saw as {role} ({date})",
                   {{"role", role_name(view.bundle->interface_words, card.role)},
                    {"date", date_of(card.played_at)}}),
               sequence_key("C", static_cast<std::size_t>(i)), command::ChooseChapter{i})
        .on = view.chapter == i;
  }
  page.press(Role::tab, "chapter/fresh", say("Start fresh"), sequence_key("C", view.chapters.size()),
             command::ChooseChapter{fresh})
      .on = view.chapter >= fresh;
}

void add_guide(Builder& page, const scenario::LibraryEntry& entry, const Say& say) {
  if (entry.guide.empty()) return;
  page.add(Kind::field, Region::side,
           say("Aim, questions to discuss and after-care for those who lead a group. It tells how the "
               "story goes."))
      .label = say("For facilitators");
  page.press(Role::link, "briefing/guide", say("Read the guide"), "H", command::Open{Page::guide});
}

void add_care(Builder& page, const Say& say) {
  page.add(Kind::text, Region::side,
           say("You can pause or stop whenever you like. Hard parts can be skipped, without a reason and "
               "without a lower score. Nothing is timed."))
      .label = say("You are in charge");
  page.add(
          Kind::text, Region::side,
          say("F1 shows where to find support. F12 leaves at once for a plain page; it hides nothing that is "
              "saved."))
      .label = say("Always at hand");
}

void add_scoring(Builder& page, const scenario::Scenario& scenario, const Say& say) {
  Block& head = page.add(Kind::list_start, Region::main);
  head.label = say("What is scored");
  const auto mark = [&](int percent) {
    return say("{percent} % to pass", {{"percent", std::to_string(percent)}});
  };
  Block& notice = page.add(Kind::row, Region::main,
                           say("Noting the published signs, and leaving alone what only looks odd."));
  notice.label = say("Notice");
  notice.detail = mark(scenario.marks.notice);
  Block& judge = page.add(Kind::row, Region::main,
                          say("Telling whether what you saw, taken together, is enough to report."));
  judge.label = say("Judge");
  judge.detail = mark(scenario.marks.judge);
  Block& act = page.add(Kind::row, Region::main, say("Taking safe and useful steps, in time."));
  act.label = say("Act");
  act.detail = mark(scenario.marks.act);
  page.add(
      Kind::caption, Region::main,
      say("One step that can do harm means the attempt is not passed, whatever the points. Going about it "
          "slowly costs nothing."));
  page.add(Kind::list_end, Region::main);
}

void add_review(Builder& page, const Say& say) {
  page.add(
      Kind::caption, Region::side,
      say("The weight of each sign and these rules are our own synthesis of published material. Survivor "
          "consultants and practitioners have yet to review them."));
}

void add_start(Builder& page, const scenario::Scenario& scenario, const Say& say) {
  page.add(Kind::buttons, Region::main).id = "begin";
  page.press(Role::button, "begin/practice", say("Practice, with reasons and hints"), "1",
             command::Begin{session::Mode::practice});
  if (scenario.tutorial) {
    page.focus_last();
    return;
  }
  page.press(Role::primary, "begin/assess", say("Assessment, reasons at the end"), "2",
             command::Begin{session::Mode::assess});
  page.focus_last();
}

}  // namespace

Screen briefing_page(const View& view) {
  const auto& entries = view.bundle->entries;
  const auto index = static_cast<std::size_t>(view.briefed);
  if (view.briefed < 0 || index >= entries.size() || !entries[index].scenario) return home_page(view);
  const Say say{view.bundle->interface_words, "briefing"};
  const scenario::LibraryEntry& entry = entries[index];
  Builder page{view, Page::briefing, entry.scenario->title};
  page.screen().blocks.front().label = say("Sightline");
  add_facts(page, view, *entry.scenario, say);
  add_roles(page, view, *entry.scenario, say);
  add_chapters(page, view, say);
  if (entry.scenario->tutorial)
    page.add(Kind::notice, Region::main, say("This is for trying things out. It counts for nothing."));
  else
    add_scoring(page, *entry.scenario, say);
  add_start(page, *entry.scenario, say);
  page.add(Kind::picture, Region::side).picture =
      page.picture(opening_picture(view, *view.bundle, *entry.scenario, entry.hash));
  add_care(page, say);
  add_guide(page, entry, say);
  add_review(page, say);
  return page.finish();
}

}  // namespace sightline::present
