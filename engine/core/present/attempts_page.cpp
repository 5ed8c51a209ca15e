// Past attempts, each with its debrief to open again.
#include "core/present/builder.hpp"

namespace sightline::present {

Screen attempts_page(const View& view) {
  const Say say{view.bundle->interface_words, "attempts"};
  const words::Words& words = view.bundle->interface_words;
  Builder page{view, Page::attempts, say("Past attempts")};
  if (view.past.empty()) page.add(Kind::text, Region::main, say("None yet."));
  for (std::size_t i = 0; i < view.past.size(); ++i) {
    const AttemptCard& card = view.past[i];
    Block& row = page.add(Kind::row, Region::main, card.title);
    row.id = "attempt/" + std::to_string(i + 1);
    row.label = date_of(card.started_at);
    row.chips.push_back(
        say("Notice {notice}, Judge {judge}, Act {act}", {{"notice", std::to_string(percent(card.notice))},
                                                          {"judge", std::to_string(percent(card.judge))},
                                                          {"act", std::to_string(percent(card.act))}}));
    row.detail = outcome_name(words, card.outcome);
    row.tone = card.outcome == score::Outcome::passed ? Tone::good : Tone::plain;
    page.press(Role::link, row.id, say("Look back at {title}", {{"title", card.title}}), number_key(i),
               command::OpenAttempt{static_cast<int>(i)});
  }
  return page.finish();
}

}  // namespace sightline::present
