// Words for the ids that many pages name.
#include "core/present/builder.hpp"

namespace sightline::present {

std::string setting_name(const words::Words& words, std::string_view id) {
  const Say say{words, "name"};
  if (id == "transit") return say("Transit");
  if (id == "hotel" || id == "lodging") return say("Hotel");
  if (id == "massage" || id == "imb") return say("Massage business");
  if (id == "health") return say("Health care");
  if (id == "patrol") return say("Patrol");
  if (id == "analyst") return say("Analysis");
  return id_words(id);
}

std::string role_name(const words::Words& words, std::string_view id) {
  const Say say{words, "name"};
  if (id == "transit-operator") return say("Transit operator");
  if (id == "station-agent") return say("Station agent");
  if (id == "passenger") return say("Passenger");
  if (id == "front-desk") return say("Front desk clerk");
  if (id == "housekeeping") return say("Housekeeper");
  if (id == "manager") return say("Manager");
  if (id == "inspector") return say("Inspector");
  if (id == "officer") return say("Officer");
  if (id == "neighbour") return say("Neighbor");
  return id_words(id);
}

std::string content_name(std::string_view id) { return id_words(id); }

std::string mode_name(const words::Words& words, session::Mode mode) {
  const Say say{words, "name"};
  return mode == session::Mode::practice ? say("Practice") : say("Assessment");
}

std::string language_name(std::string_view code) {
  if (code == "en") return "English";
  if (code == "es") return "Español";
  return std::string(code);
}

std::string outcome_name(const words::Words& words, score::Outcome outcome) {
  const Say say{words, "name"};
  switch (outcome) {
    case score::Outcome::unfinished:
      return say("Not finished");
    case score::Outcome::left:
      return say("Left early, not scored");
    case score::Outcome::not_assessed:
      return say("A scored part was skipped, not scored");
    case score::Outcome::practice:
      return say("Practice run");
    case score::Outcome::passed:
      return say("Passed");
    case score::Outcome::not_passed:
      return say("Not passed yet");
  }
  return {};
}

std::string pseudonym(const words::Words& words, std::uint64_t number) {
  const Say say{words, "name"};
  const std::string birds[] = {say("Heron"),  say("Wren"),    say("Finch"), say("Plover"),
                               say("Osprey"), say("Curlew"),  say("Robin"), say("Swift"),
                               say("Linnet"), say("Kestrel"), say("Egret"), say("Lark")};
  const std::size_t count = sizeof(birds) / sizeof(birds[0]);
  return birds[number % count] + ' ' + std::to_string(10 + number / count % 90);
}

}  // namespace sightline::present
