#include "core/words/words.hpp"

namespace sightline::words {

std::string Words::translate(std::string_view context, std::string_view text) const {
  if (entries_.empty() && mark_.empty()) return std::string(text);
  const auto found = entries_.find(std::pair(std::string(context), std::string(text)));
  return found == entries_.end() ? mark_ + std::string(text) : found->second;
}

bool Words::has(std::string_view context, std::string_view text) const {
  return entries_.find(std::pair(std::string(context), std::string(text))) != entries_.end();
}

void Words::add(std::string context, std::string text, std::string translation) {
  if (translation.empty()) return;
  entries_[std::pair(std::move(context), std::move(text))] = std::move(translation);
}

void Words::merge(const Words& other) {
  for (const auto& [key, translation] : other.entries_) entries_[key] = translation;
  if (!other.language_.empty()) language_ = other.language_;
}

std::string fill(std::string_view pattern,
                 const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t brace = pattern.find('{', at);
    out += pattern.substr(at, brace - at);
    if (brace == std::string_view::npos) break;
    const std::size_t end = pattern.find('}', brace);
    const bool is_escape = pattern.substr(brace, 2) == "{{";
    const std::string* replacement = nullptr;
    if (!is_escape && end != std::string_view::npos)
      for (const auto& [name, value] : values)
        if (name == pattern.substr(brace + 1, end - brace - 1)) replacement = &value;
    out += replacement ? *replacement : "{";
    at = replacement ? end + 1 : brace + (is_escape ? 2 : 1);
  }
  return out;
}

}  // namespace sightline::words
