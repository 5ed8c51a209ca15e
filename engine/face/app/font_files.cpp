#include "face/app/font_files.hpp"

#include <array>
#include <fstream>
#include <iterator>

namespace sightline::app {
namespace {

struct Family {
  const char* name;
  const char *regular, *semibold, *bold, *display;
  float height_per_em;  ///< ascender - descender; OpenDyslexic's own is 1.75, which makes it look small
};

// Packages fonts-inter, fonts-noto-core, fonts-opendyslexic, fonts-dejavu-core.
constexpr std::array<Family, 4> families = {{
    {"Inter", "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
     "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf", "/usr/share/fonts/opentype/inter/Inter-Bold.otf",
     "/usr/share/fonts/opentype/inter/InterDisplay-Bold.otf", 1.21F},
    {"Noto Sans", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSans-SemiBold.ttf",
     "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf", "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
     1.362F},
    {"OpenDyslexic", "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Regular.otf", "",
     "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Bold.otf",
     "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Bold.otf", 1.5F},
    {"DejaVu Sans", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "",
     "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
     "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", 1.164F},
}};

std::vector<unsigned char> bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

ui::FontData read_family(const Family& family) {
  ui::FontData data;
  data.regular = bytes_of(family.regular);
  if (data.regular.empty()) return data;
  data.semibold = bytes_of(family.semibold);
  data.bold = bytes_of(family.bold);
  data.display = bytes_of(family.display);
  data.height_per_em = family.height_per_em;
  return data;
}

}  // namespace

FontChoice load_fonts(int family) {
  const std::size_t wanted = family >= 0 && family < 3 ? static_cast<std::size_t>(family) : 0;
  FontChoice choice{read_family(families[wanted]), {}};
  if (!choice.data.regular.empty()) return choice;
  choice.missing = families[wanted].name;
  for (const Family& other : families) {
    choice.data = read_family(other);
    if (!choice.data.regular.empty()) break;
  }
  return choice;
}

}  // namespace sightline::app
