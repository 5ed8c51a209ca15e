#include "core/document/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace sightline::document {
namespace {

constexpr std::size_t json_depth = 32;

std::string escaped(std::string_view text) {
  constexpr const char* hex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 0xfU];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

/// Builds nodes from the library's events. Returning false stops it; `problem` then says why.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit TreeBuilder(Node& root) : root_(root) {}
  [[nodiscard]] const std::string& problem() const { return problem_; }

  bool null() override { return place({}); }
  bool boolean(bool flag) override { return scalar(flag ? "true" : "false"); }
  bool number_integer(number_integer_t number) override { return scalar(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) override { return scalar(std::to_string(number)); }
  bool number_float(number_float_t, const string_t& text) override { return scalar(text); }
  bool string(string_t& text) override { return scalar(text, true); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Node::Kind::map); }
  bool start_array(std::size_t) override { return open(Node::Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (open_.back()->find(name)) return fail("the key '" + name + "' stands there twice");
    open_.back()->entries.push_back({name, {}, {}});
    return true;
  }

  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception&) override {
    return fail("not valid JSON at byte " + std::to_string(byte));
  }

 private:
  bool fail(std::string problem) {
    problem_ = std::move(problem);
    return false;
  }

  bool scalar(std::string text, bool is_quoted = false) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = std::move(text);
    node.quoted = is_quoted;
    return place(std::move(node));
  }

  bool place(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back()->kind == Node::Kind::list) {
      open_.back()->items.push_back(std::move(node));
    } else {
      open_.back()->entries.back().value = std::move(node);
    }
    return true;
  }

  bool open(Node::Kind kind) {
    if (open_.size() == json_depth) return fail("nested more than 32 levels deep");
    Node node;
    node.kind = kind;
    place(std::move(node));
    open_.push_back(open_.empty()                            ? &root_
                    : open_.back()->kind == Node::Kind::list ? &open_.back()->items.back()
                                                             : &open_.back()->entries.back().value);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  Node& root_;
  std::vector<Node*> open_;  ///< stays valid: only the innermost one grows
  std::string problem_;
};

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_ += '}';
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_ += ']';
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += escaped(name) + ":";
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  out_ += escaped(text);
  return *this;
}

JsonWriter& JsonWriter::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::value(long long number) {
  separate();
  out_ += std::to_string(number);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

Result<Document> parse_json(std::string_view text, std::string file) {
  Document document;
  document.file = std::move(file);
  document.source = text;
  TreeBuilder builder(document.root);
  if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return document;
  return Failure{document.file + ": " + builder.problem()};
}

}  // namespace sightline::document
