// What speech says.
#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

void append(std::string& spoken, const std::string& text) {
  if (text.empty()) return;
  if (!spoken.empty())
    spoken += spoken.back() == '.' || spoken.back() == '?' || spoken.back() == '!' ? " " : ". ";
  spoken += text;
}

bool is_spoken(Block::Kind kind) {
  return kind != Kind::buttons && kind != Kind::list_end && kind != Kind::picture;
}

void append_block(std::string& spoken, const Block& block) {
  append(spoken, block.label);
  append(spoken, block.text);
  append(spoken, block.detail);
}

void append_answers(const Say& say, std::string& spoken, const Screen& screen) {
  std::vector<const Control*> answers;
  for (const Control& control : screen.controls)
    if (control.role == Role::choice || control.role == Role::option) answers.push_back(&control);
  for (std::size_t i = 0; i < answers.size(); ++i)
    append(spoken, say("{number} of {count}: {text}", {{"number", std::to_string(i + 1)},
                                                       {"count", std::to_string(answers.size())},
                                                       {"text", answers[i]->name}}));
}

/// An answer is spoken with its number, after what is asked.
bool is_answer(const Screen& screen, const Block& block) {
  if (block.kind != Kind::card || block.region != Region::below || block.controls.empty()) return false;
  const Role role = screen.controls[static_cast<std::size_t>(block.controls.front())].role;
  return role == Role::choice || role == Role::option;
}

}  // namespace

std::string announcement(const words::Words& words, const Screen& screen, bool page_is_new) {
  const Say say{words, "speech"};
  std::string spoken;
  bool question = false;
  for (const Block& block : screen.blocks) {
    const bool in_page = block.region != Region::bar_right && block.region != Region::footer;
    if (!in_page || !is_spoken(block.kind)) continue;
    if (!page_is_new && !block.is_new) continue;
    question = question || block.kind == Kind::question;
    if (is_answer(screen, block)) continue;
    append_block(spoken, block);
  }
  if (question) append_answers(say, spoken, screen);
  return spoken;
}

}  // namespace sightline::present
