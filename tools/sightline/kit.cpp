#include "kit.hpp"

#include <algorithm>
#include <iostream>

#include "core/stage/stage.hpp"
#include "crash.hpp"
#include "host/library/folder_library.hpp"
#include "machine.hpp"
#include "output.hpp"

namespace sightline {
namespace {

using scenario::PictureKit;

constexpr const char* page_start = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>The picture kit of Sightline</title><style>
body{margin:0 auto;max-width:1296px;padding:24px;background:#F3F1EC;color:#1B2430;font:16px/1.5 Inter,"DejaVu Sans",sans-serif}
h1{font-size:30px;line-height:1.2}h2{font-size:26px;margin-top:48px}h3{font-size:19px;margin:0 0 8px}
code,pre{font:14px/1.5 "DejaVu Sans Mono",monospace}pre{background:#fff;border:1px solid #E0DCD3;border-radius:14px;padding:16px;overflow:auto}
.cards{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(190px,1fr))}
.card{background:#fff;border:1px solid #E0DCD3;border-radius:14px;padding:12px;margin:0 0 16px;break-inside:avoid}
.cards .card{margin:0}.cards img{aspect-ratio:1;object-fit:cover}img{display:block;width:100%;border-radius:8px}
.place{position:relative}.mark{position:absolute;transform:translate(-50%,-100%);padding:0 6px;border-radius:8px;background:#1B2430;border:1px solid #fff;color:#fff;font-size:12.5px;font-weight:600;white-space:nowrap}
.box{position:absolute;box-sizing:border-box;border:2px dashed #E9A23B;border-radius:6px}.box span{position:absolute;left:0;bottom:0;padding:0 4px;background:#FFF3DC;color:#1B2430;font-size:12px;white-space:nowrap}
p.names{margin:8px 0 0;color:#3A4553;font-size:14px}nav a{color:#2C6E6B;margin-right:16px}
</style></head><body>
<h1>The picture kit</h1>
<p>Everything that the <code>stage:</code> of a scene may name. People are put in slots and can be combined freely: looks, pose and
mood never follow anybody's part in a story.</p>
<pre>stage:
  backdrop: bay-9-morning
  alt: What the picture shows, in a sentence or two.
  figures:
    - {who: ann, pose: standing, mood: calm, at: door-left}     # ann: {name: Ann, figure: woman-curls} in the cast
  props:
    - {prop: suitcase, name: case, at: ground}</pre>
<nav><a href="#places">Places</a><a href="#people">People</a><a href="#poses">Poses</a><a href="#moods">Moods</a><a href="#props">Props</a></nav>
)";

/// A plain wall on which the kit is shown; no scenario can name it.
constexpr const char* wall = "kit page";
constexpr const char* plain_wall = "<rect width=\"1280\" height=\"720\" fill=\"#EDF3F2\"/>";

/// An SVG as it may stand in src="...". Each picture is a document of its own, so that their ids cannot
/// clash.
std::string as_source(const std::string& svg) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out = "data:image/svg+xml,";
  for (const char c : svg) {
    const bool plain = c > ' ' && std::string_view("\"#%<>&'`{}|\\^").find(c) == std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (plain || c == ' ') {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

std::string image(const stage::Picture& picture, const std::string& alt) {
  return "<img loading=\"lazy\" alt=\"" + alt + "\" src=\"" + as_source(picture.svg) + "\">";
}

std::string percent(int tenths) {
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + '%';
}

std::string card(const std::string& name, const std::string& inside) {
  return "<div class=\"card\">" + inside + "<p class=\"names\"><code>" + name + "</code></p></div>\n";
}

std::string list_of(const std::string& title, const std::vector<std::string>& names) {
  std::string out = "<p class=\"names\">" + title + ":";
  for (const std::string& name : names) out += " <code>" + name + "</code>";
  return out + "</p>";
}

/// A place, empty, with a flag on the ground of each slot and a frame around each anchor.
std::string place_card(const PictureKit& kit, const std::string& name, const scenario::Backdrop& place) {
  scenario::StageDirection direction;
  direction.backdrop = name;
  std::string out = "<div class=\"card\" id=\"" + name + "\"><h3><code>" + name +
                    "</code></h3><div class=\"place\">" +
                    image(stage::compose(kit, {}, direction, stage::Look::normal), "The place " + name);
  std::vector<std::string> slots, anchors;
  for (const auto& [anchor, at] : place.anchors) {
    anchors.push_back(anchor);
    out += "<div class=\"box\" style=\"left:" + percent(at.x) + ";top:" + percent(at.y) +
           ";width:" + percent(at.width) + ";height:" + percent(at.height) + "\"><span>" + anchor +
           "</span></div>";
  }
  for (const scenario::Extra& extra : place.extras) {
    if (!extra.name.empty()) anchors.push_back(extra.name);
  }
  for (const auto& [slot, at] : place.slots) {
    slots.push_back(slot);
    out += "<div class=\"mark\" style=\"left:" + percent(at.x) + ";top:" + percent(at.y) + "\">" + slot +
           "</div>";
  }
  return out + "</div>" + list_of("Slots", slots) + list_of("Anchors", anchors) + "</div>\n";
}

/// One figure on the wall.
struct Shown {
  std::string figure, pose, mood;
};

/// Figures side by side on the wall, `head` units tall each head; only faces if `faces`.
stage::Picture on_wall(PictureKit& kit, const std::vector<Shown>& shown, int head, bool faces) {
  scenario::Backdrop& place = kit.backdrops[wall];
  place = {};
  place.layers.push_back({0, plain_wall});
  scenario::Scenario play;
  scenario::StageDirection direction;
  direction.backdrop = wall;
  const int count = static_cast<int>(shown.size());
  for (int i = 0; i < count; ++i) {
    const Shown& one = shown[static_cast<std::size_t>(i)];
    scenario::Slot slot;
    slot.head = head;
    slot.x = 500 + (2 * i + 1 - count) * 120;  // the page shows the middle square
    slot.y = faces ? 1800 : 960;
    const auto pose = kit.poses.find(one.pose);
    if (pose != kit.poses.end() && pose->second.sitting) slot.seat = 166;
    const std::string at = "at-" + std::to_string(i);
    place.slots[at] = slot;
    play.cast.emplace_back().id = at;
    play.cast.back().figure = one.figure;
    direction.figures.push_back({{i}, one.pose, one.mood, at});
  }
  return stage::compose(kit, play, direction, stage::Look::normal);
}

std::string places(const PictureKit& kit) {
  std::string out =
      "<h2 id=\"places\">Places</h2><p>A flag stands where the feet of a figure or the foot of a thing will "
      "be; a "
      "frame is an anchor, a part of the place that a notable thing can point at; people who belong to the "
      "place are anchors too.</p>\n";
  for (const auto& [name, place] : kit.backdrops) out += place_card(kit, name, place);
  return out;
}

std::string people(PictureKit& kit) {
  std::string out =
      "<h2 id=\"people\">People</h2><p>For <code>figure:</code> in the cast. Everybody can take every pose "
      "and "
      "mood.</p><div class=\"cards\">\n";
  for (const auto& [name, person] : PictureKit(kit).people) {
    const bool chair = person.aid == "wheelchair";
    const std::vector<Shown> two = {{name, chair ? "in-wheelchair" : "standing", "calm"},
                                    {name, chair ? "in-wheelchair" : "talking", "warm"}};
    out += card(name, image(on_wall(kit, two, 104, false), "The person " + name));
  }
  return out + "</div>\n";
}

std::string poses(PictureKit& kit) {
  std::string out = "<h2 id=\"poses\">Poses</h2><div class=\"cards\">\n";
  const std::vector<std::string> names = scenario::pose_names(kit);
  for (const std::string& pose : names) {
    std::vector<Shown> two;
    for (const auto& [name, person] : kit.people) {
      if (two.size() < 2 && (person.aid == "wheelchair") == (pose == "in-wheelchair"))
        two.push_back({name, pose, "calm"});
    }
    out += card(pose, image(on_wall(kit, two, 104, false), "The pose " + pose));
  }
  return out + "</div>\n";
}

std::string moods(PictureKit& kit) {
  std::string out = "<h2 id=\"moods\">Moods</h2><div class=\"cards\">\n";
  std::vector<std::string> folk;
  for (const auto& [name, person] : kit.people) {
    if (folk.size() < 2) folk.push_back(name);
  }
  for (const std::string& mood : scenario::mood_names(kit)) {
    std::vector<Shown> two;
    for (const std::string& name : folk) two.push_back({name, "standing", mood});
    out += card(mood, image(on_wall(kit, two, 200, true), "The mood " + mood));
  }
  return out + "</div>\n";
}

/// One thing on the wall, `head` units a head.
stage::Picture prop_on_wall(PictureKit& kit, const std::string& name, int head) {
  scenario::Backdrop& place = kit.backdrops[wall];
  place = {};
  place.layers.push_back({0, plain_wall});
  scenario::Slot slot;
  slot.x = 500;
  slot.y = 800;
  slot.head = head;
  place.slots["here"] = slot;
  scenario::StageDirection direction;
  direction.backdrop = wall;
  direction.props.push_back({name, name, "here"});
  return stage::compose(kit, {}, direction, stage::Look::normal);
}

std::string props(PictureKit& kit) {
  constexpr int first = 100, largest = 900;
  constexpr double room = 50.0;  // percent of the picture's height, and of as much width
  std::string out =
      "<h2 id=\"props\">Props</h2><p>Shown at one size here; each has its own beside a figure.</p><div "
      "class=\"cards\">\n";
  for (const std::string& name : scenario::prop_names(kit)) {
    double extent = 1.0;
    for (const stage::Spot& spot : prop_on_wall(kit, name, first).spots) {
      if (spot.name == name) extent = std::max({extent, spot.rect.height, spot.rect.width * 16 / 9});
    }
    const int head = std::min(largest, static_cast<int>(first * room / extent));
    out += card(name, image(prop_on_wall(kit, name, head), "The thing " + name));
  }
  return out + "</div>\n";
}

}  // namespace

int run_kit(const Globals& globals, const std::string& to) {
  const auto wanted = find_wanted(globals, "");
  if (!wanted) {
    std::cerr << "sightline: " << wanted.failure().message << '\n';
    return exit_machine;
  }
  const auto bundle = library::FolderLibrary({wanted->root, {}}).read("en");
  PictureKit kit = bundle->kit;
  if (kit.backdrops.empty()) {
    std::cerr << "sightline: no picture kit in '" << (wanted->root / "assets/kit").string() << "'\n";
    return exit_machine;
  }
  std::string page = page_start + places(kit);
  page += people(kit) + poses(kit) + moods(kit) + props(kit);
  return write_output(page + "</body></html>\n", to);
}

}  // namespace sightline
