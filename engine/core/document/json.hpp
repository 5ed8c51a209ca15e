// Canonical JSON out, machine-made JSON in. The only place that knows the JSON library.
#pragma once
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document.hpp"

namespace sightline::document {

/// Builds one JSON value by hand: objects and arrays in call order, no spaces, ASCII-safe escaping of
/// control characters only, UTF-8 passed on. Commas and quotes are its business, nesting is the caller's.
class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool flag);
  JsonWriter& value(int number) { return value(static_cast<long long>(number)); }
  JsonWriter& value(long long number);
  JsonWriter& null();
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  void separate();
  std::string out_;
  bool needs_comma_ = false;
};

/// Reads JSON (no comments, depth at most 32) into a tree without positions: numbers and booleans become
/// scalars with their text. Fails with what and where.
[[nodiscard]] Result<Document> parse_json(std::string_view text, std::string file);

}  // namespace sightline::document
