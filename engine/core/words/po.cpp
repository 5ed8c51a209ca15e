// Reads the PO files of gettext. Source: GNU gettext manual, "The Format of PO Files".
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "core/words/words.hpp"

namespace sightline::words {
namespace {

struct PoEntry {
  std::optional<std::string> context;
  std::optional<std::string> text;
  std::optional<std::string> translation;
  bool is_fuzzy = false;
  bool is_broken = false;  ///< a line of it was reported: half a translation is none
  int line = 0;            ///< of the msgstr, where a fault of the translation is shown
};

/// The names in `{name}`, sorted.
std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
    const std::size_t end = text.find('}', at);
    const bool is_escape = text.substr(at, 2) == "{{";
    if (!is_escape && end != std::string_view::npos) names.emplace_back(text.substr(at + 1, end - at - 1));
    at += is_escape ? 2 : 1;
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The value of a `"..."` with gettext's escapes, or nothing if it is broken.
std::optional<std::string> unquote(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') return std::nullopt;
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    const std::size_t known = std::string_view("nt\"\\r").find(text[i]);
    if (known == std::string_view::npos) return std::nullopt;
    out += "\n\t\"\\\r"[known];
  }
  return out;
}

class PoReader {
 public:
  PoReader(std::string file, ParsedWords& out) : file_(std::move(file)), out_(out) {}

  void line(int number, std::string_view text) {
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    if (text.empty()) return finish();
    if (text.substr(0, 2) == "#~") return;
    if (text[0] == '#') return comment(text);
    const std::size_t quote = std::min(text.find('"'), text.size());
    std::string_view keyword = text.substr(0, quote);
    while (!keyword.empty() && keyword.back() == ' ') keyword.remove_suffix(1);
    auto value = unquote(text.substr(quote));
    if (!value) return fault(number, "po-syntax", "this line is not in PO form", "write msgstr \"...\"");
    if (!keyword.empty()) start(number, keyword);
    if (!target_) return fault(number, "po-syntax", "'" + std::string(keyword) + "' is not known here", {});
    *target_ = target_->value_or("") + *value;
  }

  void finish() {
    accept(entry_);
    entry_ = {};
    target_ = nullptr;
  }

 private:
  void accept(const PoEntry& entry) {
    if (entry.is_broken || (!entry.text && !entry.translation && !entry.context)) return;
    if (!entry.text || !entry.translation)
      return fault(last_line_, "po-syntax", "an entry needs both msgid and msgstr", {});
    if (entry.text->empty()) return header(*entry.translation);
    PoKey key{entry.context.value_or(""), *entry.text, entry.line};
    if (entry.is_fuzzy) return out_.fuzzy.push_back(std::move(key));
    if (entry.translation->empty()) return out_.untranslated.push_back(std::move(key));
    if (out_.words.has(key.context, key.text))
      return fault(entry.line, "po-duplicate", "the same text is translated a second time",
                   "keep one of the two entries");
    if (placeholders(*entry.text) != placeholders(*entry.translation))
      return fault(entry.line, "po-placeholder", "the translation has other {names} than the text",
                   "keep each {name} as it stands in msgid");
    out_.words.add(key.context, key.text, *entry.translation);
    out_.usable.push_back(std::move(key));
  }

  void comment(std::string_view text) {
    if (entry_.translation) finish();  // an entry without an empty line before it
    if (text.substr(0, 2) == "#," && text.find("fuzzy") != std::string_view::npos) entry_.is_fuzzy = true;
  }

  void start(int number, std::string_view keyword) {
    const bool starts_entry = keyword == "msgctxt" || (keyword == "msgid" && entry_.text);
    if (starts_entry && entry_.text) finish();
    target_ = nullptr;
    if (keyword == "msgctxt") target_ = &entry_.context;
    if (keyword == "msgid") target_ = &entry_.text;
    if (keyword == "msgstr") target_ = &entry_.translation;
    if (keyword == "msgstr") entry_.line = number;
    last_line_ = number;
  }

  void header(std::string_view fields) {
    constexpr std::string_view name = "Language:";
    const std::size_t at = fields.find(name);
    if (at == std::string_view::npos) return;
    std::string_view code = fields.substr(at + name.size());
    code = code.substr(0, code.find('\n'));
    code.remove_prefix(std::min(code.find_first_not_of(' '), code.size()));
    out_.words.set_language(std::string(code));
  }

  void fault(int number, std::string code, std::string message, std::string help) {
    entry_.is_broken = true;
    out_.diagnostics.push_back(
        {Severity::error, std::move(code), file_, {number, 1}, 1, std::move(message), std::move(help)});
  }

  std::string file_;
  ParsedWords& out_;
  PoEntry entry_;
  std::optional<std::string>* target_ = nullptr;  ///< what a continuation line adds to
  int last_line_ = 1;
};

}  // namespace

ParsedWords parse_po(std::string_view text, const std::string& file) {
  ParsedWords parsed;
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
    const auto line =
        static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(bad), '\n')) + 1;
    parsed.diagnostics.push_back({Severity::error,
                                  "bad-utf8",
                                  file,
                                  {line, 1},
                                  1,
                                  "this line is not UTF-8",
                                  "save the file with the encoding UTF-8"});
    return parsed;
  }
  PoReader reader(file, parsed);
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    reader.line(++number, text.substr(at, end - at));
    at = end + 1;
  }
  reader.finish();
  return parsed;
}

}  // namespace sightline::words
