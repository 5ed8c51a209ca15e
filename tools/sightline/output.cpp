#include "output.hpp"

#include <fstream>
#include <iostream>

#include "crash.hpp"

namespace sightline {

int write_output(const std::string& text, const std::string& to) {
  if (to.empty()) {
    std::cout << text;
    return exit_fine;
  }
  std::ofstream file(to, std::ios::binary);
  file << text;
  file.close();
  if (file) return exit_fine;
  std::cerr << "sightline: cannot write '" << to << "': name a file in a folder that you may write to\n";
  return exit_machine;
}

}  // namespace sightline
