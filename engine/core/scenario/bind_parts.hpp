// The steps of `bind`, one a part of the file. Not for others.
#pragma once
#include "core/scenario/binding.hpp"

namespace sightline::scenario {

/// Registered before anything is read, so that every value may name what stands further down.
void register_names(Binding& b, const Node& root);

// Each reads its keys of the top map.
void read_front_matter(Binding& b, MapReader& top);  ///< title to marks, own indicators
void read_world(Binding& b, MapReader& top);         ///< cases, cast, facts, receives, glossary, experts
void read_scenes(Binding& b, MapReader& top);        ///< start, scenes
void read_endings(Binding& b, MapReader& top);

/// Reads one list of observations of a scene; members of an `any` stand in it in written order.
[[nodiscard]] std::vector<ObservationId> read_observations(Binding& b, const Node* list, SceneId scene,
                                                           bool allows_any);
/// The keys of an observation besides who speaks.
[[nodiscard]] const std::vector<std::string>& observation_keys();
/// A key that is neither of an observation's nor anybody's name: which slip it is, with the line as it should
/// be (format.md section 8). What a colon or a comma did to longer prose was told by the reader of the file.
void report_unspoken(Binding& b, const Entry& odd);
void report_two_speakers(Binding& b, const Entry& first, const Entry& second);

/// A warning unless the picture kit has it.
void check_picture(Binding& b, const Node& node, const Names& known, std::string_view kind);
/// `stage` of a scene; names that the picture kit does not have are warnings, since its text is shown then.
void read_stage(Binding& b, MapReader& map, Scene& scene);
/// `at` of an observation names a member of the cast, a prop of the picture, or a place in the backdrop.
void check_place(Binding& b, const Node& at, const Scene& scene);

/// The question of a scene, and `then`.
void read_question(Binding& b, MapReader& map, const Entry& entry, Scene& scene, SceneId id);
void read_choices(Binding& b, const Node& node, Scene& scene, SceneId id);
[[nodiscard]] OrderTask read_order(Binding& b, const Node& node, const std::string& scene);
[[nodiscard]] PickTask read_pick(Binding& b, const Node& node, const std::string& scene);
[[nodiscard]] ReportTask read_report(Binding& b, const Node& node, const std::string& scene);
/// `hindsight`: every branch may ask what was noted; else only one that leads to an ending.
[[nodiscard]] std::vector<Branch> read_then(Binding& b, const Node& node, bool hindsight);

/// A strength letter; nothing after a fault.
[[nodiscard]] std::optional<Strength> read_strength(document::Report& report, const Node& node);

/// Reports a value by case that is missing in a case in which `when` can hold.
template <class T>
void require_every_case(Binding& b, const Node* node, const ByCase<T>& value, const Condition& when,
                        std::string_view key) {
  if (node == nullptr || !value.differs()) return;
  std::size_t present = 0;
  for (const auto& one : value.values()) present += one ? 1U : 0U;
  if (present != node->entries.size()) return;  // a key or value of it was reported already
  for (std::size_t i = 0; i < b.scenario.cases.size(); ++i) {
    const CaseId which{static_cast<int>(i)};
    if (value.find(which) != nullptr || !can_hold(when, b.scenario, which)) continue;
    fault(b, *node, "missing-case",
          single_quoted(key) + " says nothing for case " + single_quoted(b.scenario.cases[i].id),
          "add " + b.scenario.cases[i].id + ": ...");
  }
}

}  // namespace sightline::scenario
