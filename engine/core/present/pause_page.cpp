// A rest at any time. Nothing is lost and nothing runs on.
#include "core/present/builder.hpp"

namespace sightline::present {

Screen pause_page(const View& view) {
  const Say say{view.bundle->interface_words, "pause"};
  Builder page{view, Page::pause, say("Paused")};
  page.add(Kind::text, Region::main, say("The story waits. No clock is running."));
  page.add(Kind::text, Region::main,
           say("If you like: put both feet on the floor, breathe out slowly, and name three things that you "
               "can "
               "see where you are."))
      .tone = Tone::quiet;
  const bool under_way = view.attempt && view.attempt->debrief == nullptr;
  if (under_way) {
    Block& later =
        page.add(Kind::card, Region::main,
                 view.person.empty() ? say("You are a guest: it is kept until you close the program.")
                                     : say("It is saved. Home offers to continue it."));
    later.label = say("Leave for now");
    page.press(Role::button, "pause/later", say("Leave for now"), "V", command::Open{Page::home});
    Block& end = page.add(Kind::card, Region::main,
                          say("The attempt ends here, unscored, and you see what there was to see so far."));
    end.label = say("End it and look back");
    page.press(Role::button, "pause/end", say("End it and look back"), "Z", command::Act{session::Leave{}});
  }
  add_way_out(page, view);
  return page.finish();
}

}  // namespace sightline::present
