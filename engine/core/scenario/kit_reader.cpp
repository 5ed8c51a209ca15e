#include "core/scenario/kit_reader.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace sightline::scenario::kit {

using document::Node;
using document::Report;

bool is_color(const std::string& text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789ABCDEFabcdef", 1) == std::string::npos;
}

Fields::Fields(const Node& node, std::string what, Report& report)
    : map_(node, std::move(what), report), report_(report) {}

Fields::~Fields() { map_.finish(); }

const Node* Fields::child(const char* key) { return map_.optional(key); }

void Fields::number(const char* key, int& value, int low, int high) {
  const Node* node = map_.optional(key);
  if (node == nullptr) return;
  if (const auto read = document::as_int(*node, key, low, high, report_)) value = *read;
}

void Fields::flag(const char* key, bool& value) {
  const Node* node = map_.optional(key);
  if (node == nullptr) return;
  if (const auto read = document::as_bool(*node, key, report_)) value = *read;
}

void Fields::text(const char* key, std::string& value) {
  const Node* node = map_.optional(key);
  if (node == nullptr) return;
  if (auto read = document::as_text(*node, key, report_)) value = std::move(*read);
}

void Fields::color(const char* key, std::string& value) {
  const Node* node = map_.optional(key);
  if (node == nullptr) return;
  auto read = document::as_text(*node, key, report_);
  if (!read) return;
  if (is_color(*read)) {
    value = std::move(*read);
  } else {
    report_.error(node->at, node->length, "kit-color", "'" + *read + "' is not a colour",
                  "write \"#RRGGBB\", in quotes");
  }
}

void Fields::texts(const char* key, std::vector<std::string>& value) {
  const Node* node = map_.optional(key);
  if (node == nullptr) return;
  value.clear();
  if (node->kind == Node::Kind::scalar) {
    if (auto read = document::as_text(*node, key, report_)) value.push_back(std::move(*read));
    return;
  }
  for (const Node& item : node->items) {
    if (auto read = document::as_text(item, key, report_)) value.push_back(std::move(*read));
  }
}

void Fields::numbers(const char* key, std::vector<int>& value, std::size_t least, std::size_t most) {
  const Node* node = map_.optional(key);
  if (node == nullptr) return;
  std::vector<int> read;
  for (const Node& item : node->items) {
    if (const auto number = document::as_int(item, key, -5000, 5000, report_)) read.push_back(*number);
  }
  if (read.size() >= least && read.size() <= most) {
    value = std::move(read);
  } else {
    report_.error(node->at, node->length, "kit-numbers",
                  "'" + std::string(key) + "' needs " + std::to_string(least) +
                      (most > least ? " to " + std::to_string(most) : "") + " whole numbers, as in [1, 2]");
  }
}

void Fields::pair(const char* key, std::string& first, std::string& second) {
  std::vector<std::string> read;
  texts(key, read);
  if (!read.empty()) first = read[0];
  if (read.size() > 1) second = read[1];
}

void Fields::percents(const char* key, int (&value)[3]) {
  std::vector<int> read;
  numbers(key, read, 3, 3);
  for (std::size_t i = 0; read.size() == 3 && i < 3; ++i) value[i] = read[i];
}

namespace {

/// "12,-30 40,50,0": whole numbers, a third one is the tension.
bool read_points(std::string_view text, std::vector<KitPoint>& out) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end < text.size() ? end + 1 : end);
    if (word.empty()) continue;
    KitPoint point;
    int* const targets[] = {&point.x, &point.y, &point.tension};
    int count = 0;
    while (!word.empty() && count < 3) {
      const auto parsed = std::from_chars(word.data(), word.data() + word.size(), *targets[count]);
      if (parsed.ec != std::errc{}) return false;
      ++count;
      word.remove_prefix(static_cast<std::size_t>(parsed.ptr - word.data()));
      if (!word.empty() && word.front() != ',') return false;
      if (!word.empty()) word.remove_prefix(1);
    }
    if (count < 2 || !word.empty()) return false;
    out.push_back(point);
  }
  return out.size() >= 2;
}

Stroke read_stroke(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Stroke stroke;
  using Kind = Stroke::Kind;
  const std::pair<const char*, Kind> kinds[] = {
      {"form", Kind::form}, {"fill", Kind::fill}, {"line", Kind::line}, {"cast", Kind::cast}};
  for (const auto& [key, kind] : kinds) {
    const std::string before = stroke.color;
    fields.text(key, stroke.color);
    if (stroke.color != before) stroke.kind = kind;
  }
  if (stroke.color.empty()) {
    report.error(node.at, node.length, "kit-stroke", what + " has no form, fill, line or cast",
                 "write for example {form: navy, points: \"0,0 10,0 10,10\"}");
  }
  std::vector<int> shift;
  fields.numbers("shift", shift, 2, 2);
  if (shift.size() == 2) {
    stroke.shift_x = shift[0];
    stroke.shift_y = shift[1];
  }
  fields.flag("shade", stroke.shade);
  fields.number("tone", stroke.tone, 0, 300);
  fields.number("rim", stroke.rim, 0, 100);
  fields.number("opacity", stroke.opacity, 1, 100);
  fields.number("width", stroke.width, 1, 400);
  const Node* points = fields.child("points");
  if (points == nullptr || !read_points(points->text, stroke.points)) {
    report.error(points == nullptr ? node.at : points->at, 1, "kit-points", what + " has no readable points",
                 "write two or more points in quotes: \"0,-50 20,30 40,0,0\"");
  }
  return stroke;
}

