// A small scenario to which a test adds what it is about.
#pragma once
#include <string>

namespace sightline::tests {

/// Lines of the first scene, as YAML items at six spaces, and top-level keys to put before `start`.
inline std::string small_scenario(const std::string& lines, const std::string& top = {}) {
  return R"(sightline: 1
id: small
title: Small
summary: A small one.
setting: transit
roles: [transit-operator, transit-passenger]
minutes: 3
clock: "22:00"
sources: [A]
tutorial: true
cases:
  held: {truth: One., answer: report}
  fine: {truth: Another., answer: nothing}
cast:
  ann: {name: Ann}
facts:
  warned: false
  trust: {start: 1, from: 0, to: 3}
)" + top +
         R"(
start: stop
scenes:
  stop:
    place: The stop
    lines:
)" + lines +
         R"(
    then: end
  end:
    place: The end
    ask: Whom do you tell?
    report:
      by: "01:30"
      to:
        - {contact: trafficking-hotline, text: The hotline., grade: right, why: It listens.}
    then: done
endings:
  done: {title: Done, text: It ends., unknown: The rest.}
)";
}

}  // namespace sightline::tests
