// What can be played, and what was begun.
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

std::vector<std::string> chips(const View& view, const scenario::Scenario& scenario, std::size_t entry,
                               const Say& say) {
  const words::Words& words = view.bundle->interface_words;
  std::vector<std::string> out{setting_name(words, scenario.setting)};
  if (!scenario.roles.empty()) out.push_back(role_name(words, scenario.roles.front()));
  out.push_back(say("{minutes} min", {{"minutes", std::to_string(scenario.minutes)}}));
  for (const std::string& note : scenario.content_notes)
    out.push_back(say("About: {topic}", {{"topic", note}}));
  const int passed = entry < view.cases_passed.size() ? view.cases_passed[entry] : 0;
  if (passed > 0)
    out.push_back(
        say("{passed} of {count} cases passed",
            {{"passed", std::to_string(passed)}, {"count", std::to_string(scenario.cases.size())}}));
  return out;
}

void add_scenario(Builder& page, const View& view, std::size_t i, const Say& say) {
  const scenario::LibraryEntry& entry = view.bundle->entries[i];
  const scenario::Scenario& scenario = *entry.scenario;
  Block& card = page.add(Kind::card, Region::main, scenario.summary);
  card.id = "scenario/" + entry.id;
  card.label = scenario.title;
  card.chips = chips(view, scenario, i, say);
  card.picture = page.picture(opening_picture(view, *view.bundle, scenario, entry.hash));
  page.press(Role::button, card.id, scenario.title, number_key(i),
             command::OpenScenario{static_cast<int>(i)});
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
  bool any = false;
  for (std::size_t i = 0; i < view.bundle->entries.size(); ++i) {
    if (!view.bundle->entries[i].scenario) continue;
    add_scenario(page, view, i, say);
    if (!any && page.screen().first_focus < 0) page.focus_last();
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
