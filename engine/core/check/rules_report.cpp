#include <algorithm>

#include "core/check/rules.hpp"

namespace sightline::check {

namespace {

using scenario::age_in_days;
using scenario::Answer;
using scenario::Contact;
using scenario::ReportTask;
using scenario::Scene;

constexpr int stale_after_days = 180;  // format.md section 2, "Contacts"

const ReportTask* report_of(const Scene& scene) { return std::get_if<ReportTask>(&scene.task); }

void find_old_contact(Inspection& in, const ReportTask::Channel& channel) {
  if (!channel.contact.valid()) return;
  const Contact& contact = in.context.contacts.contacts[channel.contact.index()];
  if (contact.id != channel.contact_id) {
    finding(in, Severity::warning, channel.at_source, "retired-contact",
            single_quoted(channel.contact_id) + " is retired, and leads to " + single_quoted(contact.id),
            "write contact: " + contact.id);
  }
  const int age = age_in_days(contact.as_of, in.context.today);
  if (age <= stale_after_days) return;
  finding(in, Severity::warning, channel.at_source, "stale-contact",
          "what is known of " + single_quoted(contact.id) + " is " + std::to_string(age) + " days old",
          "check it, and put the new date in the contact file");
}

}  // namespace

void find_report_faults(Inspection& in) {
  const Scene* first = nullptr;
  std::size_t first_index = 0;
  for (std::size_t i = 0; i < in.scenario.scenes.size(); ++i) {
    const Scene& scene = in.scenario.scenes[i];
    if (report_of(scene) == nullptr) continue;
    if (first != nullptr) {
      finding(in, Severity::error, scene.at_source, "two-reports",
              "the report is asked in " + single_quoted(first->id) + " already",
              "lead to that scene with `visit` or `to`");
      continue;
    }
    first = &scene;
    first_index = i;
  }
  if (in.scenario.tutorial && first == nullptr) return;
  std::vector<CaseId> without;
  for (const Flow& flow : in.flows) {
    const bool offered = first != nullptr && flow.entered(SceneId{static_cast<int>(first_index)});
    if (!offered) without.push_back(flow.which);
  }
  if (without.empty()) return;
  const Position at =
      first != nullptr ? first->at_source : in.scenario.cases[without.front().index()].at_source;
  finding(in, Severity::error, at, "report-not-offered", "no way leads to a report" + in_cases(in, without),
          "offer it in every case, so that its presence tells nothing");
}

void find_one_sided_cases(Inspection& in) {
  const auto& cases = in.scenario.cases;
  if (in.scenario.tutorial || cases.empty()) return;
  const auto reports =
      std::count_if(cases.begin(), cases.end(), [](const auto& one) { return one.answer == Answer::report; });
  if (reports > 0 && reports < static_cast<std::ptrdiff_t>(cases.size())) return;
  finding(
      in, Severity::error, cases.front().at_source, "one-answer",
      reports > 0 ? "reporting is right in every case" : "reporting is right in no case",
      reports > 0 ? "add a case that looks alike, with answer: nothing" : "add a case with answer: report");
}

void find_low_marks(Inspection& in) {
  constexpr int noting_half_of_it = 50;  // format.md section 3: F averages two sets
  const auto& marks = in.scenario.marks;
  if (in.scenario.tutorial || marks.notice > noting_half_of_it) return;
  finding(in, Severity::error, marks.at_source, "mark-too-low",
          "a mark of " + std::to_string(marks.notice) +
              " for noticing passes whoever notes every neutral, or every trap",
          "notice must be above 50");
}

void find_old_contacts(Inspection& in) {
  for (const Scene& scene : in.scenario.scenes) {
    const ReportTask* task = report_of(scene);
    if (task == nullptr) continue;
    for (const auto& channel : task->to) find_old_contact(in, channel);
  }
}

}  // namespace sightline::check
