#include "host/record/chain.hpp"

#include <sodium.h>

namespace sightline::record {
namespace {

constexpr std::size_t link_bytes = 32;

void add_field(std::string& message, const std::string& field) {
  message += std::to_string(field.size()) + ':' + field;
}

std::string blake2b(const std::string& message) {
  std::string digest(link_bytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(),
                     reinterpret_cast<const unsigned char*>(message.data()), message.size(), nullptr, 0);
  return digest;
}

}  // namespace

std::string chain_start(const std::string& scenario, const std::string& bundle) {
  std::string message = "sightline record 1";
  add_field(message, scenario);
  add_field(message, bundle);
  return blake2b(message);
}

std::string chain_link(const std::string& previous, const Row& row) {
  std::string message;
  add_field(message, previous);
  add_field(message, std::to_string(row.sequence));
  add_field(message, row.event);
  add_field(message, row.wall_clock);
  add_field(message, std::to_string(row.elapsed_ms));
  return blake2b(message);
}

}  // namespace sightline::record
