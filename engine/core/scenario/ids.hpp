// Strong ids of everything a scenario is made of. Each is an index into the list of that kind.
#pragma once
#include "core/base/id.hpp"

namespace sightline::scenario {

using CaseId = Id<struct CaseTag>;                ///< into Scenario::cases
using CastId = Id<struct CastTag>;                ///< into Scenario::cast
using FactId = Id<struct FactTag>;                ///< into Scenario::facts
using SceneId = Id<struct SceneTag>;              ///< into Scenario::scenes
using EndingId = Id<struct EndingTag>;            ///< into Scenario::endings
using ObservationId = Id<struct ObservationTag>;  ///< into Scenario::observations
using ChoiceId = Id<struct ChoiceTag>;            ///< into Scenario::choices
using ItemId = Id<struct ItemTag>;                ///< into the items of one order, pick or report task
using RoleId = Id<struct RoleTag>;                ///< into Scenario::roles
using AnyId = Id<struct AnyTag>;                  ///< into Scenario::any_groups

using IndicatorId =
    Id<struct IndicatorTag>;        ///< into IndicatorCatalog::indicators, then Scenario::own_indicators
using TrapId = Id<struct TrapTag>;  ///< into IndicatorCatalog::traps
using HarmId = Id<struct HarmTag>;  ///< into IndicatorCatalog::harms
using ContactId = Id<struct ContactTag>;  ///< into ContactDirectory::contacts

}  // namespace sightline::scenario
