// After an attempt broke off twice at the same place: a calm question, and nothing that happens by itself.
#include "core/present/builder.hpp"

namespace sightline::present {

Screen recovery_page(const View& view) {
  const auto index = static_cast<std::size_t>(view.troubled);
  if (view.troubled < 0 || index >= view.unfinished.size()) return home_page(view);
  const Say say{view.bundle->interface_words, "recovery"};
  const AttemptCard& card = view.unfinished[index];
  Builder page{view, Page::recovery, say("It stopped twice at the same place")};
  page.screen().blocks.front().label = say("Sightline");
  page.add(Kind::text, Region::main,
           say("The program ended unexpectedly, twice in a row, in \"{title}\" ({place}). That was not your "
               "doing. Everything that you had done is saved.",
               {{"title", card.title}, {"place", card.place}}));
  page.add(Kind::text, Region::main,
           say("You can leave it for now: nothing is lost, and everything else works as before."));
  page.add(Kind::buttons, Region::main).id = "recovery";
  page.press(Role::primary, "recovery/later", say("Leave it for now"), "V", command::Open{Page::home});
  page.focus_last();
  page.press(Role::button, "recovery/continue", say("Try to continue"), "C",
             command::Continue{view.troubled});
  page.press(Role::button, "recovery/over", say("Start over"), "O", command::StartOver{view.troubled});
  if (!view.records.empty()) {
    Block& records = page.add(Kind::text, Region::main, view.records);
    records.label = say("Where the records lie, for whoever looks after this computer");
    records.id = "records";
    records.tone = Tone::quiet;
  }
  add_way_out(page, view);
  return page.finish();
}

}  // namespace sightline::present
