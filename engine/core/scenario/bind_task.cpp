#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/scenario/bind_parts.hpp"

namespace sightline::scenario {

namespace {

/// Reports items whose id was used before in the same list.
void report_twin(Binding& b, std::set<std::string>& used, const Node* id, std::string_view kind) {
  if (id == nullptr || id->kind != Node::Kind::scalar || used.insert(id->text).second) return;
  fault(b, *id, "duplicate-id", "two " + std::string(kind) + " here are called " + single_quoted(id->text));
}

void read_order_items(Binding& b, const Node& node, const std::string& scene, OrderTask& task, Names& names) {
  if (node.kind != Node::Kind::map) {
    fault(b, node, "wrong-type", "`items` is a map from ids to texts",
          "as in check-mirror: Check the mirror.");
    return;
  }
  constexpr std::size_t most_items = 24;  // each chain stands for all its pairs
  for (const Entry& entry : node.entries) {
    if (task.items.size() == most_items) {
      fault(b, entry, "too-many-items", "an order has at most 24 items", "people can sort about seven");
      return;
    }
    if (!is_id(entry.key)) {
      fault(b, entry, "bad-id", single_quoted(entry.key) + " cannot be an id",
            "small letters, digits and hyphens, a letter first, at most 40");
    }
    names.add(entry.key, static_cast<int>(task.items.size()));
    task.items.push_back({entry.key, read_text(b, &entry.value, "item", scene + "/" + entry.key + "/text")});
  }
}

void read_chain(Binding& b, const Node& chain, const Names& names, std::set<std::pair<int, int>>& pairs) {
  std::vector<int> items;
  for (const Node* item : list_of(b, &chain, "a chain")) {
    const int found = resolve(b, *item, names, "unknown-item", "item");
    if (found >= 0) items.push_back(found);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = i + 1; j < items.size(); ++j) {
      if (items[i] == items[j] || pairs.count({items[j], items[i]}) != 0) {
        fault(b, chain, "order-contradiction", "the chains ask for an item before and after another");
        return;
      }
      pairs.insert({items[i], items[j]});
    }
  }
}

PickTask::Item read_pick_item(Binding& b, const Node& node, const std::string& scene,
                              std::set<std::string>& used) {
  MapReader map(node, "item to pick", b.report);
  const Node* id = map.required("id");
  report_twin(b, used, id, "items");
  PickTask::Item item;
  item.at_source = node.at;
  if (id != nullptr) item.id = document::as_id(*id, "id", b.report).value_or("");
  const std::string context = scene + "/" + item.id;
  const Node* text = map.required("text");
  item.when = read_condition(b, map.optional("when"));
  item.text = read_texts(b, text, "text", context + "/text");
  require_every_case(b, text, item.text, item.when, "text");
  const Node* grade = map.optional("grade");
  const Node* harm = map.optional("harm");
  if (grade != nullptr) item.mark.grade = read_grade(b, *grade).value_or(Grade::right);
  if (harm != nullptr)
    item.mark = {Grade::harmful, HarmId{resolve(b, *harm, b.harms, "unknown-harm", "harm")}};
  if ((grade != nullptr) == (harm != nullptr)) {
    fault(b, node, "grade-and-harm", "an item has a grade or a harm, one of them",
          "grade: right, acceptable or weak; or harm: ...");
  }
  item.why = read_text(b, map.required("why"), "why", context + "/why");
  map.finish();
  return item;
}

/// The contact that `node` names, or -1 after a fault. Without a jurisdiction only national ones are known.
int resolve_contact(Binding& b, const Node& node) {
  const bool known = node.kind != Node::Kind::scalar || b.contacts.find(node.text) >= 0;
  if (known || !b.scenario.jurisdiction.empty())
    return resolve(b, node, b.contacts, "unknown-contact", "contact");
  const std::string near = suggestion(b, node.text, b.contacts);
  fault(b, node, "unknown-contact", "no national contact is called " + single_quoted(node.text),
        (near.empty() ? near : near + "; ") +
            "those of a state need `jurisdiction: us-mo` (or the like) at the top");
  return -1;
}

ReportTask::Channel read_channel(Binding& b, const Node& node, const std::string& scene,
                                 std::set<std::string>& used) {
  MapReader map(node, "channel", b.report);
  const Node* contact = map.required("contact");
  report_twin(b, used, contact, "channels");
  ReportTask::Channel channel;
  channel.at_source = node.at;
  if (contact != nullptr && resolve_contact(b, *contact) >= 0) {
    channel.contact = find_contact(b.context.contacts, contact->text);
    channel.contact_id = contact->text;
  }
  const std::string context = scene + "/" + channel.contact_id;
  const Node* text = map.required("text");
  channel.text = read_texts(b, text, "text", context + "/text");
  require_every_case(b, text, channel.text, {}, "text");
  const Node* grade = map.required("grade");
  const auto grades =
      read_by_case<Mark>(b, grade, [&](const Node& value, const std::string&) -> std::optional<Mark> {
        const auto one = read_grade(b, value);
        return one ? std::optional<Mark>(Mark{*one, HarmId{}}) : std::nullopt;
      });
  require_every_case(b, grade, grades, {}, "grade");
  channel.mark = grades;
  const Node* why = map.required("why");
  channel.why = read_texts(b, why, "why", context + "/why");
  require_every_case(b, why, channel.why, {}, "why");
  map.finish();
  return channel;
}

/// `note` and `nothing` of a report: {text: ...}.
std::string read_option(Binding& b, const Node* node, std::string_view key, const std::string& scene) {
  if (node == nullptr) return {};
  MapReader map(*node, single_quoted(key), b.report);
  std::string text = read_text(b, map.required("text"), "text", scene + "/" + std::string(key) + "/text");
  map.finish();
  return text;
}

}  // namespace

