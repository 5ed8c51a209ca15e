#include <algorithm>

#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

std::string word_of(Binding& b, const Node* node, std::string_view what) {
  return node == nullptr ? std::string() : document::as_text(*node, what, b.report).value_or("");
}

std::string picture_of(Binding& b, const Node* node, const Names& known, std::string_view kind) {
  if (node != nullptr) check_picture(b, *node, known, kind);
  return word_of(b, node, kind);
}

const Names& slots_of(Binding& b, const std::string& backdrop) {
  const auto found = b.slots.find(backdrop);
  if (found != b.slots.end()) return found->second;
  Names& made = b.slots[backdrop];
  int index = 0;
  for (std::string& name : slot_names(b.context.kit, backdrop)) made.add(std::move(name), index++);
  return made;
}

std::string slot_of(Binding& b, const Node* node, const std::string& backdrop) {
  if (node != nullptr && b.backdrops.find(backdrop) >= 0) {
    check_picture(b, *node, slots_of(b, backdrop), "place in " + backdrop);
  }
  return word_of(b, node, "at");
}

StageDirection::Figure read_figure(Binding& b, const Node& node, const std::string& backdrop) {
  MapReader map(node, "figure", b.report);
  StageDirection::Figure figure;
  const Node* who = map.required("who");
  if (who != nullptr) figure.who = CastId{resolve(b, *who, b.cast, "unknown-cast", "member of the cast")};
  figure.pose = picture_of(b, map.optional("pose"), b.poses, "pose");
  figure.mood = picture_of(b, map.optional("mood"), b.moods, "mood");
  figure.at = slot_of(b, map.required("at"), backdrop);
  map.finish();
  return figure;
}

StageDirection::Prop read_prop(Binding& b, const Node& node, const std::string& backdrop) {
  MapReader map(node, "prop", b.report);
  StageDirection::Prop prop;
  prop.prop = picture_of(b, map.required("prop"), b.props, "prop");
  prop.name = word_of(b, map.optional("name"), "name");
  prop.at = slot_of(b, map.required("at"), backdrop);
  if (prop.name.empty()) prop.name = prop.prop;
  map.finish();
  return prop;
}

}  // namespace

void check_picture(Binding& b, const Node& node, const Names& known, std::string_view kind) {
  if (b.backdrops.empty() || node.kind != Node::Kind::scalar || known.find(node.text) >= 0) return;
  caution(b, node, "unknown-picture",
          "the picture kit has no " + std::string(kind) + " " + single_quoted(node.text),
          suggestion(b, node.text, known));
}

void check_place(Binding& b, const Node& at, const Scene& scene) {
  if (b.backdrops.find(scene.stage.backdrop) < 0 || b.cast.find(at.text) >= 0) return;
  const Names& slots = slots_of(b, scene.stage.backdrop);
  if (slots.find(at.text) >= 0) return;
  std::vector<std::string> known = slots.all();
  for (const auto& prop : scene.stage.props) known.push_back(prop.name);
  if (std::find(known.begin(), known.end(), at.text) != known.end()) return;
  caution(b, at, "unknown-picture", "the picture has no place and no prop " + single_quoted(at.text),
          suggestion(b, at.text, known));
}

void read_stage(Binding& b, MapReader& map, Scene& scene) {
  const Node* node = map.optional("stage");
  if (node == nullptr) return;
  MapReader stage(*node, "stage of " + single_quoted(scene.id), b.report);
  scene.stage.backdrop = picture_of(b, stage.required("backdrop"), b.backdrops, "backdrop");
  scene.stage.alt = read_text(b, stage.required("alt"), "alt", scene.id + "/alt");
  for (const Node* figure : list_of(b, stage.optional("figures"), "figures")) {
    scene.stage.figures.push_back(read_figure(b, *figure, scene.stage.backdrop));
  }
  for (const Node* prop : list_of(b, stage.optional("props"), "props")) {
    scene.stage.props.push_back(read_prop(b, *prop, scene.stage.backdrop));
  }
  stage.finish();
}

}  // namespace sightline::scenario
