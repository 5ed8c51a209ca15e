// yaml-cpp's complaints in plain words.
#pragma once
#include <string>
#include <string_view>

namespace sightline::yaml {

struct PlainMessage {
  std::string message;
  std::string help;
};

/// For the text of a YAML::ParserException; a general sentence for one that is not known. `line`: what stands
/// on the line up to and with the place that it names.
[[nodiscard]] PlainMessage plain_message(std::string_view parser_message, std::string_view line);

}  // namespace sightline::yaml
