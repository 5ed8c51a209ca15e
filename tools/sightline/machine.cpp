#include "machine.hpp"

#include <cstdlib>
#include <iterator>
#include <utility>

#include "core/player/memory_store.hpp"
#include "host/library/places.hpp"
#include "host/record/folders.hpp"
#include "host/speech/voices.hpp"

namespace sightline {

Result<Wanted> find_wanted(const Globals& globals, const std::string& scenario) {
  const auto root = library::find_root(library::program_file(), globals.root);
  if (!root) return root.failure();
  Wanted wanted{*root, {}};
  if (scenario.empty()) return wanted;
  const auto file = library::find_scenario(*root, scenario);
  if (!file) return file.failure();
  wanted.scenario = *file;
  return wanted;
}

std::unique_ptr<Machine> open_machine(const Globals& globals, const Wanted& wanted, bool keeps_records,
                                      bool shows_pictures) {
  auto machine = std::make_unique<Machine>();
  machine->library = std::make_unique<library::FolderLibrary>(
      library::LibraryPaths{wanted.root, wanted.scenario, false, globals.marks_untranslated, shows_pictures});
  machine->guest_store = std::make_unique<player::MemoryStore>();
  if (keeps_records) {
    const record::Folders folders = record::find_folders(std::getenv, globals.data);
    record::OpenedStore opened = record::open_store(folders.data, machine->calendar);
    machine->store = std::move(opened.store);
    if (opened.keeping != record::Keeping::nothing) machine->records = folders.data.string();
    machine->notices = std::move(opened.notices);
  } else {
    machine->store = std::make_unique<player::MemoryStore>();
  }
  const char* path = std::getenv("PATH");
  machine->voice = speech::open_voice(globals.speech, path == nullptr ? "" : path);
  return machine;
}

}  // namespace sightline
