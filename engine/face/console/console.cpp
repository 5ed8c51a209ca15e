#include "face/console/console.hpp"

#include <istream>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.hpp"
#include "face/console/reader.hpp"

namespace sightline::console {
namespace {

using present::Control;
using present::Screen;

constexpr int columns = 78;

std::vector<std::string> split(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// The English word always works, beside the one of the language that is set: a manual may be in either.
bool is_word(const std::string& typed, std::string_view english, const std::string& translated) {
  return typed == english || typed == translated;
}

class Conversation {
 public:
  Conversation(player::Player& player, std::istream& in, std::ostream& out)
      : player_(player), in_(in), out_(out) {}

  void run() {
    tell(false);
    print(player_.say("Type ? for what can be typed."));
    std::string line;
    while (!player_.wants_quit() && prompt() && std::getline(in_, line)) take(line);
    out_ << '\n';
  }

 private:
  bool prompt() {
    out_ << "> " << std::flush;
    return out_.good();
  }

  void print(const std::string& paragraph) {
    for (const std::string& row : wrap(paragraph, columns)) out_ << row << '\n';
  }

  void tell(bool everything) {
    reader_.name_enter(player_.say("Enter"));
    for (const std::string& paragraph : reader_.read(player_.screen(), everything)) print(paragraph);
    told_ = player_.revision();
  }

  void take(const std::string& line) {
    const std::vector<std::string> words = split(line);
    if (words.empty()) {
      press("");
    } else if (words.size() > 1 && is_word(words.front(), "search", player_.say("search"))) {
      search(line.substr(line.find(words.front()) + words.front().size() + 1));
    } else {
      for (const std::string& word : words) {
        if (player_.wants_quit() || !understand(word)) return;
      }
    }
  }

  /// False: not taken, so the rest of the line is not tried either.
  bool understand(const std::string& word) {
    if (is_word(word, "again", player_.say("again"))) {
      tell(true);
    } else if (word == "?" || is_word(word, "help", player_.say("help"))) {
      help();
    } else if (is_word(word, "quit", player_.say("quit"))) {
      player_.handle(present::command::Quit{});
    } else {
      return press(word);
    }
    return true;
  }

  bool press(const std::string& word) {
    const Screen& screen = player_.screen();
    const int index = reader_.find(screen, word);
    if (index < 0) {
      print(word.empty() ? player_.say("There is nothing to go on to here. Type ? for what can be typed.")
                         : player_.say("That is not one of the things to type here. Type ? for the list."));
      return false;
    }
    const Control control = screen.controls[static_cast<std::size_t>(index)];
    if (!control.enabled) {
      print(control.reason);
      return false;
    }
    player_.handle(control.command);
    if (told_ != player_.revision()) tell(false);
    if (const std::string text = player_.take_clipboard(); !text.empty()) out_ << text << '\n';
    return player_.last_refusal() == session::Refusal::none;
  }

  void search(const std::string& text) {
    for (const Control& control : player_.screen().controls) {
      if (control.role != present::Role::text_field) continue;
      player_.handle(present::command::Search{text});
      tell(false);
      return;
    }
    print(player_.say("There is nothing to search on this page."));
  }

  void help() {
    print(player_.say("Type one of these and press Enter. Several work at once, with spaces between them."));
    for (const std::string& row : reader_.list_controls(player_.screen())) print(row);
    print(player_.say("Always: again (the whole page), ? (this list), quit."));
  }

  player::Player& player_;
  std::istream& in_;
  std::ostream& out_;
  Reader reader_;
  int told_ = -1;
};

}  // namespace

void run(player::Player& player, std::istream& in, std::ostream& out) { Conversation(player, in, out).run(); }

}  // namespace sightline::console
