// Who is at it: a profile without a password, a new one under a pseudonym, or a guest.
#include "core/present/picture.hpp"

namespace sightline::present {
namespace {

void add_people(Builder& page, const View& view, const Say& say) {
  for (std::size_t i = 0; i < view.people.size(); ++i) {
    const int index = static_cast<int>(i);
    const std::string number = std::to_string(i + 1);
    Block& card = page.add(Kind::card, Region::main);
    card.id = "profile/" + number;
    card.label = view.people[i];
    page.press(Role::button, "profile/" + number, say("Go in as {name}", {{"name", view.people[i]}}),
               number_key(i), command::PickProfile{index});
    if (i == 0) page.focus_last();
    page.press(Role::link, "profile/" + number + "/erase", say("Erase {name}", {{"name", view.people[i]}}),
               sequence_key("X", i), command::EraseProfile{index, false});
  }
}

Screen erase_question(const View& view, const Say& say) {
  const std::string& name = view.people[static_cast<std::size_t>(view.erasing)];
  Builder page{view, Page::profiles, say("Erase {name}?", {{"name", name}})};
  page.add(Kind::text, Region::main,
           say("Everything kept under {name} goes: attempts and scores. This cannot be "
               "taken back. Others on this computer keep theirs.",
               {{"name", name}}));
  page.add(Kind::buttons, Region::main);
  page.press(Role::button, "erase/yes", say("Erase it all"), "Y", command::EraseProfile{view.erasing, true});
  page.press(Role::primary, "erase/no", say("Keep it"), "Esc", command::Close{});
  page.focus_last();
  return page.finish();
}

/// What this is, for those who see it the first time: a picture of the first story and a sentence.
void add_welcome(Builder& page, const View& view, const Say& say) {
  for (const scenario::LibraryEntry& entry : view.bundle->entries) {
    if (!entry.scenario) continue;
    page.add(Kind::picture, Region::side).picture =
        page.picture(opening_picture(view, *view.bundle, *entry.scenario, entry.hash));
    break;
  }
  page.add(
          Kind::text, Region::side,
          say("You play short stories from ordinary work, and decide what to do. Some are harmless, some are "
              "not. You can pause, skip or stop at any time."))
      .label = say("What this is");
}

void add_new_profile(Builder& page, const View& view, const Say& say) {
  Block& fresh =
      page.add(Kind::field, Region::main, say("Your attempts and scores are kept under a made-up name."));
  fresh.id = "new-profile";
  fresh.label = say("New here: {name}", {{"name", view.proposed_name}});
  page.press(view.people.empty() ? Role::primary : Role::button, "new-profile/use",
             say("Start as {name}", {{"name", view.proposed_name}}), "W", command::NewProfile{});
  if (view.people.empty()) page.focus_last();
  page.press(Role::link, "new-profile/another", say("Another name"), "O", command::AnotherName{});
}

}  // namespace

Screen profiles_page(const View& view) {
  const Say say{view.bundle->interface_words, "profiles"};
  if (view.erasing >= 0 && view.erasing < static_cast<int>(view.people.size()))
    return erase_question(view, say);
  Builder page{view, Page::profiles, say("Welcome. Who is here?")};
  page.screen().blocks.front().label = say("Sightline");
  page.add(Kind::text, Region::main,
           say("No password, no real name needed. Your results stay on this computer."))
      .tone = Tone::quiet;
  add_people(page, view, say);
  add_new_profile(page, view, say);
  Block& guest =
      page.add(Kind::field, Region::main, say("Nothing is saved. When you close the program, it is gone."));
  guest.label = say("Guest");
  guest.id = "guest";
  page.press(Role::button, "guest", say("Go in as a guest"), "0", command::Guest{});
  add_welcome(page, view, say);
  add_way_out(page, view);
  return page.finish();
}

}  // namespace sightline::present
