#include "core/present/picture.hpp"

#include <utility>

namespace sightline::present {

const stage::Picture& PictureShelf::compose(const std::string& key, const scenario::PictureKit& kit,
                                            const scenario::Scenario& scenario,
                                            const scenario::StageDirection& direction, stage::Look look,
                                            scenario::StoryTime now) {
  const auto found = pictures_.find(key);
  if (found != pictures_.end()) return found->second;
  return pictures_.emplace(key, stage::compose(kit, scenario, direction, look, now)).first->second;
}

const stage::Picture* PictureShelf::find(const std::string& key) const {
  const auto found = pictures_.find(key);
  return found == pictures_.end() ? nullptr : &found->second;
}

PictureBlock scene_picture(const View& view, const scenario::Bundle& bundle,
                           const scenario::Scenario& scenario, const std::string& hash, scenario::SceneId id,
                           scenario::StoryTime now) {
  const bool contrast = view.settings.theme == 2;
  const scenario::Scene& scene = scenario.scene(id);
  PictureBlock block;
  block.alt = scene.stage.alt;
  block.key = hash + '/' + scene.id + (contrast ? "/contrast" : "");
  // Only a clock in the picture makes it another one a minute later.
  const auto place = bundle.kit.backdrops.find(scene.stage.backdrop);
  if (place != bundle.kit.backdrops.end() && !place->second.clocks.empty())
    block.key += "/" + std::to_string(now);
  block.svg = view.pictures
                  ->compose(block.key, bundle.kit, scenario, scene.stage,
                            contrast ? stage::Look::high_contrast : stage::Look::normal, now)
                  .svg;
  return block;
}

PictureBlock opening_picture(const View& view, const scenario::Bundle& bundle,
                             const scenario::Scenario& scenario, const std::string& hash) {
  const scenario::StoryTime own = scenario.scene(scenario.start).clock;
  return scene_picture(view, bundle, scenario, hash, scenario.start, own < 0 ? scenario.clock : own);
}

void add_tag(const View& view, PictureBlock& picture, const std::string& name, Tag tag) {
  const stage::Picture* composed = view.pictures->find(picture.key);
  if (composed == nullptr || composed->svg.empty() || name.empty()) return;
  for (const stage::Spot& spot : composed->spots) {
    if (spot.name != name) continue;
    tag.rect = spot.rect;
    picture.tags.push_back(tag);
    return;
  }
}

}  // namespace sightline::present
