// A tree of structured text, from whatever syntax, with a position on every key and value.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/position.hpp"

namespace sightline::document {

struct Entry;

/// A scalar, a list or a map. A scalar keeps its text as written: the reader that wants a number says so.
struct Node {
  enum class Kind { nothing, scalar, list, map };
  Kind kind = Kind::nothing;   ///< `nothing`: the key stands there without a value
  std::string text;            ///< of a scalar, unescaped
  bool quoted = false;         ///< a scalar that was quoted or a block: certainly meant as text
  Position at;                 ///< first byte of the value; of `nothing`, of the key
  int length = 1;              ///< bytes of the value on its first line; of a map, of its first key
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in written order, keys unique

  /// The value under `key`, or nullptr. Only a map has any.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Position at;  ///< of the key
  Node value;
};

/// One file as a tree, with its text for messages.
struct Document {
  std::string file;    ///< as the user named it
  std::string source;  ///< all bytes, without a byte order mark
  Node root;
};

/// What a syntax gives back: the tree of what could be read, and what was wrong.
struct Parsed {
  Document document;
  Diagnostics diagnostics;
  bool complete = false;  ///< the whole tree is there, each fault mended as its help says: binding it finds
                          ///< more true faults; otherwise it would miss things that are in the file
};

/// Where an untrusted file stops being read (design.md section 8).
struct Limits {
  int bytes = 1 << 20;
  int depth = 32;
  int nodes = 200'000;
};

}  // namespace sightline::document
