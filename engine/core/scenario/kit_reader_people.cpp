// Clothes, light and slots of the kit.
#include "core/scenario/kit_reader.hpp"

namespace sightline::scenario::kit {

using document::Node;
using document::Report;

void read_garment(const Node& node, const std::string& what, Garment& g, Report& report) {
  Fields fields(node, what, report);
  std::string wear;
  fields.text("wear", wear);  // was looked up before: named so that it is a known key
  const std::pair<const char*, std::string*> words[] = {
      {"color", &g.color},   {"neck", &g.neck},     {"cuff", &g.cuff},
      {"stripe", &g.stripe}, {"tie", &g.tie},       {"belt", &g.belt},
      {"print", &g.print},   {"tights", &g.tights}, {"collar", &g.collar_color},
      {"trim", &g.trim},     {"cut", &g.cut}};
  for (const auto& [key, value] : words) fields.text(key, *value);
  const std::pair<const char*, int*> sizes[] = {
      {"hem", &g.hem},       {"dip", &g.dip},        {"flare", &g.flare}, {"sleeve", &g.sleeve},
      {"length", &g.length}, {"open", &g.open},      {"ease", &g.ease},   {"vee", &g.vee},
      {"lapel", &g.lapel},   {"buttons", &g.buttons}};
  for (const auto& [key, value] : sizes) fields.number(key, *value, -50, 200);
  const std::pair<const char*, bool*> flags[] = {
      {"stand", &g.stand}, {"pocket", &g.pocket},  {"vest", &g.vest},       {"hiviz", &g.hiviz},
      {"puff", &g.puff},   {"short", &g.is_short}, {"placket", &g.placket}, {"poncho", &g.poncho}};
  for (const auto& [key, value] : flags) fields.flag(key, *value);
  fields.pair("pattern", g.pattern, g.pattern_color);
  fields.texts("badges", g.badges);
  g.given = true;
}

Light read_light(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Light light;
  fields.percents("cloth", light.cloth);
  fields.percents("skin", light.skin);
  fields.percents("cloth-shade", light.cloth_shade);
  fields.percents("skin-shade", light.skin_shade);
  fields.color("lift", light.lift);
  fields.number("lift-amount", light.lift_amount, 0, 100);
  fields.color("rim", light.rim);
  fields.color("fog", light.fog);
  fields.color("shadow", light.shadow);
  fields.number("shadow-opacity", light.shadow_opacity, 1, 99);
  fields.color("eye", light.eye);
  fields.color("line", light.line);
  return light;
}

Slot read_slot(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Slot slot;
  std::vector<int> at;
  fields.numbers("at", at, 2, 2);
  if (at.size() == 2) {
    slot.x = at[0];
    slot.y = at[1];
  }
  slot.depth = slot.y;
  fields.number("head", slot.head, 5, 400);
  fields.number("depth", slot.depth);
  fields.number("seat", slot.seat, 0, 400);
  fields.number("haze", slot.haze, 0, 90);
  fields.number("dim", slot.dim, 0, 90);
  fields.flag("faces-left", slot.faces_left);
  fields.flag("light-right", slot.light_right);
  fields.flag("shadow", slot.shadow);
  fields.text("view", slot.view);
  fields.text("light", slot.light);
  fields.numbers("clip", slot.clip, 4, 5);
  return slot;
}

Clock read_clock(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Clock clock;
  std::vector<int> at;
  fields.numbers("at", at, 2, 2);
  if (at.size() == 2) {
    clock.x = at[0];
    clock.y = at[1];
  }
  fields.number("radius", clock.radius, 2, 300);
  fields.number("depth", clock.depth);
  fields.flag("digital", clock.digital);
  fields.text("hands", clock.hands);
  fields.text("pin", clock.pin);
  return clock;
}

}  // namespace sightline::scenario::kit
