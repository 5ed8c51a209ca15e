#include <algorithm>
#include <utility>

#include "core/stage/backdrop.hpp"
#include "core/stage/figure.hpp"
#include "core/stage/number.hpp"
#include "core/stage/stage.hpp"

namespace sightline::stage {

namespace {

constexpr double stage_width = 1280, stage_height = 720;
constexpr double smallest = 24, padding = 8;  // of a spot, in units

/// One thing to draw; small depths are far away.
struct Item {
  int depth = 0;
  std::string svg;
};

struct Box {
  double left, top, right, bottom;
};

struct Composer {
  const scenario::PictureKit& kit;
  const scenario::Backdrop& backdrop;
  Look look;
  Picture picture;
  std::vector<Item> items;
  int next_id = 0;

  const scenario::Light& light(const scenario::Slot& slot) const;
  void miss(const std::string& name);
  const scenario::Slot* slot(const std::string& name);
  void spot(const std::string& name, const Box& box);
  void spot(const std::string& name, const Extent& extent, const scenario::Slot& slot);
  void figure(const std::vector<std::string>& names, const std::string& figure, const std::string& pose,
              const std::string& mood, const std::string& at);
  void prop(const scenario::StageDirection::Prop& prop);
  void place(const scenario::Slot& slot, const std::string& inside);
  void anchors();
};

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

void Composer::figure(const std::vector<std::string>& names, const std::string& figure_name,
                      const std::string& pose_name, const std::string& mood_name, const std::string& at) {
  const scenario::Slot* where = slot(at);
  const scenario::Person* person = find_in(kit.people, figure_name);
  const scenario::Pose* pose = find_in(kit.poses, pose_name);
  const scenario::Mood* mood = find_in(kit.moods, mood_name);
  if (person == nullptr) miss(figure_name);
  if (pose == nullptr) miss(pose_name);
  if (mood == nullptr) miss(mood_name);
  static const scenario::Mood calm;
  if (pose == nullptr) pose = find_in(kit.poses, "standing");
  if (mood == nullptr) mood = &calm;
  if (where == nullptr || person == nullptr || pose == nullptr) return;
  if (where->view == "front" && !pose->front.empty()) pose = &pose->front.front();

  const scenario::Build* build = find_in(kit.builds, person->build);
  const scenario::HeadShape* shape = find_in(kit.heads, person->head_shape);
  const Body body = pose_body(*person, build == nullptr ? scenario::Build{} : *build, *pose, *mood,
                              shape == nullptr ? scenario::HeadShape{} : *shape, where->seat);
  CanvasSettings settings = canvas_settings(kit, light(*where), *where);
  settings.mirrored = where->faces_left;
  if (look == Look::high_contrast) settings.haze = settings.dim = 0;
  settings.roles = {{"skin", person->skin},
                    {"hair", person->hair_color},
                    {"hat", person->hat_color},
                    {"beard", person->beard_color}};
  Canvas canvas(std::move(settings), next_id);
  draw_person({kit, body, canvas});
  place(*where, ground_shadow(body, light(*where), *where, where->faces_left) + canvas.text());
  for (const std::string& name : names) {
    if (!name.empty()) spot(name, canvas.extent(), *where);
  }
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

std::string cast_figure(const scenario::Scenario& scenario, const scenario::CastId& who, std::string& id) {
  if (!who.valid() || who.index() >= scenario.cast.size()) return {};
  id = scenario.cast[who.index()].id;
  return scenario.cast[who.index()].figure;
}

/// People of the place step aside for people of the story: nobody is there twice, no slot holds two.
/// Their name then stands for whoever took their place.
void draw_people(Composer& composer, const scenario::Scenario& scenario,
                 const scenario::StageDirection& direction) {
  std::vector<std::string> aliases(direction.figures.size());
  for (const scenario::Extra& extra : composer.backdrop.extras) {
    bool taken = false;
    for (std::size_t i = 0; i < direction.figures.size() && !taken; ++i) {
      std::string id;
      taken = direction.figures[i].at == extra.at ||
              cast_figure(scenario, direction.figures[i].who, id) == extra.figure;
      if (taken && id != extra.name) aliases[i] = extra.name;
    }
    if (!taken) composer.figure({extra.name}, extra.figure, extra.pose, extra.mood, extra.at);
  }
  for (std::size_t i = 0; i < direction.figures.size(); ++i) {
    const scenario::StageDirection::Figure& figure = direction.figures[i];
    std::string id;
    const std::string name = cast_figure(scenario, figure.who, id);
    composer.figure({id, name == id ? std::string() : name, aliases[i] == name ? std::string() : aliases[i]},
                    name, figure.pose, figure.mood, figure.at);
  }
}

}  // namespace

Picture compose(const scenario::PictureKit& kit, const scenario::Scenario& scenario,
                const scenario::StageDirection& direction, Look look) {
  const scenario::Backdrop* backdrop = find_in(kit.backdrops, direction.backdrop);
  Picture empty;
  if (backdrop == nullptr) {
    empty.missing.push_back(direction.backdrop);
    return empty;
  }
  Composer composer{kit, *backdrop, look, {}, {}, 0};
  for (const scenario::Backdrop::Layer& layer : backdrop->layers) {
    composer.items.push_back({layer.depth, fill_colors(kit, *backdrop, layer.svg, look)});
  }
  draw_people(composer, scenario, direction);
  for (const scenario::StageDirection::Prop& prop : direction.props) composer.prop(prop);
  composer.anchors();
  std::stable_sort(composer.items.begin(), composer.items.end(),
                   [](const Item& a, const Item& b) { return a.depth < b.depth; });
  std::string& svg = composer.picture.svg;
  svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1280\" height=\"720\" viewBox=\"0 0 1280 720\">";
  for (const Item& item : composer.items) svg += item.svg;
  svg += "</svg>\n";
  return std::move(composer.picture);
}

}  // namespace sightline::stage
