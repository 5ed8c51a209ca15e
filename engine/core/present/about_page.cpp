// What this is, and what it does not claim.
#include "core/present/builder.hpp"

namespace sightline::present {

Screen about_page(const View& view) {
  const Say say{view.bundle->interface_words, "about"};
  Builder page{view, Page::about, say("About Sightline")};
  page.add(
      Kind::text, Region::main,
      say("Sightline trains people to notice the published signs of possible human trafficking in ordinary "
          "work, and to take the right next step."));
  const auto part = [&](std::string label, std::string text) {
    page.add(Kind::list_start, Region::main).label = std::move(label);
    page.add(Kind::text, Region::main, std::move(text));
    page.add(Kind::list_end, Region::main);
  };
  part(say("What it does not claim"),
       say("No sign proves trafficking. How much each sign weighs, and the rules for what is enough, are our "
           "own "
           "synthesis of published material. Survivor consultants and practitioners have yet to review them. "
           "What it says about the law is general information, not legal advice."));
  part(say("Your agency comes first"),
       say("Where your agency has a procedure, follow it, even where this training says something else."));
  part(say("Your results"), say("They stay on this computer. The program opens no network connection. A "
                                "profile can be erased at any "
                                "time; a guest leaves nothing."));
  part(say("People and places"),
       say("All of them are made up. The sources of each sign are named in the debrief."));
  part(say("License"), say("Program: Apache 2.0. Scenarios and pictures: CC BY 4.0."));
  return page.finish();
}

}  // namespace sightline::present
