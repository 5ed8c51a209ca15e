// Pictures of scenes with the numbers of notable things on them.
#pragma once
#include "core/present/builder.hpp"

namespace sightline::present {

/// A picture of `scene` without numbers, for cards and the replay.
[[nodiscard]] PictureBlock scene_picture(const View& view, const scenario::Bundle& bundle,
                                         const scenario::Scenario& scenario, const std::string& hash,
                                         scenario::SceneId scene, scenario::StoryTime now);
/// Of the first scene, as it begins.
[[nodiscard]] PictureBlock opening_picture(const View& view, const scenario::Bundle& bundle,
                                           const scenario::Scenario& scenario, const std::string& hash);
/// Puts a number on the thing that `spot` names; nothing if the picture does not have it.
void add_tag(const View& view, PictureBlock& picture, const std::string& spot, Tag tag);

}  // namespace sightline::present
