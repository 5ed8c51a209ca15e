// What a person wants to do, and why it may be refused.
#pragma once
#include <variant>
#include <vector>

#include "core/session/event.hpp"

namespace sightline::session {

struct Next {
  bool operator==(const Next&) const = default;
};
struct Note {
  ObservationId observation;
  bool operator==(const Note&) const = default;
};
struct Unnote {
  ObservationId observation;
  bool operator==(const Unnote&) const = default;
};
struct Rate {
  ObservationId observation;
  int percent = 0;
  bool operator==(const Rate&) const = default;
};
struct Choose {
  ChoiceId choice;
  bool operator==(const Choose&) const = default;
};
struct Order {
  std::vector<ItemId> items;
  bool operator==(const Order&) const = default;
};
struct Pick {
  std::vector<ItemId> items;
  bool operator==(const Pick&) const = default;
};
struct Report {
  scenario::Answer answer = scenario::Answer::nothing;
  ItemId channel;
  std::vector<ObservationId> cited;
  bool operator==(const Report&) const = default;
};
struct Skip {
  bool operator==(const Skip&) const = default;
};
struct AskHint {
  bool operator==(const AskHint&) const = default;
};
struct GoBack {
  bool operator==(const GoBack&) const = default;
};
struct Leave {
  bool operator==(const Leave&) const = default;
};

using Intent =
    std::variant<Next, Note, Unnote, Rate, Choose, Order, Pick, Report, Skip, AskHint, GoBack, Leave>;

/// Each has one sentence in `present`, saying what to do instead.
enum class Refusal {
  none,
  finished,      ///< the attempt has ended
  lines_left,    ///< read on before you answer
  nothing_left,  ///< nothing more to show here: answer the question
  not_shown,     ///< that was not shown yet
  already_noted,
  not_noted,
  note_stands,    ///< the story has moved on; the note stays
  not_offered,    ///< no such choice, item or channel here now
  not_this_task,  ///< the question wants another kind of answer
  incomplete,     ///< an order needs every item once
  nothing_picked,
  needs_citation,  ///< a report needs at least one noted observation
  cited_not_noted,
  report_closed,  ///< the report has been sent
  only_in_practice,
  nothing_to_hint,
  nothing_to_undo,
  cannot_skip,
  not_a_level,  ///< how sure is 50, 75 or 95
};

}  // namespace sightline::session
