// Before the story: role, task, what it touches, how it is scored, how to stop.
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
  Block& role = page.add(Kind::row, Region::main,
                         scenario.roles.empty() ? setting_name(words, scenario.setting)
                                                : role_name(words, scenario.roles.front()));
  role.label = say("Your role");
  role.detail = say("about {minutes} minutes", {{"minutes", std::to_string(scenario.minutes)}});
  page.add(Kind::row, Region::main,
           say("Read, look at the picture, and note what strikes you: a note is not an accusation. Then "
               "decide, as you would at work. Sometimes nothing is wrong."))
      .label = say("Your task");
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
  add_scoring(page, *entry.scenario, say);
  add_start(page, *entry.scenario, say);
  page.add(Kind::picture, Region::side).picture =
      page.picture(opening_picture(view, *view.bundle, *entry.scenario, entry.hash));
  add_care(page, say);
  add_review(page, say);
  return page.finish();
}

}  // namespace sightline::present
