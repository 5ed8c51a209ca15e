// Reads the entries of kit files into plain numbers; used by bind_kit only.
#pragma once
#include <string>
#include <vector>

#include "core/document/reader.hpp"
#include "core/scenario/kit_parts.hpp"
#include "core/scenario/kit_places.hpp"

namespace sightline::scenario::kit {

/// One map of a kit file. Each call reads one key if it is there, reports what is wrong with it and leaves
/// `value` as it was otherwise.
class Fields {
 public:
  Fields(const document::Node& node, std::string what, document::Report& report);
  ~Fields();  ///< reports the keys that nobody asked for
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  void number(const char* key, int& value, int low = -2000, int high = 2000);
  void flag(const char* key, bool& value);
  void text(const char* key, std::string& value);
  void color(const char* key, std::string& value);
  void texts(const char* key, std::vector<std::string>& value);
  void numbers(const char* key, std::vector<int>& value, std::size_t least, std::size_t most);
  /// Two texts, the second one optional: `[long, hair-brown]` or `long`.
  void pair(const char* key, std::string& first, std::string& second);
  void percents(const char* key, int (&value)[3]);
  [[nodiscard]] const document::Node* child(const char* key);
  [[nodiscard]] document::Report& report() { return report_; }
  [[nodiscard]] const std::string& what() const { return map_.what(); }

 private:
  document::MapReader map_;
  document::Report& report_;
};

[[nodiscard]] Part read_part(const document::Node& node, const std::string& what, document::Report& report);
[[nodiscard]] Pattern read_pattern(const document::Node& node, const std::string& what,
                                   document::Report& report);
[[nodiscard]] Pose read_pose(const document::Node& node, const std::string& what, document::Report& report);
[[nodiscard]] Mood read_mood(const document::Node& node, const std::string& what, document::Report& report);
[[nodiscard]] Build read_build(const document::Node& node, const std::string& what, document::Report& report);
[[nodiscard]] HeadShape read_head_shape(const document::Node& node, const std::string& what,
                                        document::Report& report);
[[nodiscard]] Light read_light(const document::Node& node, const std::string& what, document::Report& report);
void read_garment(const document::Node& node, const std::string& what, Garment& garment,
                  document::Report& report);
[[nodiscard]] Slot read_slot(const document::Node& node, const std::string& what, document::Report& report);

[[nodiscard]] Clock read_clock(const document::Node& node, const std::string& what, document::Report& report);

/// #RRGGBB.
[[nodiscard]] bool is_color(const std::string& text);

}  // namespace sightline::scenario::kit
