// Small scenarios made from a seed, of the shape that `check` asks for: no endless loop, no dead end.
#pragma once
#include <string>

#include "core/base/draw.hpp"
#include "tests/support/story.hpp"

namespace sightline::test {

/// A stream of draws: the same seed gives the same stream.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : seed_(seed) {}
  /// In [0, n).
  int roll(int n) {
    return static_cast<int>(draw(seed_, std::to_string(rolls_++), static_cast<std::uint32_t>(n)));
  }
  bool chance(int percent) { return roll(100) < percent; }

 private:
  std::uint64_t seed_;
  int rolls_ = 0;
};

/// Scenes in a row, then two that are only visited: the first asks or orders, the last takes the report.
struct RandomStory : Story {
  Dice dice;
  int walked = 0;
  FactId trust = fact("trust", 0, 3);
  EndingId good = ending("good");
  EndingId bad = ending("bad");
  SceneId aside, desk;

  explicit RandomStory(std::uint64_t seed) : dice(seed) {
    walked = 2 + dice.roll(5);
    for (int i = 0; i < walked; ++i) scene("s" + std::to_string(i));
    aside = scene("aside");
    desk = scene("desk");
    for (int i = 0; i < walked + 2; ++i) fill(SceneId{i});
    for (int i = 0; i < walked; ++i) ask(SceneId{i});
    dice.chance(50) ? order(aside, 3, {{0, 1}, {0, 2}}) : pick(aside, grades());
    then(aside, to(desk));
    report(desk, dice.chance(50) ? 620 : -1);
    then(desk, back());
  }

  std::vector<Grade> grades() {
    std::vector<Grade> made = {Grade::right};
    for (int i = dice.roll(4); i > 0; --i) made.push_back(static_cast<Grade>(dice.roll(4)));
    return made;
  }

  Condition sometimes() {
    if (dice.chance(60)) return {};
    if (dice.chance(40)) return when(Kind::case_is, dice.roll(2));
    if (dice.chance(50)) return when(Kind::report_sent);
    return when(Kind::fact, trust.value, dice.roll(4), scenario::Test::Compare::at_least);
  }

  void fill(SceneId where) {
    std::vector<ObservationId> here;
    for (int i = dice.roll(6); i > 0; --i) {
      const std::string id = "o" + std::to_string(scenario.observations.size());
      const int kind = dice.roll(5);
      if (kind == 0)
        here.push_back(sign(where, id, static_cast<Strength>(dice.roll(4)), dice.chance(50) ? "a" : "b"));
      if (kind == 1) here.push_back(trap(where, id));
      if (kind == 2) here.push_back(line(where, id));
      if (kind == 3) thing(where, id);
      if (kind == 4 && !scenario.observations.empty()) {
        clearing(where, id, {ObservationId{dice.roll(static_cast<int>(scenario.observations.size()))}});
      }
    }
    for (const ObservationId id : here) at(id).when = sometimes();
    if (here.size() >= 2 && dice.chance(50)) any(where, 1, here);
    if (dice.chance(30)) at(where).clock = 600 + dice.roll(60);
  }

  Target onward(SceneId from) {
    const int next = from.value + 1 + dice.roll(2);
    if (next < walked) return to(SceneId{next});
    return dice.chance(50) ? to(good) : to(bad);
  }

  void ask(SceneId where) {
    if (dice.chance(20)) {
      at(where).then = {{sometimes(), {{trust, true, 1}}, onward(where)}, {{}, {}, onward(where)}};
      return;
    }
    for (int i = 1 + dice.roll(3); i > 0; --i) {
      const ChoiceId made = choice(where, "c" + std::to_string(scenario.choices.size()), onward(where));
      if (dice.chance(40)) at(made).mark = scenario::Mark{static_cast<Grade>(dice.roll(4)), {}};
      if (dice.chance(30)) at(made).visit = aside;
      if (dice.chance(40)) at(made).by = 600 + dice.roll(40);
      if (dice.chance(40)) at(made).effects = {{trust, dice.chance(50), dice.roll(3)}};
      if (dice.chance(30))
        at(made).lines = {loose(where, "l" + std::to_string(made.value), ObservationClass::neutral)};
      at(made).takes = dice.roll(9);
      at(made).when = sometimes();
      if (dice.chance(30)) {
        at(made).once = true;
        at(made).to = stay();
      }
    }
    choice(where, "on" + std::to_string(where.value), onward(where));  // always there: no dead end
    if (dice.chance(30)) {
      at(where).content = {"fear"};
      at(where).skip_to = where.value + 1 < walked ? SceneId{where.value + 1} : SceneId{walked - 1};
    }
  }
};

}  // namespace sightline::test
