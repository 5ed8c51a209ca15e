#include "core/stage/composer.hpp"
#include "core/stage/stage.hpp"

namespace sightline::stage {

namespace {

std::string cast_figure(const scenario::Scenario& scenario, const scenario::CastId& who, std::string& id) {
  if (!who.valid() || who.index() >= scenario.cast.size()) return {};
  id = scenario.cast[who.index()].id;
  return scenario.cast[who.index()].figure;
}

/// People of the place step aside for people of the story: nobody is there twice, no slot holds two.
/// Their name then stands for whoever took their place.
void add_people(Composer& composer, const scenario::Backdrop& backdrop, const scenario::Scenario& scenario,
                const scenario::StageDirection& direction) {
  std::vector<std::string> aliases(direction.figures.size());
  for (const scenario::Extra& extra : backdrop.extras) {
    bool taken = false;
    for (std::size_t i = 0; i < direction.figures.size() && !taken; ++i) {
      std::string id;
      taken = direction.figures[i].at == extra.at ||
              cast_figure(scenario, direction.figures[i].who, id) == extra.figure;
      if (taken && id != extra.name) aliases[i] = extra.name;
    }
    if (!taken) composer.add({extra.name}, extra.figure, extra.pose, extra.mood, extra.at);
  }
  for (std::size_t i = 0; i < direction.figures.size(); ++i) {
    const scenario::StageDirection::Figure& figure = direction.figures[i];
    std::string id;
    const std::string name = cast_figure(scenario, figure.who, id);
    composer.add({id, name == id ? std::string() : name, aliases[i] == name ? std::string() : aliases[i]},
                 name, figure.pose, figure.mood, figure.at);
  }
}

}  // namespace

Picture compose(const scenario::PictureKit& kit, const scenario::Scenario& scenario,
                const scenario::StageDirection& direction, Look look, scenario::StoryTime now) {
  const auto found = kit.backdrops.find(direction.backdrop);
  if (found == kit.backdrops.end()) return {{}, {}, {direction.backdrop}};
  Composer composer(kit, found->second, look);
  add_people(composer, found->second, scenario, direction);
  composer.draw_added();
  for (const scenario::StageDirection::Prop& prop : direction.props) composer.prop(prop);
  composer.clocks(now);
  composer.anchors();
  return composer.take();
}

}  // namespace sightline::stage
