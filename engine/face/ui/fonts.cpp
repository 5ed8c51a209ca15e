#include "face/ui/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace sightline::ui {
namespace {

struct StyleSize {
  float px;
  float rank;  ///< pixels above running text, which grow less
  const std::vector<unsigned char> FontData::*file;
};

// look/README.md, "Type".
constexpr std::array<StyleSize, static_cast<std::size_t>(Style::count)> style_sizes = {{
    {16, 14, &FontData::display},
    {16, 10, &FontData::display},
    {16, 3, &FontData::semibold},
    {16, 0, &FontData::semibold},
    {16, 0, &FontData::regular},
    {14, 0, &FontData::regular},
    {14, 0, &FontData::semibold},
    {12.5F, 0, &FontData::semibold},
}};

// Latin, Greek, Cyrillic, dashes and quotes, bullets, euro, arrows, minus.
constexpr std::array<ImWchar, 21> ranges = {0x20,   0x17F,  0x370,  0x3FF,  0x400,  0x45F,  0x1E80,
                                            0x1E85, 0x2010, 0x2027, 0x2030, 0x203A, 0x20AC, 0x20AC,
                                            0x2122, 0x2122, 0x2190, 0x2193, 0x2212, 0x2212, 0};

const std::vector<unsigned char>& bytes_for(const FontData& data, const StyleSize& style) {
  const std::vector<unsigned char>& wanted = data.*(style.file);
  if (!wanted.empty()) return wanted;
  const bool heavy = style.file != &FontData::regular;
  if (heavy && !data.semibold.empty()) return data.semibold;
  if (heavy && !data.bold.empty()) return data.bold;
  return data.regular;
}

bool same_file(const FontData& data, std::size_t a, std::size_t b) {
  return &bytes_for(data, style_sizes[a]) == &bytes_for(data, style_sizes[b]);
}

ImFont* add_font(ImFontAtlas& atlas, const std::vector<unsigned char>& bytes, float size) {
  ImFontConfig config;
  config.OversampleH = 1;
  config.FontDataOwnedByAtlas = false;
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  if (bytes.empty()) {
    config.SizePixels = size;
    return atlas.AddFontDefault(&config);
  }
  // ImGui 1.86 takes a pointer to mutable bytes but only reads them when it does not own them.
  return atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()),
                                    size, &config, ranges.data());
}

/// First byte behind the word, or behind the run of spaces, that starts at `at`.
std::size_t run_end(std::string_view text, std::size_t at) {
  const bool space = text[at] == ' ';
  std::size_t end = at;
  while (end < text.size() && text[end] != '\n' && (text[end] == ' ') == space) ++end;
  return end;
}

std::size_t code_point_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

/// How many bytes of a too long word fit, at least one letter.
std::size_t cut_word(const Fonts& fonts, Style style, std::string_view text, std::size_t begin,
                     std::size_t end, float width) {
  std::size_t fits = code_point_end(text, begin);
  while (fits < end) {
    const std::size_t next = code_point_end(text, fits);
    if (fonts.width(style, text.substr(begin, next - begin)) > width) break;
    fits = next;
  }
  return std::min(fits, end);
}

}  // namespace

float Fonts::line_height(Style style) const {
  const bool running = style >= Style::strong;
  return std::round((*this)[style].em * (running ? 1.5F : 1.28F));
}

float Fonts::width(Style style, std::string_view text) const {
  if (text.empty()) return 0;
  const Face& face = (*this)[style];
  return face.font->CalcTextSizeA(face.size, FLT_MAX, 0.0F, text.data(), text.data() + text.size()).x;
}

void build_fonts(ImFontAtlas& atlas, const FontData& data, float text, float dpi, Fonts& fonts) {
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  atlas.TexDesiredWidth = text * dpi > 1.6F ? 4096 : 2048;
  for (std::size_t i = 0; i < style_sizes.size(); ++i) {
    const StyleSize& style = style_sizes[i];
    Fonts::Face& face = fonts.faces[i];
    face.em = std::round((style.px * text + style.rank * std::min(text, 1.5F)) * dpi * 2.0F) / 2.0F;
    const bool built_in = bytes_for(data, style).empty();
    face.size = std::round(face.em * (built_in ? 1.0F : data.height_per_em));
    face.font = nullptr;
    for (std::size_t j = 0; j < i; ++j)
      if (fonts.faces[j].size == face.size && same_file(data, i, j)) face.font = fonts.faces[j].font;
    if (face.font == nullptr) face.font = add_font(atlas, bytes_for(data, style), face.size);
  }
  atlas.Build();
  ++fonts.generation;
}

void wrap(const Fonts& fonts, Style style, std::string_view text, float width, std::vector<Line>& lines) {
  Line line;
  float spaces = 0;  // not yet counted: they vanish at a line's end
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '\n') {
      lines.push_back(line);
      line = {++at, at, 0};
      spaces = 0;
      continue;
    }
    const std::size_t end = run_end(text, at);
    const float run = fonts.width(style, text.substr(at, end - at));
    if (text[at] == ' ') {
      spaces += run;
      at = end;
    } else if (line.width + spaces + run <= width) {
      if (line.end == line.begin) line.begin = at;
      line = {line.begin, end, line.end == line.begin || line.width == 0 ? run : line.width + spaces + run};
      spaces = 0;
      at = end;
    } else if (line.width > 0) {
      lines.push_back(line);
      line = {at, at, 0};
      spaces = 0;
    } else {
      const std::size_t cut = cut_word(fonts, style, text, at, end, width);
      lines.push_back({at, cut, fonts.width(style, text.substr(at, cut - at))});
      line = {cut, cut, 0};
      spaces = 0;
      at = cut;
    }
  }
  if (line.end > line.begin || lines.empty()) lines.push_back(line);
}

}  // namespace sightline::ui
