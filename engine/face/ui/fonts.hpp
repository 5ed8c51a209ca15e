// Letters in the sizes that the screens use, and breaking a text into lines.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace sightline::ui {

enum class Style { title, headline, question, strong, body, label, label_strong, small, count };

/// The bytes of four font files of one family; an empty one falls back to the one before it, and all
/// empty to the letters built into ImGui.
struct FontData {
  std::vector<unsigned char> regular, semibold, bold, display;
  /// Height that ImGui calls "size", over the em: makes a 16 px body equally large in every family.
  float height_per_em = 1.21F;
};

/// Valid as long as the atlas that it was built in.
struct Fonts {
  struct Face {
    ImFont* font = nullptr;
    float size = 0;  ///< as ImGui counts, pixels
    float em = 0;    ///< pixels
  };
  std::array<Face, static_cast<std::size_t>(Style::count)> faces;
  int generation = 0;  ///< rises with each rebuild

  [[nodiscard]] const Face& operator[](Style style) const { return faces[static_cast<std::size_t>(style)]; }
  /// From one line to the next: 1.5 em for running text, 1.25 for titles.
  [[nodiscard]] float line_height(Style style) const;
  [[nodiscard]] float width(Style style, std::string_view text) const;
};

/// Fills the atlas anew. `text` is the text size (1 = 100 %), `dpi` pixels per design pixel. Titles grow
/// by as many pixels as running text at 150 % and no more, so that they keep their rank and fit.
/// Text of scenarios is Latin with its diacritics, Greek and Cyrillic.
void build_fonts(ImFontAtlas& atlas, const FontData& data, float text, float dpi, Fonts& fonts);

/// Part of a text that stands on one line.
struct Line {
  std::size_t begin = 0, end = 0;  ///< bytes
  float width = 0;
};

/// Breaks at spaces and line breaks; a word wider than `width` is cut. Appends to `lines`; at least one.
void wrap(const Fonts& fonts, Style style, std::string_view text, float width, std::vector<Line>& lines);

}  // namespace sightline::ui
