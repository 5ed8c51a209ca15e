#include "face/console/reader.hpp"

#include <algorithm>
#include <array>

namespace sightline::console {
namespace {

using present::Block;
using present::Control;
using present::Region;
using present::Screen;

constexpr int first_number = 10;  // 1 to 9 are the keys of choices and items

std::string small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

void join(std::string& out, std::string_view piece, std::string_view separator) {
  if (piece.empty()) return;
  if (!out.empty()) out += separator;
  out += piece;
}

std::string labelled(const Block& block) {
  std::string out = block.label;
  join(out, block.text, ": ");
  join(out, block.detail, " - ");
  return out;
}

std::string score_text(const Block& block) {
  std::string out = block.label + ": " + std::to_string(block.value);
  if (block.mark >= 0) out += " / " + std::to_string(block.mark);
  join(out, block.text, ". ");
  return out;
}

std::string body(const Screen& screen, const Block& block) {
  switch (block.kind) {
    case Block::Kind::picture: {
      if (block.picture < 0) return {};
      const std::string& alt = screen.pictures[static_cast<std::size_t>(block.picture)].alt;
      return alt.empty() ? std::string{} : "[ " + alt + " ]";
    }
    case Block::Kind::thing:
      return "(" + std::to_string(block.number) + ") " + block.text;
    case Block::Kind::score:
      return score_text(block);
    case Block::Kind::title:
    case Block::Kind::heading:
      return "== " + labelled(block) + " ==";
    case Block::Kind::list_start:
      return block.label.empty() ? std::string{} : "-- " + labelled(block);
    case Block::Kind::list_end:
      return {};
    default:
      return labelled(block);
  }
}

/// Whether a block says the same as its first control, so that reading both would be twice.
bool speaks_for_control(const Block& block, const Control& control) {
  return block.kind == Block::Kind::card && (block.text.empty() || block.text == control.name);
}

}  // namespace

void Reader::number(const Screen& screen) {
  if (!started_ || screen.page != page_) {
    numbers_.clear();
    last_.clear();
    page_ = screen.page;
    started_ = true;
  }
  for (const Control& control : screen.controls) {
    if (!control.key.empty()) continue;
    numbers_.try_emplace(control.id, first_number + static_cast<int>(numbers_.size()));
  }
}

void Reader::name_enter(std::string_view name) { enter_ = small_letters(name); }

std::string Reader::handle(const Control& control) const {
  if (!control.key.empty()) {
    return control.key == "Space" ? enter_ : small_letters(present::shown_key(control));
  }
  const auto found = numbers_.find(control.id);
  return found == numbers_.end() ? std::string{} : std::to_string(found->second);
}

std::string Reader::control_text(const Control& control) const {
  std::string out = "[" + handle(control) + "] " + control.name;
  join(out, control.value, ": ");
  if (!control.enabled) join(out, control.reason, " - ");
  return out;
}

Reader::Paragraph Reader::paragraph(const Screen& screen, const Block& block) const {
  std::string out = body(screen, block);
  for (const std::string& chip : block.chips) join(out, chip, " | ");
  std::string sense = out;
  for (const int index : block.controls) {
    const Control& control = screen.controls[static_cast<std::size_t>(index)];
    sense += '\n' + control.id + '\n' + control.value + '\n' + (control.enabled ? "" : control.reason);
    if (index == block.controls.front() && speaks_for_control(block, control)) {
      out = control_text(control);
      if (block.number > 0) out += " (" + std::to_string(block.number) + ")";
      join(out, block.detail, " - ");
    } else {
      join(out, control_text(control), "  ");
    }
  }
  return {out, sense + '\n' + std::to_string(block.number)};
}

std::vector<std::string> Reader::read(const Screen& screen, bool everything) {
  const bool other_page = !started_ || screen.page != page_;
  number(screen);
  static constexpr std::array order = {Region::bar_left, Region::bar_right, Region::banner, Region::main,
                                       Region::side,     Region::below,     Region::footer};
  std::vector<std::string> fresh, senses;
  for (const Region region : order) {
    for (const Block& block : screen.blocks) {
      const bool is_told =
          everything || (region == Region::bar_left ? other_page : region != Region::bar_right);
      if (block.region != region || !is_told) continue;
      Paragraph one = paragraph(screen, block);
      if (one.text.empty()) continue;
      const bool known = std::find(last_.begin(), last_.end(), one.sense) != last_.end();
      if (everything || other_page || !known) fresh.push_back(std::move(one.text));
      senses.push_back(std::move(one.sense));
    }
  }
  last_ = std::move(senses);
  return fresh;
}

int Reader::find(const Screen& screen, std::string_view typed) const {
  const std::string wanted = typed.empty() || small_letters(typed) == "enter" ? enter_ : small_letters(typed);
  for (std::size_t i = 0; i < screen.controls.size(); ++i)
    if (small_letters(handle(screen.controls[i])) == wanted) return static_cast<int>(i);
  for (std::size_t i = 0; i < screen.controls.size(); ++i)
    if (small_letters(screen.controls[i].key) == wanted) return static_cast<int>(i);
  return -1;
}

std::vector<std::string> Reader::list_controls(const Screen& screen) const {
  std::vector<std::string> out;
  for (const Control& control : screen.controls) out.push_back(control_text(control));
  return out;
}

}  // namespace sightline::console
