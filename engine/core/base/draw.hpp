// Seeded draws without a generator: the same seed and name give the same number on every machine.
#pragma once
#include <cstdint>
#include <string_view>

namespace sightline {

/// A number in [0, n). SplitMix64 mix of `seed` and FNV-1a of `name`, upper 32 bits times n, shifted
/// by 32. Stateless: adding a draw elsewhere moves no other. n must be at least 1.
/// Source: Steele, Lea, Flood 2014 (SplitMix64); Lemire 2019 (multiply and shift).
[[nodiscard]] std::uint32_t draw(std::uint64_t seed, std::string_view name, std::uint32_t n);

}  // namespace sightline
