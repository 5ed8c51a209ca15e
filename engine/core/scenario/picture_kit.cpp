#include "core/scenario/picture_kit.hpp"

#include <algorithm>
#include <functional>

#include "core/base/text.hpp"
#include "core/scenario/kit_reader.hpp"

namespace sightline::scenario {

namespace {

using document::Node;
using document::Report;
using kit::Fields;

template <class Map>
std::vector<std::string> names_of(const Map& map) {
  std::vector<std::string> names;
  names.reserve(map.size());
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

void unknown(Report& report, const Node& node, const std::string& kind, const std::string& word,
             const std::vector<std::string>& known) {
  const std::string close = nearest(word, known);
  report.error(node.at, node.length, "unknown-" + kind, "unknown " + kind + " '" + word + "'",
               close.empty() ? "" : "did you mean '" + close + "'?");
}

void check_color(const Node& node, Report& report) {
  if (kit::is_color(node.text)) return;
  report.error(node.at, node.length, "kit-color", "'" + node.text + "' is not a colour",
               "write \"#RRGGBB\", in quotes");
}

/// Each entry of a map of things with names.
void each(const Node* map, const std::function<void(const std::string&, const Node&)>& read) {
  if (map == nullptr) return;
  for (const document::Entry& entry : map->entries) read(entry.key, entry.value);
}

/// Maps within maps down to lists of strokes; the keys make the part's path.
void read_parts(const Node& node, const std::string& path, PictureKit& kit, Report& report) {
  if (node.kind == Node::Kind::list) {
    kit.parts[path] = kit::read_part(node, "part '" + path + "'", report);
    return;
  }
  for (const document::Entry& entry : node.entries) {
    read_parts(entry.value, path.empty() ? entry.key : path + "/" + entry.key, kit, report);
  }
}

void read_worn(Fields& fields, const char* key, const PictureKit& kit, Garment& garment) {
  const Node* node = fields.child(key);
  if (node == nullptr) return;
  if (const Node* wear = node->find("wear")) {
    const auto found = kit.wear.find(wear->text);
    if (found == kit.wear.end()) {
      unknown(fields.report(), *wear, "wear", wear->text, names_of(kit.wear));
    } else {
      garment = found->second;
    }
  }
  kit::read_garment(*node, std::string(key) + " of " + fields.what(), garment, fields.report());
  if (!garment.pattern.empty() && !kit.patterns.contains(garment.pattern))
    unknown(fields.report(), *node, "pattern", garment.pattern, names_of(kit.patterns));
}

void check_known(Fields& fields, const char* key, const std::string& kind, const std::string& word,
                 const std::vector<std::string>& known) {
  const Node* node = fields.child(key);
  if (node == nullptr) return;
  for (const std::string& name : known) {
    if (name == word) return;
  }
  unknown(fields.report(), node->items.empty() ? *node : node->items.front(), kind, word, known);
}

Person read_person(const Node& node, const std::string& name, const PictureKit& kit, Report& report) {
  Fields fields(node, "person '" + name + "'", report);
  Person person;
  fields.text("build", person.build);
  fields.text("age", person.age);
  fields.text("head", person.head_shape);
  fields.text("skin", person.skin);
  fields.pair("hair", person.hair, person.hair_color);
  fields.pair("hat", person.hat, person.hat_color);
  fields.pair("beard", person.beard, person.beard_color);
  fields.pair("shoes", person.shoe, person.sole);
  const std::pair<const char*, std::string*> words[] = {
      {"glasses", &person.glasses}, {"scarf", &person.scarf}, {"bag", &person.bag},
      {"backpack", &person.pack},   {"strap", &person.strap}, {"aid", &person.aid}};
  for (const auto& [key, value] : words) fields.text(key, *value);
  fields.flag("lips", person.lips);
  fields.flag("earring", person.earring);
  fields.flag("hood-up", person.hood_up);
  read_worn(fields, "top", kit, person.top);
  read_worn(fields, "over", kit, person.over);
  read_worn(fields, "bottom", kit, person.bottom);
  check_known(fields, "build", "build", person.build, names_of(kit.builds));
  check_known(fields, "head", "head", person.head_shape, names_of(kit.heads));
  check_known(fields, "skin", "color", person.skin, names_of(kit.tokens));
  return person;
}

void read_layers(Fields& fields, Backdrop& backdrop, const PictureKit& kit) {
  const Node* layers = fields.child("layers");
  if (layers == nullptr) return;
  for (const Node& node : layers->items) {
    Fields layer(node, "a layer of " + fields.what(), fields.report());
    Backdrop::Layer out;
    layer.number("depth", out.depth);
    layer.text("svg", out.svg);
    for (std::size_t open = out.svg.find('{'); open != std::string::npos;
         open = out.svg.find('{', open + 1)) {
      const std::size_t close = std::min(out.svg.find('}', open), out.svg.size());
      const std::string token = out.svg.substr(open + 1, close - open - 1);
      if (backdrop.colors.contains(token) || kit.tokens.contains(token)) continue;
      unknown(fields.report(), node, "color", token, names_of(backdrop.colors));
    }
    backdrop.layers.push_back(std::move(out));
  }
}

void read_extras(Fields& fields, Backdrop& backdrop) {
  const Node* extras = fields.child("people");
  if (extras == nullptr) return;
  for (const Node& node : extras->items) {
    Fields extra(node, "a person of " + fields.what(), fields.report());
    Extra out;
    extra.text("name", out.name);
    extra.text("figure", out.figure);
    extra.text("pose", out.pose);
    extra.text("mood", out.mood);
    extra.text("at", out.at);
    backdrop.extras.push_back(std::move(out));
  }
}

void read_clocks(Fields& fields, Backdrop& backdrop, const PictureKit& kit) {
  const Node* clocks = fields.child("clocks");
  if (clocks == nullptr) return;
  backdrop.clocks.clear();
  for (const Node& node : clocks->items) {
    const Clock clock = kit::read_clock(node, "a clock of " + fields.what(), fields.report());
    for (const std::string& color : {clock.hands, clock.pin}) {
      if (backdrop.colors.contains(color) || kit.tokens.contains(color)) continue;
      unknown(fields.report(), node, "color", color, names_of(backdrop.colors));
    }
    backdrop.clocks.push_back(clock);
  }
}

/// A backdrop may start as another one that was read before it: same place, another hour.
Backdrop read_backdrop(const Node& node, const std::string& name, const PictureKit& kit, Report& report) {
  Fields fields(node, "backdrop '" + name + "'", report);
  Backdrop backdrop;
  std::string same;
  fields.text("same-place-as", same);
  if (!same.empty()) {
    const auto found = kit.backdrops.find(same);
    if (found == kit.backdrops.end()) {
      unknown(report, *fields.child("same-place-as"), "backdrop", same, names_of(kit.backdrops));
    } else {
      backdrop = found->second;
    }
  }
  fields.text("light", backdrop.light);
  each(fields.child("colors"), [&](const std::string& key, const Node& value) {
    backdrop.colors[key] = value.text;
    check_color(value, report);
  });
  each(fields.child("slots"), [&](const std::string& key, const Node& value) {
    backdrop.slots[key] = kit::read_slot(value, "slot '" + key + "'", report);
  });
  each(fields.child("anchors"), [&](const std::string& key, const Node& value) {
    std::vector<int> box;
    for (const Node& item : value.items) {
      if (const auto read = document::as_int(item, "anchor '" + key + "'", 0, 1000, report))
        box.push_back(*read);
    }
    if (box.size() == 4) {
      backdrop.anchors[key] = {box[0], box[1], box[2], box[3]};
    } else {
      report.error(value.at, value.length, "kit-numbers",
                   "anchor '" + key + "' needs [x, y, width, height] in tenths of a percent");
    }
  });
  read_layers(fields, backdrop, kit);
  read_extras(fields, backdrop);
  read_clocks(fields, backdrop, kit);
  return backdrop;
}

using ReadEntry = std::function<void(PictureKit&, const std::string&, const Node&, Report&)>;

/// One kind of entry; later kinds look up what earlier ones read, in whatever order the files come.
struct Kind {
  const char* key;
  ReadEntry read;
};

std::vector<Kind> plain_kinds() {
  return {
      {"tokens",
       [](PictureKit& k, const std::string& name, const Node& node, Report& r) {
         k.tokens[name] = node.text;
         check_color(node, r);
       }},
      {"lights", [](PictureKit& k, const std::string& name, const Node& node,
                    Report& r) { k.lights[name] = kit::read_light(node, "light '" + name + "'", r); }},
      {"builds", [](PictureKit& k, const std::string& name, const Node& node,
                    Report& r) { k.builds[name] = kit::read_build(node, "build '" + name + "'", r); }},
      {"heads", [](PictureKit& k, const std::string& name, const Node& node,
                   Report& r) { k.heads[name] = kit::read_head_shape(node, "head '" + name + "'", r); }},
      {"poses", [](PictureKit& k, const std::string& name, const Node& node,
                   Report& r) { k.poses[name] = kit::read_pose(node, "pose '" + name + "'", r); }},
      {"moods", [](PictureKit& k, const std::string& name, const Node& node,
                   Report& r) { k.moods[name] = kit::read_mood(node, "mood '" + name + "'", r); }},
      {"patterns",
       [](PictureKit& k, const std::string& name, const Node& node, Report& r) {
         k.patterns[name] = kit::read_pattern(node, "pattern '" + name + "'", r);
       }},
      {"wear", [](PictureKit& k, const std::string& name, const Node& node,
                  Report& r) { kit::read_garment(node, "wear '" + name + "'", k.wear[name], r); }},
      {"props", [](PictureKit& k, const std::string& name, const Node& node,
                   Report& r) { k.props[name] = kit::read_part(node, "prop '" + name + "'", r); }},
      {"parts", [](PictureKit& k, const std::string& name, const Node& node,
                   Report& r) { read_parts(node, name, k, r); }},
  };
}

std::vector<Kind> kinds() {
  std::vector<Kind> all = plain_kinds();
  all.push_back({"people", [](PictureKit& k, const std::string& name, const Node& node, Report& r) {
                   k.people[name] = read_person(node, name, k, r);
                 }});
  const auto backdrops = [](bool copies) {
    return [copies](PictureKit& k, const std::string& name, const Node& node, Report& r) {
      if ((node.find("same-place-as") != nullptr) == copies)
        k.backdrops[name] = read_backdrop(node, name, k, r);
    };
  };
  all.push_back({"backdrops", backdrops(false)});
  all.push_back({"backdrops", backdrops(true)});
  return all;
}

void report_unknown_keys(const document::Document& file, const std::vector<Kind>& known, Report& report) {
  std::vector<std::string> keys;
  keys.reserve(known.size());
  for (const Kind& kind : known) keys.emplace_back(kind.key);
  for (const document::Entry& entry : file.root.entries) {
    if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
    const std::string close = nearest(entry.key, keys);
    report.error(entry.at, static_cast<int>(entry.key.size()), "unknown-key",
                 "unknown key '" + entry.key + "' in a file of the picture kit",
                 close.empty() ? "" : "did you mean '" + close + "'?");
  }
}

}  // namespace

std::vector<std::string> backdrop_names(const PictureKit& kit) { return names_of(kit.backdrops); }
std::vector<std::string> figure_names(const PictureKit& kit) { return names_of(kit.people); }
std::vector<std::string> pose_names(const PictureKit& kit) { return names_of(kit.poses); }
std::vector<std::string> mood_names(const PictureKit& kit) { return names_of(kit.moods); }
std::vector<std::string> prop_names(const PictureKit& kit) { return names_of(kit.props); }

std::vector<std::string> slot_names(const PictureKit& kit, std::string_view backdrop) {
  const auto found = kit.backdrops.find(std::string(backdrop));
  if (found == kit.backdrops.end()) return {};
  std::vector<std::string> names = names_of(found->second.slots);
  for (const auto& [name, anchor] : found->second.anchors) names.push_back(name);
  for (const Extra& extra : found->second.extras) names.push_back(extra.name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

PictureKit bind_kit(const std::vector<KitFile>& files, Diagnostics& diagnostics) {
  PictureKit result;
  std::vector<Report> reports;
  for (const KitFile& file : files) reports.emplace_back(file.second.file);
  const std::vector<Kind> known = kinds();
  for (const Kind& kind : known) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      each(files[i].second.root.find(kind.key),
           [&](const std::string& name, const Node& node) { kind.read(result, name, node, reports[i]); });
    }
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    report_unknown_keys(files[i].second, known, reports[i]);
    for (Diagnostic& found : reports[i].take()) diagnostics.push_back(std::move(found));
  }
  return result;
}

}  // namespace sightline::scenario