OrderTask read_order(Binding& b, const Node& node, const std::string& scene) {
  MapReader map(node, "order", b.report);
  OrderTask task;
  Names names;
  const Node* items = map.required("items");
  if (items != nullptr) read_order_items(b, *items, scene, task, names);
  const Node* before = map.required("before");
  std::set<std::pair<int, int>> pairs;
  for (const Node* chain : list_of(b, before, "before")) {
    if (chain->kind != Node::Kind::list) {
      fault(b, *before, "wrong-type", "`before` is a list of chains", "write [[first, second, third]]");
      break;
    }
    read_chain(b, *chain, names, pairs);
  }
  if (before != nullptr && before->kind == Node::Kind::list && before->items.empty()) {
    fault(b, *before, "wrong-type", "`before` asks for no order", "write [[first, second, third]]");
  }
  for (const auto& pair : pairs) task.before.emplace_back(ItemId{pair.first}, ItemId{pair.second});
  task.why = read_text(b, map.required("why"), "why", scene + "/order/why");
  map.finish();
  return task;
}

PickTask read_pick(Binding& b, const Node& node, const std::string& scene) {
  MapReader map(node, "pick", b.report);
  PickTask task;
  std::set<std::string> used;
  for (const Node* item : list_of(b, map.required("items"), "items")) {
    task.items.push_back(read_pick_item(b, *item, scene, used));
  }
  map.finish();
  return task;
}

ReportTask read_report(Binding& b, const Node& node, const std::string& scene) {
  MapReader map(node, "report", b.report);
  ReportTask task;
  task.by = read_time(b, map.optional("by"));
  b.scenario.last_named_time = std::max(b.scenario.last_named_time, task.by);
  std::set<std::string> used;
  for (const Node* channel : list_of(b, map.required("to"), "to")) {
    task.to.push_back(read_channel(b, *channel, scene, used));
  }
  task.note = read_option(b, map.optional("note"), "note", scene);
  task.nothing = read_option(b, map.optional("nothing"), "nothing", scene);
  map.finish();
  return task;
}

}  // namespace sightline::scenario
