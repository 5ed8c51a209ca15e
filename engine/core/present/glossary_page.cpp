// The words of the field, and those of the scenario that is on.
#include <algorithm>

#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

std::vector<scenario::GlossaryEntry> general(const Say& say) {
  return {
      {say("sign"),
       say("Something that public bodies list as a possible sign of trafficking. One alone proves nothing.")},
      {say("look-alike"), say("Something that invites a hasty guess, such as looks, origin, poverty or "
                              "nerves. It is not evidence.")},
      {say("human trafficking"), say("Getting a person into work or commercial sex by force, fraud or "
                                     "coercion. A minor in commercial sex counts "
                                     "without any of these.")},
      {say("coercion"), say("Threats, pressure or control that leave a person no real choice.")},
      {say("possible victim"), say("A person who may be in a trafficking situation. Nobody needs to be sure "
                                   "before telling someone.")},
      {say("survivor"), say("A person who has come out of it, where they use this word for themselves.")},
      {say("advocate"), say("A trained person who is there for the possible victim and nobody else.")},
      {say("tip"), say("What somebody tells a hotline who saw something and is not sure.")},
      {say("case"),
       say("The truth of one run. Each scenario has more than one, and you are not told which.")},
  };
}

}  // namespace

Screen glossary_page(const View& view) {
  const Say say{view.bundle->interface_words, "glossary"};
  Builder page{view, Page::glossary, say("Glossary")};
  std::vector<scenario::GlossaryEntry> terms;
  if (view.attempt) terms = view.attempt->scenario->glossary;
  for (scenario::GlossaryEntry& entry : general(say)) {
    const bool known =
        std::any_of(terms.begin(), terms.end(), [&](const auto& other) { return other.term == entry.term; });
    if (!known) terms.push_back(std::move(entry));
  }
  for (const auto& entry : terms) page.add(Kind::row, Region::main, entry.text).label = entry.term;
  return page.finish();
}

}  // namespace sightline::present
