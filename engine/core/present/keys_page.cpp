// Every key, on request.
#include "core/present/builder.hpp"

namespace sightline::present {

Screen keys_page(const View& view) {
  const Say say{view.bundle->interface_words, "keys"};
  Builder page{view, Page::keys, say("All keys")};
  page.add(Kind::text, Region::main,
           say("Everything can be done with keys, and everything with a mouse. Nothing needs both."))
      .tone = Tone::quiet;
  const auto group = [&](std::string label) {
    page.add(Kind::list_start, Region::main).label = std::move(label);
  };
  const auto row = [&](const std::vector<std::string_view>& keys, std::string text) {
    std::string label;
    for (const std::string_view key : keys)
      label += (label.empty() ? "" : ", ") + key_name(view.bundle->interface_words, key);
    page.add(Kind::row, Region::main, std::move(text)).label = label;
  };
  group(say("Everywhere"));
  row({"Tab", "Shift+Tab"}, say("to the next and the last thing you can press"));
  row({"Enter"}, say("press it"));
  row({"PageUp", "PageDown"}, say("scroll by a page"));
  row({"Home", "End"}, say("to the top and to the end"));
  row({"Esc"}, say("pause the story, or close what is open"));
  row({"F12"}, say("quick exit: a plain page at once, and back"));
  row({"F1"}, say("support"));
  row({"A"}, say("text and sound"));
  row({"K"}, say("this page"));
  row({"R"}, say("read the page aloud again"));
  page.add(Kind::list_end, Region::main);
  group(say("In the story"));
  row({"Space"}, say("next line, or on to the next part"));
  row({"N"}, say("note the newest line, or take the note back"));
  row({"J", "1 - 9"}, say("note the thing or line with that number"));
  row({"1 - 9"}, say("take an answer, place a step, pick an item"));
  row({"E", "1 - 9"}, say("rest your report on that note"));
  row({"D"}, say("hand in"));
  row({"B"}, say("notebook"));
  row({"T"}, say("transcript"));
  row({"G"}, say("glossary"));
  row({"S"}, say("skip a part that can be skipped"));
  row({"H"}, say("practice: a hint"));
  row({"Backspace"}, say("practice: take the last step back"));
  page.add(Kind::list_end, Region::main);
  return page.finish();
}

}  // namespace sightline::present
