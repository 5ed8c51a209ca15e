// For people who draw: writes every scene of a scenario, or sheets of all people, poses and moods, as SVG.
//   picture_sheet KIT OUT people
//   picture_sheet KIT OUT scenes SCENARIO.yaml [contrast]
//   picture_sheet KIT OUT sums SCENARIO.yaml > coach-scenes.sums
#include <cstdio>
#include <string>

#include "../kit_files.hpp"

namespace {

using namespace sightline;

void write(const std::string& path, const stage::Picture& picture) {
  std::ofstream(path, std::ios::binary) << picture.svg;
  std::printf("%s %zu bytes\n", path.c_str(), picture.svg.size());
  for (const std::string& name : picture.missing) std::printf("  missing: %s\n", name.c_str());
}

struct Cell {
  std::string figure, pose, mood;
};

/// A plain wall with a grid of slots, one person in each.
stage::Picture sheet(scenario::PictureKit kit, const std::vector<Cell>& cells, const std::string& light,
                     int head, int columns, int rows, bool seated, bool faces) {
  scenario::Backdrop& wall = kit.backdrops["sheet"];
  wall.light = light;
  wall.layers.push_back({0, light == "night" ? "<rect width=\"1280\" height=\"720\" fill=\"#17223C\"/>"
                                             : "<rect width=\"1280\" height=\"720\" fill=\"#E3DED3\"/>"});
  scenario::Scenario play;
  scenario::StageDirection direction;
  direction.backdrop = "sheet";
  for (std::size_t i = 0; i < cells.size() && static_cast<int>(i) < columns * rows; ++i) {
    const int column = static_cast<int>(i) % columns, row = static_cast<int>(i) / columns;
    scenario::Slot slot;
    slot.head = head;
    slot.x = (column * 2 + 1) * 500 / columns;
    slot.y = faces ? (row * 2 + 1) * 500 / rows + head * 15 / 2 : (row + 1) * 1000 / rows - 30;
    if (faces)
      slot.clip = {column * 1280 / columns + 4, row * 720 / rows + 4, 1280 / columns - 8, 720 / rows - 8};
    slot.depth = 1;
    slot.seat = seated ? 166 : 0;
    slot.faces_left = i % 4 == 3;
    const std::string name = "cell-" + std::to_string(i);
    wall.slots[name] = slot;
    play.cast.emplace_back().id = name;
    play.cast.back().figure = cells[i].figure;
    direction.figures.push_back({{static_cast<int>(i)}, cells[i].pose, cells[i].mood, name});
  }
  return stage::compose(kit, play, direction,
                        light == "contrast" ? stage::Look::high_contrast : stage::Look::normal);
}

void people(const scenario::PictureKit& kit, const std::string& out) {
  const std::vector<std::string> moods = scenario::mood_names(kit);
  std::vector<Cell> cells;
  for (const auto& [name, person] : kit.people) {
    const bool chair = person.aid == "wheelchair";
    cells.push_back({name,
                     chair                   ? "in-wheelchair"
                     : cells.size() % 3 == 1 ? "standing-turned"
                                             : "standing",
                     "calm"});
  }
  write(out + "/people.svg", sheet(kit, cells, "day", 42, 13, 2, false, false));
  write(out + "/people-night.svg", sheet(kit, cells, "night", 42, 13, 2, false, false));
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i].mood = moods[i % moods.size()];
  write(out + "/faces.svg", sheet(kit, cells, "day", 96, 9, 3, false, true));
  write(out + "/contrast.svg", sheet(kit, cells, "contrast", 42, 13, 2, false, false));
}

void poses(const scenario::PictureKit& kit, const std::string& out) {
  const char* folk[] = {"man-grey-jacket", "woman-light-coat", "woman-headscarf-older",
                        "boy-satchel",     "man-cap",          "woman-glasses"};
  std::vector<Cell> standing, sitting;
  for (const auto& [name, pose] : kit.poses) {
    std::vector<Cell>& cells = pose.sitting ? sitting : standing;
    for (int i = 0; i < (pose.sitting ? 2 : 1); ++i) cells.push_back({folk[cells.size() % 6], name, "calm"});
  }
  write(out + "/poses.svg", sheet(kit, standing, "day", 46, 9, 2, false, false));
  write(out + "/poses-seated.svg", sheet(kit, sitting, "day", 58, 8, 3, true, false));
}

/// The named poses, two to a sheet, each by seven bodies; on a seat as well.
void try_poses(const scenario::PictureKit& kit, const std::string& out,
               const std::vector<std::string>& names) {
  const char* folk[] = {"man-grey-jacket", "woman-light-coat", "woman-headscarf-older", "boy-satchel",
                        "woman-parka",     "man-cap",          "woman-glasses"};
  for (std::size_t i = 0; i < names.size(); i += 2) {
    std::vector<Cell> cells;
    for (std::size_t row = i; row < std::min(i + 2, names.size()); ++row) {
      for (const char* who : folk) cells.push_back({who, names[row], "calm"});
    }
    const std::string file = out + "/pose-" + std::to_string(i / 2);
    write(file + ".svg", sheet(kit, cells, "day", 54, 7, 2, false, false));
    write(file + "-seat.svg", sheet(kit, cells, "day", 54, 7, 2, true, false));
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 4)
    return std::puts(
               "picture_sheet KIT OUT people | poses POSE... | scenes SCENARIO.yaml [contrast] | sums "
               "SCENARIO.yaml"),
           2;
  Diagnostics diagnostics;
  const scenario::PictureKit kit = kit_files::load(words[1], diagnostics);
  for (const Diagnostic& d : diagnostics) {
    std::printf("%s:%d:%d: %s [%s] %s\n", d.file.c_str(), d.at.line, d.at.column, d.message.c_str(),
                d.code.c_str(), d.help.c_str());
  }
  const std::string out = words[2], what = words[3];
  if (what == "people") {
    people(kit, out);
    poses(kit, out);
    return 0;
  }
  if (count < 5) return 2;
  if (what == "poses") {
    try_poses(kit, out, {words + 4, words + count});
    return 0;
  }
  const kit_files::Play play = kit_files::read_play(words[4]);
  if (what == "sums") return std::fputs(kit_files::checksums(kit, play).c_str(), stdout) < 0 ? 1 : 0;
  const bool contrast = count > 5;
  for (const kit_files::Scene& scene : play.scenes) {
    write(out + "/" + scene.id + ".svg",
          stage::compose(kit, play.scenario, scene.stage,
                         contrast ? stage::Look::high_contrast : stage::Look::normal, scene.clock));
  }
  return 0;
}
