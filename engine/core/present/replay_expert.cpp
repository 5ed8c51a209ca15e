// The replay's other column: an expert at the same point of the same case.
#include "core/present/replay_parts.hpp"

namespace sightline::present {
namespace {

std::string expert_deed(const Say& say, const std::string& text, const session::Event& event) {
  const auto& what = event.what;
  if (std::holds_alternative<session::Skipped>(what)) return say("The expert skipped this part.");
  if (text.empty()) return {};
  if (std::holds_alternative<session::Noted>(what)) return say("Noted: {text}", {{"text", text}});
  if (std::holds_alternative<session::Chose>(what)) return say("Chose: {text}", {{"text", text}});
  if (std::holds_alternative<session::Ordered>(what))
    return say("Put in this order: {text}", {{"text", text}});
  if (std::holds_alternative<session::Picked>(what)) return say("Picked: {text}", {{"text", text}});
  const auto* reported = std::get_if<session::Reported>(&what);
  if (reported == nullptr) return {};
  return reported->answer == scenario::Answer::report ? say("Reported: {text}", {{"text", text}})
                                                      : say("Decided: {text}", {{"text", text}});
}

bool is_kept_back(const debrief::Comparison& expert, scenario::SceneId scene) {
  return scene.valid() && expert.kept_back[scene.index()] != 0;
}

/// Whether a note is on something from a part that is kept back.
bool tells_of_it(const View& view, const session::Event& event) {
  const auto* noted = std::get_if<session::Noted>(&event.what);
  if (noted == nullptr) return false;
  const AttemptView& attempt = *view.attempt;
  return is_kept_back(*attempt.expert, attempt.scenario->observation(noted->observation).scene);
}

/// What was done at one of the expert's points. False if there is nothing to tell.
bool add_point(Builder& page, const View& view, std::size_t at, const Say& say) {
  const AttemptView& attempt = *view.attempt;
  const debrief::Comparison& expert = *attempt.expert;
  const debrief::ReplayPoint& point = expert.points[at];
  const auto deeds = debrief::deeds_at(expert.points, at, static_cast<int>(expert.log.size()));
  bool any = false;
  for (int i = deeds.from; i < deeds.to; ++i) {
    const session::Event& event = expert.log[static_cast<std::size_t>(i)];
    const scenario::CaseId which = attempt.debrief->which;
    const std::string text =
        expert_deed(say, deed_words(*attempt.scenario, which, point.scene, event), event);
    if (text.empty() || tells_of_it(view, event)) continue;
    Block& row = page.add(Kind::row, Region::side, text);
    row.label = clock_words(view.bundle->interface_words, point.at);
    add_reasons(page, Region::side, reasons_of(*attempt.scenario, which, point.scene, event));
    any = true;
  }
  return any;
}

std::string remark(const Say& say, const debrief::Beside& beside) {
  if (beside.count == 0) return say("The expert went another way here. The last steps showed it.");
  if (!beside.same_place) return say("You went another way. Meanwhile, the expert:");
  return beside.same_step ? say("You and the expert took the same step here.")
                          : say("The expert took another step here.");
}

}  // namespace

void add_expert(Builder& page, const View& view, std::size_t point) {
  const Say say{view.bundle->interface_words, "replay"};
  const AttemptView& attempt = *view.attempt;
  const debrief::Comparison& expert = *attempt.expert;
  if (point >= expert.beside.size()) return;
  const debrief::Beside& beside = expert.beside[point];
  Block& head = page.add(Kind::list_start, Region::side);
  head.label = say("What an expert did");
  head.id = "expert";
  const auto first = static_cast<std::size_t>(beside.first);
  const auto end = first + static_cast<std::size_t>(beside.count);
  bool kept_back = false, any = false;
  for (std::size_t i = first; i < end; ++i) kept_back |= is_kept_back(expert, expert.points[i].scene);
  if (!kept_back) page.add(Kind::text, Region::side, remark(say, beside)).tone = Tone::quiet;
  for (std::size_t i = first; i < end; ++i) {
    if (is_kept_back(expert, expert.points[i].scene)) continue;
    const bool elsewhere = !beside.same_place || i > first;
    const scenario::SceneId scene = expert.points[i].scene;
    if (elsewhere && scene.valid())
      page.add(Kind::caption, Region::side, attempt.scenario->scene(scene).place);
    any |= add_point(page, view, i, say);
  }
  if (kept_back)
    page.add(Kind::text, Region::side,
             say("You skipped a part here, so the expert's way through it is not shown."))
        .tone = Tone::quiet;
  else if (!any && beside.count > 0)
    page.add(Kind::text, Region::side, say("The expert read on.")).tone = Tone::quiet;
  page.add(Kind::list_end, Region::side);
}

}  // namespace sightline::present
