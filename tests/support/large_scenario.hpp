// A well-formed scenario of any size, as YAML: about 1.15 kB a scene, with what real scenarios are made of.
#pragma once
#include <string>
#include <utility>

namespace sightline::test {

inline std::string large_name(int scene) { return "s" + std::to_string(scene); }

/// Puts `with` in place of every `{N}`, and `next` in place of every `{NEXT}`.
inline std::string filled(std::string text, const std::string& with, const std::string& next) {
  for (const auto& [gap, word] : {std::pair<std::string, std::string>{"{N}", with}, {"{NEXT}", next}}) {
    for (std::size_t at = text.find(gap); at != std::string::npos; at = text.find(gap, at + word.size()))
      text.replace(at, gap.size(), word);
  }
  return text;
}

inline const char* const large_front = R"(sightline: 1
id: large
title: A long night
summary: A coach that stops very often, for measuring how the engine grows.
setting: transit
roles: [transit-operator]
minutes: 60
jurisdiction: us-mo
clock: "03:10"
sources: [TLAHT]
cases: {concern: {truth: He keeps her papers., answer: report}, benign: {truth: They are kin., answer: nothing}}
cast: {marcus: {name: Man in the gray jacket}, dana: {name: Young woman, figure: woman-light-coat}}
facts: {rapport: {start: 0, from: 0, to: 3}, late: false}
start: s0
scenes:
)";

inline const char* const large_seen = R"(  {N}:
    place: Interstate 44
    stage:
      backdrop: coach-inside-night
      alt: The pair sits in row 5.
      figures: [{who: dana, pose: seated, mood: tired, at: seat-5-window}]
    things:
      - {text: "He has the aisle seat, she the window.", at: marcus}
    lines:
      - {text: He looks out at stop {N}., at: marcus}
      - {marcus: I wonder how far it is., id: {N}-far, trap: trap-nervous, why: A question is no sign.}
      - id: {N}-answers
        text: He answers when you ask her.
        at: marcus
        indicator: ctl-speaks-for
        when: case is concern or rapport > 1
        why: Asked of her, answered by him.
      - {dana: Good night., when: not late}
)";

inline const char* const large_choices = R"(    ask: What do you do now?
    choices:
      - id: greet
        text: Go on as on any other night.
        grade: right
        why: It costs nothing.
        takes: 4 min
        add: {rapport: 1}
        set: {late: true}
        to: {NEXT}
      - {id: demand, text: Ask him why he has her card., harm: harm-confront, why: He is warned., to: {NEXT}}
      - {id: look, text: Look around., grade: weak, why: You know it., lines: [Nothing new.], to: {NEXT}}
)";

inline const char* const large_order = R"(    ask: Put the steps in order, first to last.
    order:
      items: {tell: Tell dispatch privately., safe: Make sure that the road is safe., facts: Go over what you saw.}
      before: [[safe, facts, tell]]
      why: Safety first, then facts, then the call.
    then: {NEXT}
)";

inline const char* const large_pick = R"(    ask: Which of these do you tell?
    pick:
      items:
        - {id: route, text: Eastbound on 44., grade: right, why: It lets others act.}
        - {id: feeling, text: I have a bad feeling., grade: weak, why: Nobody can pass on a feeling.}
        - {id: times, text: What I saw and when., grade: right, why: Exact words are worth most.}
    then: {NEXT}
)";

inline const char* const large_back_matter = R"(  handset:
    place: Driver's seat
    ask: Whom do you call?
    choices:
      - {id: dispatch, text: Call dispatch., to: desk}
      - {id: nobody, text: Drive on., to: driven}
  desk:
    place: Driver's seat
    ask: Whom do you tell?
    report:
      to:
        - {contact: trafficking-hotline, text: The hotline., grade: right, why: It takes tips at any hour.}
        - {contact: emergency, text: Call 911., grade: weak, why: Nobody is in danger this minute.}
    then: [{when: report is sent, to: told}, {to: driven}]
endings:
  told: {title: Told, text: Somebody listens., unknown: What came of it., sources: [TLAHT]}
  driven: {title: Driven, text: The night ends., unknown: What came of it., sources: [TLAHT]}
)";

/// `scenes` scenes in a row (at least 1), most with choices, some with an order or a pick, and the report
/// last.
inline std::string large_scenario(int scenes) {
  std::string text = large_front;
  const int walked = scenes - 2;
  for (int i = 0; i < walked; ++i) {
    const std::string next = i + 1 < walked ? large_name(i + 1) : "handset";
    const char* question = i % 10 == 3 ? large_order : i % 10 == 7 ? large_pick : large_choices;
    text += filled(std::string(large_seen) + question, large_name(i), next);
  }
  return text + large_back_matter;
}

}  // namespace sightline::test
