// A scenario's guide for those who lead a group: a little Markdown as blocks.
#include <string_view>

#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
    line.remove_suffix(1);
  return line;
}

/// Bytes of "- ", "* " or "12. " at the beginning; 0 if there is none.
std::size_t bullet(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ")) return 2;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  return digits > 0 && digits < 4 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

/// Without the signs that only make letters bold or leaning.
std::string unmarked(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`' || text[i] == '*') continue;
    out += text[i];
  }
  return out;
}

/// Reads line by line; a paragraph or a list item may go on over several.
struct GuideReader {
  Builder& page;
  std::string open;    ///< text so far
  std::string number;  ///< of an item that is numbered
  bool in_item = false, in_list = false;

  void end_text() {
    if (!open.empty()) {
      Block& block = page.add(in_item ? Kind::row : Kind::text, Region::main, unmarked(open));
      block.label = number;
    }
    open.clear();
    number.clear();
    in_item = false;
  }
  void end_list() {
    end_text();
    if (in_list) page.add(Kind::list_end, Region::main);
    in_list = false;
  }
  void heading(std::string_view line) {
    end_list();
    while (!line.empty() && line.front() == '#') line.remove_prefix(1);
    page.add(Kind::heading, Region::main, unmarked(trimmed(line)));
  }
  void item(std::string_view line, std::size_t mark) {
    end_text();
    if (!in_list) page.add(Kind::list_start, Region::main);
    in_list = in_item = true;
    if (mark > 2) number = std::string(line.substr(0, mark - 1));
    open = line.substr(mark);
  }
  void take(std::string_view raw) {
    const std::string_view line = trimmed(raw);
    const std::size_t mark = bullet(line);
    if (line.empty()) {
      end_text();
    } else if (line.starts_with("#")) {
      heading(line);
    } else if (mark > 0) {
      item(line, mark);
    } else {
      if (open.empty()) end_list();
      open += (open.empty() ? "" : " ") + std::string(line);
    }
  }
};

}  // namespace

Screen guide_page(const View& view) {
  const auto index = static_cast<std::size_t>(view.briefed);
  const auto& entries = view.bundle->entries;
  if (view.briefed < 0 || index >= entries.size() || entries[index].guide.empty()) return home_page(view);
  const Say say{view.bundle->interface_words, "guide"};
  Builder page{view, Page::guide, say("For facilitators")};
  GuideReader reader{page, {}, {}};
  std::string_view rest = entries[index].guide;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    reader.take(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  reader.end_list();
  return page.finish();
}

}  // namespace sightline::present
