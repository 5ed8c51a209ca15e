// yaml-cpp's complaints in plain words.
#pragma once
#include <string>
#include <string_view>

namespace sightline::yaml {

struct PlainMessage {
  std::string message;
  std::string help;
};

/// For the text of a YAML::ParserException; a general sentence for one that is not known.
[[nodiscard]] PlainMessage plain_message(std::string_view parser_message);

}  // namespace sightline::yaml
