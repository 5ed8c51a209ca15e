#include "core/base/draw.hpp"

namespace sightline {
namespace {

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

std::uint64_t split_mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

}  // namespace

std::uint32_t draw(std::uint64_t seed, std::string_view name, std::uint32_t n) {
  const std::uint64_t upper = split_mix(seed ^ fnv1a(name)) >> 32U;
  return static_cast<std::uint32_t>((upper * n) >> 32U);
}

}  // namespace sightline