void read_limb(Fields& fields, const char* key, LimbPose& limb) {
  std::vector<int> read;
  fields.numbers(key, read, 2, 4);
  if (read.size() < 2) return;
  limb = {read[0], read[1], read.size() > 2 ? read[2] : 100, read.size() > 3 ? read[3] : 100};
}

void read_reach(Fields& fields, const char* key, Reach reach, LimbPose& limb) {
  std::vector<int> read;
  fields.numbers(key, read, 2, 2);
  if (read.size() < 2) return;
  limb.reach = reach;
  limb.reach_x = read[0];
  limb.reach_y = read[1];
}

}  // namespace

Part read_part(const Node& node, const std::string& what, Report& report) {
  Part part;
  for (const Node& item : node.items) part.push_back(read_stroke(item, "a stroke of " + what, report));
  return part;
}

Pattern read_pattern(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Pattern pattern;
  std::vector<int> step;
  fields.numbers("step", step, 2, 2);
  for (int& size : step) size = std::max(size, 40);  // finer ones would only cost
  if (step.size() == 2) {
    pattern.step_x = step[0];
    pattern.step_y = step[1];
  }
  fields.flag("drop", pattern.drop);
  if (const Node* marks = fields.child("marks")) pattern.marks = read_part(*marks, what, report);
  return pattern;
}

Pose read_pose(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Pose pose;
  fields.text("view", pose.view);
  fields.text("head", pose.head);
  fields.number("lean", pose.lean, -60, 60);
  fields.number("tilt", pose.tilt, -45, 45);
  fields.number("hips", pose.hips, -20, 20);
  fields.number("shoulders", pose.shoulders, -20, 20);
  read_limb(fields, "near-arm", pose.near_arm);
  read_limb(fields, "far-arm", pose.far_arm);
  read_limb(fields, "near-leg", pose.near_leg);
  read_limb(fields, "far-leg", pose.far_leg);
  read_reach(fields, "near-reach", Reach::ground, pose.near_arm);
  read_reach(fields, "far-reach", Reach::ground, pose.far_arm);
  read_reach(fields, "near-to-head", Reach::head, pose.near_arm);
  read_reach(fields, "far-to-head", Reach::head, pose.far_arm);
  fields.text("near-hand", pose.near_hand);
  fields.text("far-hand", pose.far_hand);
  fields.number("near-foot", pose.near_foot, -180, 180);
  fields.number("far-foot", pose.far_foot, -180, 180);
  fields.flag("sitting", pose.sitting);
  fields.flag("may-sit", pose.may_sit);
  fields.flag("meets", pose.meets);
  fields.flag("eyes-closed", pose.eyes_closed);
  fields.flag("legs-in-front", pose.legs_in_front);
  fields.text("over", pose.over);
  fields.text("holds", pose.holds);
  fields.text("far-holds", pose.far_holds);
  if (const Node* front = fields.child("from-the-front")) {
    pose.front.push_back(read_pose(*front, what + " from the front", report));
  }
  return pose;
}

Mood read_mood(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Mood mood;
  fields.number("brow-inner", mood.brow_inner, -80, 80);
  fields.number("brow-outer", mood.brow_outer, -80, 80);
  fields.number("brow", mood.brow, -80, 80);
  fields.number("lid", mood.lid, 20, 130);
  fields.number("mouth", mood.mouth, -60, 60);
  fields.flag("smile", mood.smile);
  fields.number("tilt", mood.tilt, -20, 20);
  fields.number("gaze-x", mood.gaze_x, -40, 40);
  fields.number("gaze-y", mood.gaze_y, -40, 40);
  fields.number("bags", mood.bags, 0, 100);
  return mood;
}

Build read_build(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  Build b;
  const std::pair<const char*, int*> lengths[] = {
      {"shoulder", &b.shoulder},   {"waist", &b.waist},     {"hip", &b.hip},
      {"torso", &b.torso},         {"thigh", &b.thigh},     {"shin", &b.shin},
      {"upper-arm", &b.upper_arm}, {"forearm", &b.forearm}, {"thickness", &b.thickness},
      {"belly", &b.belly},         {"bust", &b.bust},       {"neck", &b.neck},
      {"head", &b.head},           {"stoop", &b.stoop}};
  for (const auto& [key, value] : lengths) fields.number(key, *value, 0, 300);
  return b;
}

HeadShape read_head_shape(const Node& node, const std::string& what, Report& report) {
  Fields fields(node, what, report);
  HeadShape shape;
  fields.number("jaw", shape.jaw, -15, 15);
  fields.number("cheek", shape.cheek, -15, 15);
  fields.number("length", shape.length, -15, 15);
  return shape;
}

}  // namespace sightline::scenario::kit
