#include "core/stage/composer.hpp"

#include <algorithm>
#include <cmath>

#include "core/stage/backdrop.hpp"
#include "core/stage/clock.hpp"
#include "core/stage/figure.hpp"
#include "core/stage/meet.hpp"
#include "core/stage/number.hpp"

namespace sightline::stage {

namespace {

constexpr double stage_width = 1280, stage_height = 720;
constexpr double smallest = 24, padding = 8;  // of a spot, in units

template <class Map>
const typename Map::mapped_type* find_in(const Map& map, const std::string& name) {
  const auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}

CanvasSettings canvas_settings(const scenario::PictureKit& kit, const scenario::Light& light,
                               const scenario::Slot& slot) {
  CanvasSettings settings;
  settings.tokens = &kit.tokens;
  settings.light = &light;
  settings.haze = slot.haze;
  settings.dim = slot.dim;
  settings.light_right = slot.light_right;
  settings.small = slot.head < 62;
  return settings;
}

std::string ground_shadow(const Body& body, const scenario::Light& light, const scenario::Slot& slot,
                          bool mirrored) {
  if (!slot.shadow || (body.pose.sitting && slot.seat > 0)) return {};
  const double near = mirrored ? -body.near_leg.end.x : body.near_leg.end.x;
  const double far = mirrored ? -body.far_leg.end.x : body.far_leg.end.x;
  const bool chair = body.person->aid == "wheelchair";
  const double half = chair ? 135 : std::max(near, far) / 2 - std::min(near, far) / 2 + 48 * body.thickness;
  const double centre = (near + far) / 2 + (slot.light_right ? -16 : 16);
  return "<ellipse cx=\"" + number(centre) + "\" cy=\"1\" rx=\"" + number(half) + "\" ry=\"" +
         number(half * 0.14) + "\" fill=\"" + light.shadow + "\" fill-opacity=\"." +
         (light.shadow_opacity < 10 ? "0" : "") + std::to_string(light.shadow_opacity) + "\"/>";
}

/// On a seat the legs of a standing pose bend; the rest of it stays.
void sit_down(scenario::Pose& pose, bool from_the_front) {
  pose.sitting = true;
  pose.hips = pose.shoulders = 0;
  pose.near_leg = from_the_front ? scenario::LimbPose{-24, 0, 34, 80} : scenario::LimbPose{78, 4, 86, 100};
  pose.far_leg = from_the_front ? scenario::LimbPose{24, 0, 34, 80} : scenario::LimbPose{70, 8, 80, 100};
  pose.near_foot = pose.far_foot = 0;
  // A hand that hung free lies on the lap.
  const auto hangs = [](const scenario::LimbPose& arm, const std::string& hand) {
    return hand == "rest" && arm.reach == scenario::Reach::nothing && std::abs(arm.lower) < 40;
  };
  if (hangs(pose.near_arm, pose.near_hand)) pose.near_arm = {2, 58, 100, from_the_front ? 84 : 88};
  if (hangs(pose.far_arm, pose.far_hand)) pose.far_arm = {8, from_the_front ? -24 : 46, 95, 62};
}

}  // namespace

Composer::Composer(const scenario::PictureKit& the_kit, const scenario::Backdrop& place_shown, Look wanted)
    : kit(the_kit), backdrop(place_shown), look(wanted) {
  for (const scenario::Backdrop::Layer& layer : backdrop.layers)
    items.push_back({layer.depth, fill_colors(kit, backdrop, layer.svg, look)});
}

const scenario::Light& Composer::light(const scenario::Slot& slot) const {
  static const scenario::Light plain;
  const std::string& wanted = look == Look::high_contrast ? "contrast"
                              : slot.light.empty()        ? backdrop.light
                                                          : slot.light;
  const auto found = kit.lights.find(wanted);
  return found == kit.lights.end() ? plain : found->second;
}

void Composer::miss(const std::string& name) {
  auto& missing = picture.missing;
  if (std::find(missing.begin(), missing.end(), name) == missing.end()) missing.push_back(name);
}

const scenario::Slot* Composer::slot(const std::string& name) {
  const auto found = backdrop.slots.find(name);
  if (found != backdrop.slots.end()) return &found->second;
  miss(name);
  return nullptr;
}

void Composer::spot(const std::string& name, const Box& box) {
  double left = std::clamp(box.left, 0.0, stage_width - smallest);
  double top = std::clamp(box.top, 0.0, stage_height - smallest);
  const double right = std::clamp(std::max(box.right, left + smallest), smallest, stage_width);
  const double bottom = std::clamp(std::max(box.bottom, top + smallest), smallest, stage_height);
  left = std::min(left, right - smallest);
  top = std::min(top, bottom - smallest);
  const auto percent = [](double value, double whole) { return nearest_int(value / whole * 1000.0) / 10.0; };
  picture.spots.push_back({name,
                           {percent(left, stage_width), percent(top, stage_height),
                            percent(right - left, stage_width), percent(bottom - top, stage_height)}});
}

void Composer::spot(const std::string& name, const Extent& extent, const scenario::Slot& slot) {
  if (extent.empty()) return;
  const double x = slot.x * stage_width / 1000.0, y = slot.y * stage_height / 1000.0, k = slot.head / 100.0;
  Box box{x + extent.left * k - padding, y + extent.top * k - padding, x + extent.right * k + padding,
          y + extent.bottom * k + padding};
  if (slot.clip.size() >= 4) {
    box.left = std::max(box.left, static_cast<double>(slot.clip[0]));
    box.top = std::max(box.top, static_cast<double>(slot.clip[1]));
    box.right = std::min(box.right, static_cast<double>(slot.clip[0] + slot.clip[2]));
    box.bottom = std::min(box.bottom, static_cast<double>(slot.clip[1] + slot.clip[3]));
  }
  spot(name, box);
}

/// Moves and scales what was drawn in head units to its slot, clipped if the slot says so.
void Composer::place(const scenario::Slot& slot, const std::string& inside) {
  std::string svg = "<g transform=\"translate(" + number(slot.x * stage_width / 1000.0) + " " +
                    number(slot.y * stage_height / 1000.0) + ") scale(";
  svg += std::to_string(slot.head / 100) + "." + static_cast<char>('0' + slot.head / 10 % 10) +
         static_cast<char>('0' + slot.head % 10) + ")\">" + inside + "</g>";
  if (slot.clip.size() >= 4) {
    const std::string id = "k" + std::to_string(next_id++);
    const int radius = slot.clip.size() > 4 ? slot.clip[4] : 0;
    svg = "<clipPath id=\"" + id + "\"><rect x=\"" + std::to_string(slot.clip[0]) + "\" y=\"" +
          std::to_string(slot.clip[1]) + "\" width=\"" + std::to_string(slot.clip[2]) + "\" height=\"" +
          std::to_string(slot.clip[3]) + "\" rx=\"" + std::to_string(radius) +
          "\"/></clipPath><g clip-path=\"url(#" + id + ")\">" + svg + "</g>";
  }
  items.push_back({slot.depth, std::move(svg)});
}

void Composer::add(std::vector<std::string> names, const std::string& figure_name,
                   const std::string& pose_name, const std::string& mood_name, const std::string& at) {
  Placed who{std::move(names), slot(at), find_in(kit.people, figure_name), find_in(kit.moods, mood_name), {}};
  const scenario::Pose* pose = find_in(kit.poses, pose_name);
  if (who.person == nullptr) miss(figure_name);
  if (pose == nullptr) miss(pose_name);
  if (who.mood == nullptr) miss(mood_name);
  static const scenario::Mood calm;
  if (pose == nullptr) pose = find_in(kit.poses, "standing");
  if (who.mood == nullptr) who.mood = &calm;
  if (who.slot == nullptr || who.person == nullptr || pose == nullptr) return;
  const bool front = who.slot->view == "front" && !pose->front.empty();
  who.pose = front ? pose->front.front() : *pose;
  if (pose->may_sit && !pose->sitting && who.slot->seat > 0) sit_down(who.pose, who.pose.view == "front");
  placed.push_back(std::move(who));
}

Body Composer::body(const Placed& who) const {
  const scenario::Build* build = find_in(kit.builds, who.person->build);
  const scenario::HeadShape* shape = find_in(kit.heads, who.person->head_shape);
  return pose_body(*who.person, build == nullptr ? scenario::Build{} : *build, who.pose, *who.mood,
                   shape == nullptr ? scenario::HeadShape{} : *shape, who.slot->seat);
}

void Composer::draw(const Placed& who) {
  const scenario::Slot& where = *who.slot;
  const Body posed = body(who);
  CanvasSettings settings = canvas_settings(kit, light(where), where);
  settings.mirrored = where.faces_left;
  if (look == Look::high_contrast) settings.haze = settings.dim = 0;
  settings.roles = {{"skin", who.person->skin},
                    {"hair", who.person->hair_color},
                    {"hat", who.person->hat_color},
                    {"beard", who.person->beard_color}};
  Canvas canvas(std::move(settings), next_id);
  draw_person({kit, posed, canvas});
  place(where, ground_shadow(posed, light(where), where, where.faces_left) + canvas.text());
  for (const std::string& name : who.names) {
    if (!name.empty()) spot(name, canvas.extent(), where);
  }
}

/// Each one whose pose meets takes the nearest free hand within reach.
void Composer::join_hands() {
  std::vector<Placed*> free;
  for (Placed& who : placed) {
    if (who.pose.meets) free.push_back(&who);
  }
  const auto stand = [](const Placed& who, const Body& posed) {
    return Stand{&posed, who.slot->x * stage_width / 1000.0, who.slot->y * stage_height / 1000.0,
                 who.slot->head / 100.0, who.slot->faces_left};
  };
  while (free.size() > 1) {
    Placed& first = *free.front();
    free.erase(free.begin());
    const auto away = [&](const Placed* other) { return std::abs(other->slot->x - first.slot->x); };
    const auto nearest_one = std::min_element(
        free.begin(), free.end(), [&](const Placed* a, const Placed* b) { return away(a) < away(b); });
    Placed& second = **nearest_one;
    const Body one = body(first), two = body(second);
    const auto meeting = meet(stand(first, one), stand(second, two));
    if (!meeting) continue;
    give_hand(first.pose, meeting->first);
    give_hand(second.pose, meeting->second);
    free.erase(nearest_one);
  }
}

void Composer::draw_added() {
  join_hands();
  for (const Placed& who : placed) draw(who);
  placed.clear();
}

void Composer::prop(const scenario::StageDirection::Prop& prop) {
  const scenario::Slot* where = slot(prop.at);
  const scenario::Part* part = find_in(kit.props, prop.prop);
  if (part == nullptr) miss(prop.prop);
  if (where == nullptr || part == nullptr) return;
  Canvas canvas(canvas_settings(kit, light(*where), *where), next_id);
  draw_part(canvas, *part, [](double x, double y) { return Point{x * 100, y * 100}; });
  place(*where, canvas.text());
  spot(prop.name.empty() ? prop.prop : prop.name, canvas.extent(), *where);
}

/// Named parts of the place; a slot is one too, where nobody of that name stands.
void Composer::anchors() {
  for (const auto& [name, anchor] : backdrop.anchors) {
    const double kx = stage_width / 1000.0, ky = stage_height / 1000.0;
    spot(name,
         Box{anchor.x * kx, anchor.y * ky, (anchor.x + anchor.width) * kx, (anchor.y + anchor.height) * ky});
  }
  for (const auto& [name, place_here] : backdrop.slots) {
    Extent room;
    room.add({-60, place_here.seat > 0 ? -420.0 : -300.0});
    room.add({60, 0});
    spot(name, room, place_here);
  }
}

void Composer::clocks(scenario::StoryTime now) {
  if (now < 0) return;
  for (const scenario::Clock& clock : backdrop.clocks) {
    const auto color = [&](const std::string& name) {
      return fill_colors(kit, backdrop, '{' + name + '}', look);
    };
    items.push_back({clock.depth, clock_face_svg(clock, now, color(clock.hands), color(clock.pin))});
  }
}

Picture Composer::take() {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.depth < b.depth; });
  std::string& svg = picture.svg;
  svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1280\" height=\"720\" viewBox=\"0 0 1280 720\">";
  for (const Item& item : items) svg += item.svg;
  svg += "</svg>\n";
  items.clear();
  return std::move(picture);
}

}  // namespace sightline::stage
