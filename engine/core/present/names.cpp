// Words for the ids that many pages name.
#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

struct Named {
  std::string_view id;
  std::string name;
};

template <std::size_t count>
std::string name_in(const Named (&known)[count], std::string_view id) {
  for (const Named& one : known)
    if (one.id == id) return one.name;
  return id_words(id);
}

}  // namespace

std::string setting_name(const words::Words& words, std::string_view id) {
  const Say say{words, "name"};
  const Named settings[] = {
      {"transit", say("Transit")},     {"lodging", say("Hotel")}, {"massage", say("Massage business")},
      {"health", say("Health")},       {"patrol", say("Patrol")}, {"analysis", say("Analysis")},
      {"community", say("Community")},
  };
  return name_in(settings, id);
}

std::string role_name(const words::Words& words, std::string_view id) {
  const Say say{words, "name"};
  const Named roles[] = {
      {"transit-operator", say("Transit operator")},
      {"transit-dispatcher", say("Transit dispatcher")},
      {"station-agent", say("Station agent")},
      {"transit-passenger", say("Passenger")},
      {"rail-crew", say("Train crew")},
      {"flight-crew", say("Flight crew")},
      {"front-desk", say("Front desk clerk")},
      {"housekeeping", say("Housekeeper")},
      {"hotel-security", say("Hotel security officer")},
      {"hotel-manager", say("Hotel manager")},
      {"food-service", say("Food service worker")},
      {"inspector", say("Inspector")},
      {"neighbor", say("Neighbor")},
      {"patrol-officer", say("Patrol officer")},
      {"call-taker", say("911 call taker")},
      {"probation-officer", say("Probation officer")},
      {"health-worker", say("Health worker")},
      {"ambulance-crew", say("Ambulance crew")},
      {"advocate", say("Victim advocate")},
      {"analyst", say("Analyst")},
      {"prosecutor", say("Prosecutor")},
      {"member-of-the-public", say("Member of the public")},
  };
  return name_in(roles, id);
}

std::string content_name(const words::Words& words, std::string_view id) {
  const Say say{words, "name"};
  const Named topics[] = {
      {"asking-for-help", say("asking for help")},
      {"control", say("control of a person")},
      {"fear", say("being afraid")},
      {"threat", say("threats")},
      {"violence", say("violence")},
      {"injury", say("an injury")},
      {"minor", say("a minor")},
      {"commercial-sex", say("commercial sex")},
      {"forced-labor", say("forced labor")},
      {"drugs", say("drugs or alcohol")},
      {"police", say("police")},
      {"medical", say("a medical emergency")},
  };
  return name_in(topics, id);
}

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
