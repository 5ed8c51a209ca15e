// The places of the picture kit: layers, slots, anchors and the people who belong there.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace sightline::scenario {

/// Where a figure or prop can stand; positions in tenths of a percent of the picture.
struct Slot {
  int x = 0, y = 0;
  int head = 60;  ///< units per head height, in a picture of 1280 x 720
  int depth = 0;  ///< drawing order among slots and layers, small is far
  int seat = 0;   ///< height of a seat in hundredths of a head; 0: on the ground
  int haze = 0;   ///< percent toward the fog colour
  int dim = 0;    ///< percent toward the shadow colour
  bool faces_left = false, light_right = false, shadow = true;
  std::string view;       ///< "front": shown from the front
  std::string light;      ///< another light than the backdrop's; empty: the same
  std::vector<int> clip;  ///< x, y, width, height, radius in units; empty: none
};

struct Anchor {
  int x = 0, y = 0, width = 0, height = 0;  ///< tenths of a percent
};

/// A clock whose hands or digits follow the story; its face belongs to a layer. Units of the picture.
struct Clock {
  int x = 0, y = 0;
  int radius = 30;  ///< of the face, or the height of the digits
  int depth = 0;    ///< among slots and layers
  bool digital = false;
  std::string hands = "ink", pin = "rust";  ///< colours
};

/// A person who belongs to the place; `name` makes an anchor of them.
struct Extra {
  std::string name, figure, pose, mood, at;
};

struct Backdrop {
  struct Layer {
    int depth = 0;
    std::string svg;  ///< with {token} colours
  };
  std::string light = "day";
  std::map<std::string, std::string> colors;
  std::vector<Layer> layers;
  std::map<std::string, Slot> slots;
  std::map<std::string, Anchor> anchors;
  std::vector<Extra> extras;
  std::vector<Clock> clocks;
};

}  // namespace sightline::scenario
