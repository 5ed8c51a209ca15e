#include "host/library/hash.hpp"

#include <sodium.h>

#include <array>

namespace sightline::library {
namespace {

void add(crypto_generichash_state& state, const std::string& field) {
  const std::string size = std::to_string(field.size()) + ':';
  for (const std::string* part : {&size, &field}) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part->data()), part->size());
  }
}

}  // namespace

std::string hash_of(const Files& files) {
  std::array<unsigned char, 32> digest{};
  crypto_generichash_state state{};
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  for (const auto& [path, content] : files) {
    add(state, path);
    add(state, content);
  }
  crypto_generichash_final(&state, digest.data(), digest.size());
  static constexpr char hex[] = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : digest) {
    text += hex[byte >> 4U];
    text += hex[byte & 15U];
  }
  return text;
}

}  // namespace sightline::library
