// A screen as plain lines.
#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

const char* region_name(Region region) {
  switch (region) {
    case Region::bar_left:
      return "bar, left";
    case Region::bar_right:
      return "bar, right";
    case Region::banner:
      return "banner";
    case Region::main:
      return "main";
    case Region::side:
      return "side";
    case Region::below:
      return "below";
    case Region::footer:
      return "footer";
  }
  return "";
}

const char* tone_sign(Tone tone) {
  switch (tone) {
    case Tone::good:
      return " (+)";
    case Tone::missed:
      return " (-)";
    case Tone::trap:
      return " (!)";
    case Tone::caution:
      return " (~)";
    default:
      return "";
  }
}

std::string kind_sign(const Screen& screen, const Block& block) {
  switch (block.kind) {
    case Kind::title:
      return "# ";
    case Kind::heading:
    case Kind::list_start:
      return "## ";
    case Kind::question:
      return "? ";
    case Kind::thing:
      return std::to_string(block.number) + ". ";
    case Kind::picture: {
      const auto index = static_cast<std::size_t>(block.picture);
      return index < screen.pictures.size() ? "[picture: " + screen.pictures[index].alt + "]" : "[picture]";
    }
    default:
      return {};
  }
}

std::string control_text(const Control& control) {
  std::string text = control.role == Role::toggle || control.role == Role::option || control.role == Role::tab
                         ? (control.on ? "[x" : "[ ")
                         : "[";
  if (!control.key.empty()) text += (text.size() > 1 ? "|" : "") + shown_key(control) + "|";
  text += ' ' + control.name;
  if (!control.value.empty()) text += ": " + control.value;
  text += "]";
  if (!control.enabled) text += " not now: " + control.reason;
  return text;
}

std::string block_text(const Screen& screen, const Block& block) {
  std::string line = kind_sign(screen, block);
  const auto join = [&](const std::string& piece, const char* separator) {
    if (piece.empty()) return;
    if (!line.empty() && line.back() != ' ') line += separator;
    line += piece;
  };
  join(block.label, " ");
  join(block.text, block.label.empty() ? " " : " | ");
  if (block.value >= 0) join(std::to_string(block.value), " = ");
  if (block.mark >= 0) join(std::to_string(block.mark), " / ");
  join(block.detail, " | ");
  for (const std::string& chip : block.chips) join("<" + chip + ">", " ");
  return line + tone_sign(block.tone);
}

}  // namespace

std::string to_text(const Screen& screen) {
  std::string text;
  constexpr Region order[] = {Region::bar_left, Region::bar_right, Region::banner, Region::main,
                              Region::side,     Region::below,     Region::footer};
  for (const Region region : order) {
    bool named = false;
    for (const Block& block : screen.blocks) {
      if (block.region != region) continue;
      if (!named) text += std::string("--- ") + region_name(region) + '\n';
      named = true;
      const std::string line = block_text(screen, block);
      if (!line.empty()) text += line + '\n';
      for (const int control : block.controls)
        text += "  " + control_text(screen.controls[static_cast<std::size_t>(control)]) + '\n';
    }
  }
  return text;
}

}  // namespace sightline::present
