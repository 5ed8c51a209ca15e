#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

std::string word_of(Binding& b, const Node* node, std::string_view what) {
  return node == nullptr ? std::string() : document::as_text(*node, what, b.report).value_or("");
}

StageDirection::Figure read_figure(Binding& b, const Node& node) {
  MapReader map(node, "figure", b.report);
  StageDirection::Figure figure;
  const Node* who = map.required("who");
  if (who != nullptr) figure.who = CastId{resolve(b, *who, b.cast, "unknown-cast", "member of the cast")};
  figure.pose = word_of(b, map.optional("pose"), "pose");
  figure.mood = word_of(b, map.optional("mood"), "mood");
  figure.at = word_of(b, map.required("at"), "at");
  map.finish();
  return figure;
}

StageDirection::Prop read_prop(Binding& b, const Node& node) {
  MapReader map(node, "prop", b.report);
  StageDirection::Prop prop;
  prop.prop = word_of(b, map.required("prop"), "prop");
  prop.name = word_of(b, map.optional("name"), "name");
  prop.at = word_of(b, map.required("at"), "at");
  if (prop.name.empty()) prop.name = prop.prop;
  map.finish();
  return prop;
}

}  // namespace

void read_stage(Binding& b, MapReader& map, Scene& scene) {
  const Node* node = map.optional("stage");
  if (node == nullptr) return;
  MapReader stage(*node, "stage of " + quoted(scene.id), b.report);
  scene.stage.backdrop = word_of(b, stage.required("backdrop"), "backdrop");
  scene.stage.alt = read_text(b, stage.required("alt"), "alt", scene.id + "/alt");
  for (const Node* figure : list_of(b, stage.optional("figures"), "figures")) {
    scene.stage.figures.push_back(read_figure(b, *figure));
  }
  for (const Node* prop : list_of(b, stage.optional("props"), "props")) {
    scene.stage.props.push_back(read_prop(b, *prop));
  }
  stage.finish();
}

}  // namespace sightline::scenario
