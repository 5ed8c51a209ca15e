// Draws two-tone forms, lines and folds of one figure or prop in one light, and remembers their extent.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/scenario/kit_parts.hpp"
#include "core/stage/color.hpp"
#include "core/stage/path.hpp"

namespace sightline::stage {

/// Smallest box around everything drawn, in the figure's own units.
struct Extent {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  void add(const Point& point);
  [[nodiscard]] bool empty() const { return right < left; }
};

struct CanvasSettings {
  const std::map<std::string, std::string>* tokens = nullptr;
  const scenario::Light* light = nullptr;
  std::map<std::string, std::string> roles;  ///< skin, hair, hat ... to a token
  int haze = 0;                              ///< percent toward the fog
  int dim = 0;                               ///< percent toward the shadow
  bool mirrored = false;
  bool light_right = false;
  bool small = false;  ///< drawn so small that folds and rims would only cost
};

/// How a form is lit.
struct Tone {
  double shift_x = 9, shift_y = 4;  ///< of the lit copy, away from the shade
  double tone = 1;                  ///< both tones times this
  double rim = 1;                   ///< opacity of the bright edge
};

class Canvas {
 public:
  /// `next_id` numbers the clips of one whole picture.
  Canvas(CanvasSettings settings, int& next_id);

  /// Local colour in this light: its lit and its shaded tone.
  [[nodiscard]] Rgb lit(const std::string& name, double tone = 1) const;
  [[nodiscard]] Rgb shade(const std::string& name, double tone = 1) const;
  [[nodiscard]] Rgb eye() const;
  [[nodiscard]] std::string token(const std::string& name) const;  ///< as #RRGGBB, before any light
  [[nodiscard]] const scenario::Light& light() const { return *settings_.light; }
  [[nodiscard]] bool is_small() const { return settings_.small; }
  [[nodiscard]] bool mirrored() const { return settings_.mirrored; }

  /// The form in its shade, then the same form in its lit colour moved toward the light, then `inside`
  /// (drawn within the form), then the rim.
  void form(const Points& points, const std::string& color, Tone tone = {},
            const std::function<void()>& inside = {});
  void fill(const Points& points, const Rgb& color, double opacity = 1);
  void line(const Points& points, const Rgb& color, double width);
  void oval(const Point& center, double rx, double ry, const Rgb& color, double opacity = 1);
  void ring(const Point& center, double radius, double width, const Rgb& color);
  /// A leaf-shaped crease.
  void fold(const Point& from, const Point& to, double width, const std::string& color, double bend = 0.18);
  /// Many small shapes as one path, within a form that is being drawn: they do not widen the extent.
  /// `width` 0 fills them.
  void marks(const std::vector<Points>& shapes, const Rgb& color, double width, double opacity);
  /// Draws `inside` clipped to `shape`.
  void clipped(const Points& shape, const std::function<void()>& inside);

  [[nodiscard]] const Extent& extent() const { return extent_; }
  void reset_extent() { extent_ = {}; }
  void restore_extent(const Extent& before);  ///< adds an earlier extent back
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  [[nodiscard]] Rgb ambient(const std::string& name) const;
  [[nodiscard]] Rgb finish(const Rgb& color) const;
  [[nodiscard]] Points placed(const Points& points);
  [[nodiscard]] bool is_skin(const std::string& name) const;
  void rim(const Points& placed_points, const Rgb& lit_color, double strength);

  CanvasSettings settings_;
  int& next_id_;
  std::string out_;
  Extent extent_;
};

}  // namespace sightline::stage
