// Where to find support, one key away from everywhere.
#include "core/present/builder.hpp"

namespace sightline::present {
namespace {

constexpr int stale_days = 180;  // format.md section 2, "Contacts"

void add_contact(Builder& page, const View& view, const scenario::Contact& contact, const Say& say) {
  std::string ways;
  for (const std::string& way : contact.ways) ways += (ways.empty() ? "" : "; ") + way;
  Block& row = page.add(Kind::row, Region::main, ways);
  row.id = "contact/" + contact.id;
  row.label = contact.label;
  const std::string as_of = say("as of {date}", {{"date", contact.as_of}});
  row.detail = as_of;
  const int age = scenario::age_in_days(contact.as_of, view.today);
  if (age > stale_days || age < 0) {
    row.detail = as_of + ". " + say("This is older than 180 days. Check it before you rely on it.");
    row.tone = Tone::caution;
  }
  if (!contact.note.empty()) page.add(Kind::caption, Region::main, contact.note);
}

void add_group(Builder& page, const View& view, bool support, const std::string& head, const Say& say) {
  Block& start = page.add(Kind::list_start, Region::main);
  start.label = head;
  start.id = support ? "support" : "reporting";
  for (const scenario::Contact& contact : view.bundle->contacts.contacts)
    if (contact.support == support && contact.redirects_to.empty()) add_contact(page, view, contact, say);
  page.add(Kind::list_end, Region::main);
}

}  // namespace

Screen support_page(const View& view) {
  const Say say{view.bundle->interface_words, "support"};
  Builder page{view, Page::support, say("Support")};
  page.add(
      Kind::text, Region::main,
      say("This training can touch things that you or someone close to you has lived through. You can stop "
          "whenever you like. Nobody here asks why."));
  add_group(page, view, true, say("For you or someone you know"), say);
  add_group(page, view, false, say("To tell somebody at work"), say);
  page.add(Kind::caption, Region::main,
           say("If anyone is in danger right now, call 911. This program calls nobody by itself."));
  return page.finish();
}

}  // namespace sightline::present
